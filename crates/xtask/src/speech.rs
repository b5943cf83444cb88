//! What is said to people: English, or Chinese where the locale is.

use std::env;
use std::sync::LazyLock;

/// The sentence in the user's language.
pub(crate) fn say<S: Into<String>>(english: S, chinese: S) -> String {
    if *CHINESE {
        chinese.into()
    } else {
        english.into()
    }
}

/// Says what is about to be done.
pub(crate) fn announce(english: impl Into<String>, chinese: impl Into<String>) {
    println!("\n── {}", say(english.into(), chinese.into()));
}

/// Says something in passing.
pub(crate) fn tell(english: impl Into<String>, chinese: impl Into<String>) {
    println!("   {}", say(english.into(), chinese.into()));
}

static CHINESE: LazyLock<bool> = LazyLock::new(|| {
    let named = |name| env::var(name).ok().filter(|value| !value.is_empty());
    let locale = named("LC_ALL")
        .or_else(|| named("LC_MESSAGES"))
        .or_else(|| named("LANG"));
    locale.is_some_and(|locale| locale.starts_with("zh"))
});
