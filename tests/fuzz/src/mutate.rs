//! Sound inputs → spoilt ones.

/// Random numbers, the same for the same seed (xorshift64*).
#[derive(Debug, Clone)]
pub struct Dice(u64);

impl Dice {
    /// Dice that fall as this seed says.
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    /// A number below `bound`; 0 where there is none.
    pub fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let thrown = self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33;
        thrown as usize % bound.max(1)
    }
}

/// The longest input, in bytes; repeats would make them grow for ever.
const LONGEST: usize = 1 << 18;

/// One of the seeds, changed in one to eight places.
pub(crate) fn spoilt(seeds: &[Vec<u8>], words: &[&str], dice: &mut Dice) -> Vec<u8> {
    let mut bytes = seeds[dice.below(seeds.len())].clone();
    for _ in 0..=dice.below(8) {
        change(&mut bytes, seeds, words, dice);
        bytes.truncate(LONGEST);
    }
    bytes
}

fn change(bytes: &mut Vec<u8>, seeds: &[Vec<u8>], words: &[&str], dice: &mut Dice) {
    let at = dice.below(bytes.len() + 1);
    let end = (at + 1 + dice.below(64)).min(bytes.len());
    match dice.below(9) {
        0 => {
            if let Some(byte) = bytes.get_mut(at) {
                *byte ^= 1 << dice.below(8);
            }
        }
        1 => {
            if let Some(byte) = bytes.get_mut(at) {
                *byte = dice.below(256) as u8;
            }
        }
        2 => {
            bytes.drain(at.min(end)..end);
        }
        3 => bytes.truncate(at),
        4 => {
            let piece = bytes[at.min(end)..end].repeat(1 + dice.below(200));
            bytes.splice(at..at, piece);
        }
        5 => {
            let other = &seeds[dice.below(seeds.len())];
            let from = dice.below(other.len() + 1);
            let to = (from + dice.below(400)).min(other.len());
            bytes.splice(at..at, other[from..to].iter().copied());
        }
        6 if between(bytes, dice).is_some() => {
            // A whole element to another place.
            let range = between(bytes, dice).unwrap_or(0..0);
            let piece = bytes[range].to_vec();
            let place = dice.below(bytes.len() + 1);
            bytes.splice(place..place, piece);
        }
        7 if between(bytes, dice).is_some() => {
            let range = between(bytes, dice).unwrap_or(0..0);
            bytes.drain(range);
        }
        _ => {
            let word = words.get(dice.below(words.len())).copied().unwrap_or("0");
            bytes.splice(at..at, word.bytes());
        }
    }
}

/// From one `<` to another.
fn between(bytes: &[u8], dice: &mut Dice) -> Option<std::ops::Range<usize>> {
    let opens: Vec<usize> = (0..bytes.len()).filter(|at| bytes[*at] == b'<').collect();
    let first = dice.below(opens.len());
    let last = first + 1 + dice.below(12);
    Some(*opens.get(first)?..*opens.get(last)?)
}
