//! The TypeScript twins in `ui/src/ipc/generated` are fresh; where they are not, they are renewed.
#![expect(clippy::unwrap_used, reason = "a test may")]

use std::{collections::BTreeMap, fs, path::Path};

#[test]
fn generated_types_are_fresh() {
    let committed = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../ui/src/ipc/generated");
    let fresh = tempfile::tempdir().unwrap();
    let config = ts_rs::Config::new().with_out_dir(fresh.path());
    app::commands::write_typescript(&config).unwrap();

    let (old, new) = (files(&committed), files(fresh.path()));
    if old == new {
        return;
    }
    fs::create_dir_all(&committed).unwrap();
    for name in old.keys().filter(|name| !new.contains_key(*name)) {
        fs::remove_file(committed.join(name)).unwrap();
    }
    for (name, text) in &new {
        fs::write(committed.join(name), text).unwrap();
    }
    panic!("ui/src/ipc/generated was stale and has been renewed: look at it and commit it");
}

fn files(folder: &Path) -> BTreeMap<String, String> {
    let Ok(entries) = fs::read_dir(folder) else {
        return BTreeMap::new();
    };
    entries
        .map(|entry| entry.unwrap())
        .map(|entry| {
            let name = entry.file_name().into_string().unwrap();
            (name, fs::read_to_string(entry.path()).unwrap())
        })
        .collect()
}
