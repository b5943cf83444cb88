//! Two programs on one library never overwrite each other.

use app::{App, AppConfig, AppError, ErrorCode};
use serde_json::{Value, json};

/// Gives the plan another title, as a window does that has this revision before its eyes.
fn retitle(app: &App, view: &Value, revision: u32, title: &str) -> Result<Value, AppError> {
    let field = json!({ "field": "title", "value": title });
    let change = json!({ "type": "part", "part": view["parts"][0]["id"], "field": field });
    app.call(
        "plan_change",
        json!({ "plan": view["id"], "revision": revision, "change": change, "joins_typing": false }),
    )
}

#[test]
fn a_change_of_what_is_no_longer_there_is_refused_and_then_made_on_what_is() {
    let folder = tempfile::tempdir().unwrap();
    let [one, two] = [(), ()].map(|()| App::open(AppConfig::new(folder.path())));
    let new = json!({ "kind": "work-points", "with_notice": false });
    let view = one.call("plan_new", new).unwrap();
    let plan = json!({ "plan": view["id"] });
    two.call("plan_open", plan.clone()).unwrap();

    retitle(&one, &view, 1, "甲的标题").unwrap();
    let refused = retitle(&two, &view, 1, "乙的标题").unwrap_err();
    assert_eq!(refused.code, ErrorCode::Stale);

    // The window asks anew, keeps what was typed, and sends it once more.
    let fresh = two.call("plan_open", plan.clone()).unwrap();
    assert_eq!(
        (&fresh["title"], &fresh["revision"]),
        (&json!("甲的标题"), &json!(2))
    );
    let made = retitle(&two, &fresh, 2, "乙的标题").unwrap();
    assert_eq!(made["revision"], 3);

    // The first window is told as well, and both changes are in the journal.
    let refused = one.call("plan_undo", plan.clone()).unwrap_err();
    assert_eq!(refused.code, ErrorCode::Stale);
    assert_eq!(one.call("plan_undo", plan).unwrap()["title"], "甲的标题");
}
