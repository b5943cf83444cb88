//! Random spoiling of inputs, and the targets that must stand it.

mod mutate;
pub mod targets;

pub use mutate::Dice;

use mutate::spoilt;

/// Something that reads foreign bytes.
#[derive(Debug, Clone, Copy)]
pub struct Target {
    /// By which it is asked for.
    pub name: &'static str,
    /// Sound inputs.
    pub seeds: fn() -> Vec<Vec<u8>>,
    /// Words that mean something in the format.
    pub words: &'static [&'static str],
    /// Must come back, whatever the bytes.
    pub run: fn(&[u8]),
}

/// An endless row of spoilt inputs for a target.
pub fn inputs(target: Target, seed: u64) -> impl Iterator<Item = Vec<u8>> {
    let seeds = (target.seeds)();
    let mut dice = Dice::new(seed);
    std::iter::from_fn(move || Some(spoilt(&seeds, target.words, &mut dice)))
}
