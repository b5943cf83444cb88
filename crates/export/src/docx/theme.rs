//! The theme: Word's own files have one, so some readers ask for it. No style takes anything from it.

use super::xml::Xml;

const SPACE: &str = "http://schemas.openxmlformats.org/drawingml/2006/main";

const COLORS: [(&str, &str); 12] = [
    ("dk1", "000000"),
    ("lt1", "FFFFFF"),
    ("dk2", "44546A"),
    ("lt2", "E7E6E6"),
    ("accent1", "4472C4"),
    ("accent2", "ED7D31"),
    ("accent3", "A5A5A5"),
    ("accent4", "FFC000"),
    ("accent5", "5B9BD5"),
    ("accent6", "70AD47"),
    ("hlink", "0563C1"),
    ("folHlink", "954F72"),
];

/// `word/theme/theme1.xml`
pub(super) fn theme() -> Vec<u8> {
    let mut xml = Xml::part("a:theme", &[("xmlns:a", SPACE), ("name", "Gangmu")]);
    xml.open::<&str>("a:themeElements", &[])
        .open("a:clrScheme", &[("name", "Gangmu")]);
    for (name, color) in COLORS {
        let name = format!("a:{name}");
        xml.open::<&str>(&name, &[])
            .empty("a:srgbClr", &[("val", color)])
            .close(&name);
    }
    xml.close("a:clrScheme")
        .open("a:fontScheme", &[("name", "Gangmu")]);
    for name in ["a:majorFont", "a:minorFont"] {
        xml.open::<&str>(name, &[]);
        for script in ["a:latin", "a:ea", "a:cs"] {
            xml.empty(script, &[("typeface", "")]);
        }
        xml.close(name);
    }
    xml.close("a:fontScheme")
        .open("a:fmtScheme", &[("name", "Gangmu")]);
    let fill = "<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>";
    let line = format!("<a:ln>{fill}</a:ln>");
    let effect = "<a:effectStyle><a:effectLst/></a:effectStyle>";
    for (list, one) in [
        ("a:fillStyleLst", fill),
        ("a:lnStyleLst", line.as_str()),
        ("a:effectStyleLst", effect),
        ("a:bgFillStyleLst", fill),
    ] {
        xml.open::<&str>(list, &[]).raw(&one.repeat(3)).close(list);
    }
    xml.close("a:fmtScheme")
        .close("a:themeElements")
        .close("a:theme");
    xml.into_bytes()
}
