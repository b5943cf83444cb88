//! The words for deviations in English: subjects and figures are made of these.

/// Chinese words and their English ones; the longer before those that they hold.
const WORDS: &[(&str, &str)] = &[
    (
        "发文机关标志上边缘至版心上边缘",
        "issuer mark below the text area's top",
    ),
    (
        "发文机关标志与发文字号之间",
        "between issuer mark and document number",
    ),
    ("红色分隔线与标题之间", "between red line and title"),
    ("标题与主送机关之间", "between title and addressees"),
    ("正文与附件说明之间", "between text and attachment note"),
    ("正文与署名之间", "between text and signature"),
    ("正文与签名章之间", "between text and signature stamp"),
    ("签名章与成文日期之间", "between signature stamp and date"),
    (
        "附件标识与附件标题之间",
        "between attachment label and its title",
    ),
    (
        "加盖印章的成文日期右空",
        "right indent of the date under a seal",
    ),
    (
        "不加盖印章的署名右空",
        "right indent of the signature without a seal",
    ),
    ("成文日期首字右移", "shift of the date's first character"),
    ("版记首条、末条分隔线", "first and last line of the imprint"),
    ("版记中间分隔线", "inner lines of the imprint"),
    ("版头中的分隔线", "line in the red head"),
    ("发文机关标志颜色", "colour of the issuer mark"),
    ("发文机关标志", "issuer mark"),
    ("发文字号和签发人", "document number and signer"),
    ("发文字号", "document number"),
    ("密级和保密期限", "secrecy and its term"),
    ("签发人姓名", "signers' names"),
    ("印发机关和印发日期", "printed by and on"),
    ("发文机关署名", "signature"),
    ("22行撑满版心", "22 lines fill the text area"),
    ("文字颜色", "colour of the text"),
    ("每面行数", "lines on a page"),
    ("每行字数", "characters on a line"),
    ("首行缩进", ", first-line indent"),
    ("紧急程度", "urgency"),
    ("附件说明", "attachment note"),
    ("成文日期", "date"),
    ("附件标识", "attachment label"),
    ("抄送机关", "copies to"),
    ("主送机关", "addressees"),
    ("单页页码", "page number, odd pages"),
    ("双页页码", "page number, even pages"),
    ("公文正文", "body"),
    ("3号楷体", "Kai, size 3"),
    ("两端对齐", "justified"),
    ("分散对齐", "distributed"),
    ("不加粗", "not bold"),
    ("加粗", "bold"),
    ("居中", "centred"),
    ("居左", "left"),
    ("居右", "right"),
    ("幅面", "paper"),
    ("天头", "top margin"),
    ("订口", "left margin"),
    ("版心", "text area"),
    ("行距", "line pitch"),
    ("黑色", "black"),
    ("红色", "red"),
    ("份号", "copy number"),
    ("附注", "note"),
    ("题注", "line under the title"),
    ("表头", "head of tables"),
    ("表文", "cells of tables"),
    ("Title", "title"),
    ("小标宋体", "Xiaobiaosong (小标宋体)"),
    ("无", "none"),
];

/// What stands around figures.
const UNITS: &[(&str, &str)] = &[
    ("磅", " pt"),
    ("空", ""),
    ("行", " lines"),
    ("字", " characters"),
];

/// A subject or a figure in English; the names of fonts stay.
pub(super) fn in_english(words: &str) -> String {
    let is_figure = words.contains(|c: char| c.is_ascii_digit());
    let units = if is_figure { UNITS } else { &[] };
    let mut told = words.to_owned();
    for (chinese, english) in WORDS.iter().chain(units) {
        told = told.replace(chinese, english);
    }
    told
}

#[cfg(test)]
mod tests {
    use super::in_english;

    #[test]
    fn deviations_are_told_in_english() {
        assert_eq!(in_english("空2行"), "2 lines");
        assert_eq!(in_english("公文正文首行缩进"), "body, first-line indent");
        assert_eq!(in_english("heading 1"), "heading 1");
        assert_eq!(in_english("华文行楷"), "华文行楷");
        assert_eq!(in_english("28.35磅"), "28.35 pt");
    }
}
