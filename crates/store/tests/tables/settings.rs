//! Settings are kept as they were set.

use crate::sample::{folder, open};
use serde_json::json;

#[test]
fn a_setting_stays_until_it_is_set_again() {
    let (_folder, path) = folder();
    let library = open(&path);
    assert_eq!(library.setting("window").unwrap(), None);
    let value = json!({ "language": "zh-CN", "theme": "system" });
    library.set_setting("window", value.clone()).unwrap();
    drop(library);
    let library = open(&path);
    assert_eq!(library.setting("window").unwrap(), Some(value));
    library.set_setting("window", json!(null)).unwrap();
    assert_eq!(library.setting("window").unwrap(), Some(json!(null)));
}
