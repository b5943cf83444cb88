//! Starts the program.
#![cfg_attr(all(windows, not(debug_assertions)), windows_subsystem = "windows")]

fn main() {
    desktop::run(std::time::Instant::now());
}
