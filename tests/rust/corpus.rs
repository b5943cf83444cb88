//! Real plans kept outside the project: read where they are present, else said to be skipped.

use crate::score::{Gold, Score};
use app::{App, AppConfig};
use std::fs;
use std::path::{Path, PathBuf};

#[test]
fn the_seeds_are_read_as_a_person_reads_them() {
    let Some(folder) = corpus() else { return };
    let rows = scores(&folder, "seed-");
    let all = table(&rows);
    assert!(all.nodes.f1() >= 0.99, "headings");
    assert!(all.run_in.ratio() >= 0.98, "run-in headings");
    assert!(all.units.f1() >= 0.95, "responsible units");
    assert_eq!(
        (all.titles.0, all.docs.0),
        (all.titles.1, all.docs.1),
        "titles and documents"
    );
    assert_eq!(all.chrome.0, 0, "page chrome kept");
    assert_eq!(all.kept.0, all.kept.1, "text kept");
}

/// Plans that the importer is not yet made for: measured, not required.
#[test]
fn the_other_plans_are_measured() {
    let Some(folder) = corpus() else { return };
    let rows = scores(&folder, "dev-");
    table(&rows);
}

fn corpus() -> Option<PathBuf> {
    let named = std::env::var_os("GANGMU_CORPUS").map(PathBuf::from);
    let beside = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/corpus");
    let folder = named.unwrap_or_else(beside).join("plans");
    if folder.is_dir() {
        return Some(folder);
    }
    println!("skipped: no corpus at {} (GANGMU_CORPUS)", folder.display());
    None
}

fn scores(folder: &Path, prefix: &str) -> Vec<(String, Score)> {
    let data = tempfile::tempdir().unwrap();
    let app = App::open(AppConfig::new(data.path()));
    let mut gold: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    gold.retain(|path| {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        name.starts_with(prefix) && name.ends_with(".gold.json")
    });
    gold.sort();
    let score = |path: PathBuf| {
        let gold: Gold = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
        let source = folder.join(&gold.source_file);
        let reading = app.read_file(&source).unwrap();
        let docs = app.outlines(&reading);
        let score = Score::of(&gold, &fs::read_to_string(&source).unwrap(), &docs);
        (gold.id, score)
    };
    gold.into_iter().map(score).collect()
}

/// Prints the table; gives its last line.
fn table(rows: &[(String, Score)]) -> Score {
    println!(
        "{:<10} {:>6} {:>6} {:>6} {:>6} {:>6} {:>6} {:>8} {:>7}",
        "", "F1", "depth", "run-in", "units", "titles", "docs", "kept", "chrome"
    );
    let all = rows
        .iter()
        .fold(Score::default(), |all, (_, score)| all.plus(*score));
    let total = ("all".to_owned(), all);
    for (id, score) in rows.iter().chain([&total]) {
        println!(
            "{id:<10} {:>6.3} {:>6.3} {:>6.3} {:>6.3} {:>6} {:>6} {:>7.2}% {:>7}",
            score.nodes.f1(),
            score.depth.ratio(),
            score.run_in.ratio(),
            score.units.f1(),
            format!("{}/{}", score.titles.0, score.titles.1),
            format!("{}/{}", score.docs.0, score.docs.1),
            100.0 * score.kept.ratio(),
            format!("{}/{}", score.chrome.0, score.chrome.1),
        );
    }
    all
}
