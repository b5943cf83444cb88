//! Every command of the table answers through `call`, and refuses what makes no sense with a code.

use app::{App, AppConfig, ErrorCode, commands};
use serde_json::{Value, json};
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::path::Path;

/// An app whose calls are written down.
struct Caller {
    app: App,
    called: RefCell<BTreeSet<String>>,
}

impl Caller {
    fn ok(&self, name: &str, args: Value) -> Value {
        self.called.borrow_mut().insert(name.to_owned());
        self.app
            .call(name, args)
            .unwrap_or_else(|error| panic!("{name}: {error:?}"))
    }
}

#[test]
fn every_command_answers() {
    let folder = tempfile::tempdir().unwrap();
    let source = folder.path().join("要点.txt");
    std::fs::write(&source, "2026年工作要点\n一、总体要求\n坚持稳中求进。\n").unwrap();
    let caller = Caller {
        app: App::open(AppConfig::new(folder.path().join("data"))),
        called: RefCell::default(),
    };
    let ok = |name, args| caller.ok(name, args);

    assert_eq!(ok("app_info", json!({}))["salvage"], Value::Null);
    let settings = ok("settings_get", json!({}));
    assert_eq!(settings["language"], "zh-CN");
    assert_eq!(settings["theme"], "system");
    let settings = json!({
        "language": "en",
        "theme": "dark",
        "new_plans": { "kind": "work-points", "scheme": "run-on", "profile": "house" },
        "house": { "units": ["云岭县教育局"], "people": ["沈知远"] },
        "phrases": [{ "name": "总基调", "shortcut": "zjd", "text": "坚持稳中求进工作总基调" }],
    });
    assert_eq!(
        ok("settings_set", json!({ "settings": settings })),
        settings
    );
    let templates = ok("templates", json!({}));
    let first = |sort: &str| templates[sort][0]["id"].clone();

    let new = ok(
        "plan_new",
        json!({ "kind": first("kinds"), "with_notice": false }),
    );
    assert_eq!(new["parts"].as_array().unwrap().len(), 1);
    assert_eq!(new["profile"], "house");
    let names = ok("vocabulary", json!({}));
    assert_eq!(names["signers"][0], "沈知远");
    assert_eq!(names["titles"], json!([]), "what is left open is no name");
    let sample = ok("plan_sample", json!({ "sample": first("samples") }));
    assert_ne!(sample["labels"], json!([]));
    let used = imported(&caller, &source);
    assert_eq!(ok("vocabulary", json!({}))["titles"][0], used[0]["title"]);

    let found = ok(
        "library_search",
        json!({ "words": "稳中", "trashed": false }),
    );
    assert_eq!(found[0]["plan"], used[0]["id"]);
    assert_eq!(found[0]["places"], json!([[2, 4]]));

    let plan = used[0]["id"].clone();
    used_last(&caller, &sample["id"]);
    let renewed = ok("plan_renew", json!({ "plan": plan, "year": 2027 }));
    assert_eq!(renewed["plan"]["title"], "2027年工作要点");
    assert_eq!(renewed["rolled"], 1);
    ok("plan_trash", json!({ "plan": renewed["plan"]["id"] }));
    ok("plan_purge", json!({ "plan": renewed["plan"]["id"] }));
    let this = || json!({ "plan": plan });
    let view = ok("plan_open", this());
    let title = json!({ "type": "part", "part": view["parts"][0]["id"], "field": { "field": "title", "value": "要点" } });
    let changed = ok(
        "plan_change",
        json!({ "plan": plan, "revision": 1, "change": title, "joins_typing": false }),
    );
    assert_eq!(changed["title"], "要点");
    assert_eq!(ok("plan_undo", this())["title"], "2026年工作要点");
    assert_eq!(ok("plan_redo", this())["view"]["title"], "要点");
    assert_eq!(
        ok("plan_rename", json!({ "plan": plan, "title": "新题" }))["title"],
        "新题"
    );

    let text = "建水厂。（责任单位：县水务局）";
    let read = ok("duties_read", json!({ "title": "要点", "text": text }));
    assert_eq!(read["kept"], 4);
    assert_eq!(read["duties"][0]["leads"], json!(["县水务局"]));

    let source = json!({ "type": "text", "text": "（一）建水厂\n年内开工。" });
    let pasted = ok(
        "pasted_read",
        json!({ "title": "要点", "source": source, "whole": false }),
    );
    assert_eq!(pasted["label"], "（一）");
    assert_eq!(pasted["blocks"].as_array().unwrap().len(), 2);

    to_paper(&caller, &view, folder.path());

    let beginning = ok(
        "begin",
        json!({ "first": { "type": "plan", "plan": plan } }),
    );
    assert_eq!(beginning["settings"], settings);
    assert_eq!(beginning["plan"]["id"], plan);
    assert_eq!(beginning["trouble"], Value::Null);

    profiles(&caller, &plan);
    let targets = ok("reference_targets", this());
    assert_eq!(targets[0]["words"]["label-and-title"], "一、总体要求");
    versions(&caller, &plan);
    found_and_replaced(&caller, &plan);
    handing(&caller, &plan, folder.path());

    filed_and_thrown_away(&caller, &plan);
    ok("trace", json!({ "event": "interactive" }));

    let answered = caller.called.into_inner();
    assert_eq!(
        answered,
        commands::NAMES
            .iter()
            .map(|&name| name.to_owned())
            .collect()
    );
}

/// A plan that was opened stands before those that were changed later than it.
fn used_last(caller: &Caller, plan: &Value) {
    caller.ok("plan_shown", json!({ "plan": plan }));
    let used = caller.ok("library_recent", json!({}));
    assert_eq!(used[0]["id"], *plan);
    assert_eq!(used.as_array().unwrap().len(), 3);
}

/// What is asked of earlier states; the plan has been retitled twice.
fn versions(caller: &Caller, plan: &Value) {
    let ok = |name, args| caller.ok(name, args);
    let kept = |view: &Value| view["versions"].as_array().unwrap().len();
    ok(
        "version_name",
        json!({ "plan": plan, "revision": null, "name": "送审稿" }),
    );
    let listed = ok("versions_list", json!({ "plan": plan }));
    assert_eq!(listed["versions"][0]["name"], "送审稿");
    let began = listed["versions"][1]["revision"].clone();
    assert_eq!(listed["versions"][1]["kind"], "created");

    let then = json!({ "plan": plan, "revision": began });
    let now = json!({ "plan": plan, "revision": null });
    let compared = ok("versions_compare", json!({ "then": then, "now": now }));
    assert_eq!(compared["counts"]["changed"], 1);
    let back = json!({ "plan": plan, "revision": began, "what": { "type": "plan" } });
    assert_eq!(ok("version_restore", back)["title"], "2026年工作要点");
    ok(
        "version_forget",
        json!({ "plan": plan, "revision": listed["revision"] }),
    );
    assert_eq!(kept(&ok("versions_list", json!({ "plan": plan }))), 1);
    ok("plan_undo", json!({ "plan": plan }));
}

/// Words found, looked at before they are replaced, and replaced; then all as it was.
fn found_and_replaced(caller: &Caller, plan: &Value) {
    let ok = |name, args| caller.ok(name, args);
    let find = json!({ "words": "稳中求进", "whole": false, "exact": false, "pattern": false });
    let among = json!({ "plans": [plan], "find": find });
    assert_eq!(ok("find_among", among), json!([plan]));
    let found = ok("find_in_plan", json!({ "plan": plan, "find": find }));
    assert_eq!(found["texts"][0]["places"], json!([[2, 6]]));
    let previewed = ok(
        "replace_preview",
        json!({ "plans": [plan], "find": find, "instead": "守正创新" }),
    );
    let place = &previewed[0]["places"][0];
    assert_eq!(place["address"], "一、总体要求");
    assert_eq!(place["instead"], "守正创新");
    let replace = |revision: &Value| {
        json!({ "plan": plan, "revision": revision, "find": find, "instead": "守正创新",
            "only": [0], "keep": true })
    };
    let changed = ok("replace_in_plan", replace(&found["revision"]));
    let stale = caller
        .app
        .call("replace_in_plan", replace(&found["revision"]));
    assert_eq!(stale.unwrap_err().code, ErrorCode::Stale);
    assert_ne!(changed["view"], Value::Null);
    let listed = ok("versions_list", json!({ "plan": plan }));
    assert_eq!(listed["versions"][0]["name"], "replace");
    ok("plan_undo", json!({ "plan": plan }));
    ok(
        "version_forget",
        json!({ "plan": plan, "revision": found["revision"] }),
    );
    let earlier = ok(
        "library_search_earlier",
        json!({ "words": "守正创新", "trashed": false, "behind": null }),
    );
    assert_eq!(earlier, json!({ "hits": [], "behind": null }));
    let bad = json!({ "words": "(稳", "whole": false, "exact": false, "pattern": true });
    let refused = caller
        .app
        .call("find_in_plan", json!({ "plan": plan, "find": bad }));
    assert_eq!(refused.unwrap_err().code, ErrorCode::BadPattern);
}

/// What is asked of files that are handed on, and of backups.
fn handing(caller: &Caller, plan: &Value, folder: &Path) {
    let ok = |name, args| caller.ok(name, args);
    let path = folder.join("要点.gangmu");
    let choice = json!({ "format": "gangmu" });
    ok(
        "export_plan",
        json!({ "plan": plan, "choice": choice, "profile": null, "path": path, "force": false }),
    );
    let take = |existing: &str| {
        ok(
            "library_take",
            json!({ "path": path, "existing": existing }),
        )
    };
    assert_eq!(take("ask")["taken"][0]["id"], *plan);
    ok("plan_rename", json!({ "plan": plan, "title": "又一题" }));
    assert_eq!(take("ask")["there"][0]["plan"], *plan);
    let copy = take("copy")["taken"][0]["id"].clone();
    assert_ne!(copy, *plan);
    assert_eq!(take("replace")["taken"][0]["title"], "新题");
    ok("plan_trash", json!({ "plan": copy }));
    ok("plan_purge", json!({ "plan": copy }));

    let backups = folder.join("backups");
    let listed = ok("backups_into", json!({ "folder": backups }));
    assert_eq!(listed["backups"], json!([]));
    assert_eq!(
        ok("backups_set", json!({ "automatic": false }))["automatic"],
        false
    );
    assert_eq!(ok("library_check", json!({}))["faults"], json!([]));
    let made = ok("backup_now", json!({}));
    let listed = ok("backups_list", json!({}));
    assert_eq!(listed["backups"], json!([made]));
    ok("backup_restore", json!({ "name": made["name"] }));
    assert_eq!(
        ok("plan_open", json!({ "plan": plan }))["title"],
        "新题",
        "as it was when the backup was made"
    );
}

/// What is asked on the way from a plan to its file.
/// A pasted text and a file, read; the file's plan put into the library.
fn imported(caller: &Caller, source: &Path) -> Value {
    let ok = |name, args| caller.ok(name, args);
    let pasted = json!({ "type": "text", "text": "云岭县教育工作方案\n一、目标\n二、措施" });
    let file = json!({ "type": "file", "path": source });
    let import = ok("import_begin", json!({ "sources": [pasted, file] }));
    let session = &import["session"];
    let read = |source: u32| {
        ok(
            "import_read",
            json!({ "session": session, "source": source }),
        )
    };
    assert_eq!(read(0)["documents"][0]["title"], "云岭县教育工作方案");
    let document = read(1)["documents"][0]["plan"].clone();
    let used = ok(
        "import_use",
        json!({ "session": session, "documents": [document] }),
    );
    ok("import_cancel", json!({ "session": session }));
    used
}

/// A plan gets a tag, goes into the trash and back, and is deleted.
fn filed_and_thrown_away(caller: &Caller, plan: &Value) {
    let ok = |name, args| caller.ok(name, args);
    let this = || json!({ "plan": plan });
    let filing = json!({ "type": "tag", "tag": "教育" });
    ok("library_file", json!({ "plans": [plan], "filing": filing }));
    let listed = ok("library_list", json!({ "trashed": false }));
    assert_eq!(listed[0]["tags"], json!(["教育"]));

    ok("plan_trash", this());
    assert_eq!(
        ok("library_list", json!({ "trashed": true }))[0]["id"],
        *plan
    );
    ok("plan_restore", this());
    ok("plan_trash", this());
    ok("plan_purge", this());
    assert_eq!(ok("library_list", json!({ "trashed": true })), json!([]));
}

/// An own format profile: copied, tried with a value that cannot be and one that can, kept, thrown away.
fn profiles(caller: &Caller, plan: &Value) {
    let ok = |name, args| caller.ok(name, args);
    let built_in = ok("profiles_list", json!({})).as_array().unwrap().len();
    let copied = ok(
        "profile_copy",
        json!({ "profile": "gbt-9704", "name": "本局版式" }),
    );
    let id = copied["id"].clone();
    let draft = ok("profile_open", json!({ "profile": id }));
    assert_eq!(draft["own"], true);
    assert_ne!(draft["sample"], Value::Null);
    let attempt = |value: &str| {
        let asked =
            json!({ "profile": id, "text": draft["text"], "key": "page.top", "value": value });
        ok("profile_try", asked)
    };
    assert_eq!(attempt("900mm")["faults"].as_array().unwrap().len(), 1);
    let tried = attempt("35mm");
    assert_eq!(tried["faults"], json!([]));
    ok(
        "profile_save",
        json!({ "profile": id, "text": tried["text"] }),
    );
    let kept = ok("profile_open", json!({ "profile": id }));
    assert_eq!(kept["text"], tried["text"]);
    let folder = tempfile::tempdir().unwrap();
    let saved = folder.path().join("本局版式.toml");
    let save = json!({ "profile": id, "path": saved, "force": false });
    assert_eq!(ok("profile_export", save)["name"], "本局版式.toml");
    assert_eq!(std::fs::read_to_string(&saved).unwrap(), kept["text"]);
    assert_eq!(ok("profile_uses", json!({ "profile": id }))["count"], 0);
    let word = folder.path().join("范文.docx");
    let export = json!({ "plan": plan, "choice": { "format": "docx" }, "profile": id, "path": word, "force": false });
    ok("export_plan", export);
    let read = ok("profile_read", json!({ "path": word }));
    assert_eq!(read["name"], "范文");
    assert_eq!(read["changed"][0]["key"], "page.top");
    assert_eq!(read["changed"][0]["value"], "35mm");
    let file = json!({ "file": "外来.toml", "text": tried["text"] });
    let imported = ok("profile_import", file)["id"].clone();
    for own in [&id, &imported] {
        ok("profile_delete", json!({ "profile": own }));
    }
    let left = ok("profiles_list", json!({}));
    assert_eq!(left.as_array().unwrap().len(), built_in);
}

fn to_paper(caller: &Caller, view: &Value, folder: &Path) {
    let ok = |name, args| caller.ok(name, args);
    let plan = &view["id"];
    let asked = ok("elements_check", json!({ "plan": plan }));
    assert_eq!(asked["direction"], "unknown");
    assert_eq!(asked["demands"][0]["element"], "title");
    let part = &view["parts"][0]["id"];
    let title = "云岭县人民政府办公室关于印发云岭县2026年重点工作要点的通知";
    let broken = json!({ "plan": plan, "part": part, "title": title });
    let lines = ok("title_lines", broken);
    assert_eq!(lines.as_array().unwrap().len(), 2, "{lines}");
    assert_ne!(ok("vocabulary", json!({}))["issuers"], json!([]));
    let house = json!({ "plan": plan, "profile": "house" });
    let check = ok("export_check", house);
    assert_eq!(check["conflicts"], json!([]));
    let deviations = &check["deviations"];
    assert_eq!(deviations[0]["strength"], "general");
    assert_eq!(deviations[1]["subject"], "heading 3");

    let target = folder.join("要点.docx");
    let export = json!({ "plan": plan, "choice": { "format": "docx" }, "profile": "house", "path": target, "force": false });
    assert_eq!(ok("export_plan", export)["name"], "要点.docx");
    let choice = json!({ "format": "md", "labels": "word", "contents": 2, "duties": "brief" });
    let into = json!({ "plan": plan, "choice": choice, "folder": folder });
    assert_eq!(ok("export_into", into.clone())["name"], "新题.md");
    assert_eq!(ok("export_into", into)["name"], "新题（2）.md");
    assert_eq!(ok("export_choice", json!({})), choice);
}

#[test]
fn what_makes_no_sense_is_refused_with_a_code() {
    let folder = tempfile::tempdir().unwrap();
    let app = App::open(AppConfig::new(folder.path()));
    let refused = |name, args| app.call(name, args).unwrap_err().code;
    let nobody = "00000000-0000-7000-8000-000000000000";
    assert_eq!(refused("no_such_command", json!({})), ErrorCode::BadRequest);
    assert_eq!(refused("plan_open", json!({})), ErrorCode::BadRequest);
    assert_eq!(
        refused("plan_open", json!({ "plan": nobody })),
        ErrorCode::NotFound
    );
    assert_eq!(
        refused("plan_new", json!({ "kind": "没有", "with_notice": false })),
        ErrorCode::NotFound
    );
    assert_eq!(
        refused("import_read", json!({ "session": 7, "source": 0 })),
        ErrorCode::BadRequest
    );
    let refused = |source| tests::take_in(&app, &source).unwrap_err().code;
    assert_eq!(
        refused(json!({ "type": "text", "text": " \n" })),
        ErrorCode::UnreadableFile
    );
    assert_eq!(
        refused(json!({ "type": "file", "path": "没有.txt" })),
        ErrorCode::NotFound
    );
}

#[test]
fn an_older_change_is_mapped_over_what_came_since_or_called_stale() {
    let folder = tempfile::tempdir().unwrap();
    let app = App::open(AppConfig::new(folder.path()));
    let call = |name, args| app.call(name, args).unwrap();
    let text = "云岭县教育工作方案\n一、目标\n第一段。\n二、措施\n第二段。";
    let plan = tests::take_in_text(&app, text);
    let view = call("plan_open", json!({ "plan": plan }));
    let part = &view["parts"][0];
    let blocks = part["blocks"].as_array().unwrap();
    let window = |from: usize, insert: Vec<Value>| json!({ "type": "blocks", "part": part["id"], "from": from, "remove": 1, "insert": insert });
    let ask = |change: Value| json!({ "plan": plan, "revision": 1, "change": change, "joins_typing": false });

    // Somebody removes the first paragraph; we still see revision 1 and change the last.
    call("plan_change", ask(window(1, vec![])));
    let mut last = blocks[3].clone();
    last["content"]["text"] = "第二段，改过。".into();
    let changed = call("plan_change", ask(window(3, vec![last])));
    let seen = &changed["view"]["parts"][0]["blocks"];
    assert_eq!(seen.as_array().unwrap().len(), 3);
    assert_eq!(seen[2]["content"]["text"], "第二段，改过。");

    let mut gone = blocks[1].clone();
    gone["content"]["text"] = "第一段，改过。".into();
    let error = app
        .call("plan_change", ask(window(1, vec![gone])))
        .unwrap_err();
    assert_eq!(error.code, ErrorCode::Stale);
}
