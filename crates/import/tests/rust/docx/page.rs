//! What a reader of the page sees: run-in headings, titles, tables.

use super::revisions::revised;
use super::{File, NAMESPACE, dropped, p};
use import::{Fate, Reason};
use plan::{CellAlign, Content, Mark};

#[test]
fn what_is_not_on_the_page_is_not_read() {
    let run = |inner: &str| format!("<w:r>{inner}</w:r>");
    let field = |instruction: &str, result: &str| {
        [
            run("<w:fldChar w:fldCharType=\"begin\"/>"),
            run(&format!("<w:instrText>{instruction}</w:instrText>")),
            run("<w:fldChar w:fldCharType=\"separate\"/>"),
            run(&format!("<w:t>{result}</w:t>")),
            run("<w:fldChar w:fldCharType=\"end\"/>"),
        ]
        .concat()
    };
    let body = [
        format!("<w:p>{}{}</w:p>", run("<w:t>截至</w:t>"), field(" DATE \\@ yyyy ", "2026年")),
        format!("<w:p>{}</w:p>", field("PAGE", "3")),
        "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>秘而不宣</w:t></w:r><w:r><w:t>看得见</w:t></w:r></w:p>".into(),
        "<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>框内</w:t></w:r></w:p></w:txbxContent></mc:Choice>\
         <mc:Fallback><w:pict><w:txbxContent><w:p><w:r><w:t>框内</w:t></w:r></w:p></w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>".into(),
        "<w:p><w:r><w:sym w:font=\"Wingdings\" w:char=\"F06C\"/><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:noBreakHyphen/><w:softHyphen/><w:br w:type=\"page\"/></w:r></w:p>".into(),
        "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>单击此处输入</w:t></w:r></w:p></w:sdtContent></w:sdt>".into(),
        "<w:sdt><w:sdtContent><w:p><w:hyperlink><w:smartTag><w:r><w:t>控件里</w:t></w:r></w:smartTag></w:hyperlink></w:p></w:sdtContent></w:sdt>".into(),
        "<w:p><w:r><w:t>正文</w:t><w:footnoteReference w:id=\"2\"/></w:r></w:p>".into(),
    ]
    .concat();
    let file = File::new(&body)
        .part(
            "word/footnotes.xml",
            "<w:footnotes><w:footnote w:type=\"separator\" w:id=\"0\"><w:p><w:r><w:t>线</w:t></w:r></w:p></w:footnote>\
             <w:footnote w:id=\"2\"><w:p><w:r><w:t>脚注</w:t></w:r></w:p></w:footnote></w:footnotes>",
        )
        .part("word/footer1.xml", "<w:ftr><w:p><w:r><w:t>第 1 页</w:t></w:r></w:p></w:ftr>");
    assert_eq!(
        file.lines(),
        [
            "截至2026年",
            "看得见",
            "框内",
            "●甲\t乙-",
            "控件里",
            "正文",
            "脚注"
        ]
    );
    let reading = file.read();
    assert_eq!(dropped(&reading, Reason::Hidden), ["秘而不宣"]);
    assert_eq!(dropped(&reading, Reason::PageNumber), ["3"]);
    assert_eq!(dropped(&reading, Reason::HeaderFooter), ["第 1 页"]);
}

#[test]
fn run_in_headings_are_known_by_their_type_and_words_by_their_marks() {
    let body = [
        p("云岭县2026年工作要点"),
        p("一、重点任务"),
        "<w:p><w:r><w:rPr><w:rFonts w:eastAsia=\"楷体\"/></w:rPr><w:t>（一）加强领导，形成合力。</w:t></w:r>\
         <w:r><w:t>成立专班，全年新增学位</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>2000个</w:t></w:r><w:r><w:t>。</w:t></w:r></w:p>".into(),
        "<w:p><w:pPr><w:rPr><w:vanish/><w:specVanish/></w:rPr></w:pPr><w:r><w:t>（二）健全机制</w:t></w:r></w:p>\
         <w:p><w:r><w:t>按月调度、按季通报，年底考核，确保各项任务落到实处、见到成效。</w:t></w:r></w:p>".into(),
    ]
    .concat();
    let reading = File::new(&body).read();
    let nodes: Vec<_> = reading.plans[0].parts[0].outline.walk().collect();
    let Content::Heading(first) = &nodes[1].node.content else {
        panic!("a heading")
    };
    assert_eq!(first.text.plain(), "加强领导，形成合力。");
    let marked: Vec<_> = first
        .body
        .spans()
        .iter()
        .filter(|span| !span.marks.is_empty())
        .collect();
    assert_eq!(
        (marked[0].text.as_str(), marked[0].marks.as_slice()),
        ("2000个", [Mark::Bold].as_slice())
    );
    let Content::Heading(second) = &nodes[2].node.content else {
        panic!("a heading")
    };
    assert_eq!(second.text.plain(), "健全机制");
}

#[test]
fn run_in_headings_survive_a_writer_that_gives_styles_new_ids() {
    let styles = format!(
        "<w:styles {NAMESPACE}>\
         <w:style w:type=\"paragraph\" w:styleId=\"Heading2\"><w:name w:val=\"Heading 2\"/><w:link w:val=\"2\"/></w:style>\
         <w:style w:type=\"character\" w:styleId=\"2\"><w:name w:val=\"标题 2 字符\"/><w:link w:val=\"Heading2\"/></w:style>\
         <w:style w:type=\"paragraph\" w:styleId=\"Style20\"><w:name w:val=\"段首标题\"/></w:style></w:styles>"
    );
    let ours = |style: &str, runs: &str| {
        format!(
            "<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr><w:bookmarkStart w:name=\"_gm1\"/>{runs}</w:p>"
        )
    };
    let body = [
        p("云岭县2026年工作要点"),
        ours("Heading1", "<w:r><w:t>一、重点任务</w:t></w:r>"),
        ours(
            "Style20",
            "<w:r><w:rPr><w:rStyle w:val=\"2\"/></w:rPr><w:t>（一）加强领导。</w:t></w:r>\
             <w:r><w:t>成立专班，统筹推进。</w:t></w:r>",
        ),
    ]
    .concat();
    let reading = File::new(&body).part("word/styles.xml", styles).read();
    let nodes: Vec<_> = reading.plans[0].parts[0].outline.walk().collect();
    let Content::Heading(heading) = &nodes[1].node.content else {
        panic!("a heading")
    };
    assert_eq!(heading.text.plain(), "加强领导。");
    assert_eq!(heading.body.plain(), "成立专班，统筹推进。");
}

/// A paragraph in Word's style for titles.
fn title(text: &str) -> String {
    format!("<w:p><w:pPr><w:pStyle w:val=\"a\"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>")
}

/// A file whose style `a` is Word's style for titles.
fn with_titles(body: &str) -> File {
    File::new(body).part(
        "word/styles.xml",
        format!("<w:styles {NAMESPACE}><w:style w:type=\"paragraph\" w:styleId=\"a\"><w:name w:val=\"Title\"/></w:style></w:styles>"),
    )
}

#[test]
fn every_paragraph_set_as_a_title_begins_a_document() {
    let body = [
        title("云岭县2026年教育工作要点"),
        p("一、总体要求"),
        p("坚持稳中求进，办好人民满意的教育。"),
        title("云岭县2026年校园安全专项行动"),
        p("（一）排查隐患"),
        p("全面排查校舍隐患。"),
    ]
    .concat();
    let reading = with_titles(&body).read();
    let titles: Vec<_> = reading
        .plans
        .iter()
        .map(|plan| plan.parts[0].title.as_str())
        .collect();
    assert_eq!(
        titles,
        ["云岭县2026年教育工作要点", "云岭县2026年校园安全专项行动"]
    );
}

#[test]
fn titles_that_only_head_chapters_begin_no_documents() {
    let body = [
        title("云岭县2026年教育工作要点"),
        p("为做好2026年教育工作，制定本要点。"),
        title("加快学前教育普及普惠发展"),
        p("（一）扩大资源"),
        p("新建公办园三所，改建两所。"),
        title("推动义务教育优质均衡发展"),
        p("（一）改善条件"),
        p("全面改善薄弱学校的办学条件。"),
        title("促进高中教育多样特色发展"),
        p("（一）分类办学"),
        p("支持学校办出特色。"),
    ]
    .concat();
    let reading = with_titles(&body).read();
    assert_eq!(reading.plans.len(), 1);
    let part = &reading.plans[0].parts[0];
    assert_eq!(part.title, "云岭县2026年教育工作要点");
    let chapters = part.outline.nodes.iter();
    let chapters = chapters.filter_map(|node| node.content.as_heading());
    let chapters: Vec<_> = chapters.map(|heading| heading.text.plain()).collect();
    assert_eq!(
        chapters,
        [
            "加快学前教育普及普惠发展",
            "推动义务教育优质均衡发展",
            "促进高中教育多样特色发展"
        ]
    );
}

#[test]
fn tables_are_tables_and_layout_is_text() {
    let cell = |text: &str| format!("<w:tc>{}</w:tc>", p(text));
    let row = |cells: &[String]| format!("<w:tr>{}</w:tr>", cells.concat());
    let table = |rows: &[String]| format!("<w:tbl>{}</w:tbl>", rows.concat());
    let wide = format!(
        "<w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>{}</w:tc>",
        p("合计")
    );
    let nested = format!(
        "<w:tc>{}{}</w:tc>",
        table(&[row(&[cell("里一"), cell("里二")])]),
        p("外")
    );
    let body = [
        table(&[row(&[cell("只有一格的文字")])]),
        table(&[
            row(&[cell("序号"), cell("任务"), cell("单位")]),
            row(&[cell("1"), nested, cell("某局")]),
            row(&[wide, cell("2")]),
        ]),
        table(&[
            row(&[cell("抄送：市委办公室。")]),
            row(&[cell("某某市教育局办公室"), cell("2026年3月5日印发")]),
        ]),
    ]
    .concat();
    let lines = File::new(&body).lines();
    assert_eq!(
        lines,
        [
            "只有一格的文字",
            "序号\t任务\t单位",
            "1\t里一　　里二\n外\t某局",
            "合计\t\t2",
            "抄送：市委办公室。",
            "某某市教育局办公室　　2026年3月5日印发"
        ]
    );
}

/// What the import of a table of two columns and rows keeps: widths, and where the words of its second row stand.
fn kept(style: &str, columns: [u32; 2], second: &str) -> (Vec<u32>, [Option<CellAlign>; 2]) {
    let grid = columns.map(|width| format!("<w:gridCol w:w=\"{width}\"/>"));
    let cell = |text: &str, properties: &str| {
        format!("<w:tc><w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>")
    };
    let centred = "<w:jc w:val=\"center\"/>";
    let body = format!(
        "<w:tbl><w:tblPr><w:tblStyle w:val=\"{style}\"/></w:tblPr><w:tblGrid>{}</w:tblGrid><w:tr>{}{}</w:tr><w:tr>{}{}</w:tr></w:tbl>",
        grid.concat(),
        cell("任务", centred),
        cell("经费", centred),
        cell("建设学校", "<w:jc w:val=\"both\"/>"),
        cell("300", second),
    );
    let reading = File::new(&(p("某市2026年工作要点") + &body)).read();
    let tables = reading.plans.iter().flat_map(|plan| &plan.parts);
    let nodes = tables.flat_map(|part| part.outline.walk());
    let table = nodes
        .map(|visit| &visit.node.content)
        .find_map(|content| match content {
            Content::Table(table) => Some(table),
            _ => None,
        })
        .expect("a table");
    (table.widths.clone(), [table.align(1, 0), table.align(1, 1)])
}

#[test]
fn columns_keep_the_widths_and_words_the_side_that_somebody_gave_them() {
    let right = "<w:jc w:val=\"right\"/>";
    assert_eq!(
        kept("TableGrid", [6000, 2000], right),
        (vec![750, 250], [None, Some(CellAlign::Right)])
    );
    // Word makes columns alike where nobody says anything.
    assert_eq!(kept("TableGrid", [4150, 4151], ""), (vec![], [None, None]));
    // The page's own widths are no wish; a wish is kept even if it is for equal ones.
    assert_eq!(
        kept("OfficialTable", [6000, 2000], right).0,
        Vec::<u32>::new()
    );
    assert_eq!(
        kept("OfficialTableSet", [4000, 4000], right),
        (
            vec![500, 500],
            [Some(CellAlign::Justify), Some(CellAlign::Right)]
        )
    );
}

#[test]
fn every_character_is_accounted_for() {
    let reading = revised().read();
    let arrived: usize = reading
        .report
        .entries
        .iter()
        .filter(|entry| !matches!(entry.fate, Fate::Dropped(_)))
        .map(|entry| entry.text.chars().filter(|c| !c.is_whitespace()).count())
        .sum();
    let lines: usize = reading
        .lines
        .iter()
        .map(|line| line.text.chars().filter(|c| !c.is_whitespace()).count())
        .sum();
    assert_eq!(arrived, lines);
}
