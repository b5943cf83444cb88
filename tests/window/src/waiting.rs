//! Waiting for the window: ask it, not the clock.

use std::fmt::Debug;
use std::future::Future;
use std::time::{Duration, Instant};

/// How long anything may take on a busy machine.
const PATIENCE: Duration = Duration::from_secs(30);

/// Between two questions.
const PAUSE: Duration = Duration::from_millis(50);

/// Asks again and again until there is an answer. Panics after half a minute without one.
pub async fn eventually<T, F>(what: &str, mut ask: impl FnMut() -> F) -> T
where
    F: Future<Output = Option<T>>,
{
    let started = Instant::now();
    loop {
        if let Some(answer) = ask().await {
            return answer;
        }
        assert!(started.elapsed() < PATIENCE, "waited in vain for {what}");
        tokio::time::sleep(PAUSE).await;
    }
}

/// Asks again and again until the answer is as expected. Panics with the last answer after half a minute.
pub async fn settled<T: PartialEq + Debug, F>(expected: T, mut ask: impl FnMut() -> F)
where
    F: Future<Output = T>,
{
    let started = Instant::now();
    loop {
        let answer = ask().await;
        if answer == expected {
            return;
        }
        if started.elapsed() > PATIENCE {
            assert_eq!(answer, expected, "after half a minute");
        }
        tokio::time::sleep(PAUSE).await;
    }
}
