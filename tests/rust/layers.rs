//! The stack holds: arrows go down, never up or sideways.

use serde_json::Value;
use std::collections::BTreeMap;
use std::process::Command;

/// Who may use whom, of our own crates; nobody else is in the stack.
const MAY_USE: &[(&str, &[&str])] = &[
    ("plan", &[]),
    ("import", &["plan"]),
    ("store", &["plan"]),
    ("compose", &["plan"]),
    ("export", &["compose"]),
    ("app", &["plan", "import", "store", "compose", "export"]),
    ("cli", &["app"]),
    ("gangmu-desktop", &["app"]),
    ("xtask", &[]),
];

/// Programs that only test; they may use everything.
const TESTS: &[&str] = &["fuzz", "tests", "window"];

#[test]
fn arrows_go_down() {
    let metadata = metadata();
    let packages = metadata["packages"].as_array().unwrap();
    let names: Vec<&str> = packages
        .iter()
        .map(|package| package["name"].as_str().unwrap())
        .collect();
    let table: BTreeMap<_, _> = MAY_USE.iter().copied().collect();
    let mut wrong = Vec::new();
    for package in packages {
        let user = package["name"].as_str().unwrap();
        if TESTS.contains(&user) {
            continue;
        }
        let Some(may_use) = table.get(user) else {
            wrong.push(format!("{user} has no place in the stack"));
            continue;
        };
        for dependency in package["dependencies"].as_array().unwrap() {
            let needed = dependency["name"].as_str().unwrap();
            // Tests inside a crate may borrow from anywhere below; they are not shipped.
            let shipped = dependency["kind"].is_null();
            if shipped && names.contains(&needed) && !may_use.contains(&needed) {
                wrong.push(format!("{user} → {needed}"));
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "arrows that are not in the stack: {wrong:#?}"
    );
}

#[test]
fn only_the_shell_knows_the_window_and_only_the_command_line_knows_arguments() {
    let metadata = metadata();
    for package in metadata["packages"].as_array().unwrap() {
        let user = package["name"].as_str().unwrap();
        for dependency in package["dependencies"].as_array().unwrap() {
            let needed = dependency["name"].as_str().unwrap();
            let window = needed == "tauri" || needed.starts_with("tauri-");
            assert!(!window || user == "gangmu-desktop", "{user} → {needed}");
            assert!(needed != "clap" || user == "cli", "{user} → {needed}");
            assert!(
                needed != "rusqlite" || user == "store" || TESTS.contains(&user),
                "{user} → {needed}"
            );
            assert!(
                needed != "docx-rs" || user == "export" || TESTS.contains(&user),
                "{user} → {needed}"
            );
        }
    }
}

fn metadata() -> Value {
    let asked = Command::new(env!("CARGO"))
        .args([
            "metadata",
            "--no-deps",
            "--format-version",
            "1",
            "--offline",
        ])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    assert!(
        asked.status.success(),
        "{}",
        String::from_utf8_lossy(&asked.stderr)
    );
    serde_json::from_slice(&asked.stdout).unwrap()
}
