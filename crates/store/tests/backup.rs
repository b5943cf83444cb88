//! Backups: taken while work goes on, looked into, put in the place of the library.

use crate::sample::{folder, measures, open, plan_of, typed};
use std::fs;
use store::{Entry, Filter, StoreError, look, restore};

#[test]
fn a_backup_is_taken_while_work_goes_on_and_put_back() {
    let (folder, path) = folder();
    let backup = folder.path().join("backup.gangmu");
    let library = open(&path);
    let plan = plan_of(200, 1);
    library.create(&plan, 0).unwrap();
    std::thread::scope(|scope| {
        scope.spawn(|| library.back_up(&backup).unwrap());
        for (revision, node) in (1..).zip(measures(&plan).iter().take(20)) {
            let entry = Entry::make(vec![typed(*node, "新")], 1);
            library.commit(plan.id, revision, entry).unwrap();
        }
    });
    assert_eq!(look(&backup).unwrap().plans, 1);
    let late = plan_of(1, 2);
    library.create(&late, 5).unwrap();

    let refused = restore(&path, &backup, 7).unwrap_err();
    assert!(matches!(refused, StoreError::Locked), "{refused:?}");
    drop(library);
    let kept = restore(&path, &backup, 1_795_367_696_123).unwrap().unwrap();
    assert!(
        kept.to_string_lossy()
            .ends_with("library.sqlite.replaced-20261122-171456.123")
    );

    let library = open(&path);
    assert_eq!(library.summaries(Filter::All).unwrap().len(), 1);
    assert_eq!(library.verify(), []);
    let before = open(&kept);
    assert_eq!(before.load(late.id).unwrap().plan, late, "nothing is lost");
    assert_eq!(before.load(plan.id).unwrap().revision, 21);
}

#[test]
fn what_is_no_sound_backup_touches_nothing() {
    let (folder, path) = folder();
    let library = open(&path);
    library.create(&plan_of(30, 1), 0).unwrap();
    let backup = folder.path().join("backup.gangmu");
    library.back_up(&backup).unwrap();
    drop(library);
    let before = fs::read(&path).unwrap();

    let mut torn = fs::read(&backup).unwrap();
    torn.truncate(torn.len() / 2);
    fs::write(&backup, torn).unwrap();
    assert!(matches!(
        restore(&path, &backup, 7),
        Err(StoreError::Damaged(_))
    ));
    fs::write(&backup, "no library").unwrap();
    assert!(restore(&path, &backup, 7).is_err());
    assert_eq!(fs::read(&path).unwrap(), before);
}
