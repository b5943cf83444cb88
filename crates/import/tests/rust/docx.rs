//! Word files, built here part by part.

use crate::outline;
use import::{Fate, ImportError, Options, Question, Reading, Reason, Revisions, read};
use plan::{Content, Ids, Mark};
use std::fmt::Write as _;
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;

const NAMESPACE: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

/// A Word file that is being built.
pub(crate) struct File {
    parts: Vec<(String, Vec<u8>)>,
}

impl File {
    /// A file with this body.
    pub(crate) fn new(body: &str) -> Self {
        let document = format!(
            "<?xml version=\"1.0\"?><w:document {NAMESPACE}><w:body>{body}</w:body></w:document>"
        );
        let kinds = [
            "styles",
            "numbering",
            "footnotes",
            "endnotes",
            "comments",
            "header1",
            "footer1",
        ];
        let mut relations = String::new();
        for kind in kinds {
            let of = kind.trim_end_matches('1');
            let _ = write!(
                relations,
                "<Relationship Id=\"{kind}\" Type=\"http://x/{of}\" Target=\"{kind}.xml\"/>"
            );
        }
        Self { parts: Vec::new() }
            .part("[Content_Types].xml", "<Types/>")
            .part(
                "_rels/.rels",
                "<Relationships><Relationship Id=\"a\" Type=\"http://x/officeDocument\" Target=\"word/document.xml\"/></Relationships>",
            )
            .part("word/_rels/document.xml.rels", format!("<Relationships>{relations}</Relationships>"))
            .part("word/document.xml", &document)
    }

    /// With one more part, or with this one in place of its like.
    pub(crate) fn part(mut self, name: &str, text: impl AsRef<[u8]>) -> Self {
        self.parts.retain(|(known, _)| known != name);
        self.parts.push((name.to_owned(), text.as_ref().to_vec()));
        self
    }

    fn without(mut self, name: &str) -> Self {
        self.parts.retain(|(known, _)| known != name);
        self
    }

    pub(crate) fn bytes(&self) -> Vec<u8> {
        let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in &self.parts {
            zip.start_file(name.as_str(), SimpleFileOptions::default())
                .unwrap();
            zip.write_all(bytes).unwrap();
        }
        zip.finish().unwrap().into_inner()
    }

    fn read_with(&self, options: &Options) -> Result<Reading, ImportError> {
        read(&self.bytes(), "a.docx", &mut Ids::new(0, 1), options)
    }

    fn read(&self) -> Reading {
        self.read_with(&outline::options()).unwrap()
    }

    fn refused(&self) -> ImportError {
        self.read_with(&outline::options()).unwrap_err()
    }

    /// The lines of the source as the reader gives them.
    fn lines(&self) -> Vec<String> {
        self.read()
            .lines
            .into_iter()
            .map(|line| line.text)
            .collect()
    }
}

fn p(text: &str) -> String {
    format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")
}

fn numbered(id: u32, level: u32, text: &str) -> String {
    format!(
        "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{id}\"/></w:numPr></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"
    )
}

fn level(at: u32, format: &str, pattern: &str, more: &str) -> String {
    format!(
        "<w:lvl w:ilvl=\"{at}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/>{more}<w:lvlText w:val=\"{pattern}\"/></w:lvl>"
    )
}

fn dropped(reading: &Reading, reason: Reason) -> Vec<&str> {
    let of = |(entry, why): (_, Reason)| (why == reason).then_some(entry);
    let texts = reading.report.dropped().filter_map(of);
    texts
        .map(|entry: &import::Entry| entry.text.as_str())
        .collect()
}

#[test]
fn automatic_numbers_are_labels() {
    let levels = [
        level(0, "chineseCountingThousand", "%1、", ""),
        level(1, "chineseCounting", "（%2）", ""),
        level(2, "decimal", "%3.", "<w:lvlRestart w:val=\"0\"/>"),
        level(3, "decimalEnclosedCircle", "%4", ""),
        level(4, "decimal", "%1.%3", "<w:isLgl/>"),
    ]
    .concat();
    let numbering = format!(
        "<w:numbering><w:abstractNum w:abstractNumId=\"0\">{levels}</w:abstractNum>\
         <w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>\
         <w:num w:numId=\"2\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride></w:num></w:numbering>"
    );
    let body = [
        numbered(1, 0, "甲"),
        numbered(1, 1, "乙"),
        numbered(1, 2, "丙"),
        numbered(1, 1, "丁"),
        numbered(1, 2, "戊"),
        numbered(1, 3, "己"),
        numbered(1, 0, "庚"),
        numbered(1, 1, "辛"),
        numbered(1, 4, "壬"),
        numbered(2, 0, "癸"),
        numbered(2, 0, "子"),
        numbered(0, 0, "丑"),
    ]
    .concat();
    assert_eq!(
        File::new(&body)
            .part("word/numbering.xml", numbering)
            .lines(),
        [
            "一、甲",
            "（一）乙",
            "1.丙",
            "（二）丁",
            "2.戊",
            "①己",
            "二、庚",
            "（一）辛",
            "2.2 壬",
            "五、癸",
            "六、子",
            "丑"
        ]
    );
}

#[test]
fn styles_bring_numbers_and_levels_with_what_they_stand_on() {
    let numbering = format!(
        "<w:numbering><w:abstractNum w:abstractNumId=\"7\">{}{}</w:abstractNum><w:num w:numId=\"3\"><w:abstractNumId w:val=\"7\"/></w:num></w:numbering>",
        level(0, "chineseCounting", "%1、", "<w:pStyle w:val=\"A\"/>"),
        level(1, "chineseCounting", "（%2）", "<w:pStyle w:val=\"B\"/>"),
    );
    let sheet = "<w:styles>\
        <w:style w:type=\"paragraph\" w:styleId=\"A\"><w:name w:val=\"heading 1\"/><w:pPr><w:numPr><w:numId w:val=\"3\"/></w:numPr></w:pPr></w:style>\
        <w:style w:type=\"paragraph\" w:styleId=\"B\"><w:name w:val=\"heading 2\"/><w:basedOn w:val=\"A\"/></w:style>\
        <w:style w:type=\"paragraph\" w:styleId=\"C\"><w:name w:val=\"我的标题\"/><w:basedOn w:val=\"B\"/><w:pPr><w:numPr><w:numId w:val=\"0\"/></w:numPr></w:pPr></w:style></w:styles>";
    let styled = |style: &str, text: &str| {
        format!(
            "<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"
        )
    };
    let body = [
        p("云岭县2026年工作要点"),
        styled("A", "总体要求"),
        styled("B", "指导思想"),
        p("坚持稳中求进。"),
        styled("B", "主要目标"),
        styled("A", "重点任务"),
        styled("C", "没有序号的小标题"),
        p("以上各项请认真落实。"),
    ]
    .concat();
    let file = File::new(&body)
        .part("word/numbering.xml", numbering)
        .part("word/styles.xml", sheet);
    let reading = file.read();
    let headings: Vec<(usize, String)> = reading.plans[0].parts[0]
        .outline
        .walk()
        .filter_map(|visit| Some((visit.depth, visit.node.content.as_heading()?.text.plain())))
        .collect();
    let expected = [
        (1, "总体要求"),
        (2, "指导思想"),
        (2, "主要目标"),
        (1, "重点任务"),
        (2, "没有序号的小标题"),
    ];
    assert_eq!(
        headings,
        expected.map(|(depth, text)| (depth, text.to_owned()))
    );
}

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

fn revised() -> File {
    let body = "<w:p><w:r><w:t>加强</w:t></w:r><w:ins w:author=\"张三\"><w:r><w:t>组织</w:t></w:r></w:ins>\
        <w:del w:author=\"李四\"><w:r><w:delText>全面</w:delText></w:r></w:del><w:r><w:t>领导</w:t><w:commentReference w:id=\"4\"/></w:r></w:p>\
        <w:p><w:pPr><w:rPr><w:del w:author=\"李四\"/></w:rPr></w:pPr><w:r><w:t>前半句</w:t></w:r></w:p><w:p><w:r><w:t>后半句</w:t></w:r></w:p>\
        <w:moveFrom w:author=\"张三\"><w:p><w:r><w:t>搬走</w:t></w:r></w:p></w:moveFrom><w:moveTo w:author=\"张三\"><w:p><w:r><w:t>搬来</w:t></w:r></w:p></w:moveTo>\
        <w:tbl><w:tr><w:tc><w:p><w:r><w:t>序号</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>任务</w:t></w:r></w:p></w:tc></w:tr>\
        <w:tr><w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>建设</w:t></w:r></w:p></w:tc></w:tr>\
        <w:tr><w:trPr><w:del w:author=\"李四\"/></w:trPr><w:tc><w:p><w:r><w:t>2</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>撤并</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";
    File::new(body).part(
        "word/comments.xml",
        "<w:comments><w:comment w:id=\"4\" w:author=\"王五\"><w:p><w:r><w:t>请核</w:t></w:r></w:p></w:comment></w:comments>",
    )
}

#[test]
fn tracked_changes_are_accepted_or_rejected() {
    let lines = |revisions| -> Vec<String> {
        let options = Options {
            revisions,
            ..outline::options()
        };
        let reading = revised().read_with(&options).unwrap();
        reading.lines.into_iter().map(|line| line.text).collect()
    };
    assert_eq!(
        lines(Revisions::Accept),
        [
            "加强组织领导",
            "前半句后半句",
            "搬来",
            "序号\t任务",
            "1\t建设"
        ]
    );
    assert_eq!(
        lines(Revisions::Reject),
        [
            "加强全面领导",
            "前半句",
            "后半句",
            "搬走",
            "序号\t任务",
            "1\t建设",
            "2\t撤并"
        ]
    );
    let reading = revised().read();
    assert_eq!(
        (
            reading.revised.insertions,
            reading.revised.deletions,
            reading.revised.comments
        ),
        (2, 4, 1)
    );
    assert_eq!(reading.revised.authors, ["王五", "张三", "李四"]);
    assert!(dropped(&reading, Reason::Revision).contains(&"全面"));
}

#[test]
fn tracked_changes_and_comments_may_stay_as_doubts() {
    let options = Options {
        revisions: Revisions::Remark,
        ..outline::options()
    };
    let reading = revised().read_with(&options).unwrap();
    let doubts: Vec<_> = reading
        .report
        .doubts
        .iter()
        .map(|doubt| (doubt.question, doubt.text.as_str()))
        .collect();
    for expected in [
        (Question::Inserted, "张三：组织"),
        (Question::Deleted, "李四：全面"),
        (Question::Comment, "王五：请核"),
    ] {
        assert!(doubts.contains(&expected), "{expected:?} in {doubts:?}");
    }
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

#[test]
fn every_paragraph_set_as_a_title_begins_a_document() {
    let styles = format!(
        "<w:styles {NAMESPACE}><w:style w:type=\"paragraph\" w:styleId=\"a\"><w:name w:val=\"Title\"/></w:style></w:styles>"
    );
    let title = |text: &str| {
        format!("<w:p><w:pPr><w:pStyle w:val=\"a\"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>")
    };
    let body = [
        title("云岭县2026年教育工作要点"),
        p("一、总体要求"),
        p("坚持稳中求进，办好人民满意的教育。"),
        title("云岭县2026年校园安全专项行动"),
        p("（一）排查隐患"),
        p("全面排查校舍隐患。"),
    ]
    .concat();
    let reading = File::new(&body).part("word/styles.xml", styles).read();
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
    let styles = format!(
        "<w:styles {NAMESPACE}><w:style w:type=\"paragraph\" w:styleId=\"a\"><w:name w:val=\"Title\"/></w:style></w:styles>"
    );
    let title = |text: &str| {
        format!("<w:p><w:pPr><w:pStyle w:val=\"a\"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>")
    };
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
    let reading = File::new(&body).part("word/styles.xml", styles).read();
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

// Files that mean harm, and broken ones.

#[test]
fn other_files_are_refused_by_name() {
    let refused =
        |bytes: &[u8]| read(bytes, "a.docx", &mut Ids::new(0, 1), &Options::default()).unwrap_err();
    let mut encrypted = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
    assert!(matches!(refused(&encrypted), ImportError::OldWord { .. }));
    encrypted.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
    assert!(matches!(refused(&encrypted), ImportError::Encrypted { .. }));
    let mut old = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
    old.resize(512, 0);
    old.extend(b"\xec\xa5\xc1\0\0\0\0\0\0\0\0\x01");
    assert!(matches!(refused(&old), ImportError::Encrypted { .. }));
    assert!(matches!(
        File::new("").without("word/document.xml").refused(),
        ImportError::NotWord { .. }
    ));
    assert!(matches!(
        File::new("").without("[Content_Types].xml").refused(),
        ImportError::NotWord { .. }
    ));
    assert!(matches!(File::new("").refused(), ImportError::Empty { .. }));
    let whole = File::new(&p("字")).bytes();
    assert!(matches!(
        refused(&whole[..whole.len() / 2]),
        ImportError::Damaged { .. }
    ));
    let mut spoilt = whole;
    for byte in &mut spoilt[40..60] {
        *byte ^= 0x55;
    }
    assert!(read(&spoilt, "a.docx", &mut Ids::new(0, 1), &Options::default()).is_err());
}

#[test]
fn bombs_are_refused() {
    let zeros = vec![b' '; 65 << 20];
    let bomb = File::new("").part("word/document.xml", zeros);
    assert!(matches!(
        bomb.refused(),
        ImportError::TooLargeUnpacked { .. }
    ));
    let deep = File::new(&format!(
        "{}{}",
        "<w:r>".repeat(5_000),
        "</w:r>".repeat(5_000)
    ));
    assert!(matches!(deep.refused(), ImportError::TooDeep { .. }));
    let entities = "<!DOCTYPE w [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><w:document><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>";
    let entities = File::new("").part("word/document.xml", entities);
    assert!(matches!(entities.refused(), ImportError::Damaged { .. }));
}

#[test]
fn hostile_relations_lead_nowhere() {
    let relations = "<Relationships>\
        <Relationship Id=\"a\" Type=\"http://x/styles\" Target=\"http://example.org/styles.xml\" TargetMode=\"External\"/>\
        <Relationship Id=\"b\" Type=\"http://x/numbering\" Target=\"../../../../etc/passwd\"/>\
        <Relationship Id=\"c\" Type=\"http://x/header\" Target=\"document.xml\"/></Relationships>";
    let styles = "<w:styles><w:style w:type=\"paragraph\" w:styleId=\"A\"><w:basedOn w:val=\"B\"/></w:style>\
        <w:style w:type=\"paragraph\" w:styleId=\"B\"><w:basedOn w:val=\"A\"/></w:style></w:styles>";
    let body = "<w:p><w:pPr><w:pStyle w:val=\"A\"/></w:pPr><w:r><w:t>正文</w:t></w:r></w:p>";
    let file = File::new(body).part("word/_rels/document.xml.rels", relations);
    assert_eq!(file.lines(), ["正文"]);
    assert_eq!(
        File::new(body).part("word/styles.xml", styles).lines(),
        ["正文"]
    );
}

#[test]
fn other_encodings_missing_and_doubled_parts_are_borne() {
    let text = format!(
        "<w:document {NAMESPACE}><w:body>{}</w:body></w:document>",
        p("正文")
    );
    let utf16: Vec<u8> = [0xff, 0xfe]
        .into_iter()
        .chain(text.encode_utf16().flat_map(u16::to_le_bytes))
        .collect();
    assert_eq!(
        File::new("").part("word/document.xml", utf16).lines(),
        ["正文"]
    );
    let latin = File::new("").part(
        "word/document.xml",
        b"<w:document>\xff\xfe\xfa</w:document>",
    );
    assert!(matches!(latin.refused(), ImportError::Damaged { .. }));
    let bare = File::new(&p("正文"))
        .without("_rels/.rels")
        .without("word/_rels/document.xml.rels");
    assert_eq!(bare.lines(), ["正文"]);
    let cased = File::new("")
        .without("word/document.xml")
        .part("Word/Document.xml", text);
    assert_eq!(cased.lines(), ["正文"]);
}

#[test]
fn wide_tables_and_long_patterns_stay_small() {
    let cells =
        "<w:tc><w:tcPr><w:gridSpan w:val=\"4000000000\"/></w:tcPr><w:p/></w:tc>".repeat(500);
    let row = format!("<w:tr>{cells}</w:tr>").repeat(20);
    let lines = File::new(&format!("<w:tbl>{row}</w:tbl>{}", p("正文"))).lines();
    assert!(lines.iter().all(|line| line.len() < 100));
    let numbering = format!(
        "<w:numbering><w:abstractNum w:abstractNumId=\"0\">{}</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>",
        level(0, "decimal", &"%1".repeat(100_000), "")
    );
    let lines = File::new(&numbered(1, 0, "字"))
        .part("word/numbering.xml", numbering)
        .lines();
    assert!(lines[0].len() < 200);
}
