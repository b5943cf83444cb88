//! A cross reference follows its heading through the core: moved, deleted, had back, copied, on paper.

use app::{App, AppConfig};
use serde_json::{Value, json};

const TEXT: &str = "云岭县2026年教育工作要点\n\n一、总体要求\n坚持稳中求进。\n二、重点任务\n（一）夯实基础\n抓好落实。\n（二）提升质量\n开齐课程。\n";

/// A plan with a reference to its fifth block, 提升质量, in the paragraph of the first heading.
struct Desk {
    app: App,
    plan: Value,
    _folder: tempfile::TempDir,
}

/// Blocks of [`TEXT`].
const SAYS: usize = 1;
const BASICS: usize = 3;
const QUALITY: usize = 5;

impl Desk {
    fn new(form: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let app = App::open(AppConfig::new(folder.path()));
        let plan = tests::take_in_text(&app, TEXT);
        let desk = Self {
            app,
            plan,
            _folder: folder,
        };
        let mut says = desk.block(SAYS);
        let reference = json!({ "node": desk.block(QUALITY)["id"], "form": form });
        says["content"]["text"] = json!([{ "text": "详见第" }, { "text": "？", "reference": reference }, { "text": "部分。" }]);
        desk.put(SAYS, 1, &json!([says]));
        desk
    }

    fn call(&self, name: &str, args: Value) -> Value {
        self.app.call(name, args).unwrap()
    }

    fn view(&self) -> Value {
        self.call("plan_open", json!({ "plan": self.plan }))
    }

    fn block(&self, at: usize) -> Value {
        self.view()["parts"][0]["blocks"][at].clone()
    }

    fn put(&self, from: usize, remove: usize, insert: &Value) -> Value {
        let view = self.view();
        let part = &view["parts"][0]["id"];
        let change = json!({ "type": "blocks", "part": part, "from": from, "remove": remove, "insert": insert });
        self.call(
            "plan_change",
            json!({ "plan": self.plan, "revision": view["revision"], "change": change, "joins_typing": false }),
        )
    }

    /// What the sentence says, as the library has it.
    fn says(&self) -> String {
        let stored = self
            .app
            .load(serde_json::from_value(self.plan.clone()).unwrap());
        let plan = stored.unwrap();
        let node = plan.parts[0].outline.walk().nth(SAYS).unwrap().node;
        node.content.texts()[0].plain()
    }

    fn check(&self) -> Value {
        let asked = json!({ "plan": self.plan, "profile": "gbt-9704" });
        self.call("export_check", asked)["references"].clone()
    }
}

#[test]
fn its_words_are_those_of_now_and_go_back_with_undo() {
    let desk = Desk::new("path");
    assert_eq!(desk.says(), "详见第二（二）部分。");
    let blocks: Vec<Value> = [QUALITY, QUALITY + 1, BASICS, BASICS + 1]
        .map(|at| desk.block(at))
        .to_vec();
    let changed = desk.put(BASICS, 4, &json!(blocks));
    assert_eq!(changed["references"][0]["words"], "二（一）");
    assert_eq!(changed["references"].as_array().unwrap().len(), 1);
    assert_eq!(desk.says(), "详见第二（一）部分。");
    desk.call("plan_undo", json!({ "plan": desk.plan }));
    assert_eq!(desk.says(), "详见第二（二）部分。");
}

#[test]
fn a_title_is_followed_and_its_last_words_stay() {
    let desk = Desk::new("label-and-title");
    let mut quality = desk.block(QUALITY);
    quality["content"]["text"] = json!("提高教学质量");
    desk.put(QUALITY, 1, &json!([quality]));
    assert_eq!(desk.says(), "详见第（二）提高教学质量部分。");
    assert_eq!(desk.check(), json!([]));
    desk.put(QUALITY, 2, &json!([]));
    assert_eq!(desk.says(), "详见第（二）提高教学质量部分。");
    assert_eq!(desk.check(), json!(["（二）提高教学质量"]));
    desk.call("plan_undo", json!({ "plan": desk.plan }));
    assert_eq!(desk.check(), json!([]));
}

#[test]
fn what_was_sent_with_old_words_changes_nothing() {
    let desk = Desk::new("label");
    let before = desk.view()["revision"].clone();
    let mut says = desk.block(SAYS);
    says["content"]["text"][1]["text"] = json!("（九）");
    let changed = desk.put(SAYS, 1, &json!([says]));
    assert_eq!(changed["revision"], before);
    assert_eq!(changed["view"], Value::Null);
}

#[test]
fn inside_a_copied_branch_it_speaks_of_the_copy() {
    let desk = Desk::new("label");
    let mut body = desk.block(QUALITY + 1);
    let quality = desk.block(QUALITY);
    let to = |node: &Value| json!({ "text": "？", "reference": { "node": node, "form": "label" } });
    body["content"]["text"] =
        json!([to(&quality["id"]), { "text": "和" }, to(&desk.block(BASICS)["id"])]);
    desk.put(QUALITY + 1, 1, &json!([body]));
    let copied = [QUALITY, QUALITY + 1].map(|at| desk.block(at)).to_vec();
    let changed = desk.put(QUALITY + 2, 0, &json!(copied));
    let text = &changed["view"]["parts"][0]["blocks"][QUALITY + 3]["content"]["text"];
    assert_eq!(text[0]["text"], "（三）");
    assert_eq!(text[2]["text"], "（一）");
}

#[test]
fn it_is_words_in_every_file() {
    let desk = Desk::new("path");
    let plan = desk
        .app
        .load(serde_json::from_value(desk.plan.clone()).unwrap())
        .unwrap();
    let folder = tempfile::tempdir().unwrap();
    for name in ["a.txt", "a.md", "a.docx"] {
        let file = folder.path().join(name);
        let format = app::requests::Format::of(&file).unwrap();
        desk.app.write_file(&plan, format, &file, false).unwrap();
        let again = desk.app.read_file(&file).unwrap().plans.remove(0);
        let says = again.parts[0].outline.walk().nth(SAYS).unwrap();
        assert_eq!(
            says.node.content.texts()[0].plain(),
            "详见第二（二）部分。",
            "{name}"
        );
    }
}
