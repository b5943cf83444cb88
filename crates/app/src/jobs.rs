//! Long work: many items at once, with progress, and cancelled between items.

use std::num::NonZero;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use tokio::runtime;
use tokio::sync::mpsc;
use tokio::task::JoinSet;

/// A wish to stop; clones share it.
#[derive(Debug, Clone, Default)]
pub struct Cancel(Arc<AtomicBool>);

impl Cancel {
    /// Stops the work before its next item.
    pub fn cancel(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    /// Whether the work is to stop.
    pub fn is_cancelled(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

/// How far the work is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Items finished.
    pub done: usize,
    /// Items in all.
    pub all: usize,
}

/// Does `work` on every item, as many at once as there are processors, and calls `progress` after each. The answers
/// stand in the order of the items; an item that was cancelled, or whose work panicked, has none.
pub fn run<T, R>(
    items: Vec<T>,
    cancel: &Cancel,
    work: impl Fn(T) -> R + Send + Sync + 'static,
    mut progress: impl FnMut(Progress),
) -> Vec<Option<R>>
where
    T: Send + 'static,
    R: Send + 'static,
{
    let all = items.len();
    let mut answers: Vec<Option<R>> = std::iter::repeat_with(|| None).take(all).collect();
    let at_once = std::thread::available_parallelism().map_or(1, NonZero::get);
    let Ok(runtime) = runtime::Builder::new_current_thread()
        .max_blocking_threads(at_once)
        .build()
    else {
        return answers;
    };
    let (work, cancel) = (Arc::new(work), cancel.clone());
    runtime.block_on(async {
        let (done, mut finished) = mpsc::channel(at_once);
        let mut tasks = JoinSet::new();
        for (index, item) in items.into_iter().enumerate() {
            let (work, cancel, done) = (Arc::clone(&work), cancel.clone(), done.clone());
            tasks.spawn_blocking(move || {
                let answer = (!cancel.is_cancelled()).then(|| work(item));
                // The receiver outlives all senders.
                let _ = done.blocking_send((index, answer));
            });
        }
        drop(done);
        let mut count = 0;
        while let Some((index, answer)) = finished.recv().await {
            answers[index] = answer;
            count += 1;
            progress(Progress { done: count, all });
        }
    });
    answers
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_stand_in_the_order_of_the_items() {
        let mut last = 0;
        let answers = run(
            (0..50).collect(),
            &Cancel::default(),
            |n: i32| n * 2,
            |p| last = p.done,
        );
        assert_eq!(answers, (0..50).map(|n| Some(n * 2)).collect::<Vec<_>>());
        assert_eq!(last, 50);
    }

    #[test]
    fn cancelled_work_has_no_answer() {
        let cancel = Cancel::default();
        cancel.cancel();
        assert_eq!(run(vec![1, 2], &cancel, |n: i32| n, |_| {}), [None, None]);
    }

    #[test]
    fn a_panic_costs_one_item() {
        let answers = run(vec![1, 0, 2], &Cancel::default(), |n: i32| 10 / n, |_| {});
        assert_eq!(answers, [Some(10), None, Some(5)]);
    }
}
