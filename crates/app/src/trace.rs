//! `GANGMU_TRACE=FILE`: marks with their times, one JSON line each, so that start-up can be measured from outside.
//! Unset, no file is opened.

use serde_json::json;
use std::fs::OpenOptions;
use std::io::Write;
use std::path::PathBuf;
use std::time::Instant;

/// Where marks go, if anywhere.
#[derive(Debug, Clone)]
pub struct Trace {
    file: Option<PathBuf>,
    started: Instant,
}

impl Trace {
    /// Marks count from `started`; without a file they go nowhere.
    pub fn new(file: Option<PathBuf>, started: Instant) -> Self {
        Self { file, started }
    }

    /// Appends a line: `{"event","t_ms","wall_ms","pid"}`. A file that cannot be written costs the mark, nothing else.
    pub fn mark(&self, event: &str) {
        let Some(file) = &self.file else { return };
        let line = json!({
            "event": event,
            "t_ms": self.started.elapsed().as_secs_f64() * 1000.0,
            "wall_ms": crate::clock::now_ms(),
            "pid": std::process::id(),
        });
        let written = OpenOptions::new()
            .create(true)
            .append(true)
            .open(file)
            .and_then(|mut file| file.write_all(format!("{line}\n").as_bytes()));
        if let Err(error) = written {
            tracing::warn!(kind = %error.kind(), "trace not written");
        }
    }
}
