//! The native dialogs for files. `GANGMU_DIALOG_PATH` answers them instead of a person, for automation.

use app::requests::Format;
use app::views::Language;
use std::env;
use std::path::PathBuf;
use tauri::WebviewWindow;
use tauri_plugin_dialog::{DialogExt, FilePath};

/// The files to read; `None` where the drafter cancelled.
pub(crate) fn to_read(window: &WebviewWindow, language: Language) -> Option<Vec<PathBuf>> {
    if let Some(path) = automatic() {
        return Some(vec![path]);
    }
    let (title, filter) = match language {
        Language::Chinese => ("导入文稿", "文稿"),
        Language::English => ("Import", "Documents"),
    };
    let dialog = window.dialog().file().set_parent(window).set_title(title);
    let endings = [&app::endings()[..], &[Format::Gangmu.ending()]].concat();
    let chosen = dialog.add_filter(filter, &endings).blocking_pick_files()?;
    Some(chosen.into_iter().filter_map(path).collect())
}

/// The file to write, as the drafter chose it; `None` where the drafter cancelled.
pub(crate) fn to_write(
    window: &WebviewWindow,
    language: Language,
    name: &str,
    format: Format,
) -> Option<PathBuf> {
    if let Some(path) = automatic() {
        return Some(if path.is_dir() { path.join(name) } else { path });
    }
    let title = match language {
        Language::Chinese => "导出",
        Language::English => "Export",
    };
    let filter = match (format, language) {
        (Format::Docx, Language::Chinese) => "Word 文档",
        (Format::Docx, Language::English) => "Word document",
        (Format::Txt, Language::Chinese) => "纯文本",
        (Format::Txt, Language::English) => "Plain text",
        (Format::Md, _) => "Markdown",
        (Format::Json, Language::Chinese) => "文稿数据",
        (Format::Json, Language::English) => "Plan data",
        (Format::Gangmu, Language::Chinese) => "纲目文稿",
        (Format::Gangmu, Language::English) => "Gangmu plan",
    };
    let dialog = window.dialog().file().set_parent(window).set_title(title);
    let dialog = dialog
        .add_filter(filter, &[format.ending()])
        .set_file_name(name);
    dialog.blocking_save_file().and_then(path)
}

/// A Word file, or one that can be made one; `None` where the drafter cancelled.
pub(crate) fn word_file(window: &WebviewWindow, language: Language) -> Option<PathBuf> {
    if let Some(path) = automatic() {
        return Some(path);
    }
    let title = language.choose("从 Word 文稿读取版式", "Read a format from a Word document");
    let filter = language.choose("Word 文稿", "Word documents");
    let dialog = window.dialog().file().set_parent(window).set_title(title);
    let dialog = dialog.add_filter(filter, &["docx", "doc", "wps", "odt", "rtf"]);
    dialog.blocking_pick_file().and_then(path)
}

/// The file for a format profile, as the drafter chose it; `None` where the drafter cancelled.
pub(crate) fn profile_to_write(
    window: &WebviewWindow,
    language: Language,
    name: &str,
    ending: &str,
) -> Option<PathBuf> {
    if let Some(path) = automatic() {
        return Some(if path.is_dir() { path.join(name) } else { path });
    }
    let title = language.choose("版式存为文件", "Save the format as a file");
    let filter = language.choose("版式", "Format");
    let dialog = window.dialog().file().set_parent(window).set_title(title);
    let dialog = dialog.add_filter(filter, &[ending]).set_file_name(name);
    dialog.blocking_save_file().and_then(path)
}

/// A folder to write into; `None` where the drafter cancelled.
pub(crate) fn folder(window: &WebviewWindow, language: Language) -> Option<PathBuf> {
    if let Some(path) = automatic() {
        return Some(path);
    }
    let title = match language {
        Language::Chinese => "导出到文件夹",
        Language::English => "Export into a folder",
    };
    let dialog = window.dialog().file().set_parent(window).set_title(title);
    dialog.blocking_pick_folder().and_then(path)
}

fn automatic() -> Option<PathBuf> {
    env::var_os("GANGMU_DIALOG_PATH")
        .filter(|path| !path.is_empty())
        .map(PathBuf::from)
}

fn path(chosen: FilePath) -> Option<PathBuf> {
    chosen.into_path().ok()
}
