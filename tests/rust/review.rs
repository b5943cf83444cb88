//! An import under review: nothing is in the library before it is used, and every wish is read around.

use crate::word;
use app::{App, AppConfig, ErrorCode};
use serde_json::{Value, json};

const MESSY: &str = "首页 > 政务公开 > 政策文件
青禾县2026年教育工作要点
一、总体要求
坚持立德树人，办好家门口的学校。
、重点任务
(一)办好学前教育。新建公办园3所。
三、保障措施
加强领导。
打印本页
相关推荐
某县2025年工作总结";

struct Desk {
    _folder: tempfile::TempDir,
    app: App,
    session: Value,
}

impl Desk {
    fn with(sources: &Value) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let app = App::open(AppConfig::new(folder.path()));
        let import = app
            .call("import_begin", json!({ "sources": sources }))
            .unwrap();
        Self {
            _folder: folder,
            app,
            session: import["session"].clone(),
        }
    }

    fn of_text() -> Self {
        Self::with(&json!([{ "type": "text", "text": MESSY }]))
    }

    fn read(&self, wishes: &Value) -> Value {
        let ask = json!({ "session": self.session, "source": 0, "wishes": wishes });
        self.app.call("import_read", ask).unwrap()
    }

    fn library(&self) -> usize {
        let list = self
            .app
            .call("library_list", json!({ "trashed": false }))
            .unwrap();
        list.as_array().unwrap().len()
    }
}

fn line(review: &Value, number: u32) -> &Value {
    let lines = review["lines"].as_array().unwrap();
    lines.iter().find(|line| line["line"] == number).unwrap()
}

/// How deep a heading stands.
fn depth(review: &Value, heading: &str) -> Option<u64> {
    let blocks = review["documents"][0]["parts"][0]["blocks"].as_array();
    let block = blocks?
        .iter()
        .find(|block| block["content"]["text"] == heading);
    block?["depth"].as_u64()
}

#[test]
fn every_line_says_what_became_of_it() {
    let desk = Desk::of_text();
    let review = desk.read(&json!([]));
    assert_eq!(review["documents"][0]["title"], "青禾县2026年教育工作要点");
    let dropped = &line(&review, 1)["pieces"][0];
    assert_eq!(dropped["fate"], "dropped");
    assert!(!dropped["why"].as_str().unwrap().is_empty());
    assert_eq!(line(&review, 1)["at"], json!([]));
    let label = &line(&review, 6)["pieces"][0];
    assert_eq!(
        (&label["fate"], &label["text"], &label["to"]),
        (&json!("changed"), &json!("(一)"), &json!("（一）"))
    );
    for (number, text) in (1..).zip(MESSY.lines()) {
        let pieces = line(&review, number)["pieces"].as_array().unwrap();
        let whole: Vec<&str> = pieces.iter().map(|p| p["text"].as_str().unwrap()).collect();
        assert_eq!(whole.concat(), text);
    }
}

#[test]
fn a_doubt_is_settled_by_one_of_its_readings() {
    let desk = Desk::of_text();
    let review = desk.read(&json!([]));
    let doubts = review["doubts"].as_array().unwrap();
    let doubt = doubts
        .iter()
        .find(|doubt| doubt["line"] == 5)
        .expect("the lost label");
    assert!(doubt["confidence"].as_f64().unwrap() < 1.0);
    let other = &doubt["alternatives"][0];
    let settled = desk.read(&json!([{ "line": 5, "wish": other }]));
    assert_ne!(depth(&settled, "重点任务"), depth(&review, "重点任务"));
    let body = desk.read(&json!([{ "line": 5, "wish": { "as": "paragraph" } }]));
    assert_eq!(depth(&body, "重点任务"), None);
    for review in [settled, body] {
        let doubts = review["doubts"].as_array().unwrap();
        assert!(doubts.iter().all(|doubt| doubt["line"] != 5));
    }
}

#[test]
fn dropped_lines_come_back_and_kept_lines_go() {
    let desk = Desk::of_text();
    let wishes = json!([
        { "line": 11, "wish": { "as": "kept" } },
        { "line": 8, "wish": { "as": "dropped" } },
    ]);
    let review = desk.read(&wishes);
    assert_ne!(line(&review, 11)["at"], json!([]));
    assert_eq!(line(&review, 8)["pieces"][0]["fate"], "dropped");
}

#[test]
fn a_kind_of_clean_up_can_be_left_out() {
    let desk = Desk::with(
        &json!([{ "type": "text", "text": "某县工作要点\n一、总体要求\n坚持稳中求进,推动发展." }]),
    );
    let read = |without: Value| {
        let ask = json!({ "session": desk.session, "source": 0, "without": without });
        desk.app.call("import_read", ask).unwrap()
    };
    let state = |review: &Value| {
        let kinds = review["cleanup"].as_array().unwrap();
        let marks = kinds
            .iter()
            .find(|kind| kind["kind"] == "punctuation")
            .unwrap();
        (marks["on"].clone(), marks["count"].as_u64().unwrap() > 0)
    };
    assert_eq!(state(&read(json!([]))), (json!(true), true));
    assert_eq!(state(&read(json!(["punctuation"]))), (json!(false), false));
}

#[test]
fn nothing_is_in_the_library_before_it_is_used() {
    let desk = Desk::of_text();
    let review = desk.read(&json!([]));
    assert_eq!(desk.library(), 0);
    let documents = json!([review["documents"][0]["plan"]]);
    let ask = json!({ "session": desk.session, "documents": documents });
    let used = desk.app.call("import_use", ask.clone()).unwrap();
    assert_eq!(used[0]["title"], "青禾县2026年教育工作要点");
    assert_eq!(desk.library(), 1);
    assert_eq!(
        desk.app.call("import_use", ask).unwrap_err().code,
        ErrorCode::BadRequest
    );
}

#[test]
fn a_cancelled_import_leaves_nothing() {
    let desk = Desk::of_text();
    let review = desk.read(&json!([]));
    desk.app
        .call("import_cancel", json!({ "session": desk.session }))
        .unwrap();
    let documents = json!([review["documents"][0]["plan"]]);
    let ask = json!({ "session": desk.session, "documents": documents });
    assert_eq!(
        desk.app.call("import_use", ask).unwrap_err().code,
        ErrorCode::BadRequest
    );
    assert_eq!(desk.library(), 0);
}

#[test]
fn a_folder_is_taken_apart_and_one_bad_file_does_not_spoil_the_others() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(
        folder.path().join("1.txt"),
        "某县工作要点\n一、总体要求\n坚持稳中求进。",
    )
    .unwrap();
    std::fs::write(folder.path().join("2.txt"), [0_u8, 159, 146, 150]).unwrap();
    let desk = Desk::with(&json!([{ "type": "file", "path": folder.path() }]));
    let read = |source: u32| {
        let ask = json!({ "session": desk.session, "source": source });
        desk.app.call("import_read", ask)
    };
    assert_eq!(read(0).unwrap()["documents"][0]["title"], "某县工作要点");
    assert_eq!(read(1).unwrap_err().code, ErrorCode::UnreadableFile);
}

#[test]
fn units_under_several_names_and_figures_are_offered_never_forced() {
    let text = "青禾县2026年教育工作要点\n一、总体要求\n坚持立德树人。\n二、重点任务\n\
        （一）办好学前教育。学前教育毛入园率达到95%。（责任单位：县教育体育局、县发展和改革局）\n\
        （二）改善办学条件。学前教育毛入园率达到95%。（责任单位：县教体局、县发展改革局）\n";
    let desk = Desk::with(&json!([{ "type": "text", "text": text }]));
    let offered = desk.read(&json!([]));
    let unit = offered["units"]
        .as_array()
        .unwrap()
        .iter()
        .find(|unit| unit["name"] == "县教育体育局")
        .expect("one unit under two names");
    assert_eq!(unit["forms"], json!(["县教育体育局", "县教体局"]));
    let figure = &offered["indicators"][0];
    assert_eq!(figure["indicator"]["value"], "95");
    let said = |review: &Value| review["documents"][0].to_string();
    assert!(said(&offered).contains("县教体局") && !said(&offered).contains("\"indicators\""));

    let ask = json!({
        "session": desk.session, "source": 0,
        "units": [unit["name"]], "indicators": [figure["key"]],
    });
    let taken = desk.app.call("import_read", ask).unwrap();
    assert!(!said(&taken).contains("县教体局"), "{}", said(&taken));
    assert!(said(&taken).contains("县发展改革局"));
    assert!(said(&taken).contains("\"indicators\""));
    assert_eq!(taken["indicators"][0]["on"], true);
    assert_eq!(
        taken["indicators"][1]["on"], false,
        "the same words elsewhere are another figure"
    );
}

#[test]
fn what_a_page_had_around_its_text_comes_back_too() {
    let page = "<html><body><ul class=\"nav\"><li><a href=\"/\">首页</a></li><li><a href=\"/zw\">政务公开</a></li></ul>\
        <h1>青禾县2026年教育工作要点</h1><p>一、总体要求</p><p>坚持立德树人。</p></body></html>";
    let desk = Desk::with(&json!([{ "type": "page", "html": page }]));
    let review = desk.read(&json!([]));
    let gone = review["lines"].as_array().unwrap();
    let gone = gone
        .iter()
        .find(|line| line["pieces"][0]["text"] == "政务公开");
    let gone = gone.expect("what was left out is shown");
    assert_eq!((&gone["at"], &gone["open"]), (&json!([]), &json!(true)));

    let wish = json!([{ "line": gone["line"], "wish": { "as": "kept" } }]);
    let review = desk.read(&wish);
    let back = line(&review, gone["line"].as_u64().unwrap() as u32);
    assert_ne!(back["at"], json!([]));
    assert!(review["documents"][0].to_string().contains("政务公开"));
    assert_eq!(review["characters"], desk.read(&json!([]))["characters"]);
}

#[test]
fn tracked_changes_are_accepted_rejected_or_told_one_by_one() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("要点.docx");
    word::write_revised(&file);
    let desk = Desk::with(&json!([{ "type": "file", "path": file }]));
    let read = |revisions: &str| {
        let ask = json!({ "session": desk.session, "source": 0, "revisions": revisions });
        desk.app.call("import_read", ask).unwrap()
    };
    let said = |review: &Value| review["documents"][0]["parts"][0]["blocks"].to_string();

    let accepted = desk.read(&json!([]));
    assert!(said(&accepted).contains("新建公办园两所。"));
    assert_eq!(
        accepted["revised"],
        json!({ "insertions": 1, "deletions": 2, "comments": 0, "authors": ["县府办"], "read": "accept" })
    );
    let rejected = read("reject");
    assert!(said(&rejected).contains("新建公办园一所。"));
    assert!(said(&rejected).contains("另行安排。"));
    assert_eq!(rejected["revised"]["read"], "reject");
    let told = read("remark");
    assert!(!said(&told).contains("另行安排"));
    assert!(
        told["doubts"].as_array().unwrap().len() > accepted["doubts"].as_array().unwrap().len()
    );
}
