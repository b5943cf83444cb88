//! What a program costs while it stands there: memory and work, of itself and of all that it has started.

use std::collections::HashMap;
use std::fs;
use std::thread;
use std::time::Duration;

/// How long a program is watched.
const WATCHED: Duration = Duration::from_secs(4);
/// Ticks of the clock in a second by which the kernel counts work (`USER_HZ`).
const TICKS: f64 = 100.0;

/// What a program costs while nobody touches it.
#[derive(Debug, Clone, Copy)]
pub struct Footprint {
    /// Memory that no other program shares, in MiB.
    pub private: f64,
    /// The part of one processor's time that it takes, from 0 to 1.
    pub work: f64,
}

impl Footprint {
    /// Watches the process and its descendants for a few seconds.
    pub fn of(process: u32) -> Self {
        let before = ticks(process);
        thread::sleep(WATCHED);
        let worked = ticks(process).saturating_sub(before);
        let kib = family(process).into_iter().map(private_kib).sum();
        Self {
            private: measure(kib) / 1024.0,
            work: measure(worked) / TICKS / WATCHED.as_secs_f64(),
        }
    }
}

/// A count as a figure; no machine counts further.
fn measure(count: u64) -> f64 {
    u32::try_from(count).unwrap_or(u32::MAX).into()
}

/// The process and all its descendants.
fn family(first: u32) -> Vec<u32> {
    let mut children: HashMap<u32, Vec<u32>> = HashMap::new();
    let running = fs::read_dir("/proc").into_iter().flatten().flatten();
    for process in running.filter_map(|entry| entry.file_name().to_str()?.parse().ok()) {
        if let Some(parent) = stat(process).and_then(|stat| stat.get(1)?.parse().ok()) {
            children.entry(parent).or_default().push(process);
        }
    }
    let mut family = vec![first];
    let mut at = 0;
    while let Some(process) = family.get(at) {
        family.extend(children.remove(process).unwrap_or_default());
        at += 1;
    }
    family
}

/// What `/proc/PID/stat` says behind the program's name, from the state on.
fn stat(process: u32) -> Option<Vec<String>> {
    let stat = fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    let (_, rest) = stat.rsplit_once(')')?;
    Some(rest.split_whitespace().map(str::to_owned).collect())
}

/// The work of the process and its descendants until now, in ticks.
fn ticks(process: u32) -> u64 {
    let of = |one: u32| -> Option<u64> {
        let stat = stat(one)?;
        let field = |at: usize| stat.get(at)?.parse::<u64>().ok();
        Some(field(11)? + field(12)?)
    };
    family(process).into_iter().filter_map(of).sum()
}

fn private_kib(process: u32) -> u64 {
    let maps = fs::read_to_string(format!("/proc/{process}/smaps_rollup")).unwrap_or_default();
    let private = maps.lines().filter(|line| line.starts_with("Private_"));
    let kib = private.filter_map(|line| line.split_whitespace().nth(1)?.parse::<u64>().ok());
    kib.sum()
}
