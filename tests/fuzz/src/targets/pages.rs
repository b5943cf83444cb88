//! Pages of the web and PDF.

use crate::Target;
use std::fmt::Write;

/// HTML, as characters and as bytes of an encoding.
pub(super) const HTML: Target = Target {
    name: "html",
    seeds: pages,
    words: &[
        "<p>",
        "</p>",
        "<div hidden>",
        "<table>",
        "<tr>",
        "<td colspan=3 rowspan=9>",
        "</table>",
        "<ol start=-1>",
        "<li value=99999999999>",
        "<b>",
        "</b>",
        "<a href=x>",
        "<br>",
        "&nbsp;",
        "&#x4e00;",
        "<![if !supportLists]>",
        "<span style='mso-list:Ignore'>",
        "<style>.a{mso-outline-level:1}",
        "<script>",
        "<pre>",
        "<!--",
        "-->",
        "<h1>",
        "一、",
        "<meta charset=gb2312>",
        "<nav>",
        "\u{3000}",
    ],
    run: |bytes| super::read(bytes, "a.html"),
};

/// PDF.
pub(super) const PDF: Target = Target {
    name: "pdf",
    seeds: || {
        vec![pdf(
            "BT /F1 16 Tf 80 700 Td (2026 plan) Tj 0 -30 Td (1. Work) Tj ET",
        )]
    },
    words: &[
        "%PDF-1.7",
        "obj",
        "endobj",
        "stream",
        "endstream",
        "<<",
        ">>",
        "/Type /Page",
        "/Kids",
        "/Length 99999999",
        "1 0 R",
        "BT",
        "ET",
        "Tf",
        "Tj",
        "Td",
        "Tm",
        "q",
        "Q",
        "Do",
        "/Filter /FlateDecode",
        "/Contents",
        "/Parent",
        "xref",
        "trailer",
    ],
    run: |bytes| super::read(bytes, "a.pdf"),
};

fn pages() -> Vec<Vec<u8>> {
    [
        "<!DOCTYPE html><html><head><meta charset=utf-8><style>p.a{mso-outline-level:2}</style></head><body><nav><a href=/>首页</a>\
         </nav><h1>某市2026年工作要点</h1><p class=a>一、总体要求</p><p>坚持<b>稳中</b>求进。<br>&nbsp;推进落实。</p><ol><li>甲<ol><li>乙</ol></ol>\
         <table><tr><th>序号<th>任务<th>单位<tr><td rowspan=2>1<td>加强<td>某局<tr><td colspan=2>保障</table><footer>主办</footer>",
        "<p style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>（一）<span>&nbsp; </span></span>\
         <![endif]>加强领导<o:p></o:p></p><!--[if gte mso 9]><xml></xml><![endif]-->",
    ]
    .map(|page| page.as_bytes().to_vec())
    .into()
}

/// A PDF of one page with these drawing instructions.
fn pdf(content: &str) -> Vec<u8> {
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 5 0 R >> >> /Contents 4 0 R >>".to_owned(),
        format!("<< /Length {} >>\nstream\n{content}\nendstream", content.len()),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>".to_owned(),
    ];
    let mut file = "%PDF-1.7\n".to_owned();
    let mut places = Vec::new();
    for (number, object) in (1..).zip(&objects) {
        places.push(file.len());
        let _ = write!(file, "{number} 0 obj\n{object}\nendobj\n");
    }
    let start = file.len();
    let _ = write!(file, "xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1);
    for place in places {
        let _ = writeln!(file, "{place:010} 00000 n ");
    }
    let _ = write!(
        file,
        "trailer\n<< /Size {} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n",
        objects.len() + 1
    );
    file.into_bytes()
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_seed_is_a_pdf() {
        let mut ids = plan::Ids::new(0, 1);
        let bytes =
            super::pdf("BT /F1 16 Tf 80 700 Td (2026 plan) Tj 0 -30 Td (1. Work to be done) Tj ET");
        let reading = import::read(&bytes, "a.pdf", &mut ids, &import::Options::default()).unwrap();
        let words: Vec<&str> = reading
            .report
            .entries
            .iter()
            .map(|entry| entry.text.as_str())
            .collect();
        assert!(words.concat().contains("Work to be done"), "{words:?}");
    }
}
