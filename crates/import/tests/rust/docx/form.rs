//! How Word files are set: what their styles say and what was done by hand.

use super::{File, NAMESPACE};
use crate::outline;
use import::{FileForm, Letters, Piece, PieceLook, Pitch, Shift, Side, read_form};
use plan::Ids;

fn form(file: &File) -> FileForm {
    read_form(
        &file.bytes(),
        "a.docx",
        &mut Ids::new(0, 1),
        &outline::options(),
    )
    .unwrap()
}

fn look(form: &FileForm, piece: Piece) -> &PieceLook {
    let found = form.looks.iter().find(|look| look.piece == piece);
    found.unwrap_or_else(|| panic!("{piece:?} was not found"))
}

/// A paragraph that is set by hand.
fn p(paragraph: &str, letters: &str, text: &str) -> String {
    format!(
        "<w:p><w:pPr>{paragraph}</w:pPr><w:r><w:rPr>{letters}</w:rPr><w:t>{text}</w:t></w:r></w:p>"
    )
}

fn family(name: &str, half_points: u16) -> String {
    format!(
        "<w:rFonts w:eastAsia=\"{name}\" w:ascii=\"Times New Roman\"/><w:sz w:val=\"{half_points}\"/>"
    )
}

const SECTION: &str = "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"footer1\"/>\
    <w:pgSz w:w=\"11906\" w:h=\"16838\"/>\
    <w:pgMar w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\" w:left=\"1588\" w:header=\"851\" w:footer=\"992\" w:gutter=\"0\"/>\
    <w:docGrid w:type=\"lines\" w:linePitch=\"312\"/></w:sectPr>";

const BODY: &str =
    "为让群众喝上放心水，加快建设农村供水工程，制定本方案，请各单位认真落实，按时完成。";

/// A document set by hand alone.
fn by_hand(more: &str) -> File {
    let body = "<w:spacing w:line=\"560\" w:lineRule=\"exact\"/><w:ind w:firstLine=\"640\"/>";
    let centred = "<w:jc w:val=\"center\"/>";
    let text = [
        p(
            centred,
            &family("方正小标宋简体", 44),
            "青禾县供水保障工作方案",
        ),
        p(body, &family("仿宋", 32), BODY),
        p(body, &family("黑体", 32), "一、总体要求"),
        p(body, &family("仿宋", 32), BODY),
        format!(
            "<w:p><w:pPr>{body}</w:pPr><w:r><w:rPr>{}<w:b/></w:rPr><w:t>（一）保障水源。</w:t></w:r><w:r><w:rPr>{}</w:rPr><w:t>{BODY}</w:t></w:r></w:p>",
            family("楷体", 32),
            family("仿宋", 32)
        ),
        more.to_owned(),
        SECTION.to_owned(),
    ];
    File::new(&text.concat())
}

#[test]
fn what_was_set_by_hand_is_measured() {
    let form = form(&by_hand(""));
    assert_eq!((form.sheet.width, form.sheet.top), (11906, 2098));
    let title = look(&form, Piece::Title);
    assert_eq!(title.letters.chinese.as_deref(), Some("方正小标宋简体"));
    assert_eq!(title.letters.half_points, Some(44));
    assert_eq!(title.stand.side, Some(Side::Center));
    let body = look(&form, Piece::Body);
    assert_eq!(body.letters.chinese.as_deref(), Some("仿宋"));
    assert_eq!(body.stand.pitch, Some(Pitch::Exactly(560)));
    assert_eq!(body.stand.first.twips, Some(640));
    let heading = look(&form, Piece::Heading(1));
    assert_eq!(heading.letters.chinese.as_deref(), Some("黑体"));
}

#[test]
fn a_run_in_heading_has_a_type_of_its_own() {
    let form = form(&by_hand(""));
    let heading = &look(&form, Piece::Heading(2)).letters;
    assert_eq!(
        (heading.chinese.as_deref(), heading.bold),
        (Some("楷体"), Some(true))
    );
    assert_eq!(look(&form, Piece::Body).letters.bold, Some(false));
}

#[test]
fn most_characters_tell_and_odd_ones_do_not() {
    let odd = p("", &family("宋体", 21), "另有一段是从别处粘贴来的。");
    let form = form(&by_hand(&odd));
    let body = &look(&form, Piece::Body).letters;
    assert_eq!(body.half_points, Some(32));
    assert_eq!(body.chinese.as_deref(), Some("仿宋"));
}

#[test]
fn styles_their_bases_and_the_defaults_hold_where_nothing_was_set() {
    let styles = format!(
        "<w:styles {NAMESPACE}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:eastAsiaTheme=\"minorEastAsia\"/><w:sz w:val=\"30\"/></w:rPr></w:rPrDefault></w:docDefaults>\
         <w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"a\"><w:name w:val=\"Normal\"/><w:pPr><w:jc w:val=\"both\"/></w:pPr></w:style>\
         <w:style w:type=\"paragraph\" w:styleId=\"b\"><w:name w:val=\"正文缩进\"/><w:aliases w:val=\"缩进\"/><w:basedOn w:val=\"a\"/>\
         <w:pPr><w:ind w:firstLineChars=\"200\"/></w:pPr><w:rPr><w:color w:val=\"FF0000\"/></w:rPr></w:style></w:styles>"
    );
    let paragraph = |text: &str| {
        format!("<w:p><w:pPr><w:pStyle w:val=\"b\"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>")
    };
    let body = ["青禾县供水保障工作方案", BODY].map(paragraph).concat();
    let relations = "<Relationships><Relationship Id=\"a\" Type=\"http://x/styles\" Target=\"styles.xml\"/><Relationship Id=\"b\" Type=\"http://x/theme\" Target=\"theme.xml\"/></Relationships>";
    let theme = "<a:theme xmlns:a=\"http://a\"><a:minorFont><a:latin typeface=\"Calibri\"/><a:ea typeface=\"\"/><a:font script=\"Hans\" typeface=\"等线\"/></a:minorFont></a:theme>";
    let file = File::new(&body)
        .part("word/_rels/document.xml.rels", relations)
        .part("word/styles.xml", &styles)
        .part("word/theme.xml", theme);
    let form = form(&file);
    let body = look(&form, Piece::Body);
    assert_eq!(
        body.letters,
        Letters {
            chinese: Some("等线".into()),
            latin: None,
            half_points: Some(30),
            bold: Some(false),
            color: Some([0xFF, 0, 0]),
            spacing: Some(0),
        }
    );
    assert_eq!(body.stand.side, Some(Side::Justify));
    let two = Shift {
        twips: Some(0),
        chars: Some(200),
    };
    assert_eq!(body.stand.first, two);
    assert_eq!(body.style, "正文缩进");
    assert!(
        form.styles
            .iter()
            .any(|style| style.names == ["正文缩进", "缩进"])
    );
}

#[test]
fn the_pages_number_is_found_in_frames_and_text_boxes() {
    let number = "<w:r><w:rPr><w:sz w:val=\"28\"/></w:rPr><w:t>- </w:t></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:rPr><w:sz w:val=\"28\"/></w:rPr><w:t>1</w:t></w:r>";
    let framed = format!("<w:p><w:pPr><w:framePr w:xAlign=\"center\"/></w:pPr>{number}</w:p>");
    let boxed = format!(
        "<w:p><w:r><w:drawing><wp:positionH><wp:align>center</wp:align></wp:positionH><w:txbxContent><w:p>{number}</w:p></w:txbxContent></w:drawing></w:r></w:p>"
    );
    for footer in [framed, boxed] {
        let footer = format!("<w:ftr {NAMESPACE}>{footer}</w:ftr>");
        let form = form(&by_hand("").part("word/footer1.xml", footer));
        let [odd, even] = &form.numbers;
        let (letters, stand, text) = odd.as_ref().unwrap();
        assert_eq!(letters.half_points, Some(28));
        assert_eq!(stand.side, Some(Side::Center));
        assert_eq!(text.trim(), "- 1");
        assert_eq!(odd, even);
    }
}

#[test]
fn what_is_no_word_file_is_refused() {
    let mut ids = Ids::new(0, 1);
    for bytes in [&b"%PDF-1.7"[..], "青禾县工作方案".as_bytes(), b""] {
        read_form(bytes, "a", &mut ids, &outline::options()).unwrap_err();
    }
    let sound = by_hand("").bytes();
    read_form(
        &sound[..sound.len() / 2],
        "a",
        &mut ids,
        &outline::options(),
    )
    .unwrap_err();
}
