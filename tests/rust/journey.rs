//! Text in → library → edits → closed and opened → out → in again: the same plan.

use app::{App, AppConfig};
use plan::Plan;
use serde_json::{Value, json};
use std::path::Path;

const TEXT: &str = "云岭县2026年教育工作要点\n\n为做好全年工作，制定本要点。\n\n一、总体要求\n\n坚持稳中求进。\n\n二、重点任务\n\n（一）夯实基础。抓好落实。（责任单位：县教育局）\n\n（二）提升质量。开齐课程。\n";

#[test]
fn a_plan_survives_the_whole_way() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let plan = {
        let app = App::open(AppConfig::new(&data));
        let plan = tests::take_in_text(&app, TEXT);
        move_second_measure_first(&app, &plan);
        plan
    };

    // Closed and opened: the same state, the same history.
    let app = App::open(AppConfig::new(&data));
    let view = app.call("plan_open", json!({ "plan": plan })).unwrap();
    assert_eq!(
        headings(&view),
        ["总体要求", "重点任务", "提升质量。", "夯实基础。"]
    );
    assert_eq!(view["can_undo"], true);

    // Out and in again, as the plan itself and as text.
    let stored = app
        .load(serde_json::from_value(plan.clone()).unwrap())
        .unwrap();
    assert_eq!(
        again(&app, &stored, &folder.path().join("要点.json")),
        stored
    );
    let from_text = again(&app, &stored, &folder.path().join("要点.txt"));
    assert_eq!(app.outline(&from_text), app.outline(&stored));

    let undone = app.call("plan_undo", json!({ "plan": plan })).unwrap();
    assert_eq!(
        headings(&undone["view"]),
        ["总体要求", "重点任务", "夯实基础。", "提升质量。"]
    );
}

fn again(app: &App, plan: &Plan, file: &Path) -> Plan {
    let format = app::requests::Format::of(file).unwrap();
    app.write_file(plan, format, file, false).unwrap();
    app.read_file(file).unwrap().plans.remove(0)
}

fn move_second_measure_first(app: &App, plan: &Value) {
    let view = app.call("plan_open", json!({ "plan": plan })).unwrap();
    let part = &view["parts"][0];
    let blocks = part["blocks"].as_array().unwrap();
    let (from, to) = (blocks.len() - 2, blocks.len() - 1);
    let swapped = json!([blocks[to], blocks[from]]);
    let change = json!({ "type": "blocks", "part": part["id"], "from": from, "remove": 2, "insert": swapped });
    let ask = json!({ "plan": plan, "revision": view["revision"], "change": change, "joins_typing": false });
    let changed = app.call("plan_change", ask).unwrap();
    let labels: Vec<&str> = changed["labels"]
        .as_array()
        .unwrap()
        .iter()
        .map(|label| label["text"].as_str().unwrap())
        .collect();
    assert_eq!(labels, ["（一）", "（二）"]);
    assert_eq!(changed["view"], Value::Null);
}

fn headings(view: &Value) -> Vec<&str> {
    let blocks = view["parts"][0]["blocks"].as_array().unwrap().iter();
    blocks
        .filter(|block| block["content"]["type"] == "heading")
        .map(|block| block["content"]["text"].as_str().unwrap())
        .collect()
}
