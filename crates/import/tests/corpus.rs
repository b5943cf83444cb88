//! Real plans kept outside of the project (`GANGMU_CORPUS`), held against their gold outlines.
#![allow(missing_docs)]

mod outline;

use import::{Options, read};
use plan::Ids;
use serde_json::Value;
use std::path::PathBuf;

fn corpus() -> Option<PathBuf> {
    let default = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/corpus");
    let folder = std::env::var("GANGMU_CORPUS").unwrap_or_else(|_| default.to_owned());
    let plans = PathBuf::from(folder).join("plans");
    if !plans.is_dir() {
        println!("skipped: no corpus at {}", plans.display());
        return None;
    }
    Some(plans)
}

#[test]
fn dump() {
    let Some(folder) = corpus() else { return };
    let Ok(out) = std::env::var("GANGMU_DUMP") else {
        return;
    };
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|e| e.unwrap().path())
        .collect();
    files.sort();
    for file in files
        .iter()
        .filter(|f| f.extension().is_some_and(|e| e == "txt"))
    {
        let bytes = std::fs::read(file).unwrap();
        let name = file.file_stem().unwrap().to_str().unwrap();
        let reading = read(&bytes, name, &mut Ids::new(0, 1), &Options::default()).unwrap();
        let json: Value = outline::json(&reading);
        std::fs::write(
            format!("{out}/{name}.json"),
            serde_json::to_string_pretty(&json).unwrap(),
        )
        .unwrap();
        let mut log = String::new();
        for (e, r) in reading.report.dropped() {
            log.push_str(&format!("{} {r:?} {}\n", e.line, e.text));
        }
        for (e, to, c) in reading.report.changed() {
            log.push_str(&format!("{} {c:?} {} -> {to}\n", e.line, e.text));
        }
        for d in &reading.report.doubts {
            log.push_str(&format!("doubt {:?} {}\n", d.question, d.text));
        }
        std::fs::write(format!("{out}/{name}.log"), log).unwrap();
    }
}
