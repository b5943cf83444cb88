//! Every file of `templates/` is built in, sound, and makes a document; a user's own file of the same name wins.

use app::requests::Format;
use app::views::Templates;
use app::{App, AppConfig, ErrorCode};
use serde_json::json;
use std::fs;
use std::path::Path;

#[test]
fn every_template_is_built_in_and_sound() {
    let folder = tempfile::tempdir().unwrap();
    let Templates {
        kinds,
        schemes,
        profiles,
        samples,
    } = App::open(AppConfig::new(folder.path())).templates();
    assert_eq!(kinds.len(), files("kinds", "toml"));
    assert_eq!(schemes.len(), files("schemes", "toml"));
    assert_eq!(profiles.len(), files("profiles", "toml"));
    assert_eq!(samples.len(), files("samples", "json"));
}

#[test]
fn every_kind_makes_a_word_file_with_and_without_a_notice() {
    let folder = tempfile::tempdir().unwrap();
    let app = App::open(AppConfig::new(folder.path()));
    for kind in app.templates().kinds {
        for notice in [false, !kind.carrier] {
            let plan = app.new_plan(&kind.id, notice).unwrap();
            assert!(
                !app.bytes(&plan, Format::Docx).unwrap().is_empty(),
                "{}",
                kind.name
            );
        }
    }
}

#[test]
fn a_file_of_the_user_wins_and_a_faulty_one_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let own = folder.path().join("templates/schemes");
    fs::create_dir_all(&own).unwrap();
    let scheme = "name = \"我们的\"\n[[levels]]\npattern = \"第{一}条　\"\nrank = 1\n";
    fs::write(own.join("official.toml"), scheme).unwrap();
    fs::write(own.join("ours.toml"), "name = 1").unwrap();
    let app = App::open(AppConfig::new(folder.path()));
    let schemes = app.templates().schemes;
    assert!(schemes.iter().any(|scheme| scheme.name == "我们的"));

    let mut plan = app.new_plan("工作要点", false).unwrap();
    let problem = app
        .reshape(&mut plan, None, Some("ours"), None)
        .unwrap_err();
    assert_eq!(problem.code(), ErrorCode::BadTemplate);
    let text = "云岭县教育工作方案\n一、目标\n二、措施";
    let plan = tests::take_in_text(&app, text);
    let view = app.call("plan_open", json!({ "plan": plan })).unwrap();
    assert!(
        view["labels"]
            .as_array()
            .is_some_and(|labels| labels.len() == 2)
    );
}

fn files(folder: &str, ending: &str) -> usize {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../templates")
        .join(folder);
    let names = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    names
        .filter(|path| path.extension().is_some_and(|e| e == ending))
        .count()
}
