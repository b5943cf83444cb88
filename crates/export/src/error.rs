//! Why a document could not be written. Nothing a person types can lead here; it is a fault of the program.

/// A fault while writing a document.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// The ZIP file could not be built.
    #[error("打包文档时出错：{0}")]
    Package(#[from] zip::result::ZipError),
    /// The document's body, as its writer made it, is no XML.
    #[error("整理正文时出错：{0}")]
    Body(#[from] quick_xml::Error),
    /// The same, before it could be read at all.
    #[error("正文的编码有误：{0}")]
    Encoding(#[from] std::str::Utf8Error),
    /// A part could not be put into the ZIP file.
    #[error("写入文档部件时出错：{0}")]
    Write(#[from] std::io::Error),
}
