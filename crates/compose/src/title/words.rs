//! Where the words of a title end: a list of the words that titles of official documents are made of.
//!
//! A general segmenter knows more words, but takes longer to load its dictionary than a whole plan takes to convert.

use std::collections::HashSet;
use std::sync::LazyLock;

static WORDS: LazyLock<HashSet<&'static str>> =
    LazyLock::new(|| include_str!("words.txt").split_whitespace().collect());

/// Longer words are not looked for.
const LONGEST: usize = 12;

/// What ends the name of a place or an organ.
const NAME_ENDS: &str = "省市县区州盟旗乡镇村局委办厅部院处室会";

/// How well a title may break before a character.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Joint {
    /// Between words.
    Between,
    /// Between characters of which the list knows nothing.
    Unknown,
    /// Inside a word or a name.
    Inside,
}

/// The joint before each character of a title, and the one behind the last: the words with the most characters in long
/// ones win.
pub(super) fn joints(characters: &[char]) -> Vec<Joint> {
    let words = words(characters);
    let mut joints = vec![Joint::Inside; characters.len() + 1];
    let mut at = 0;
    let mut known_before = true;
    for length in words {
        let known = length > 1 || !is_han(characters[at]);
        joints[at] = if known || known_before {
            Joint::Between
        } else {
            Joint::Unknown
        };
        if length == 1 && at > 0 && is_han(characters[at - 1]) && NAME_ENDS.contains(characters[at])
        {
            joints[at] = Joint::Inside;
        }
        at += length;
        known_before = known;
    }
    joints[characters.len()] = Joint::Between;
    joints
}

/// The lengths of the words, one after the other; a character of no word is one of its own.
fn words(characters: &[char]) -> Vec<usize> {
    // For each place: the most that can be scored behind it, and the length of the word that begins there.
    let mut best = vec![(0, 0); characters.len() + 1];
    for at in (0..characters.len()).rev() {
        let mut word = String::new();
        let mut found = (best[at + 1].0, 1);
        for (length, c) in (1..=LONGEST).zip(&characters[at..]) {
            word.push(*c);
            if length > 1 && WORDS.contains(word.as_str()) {
                found = found.max((best[at + length].0 + length * length, length));
            }
        }
        best[at] = found;
    }
    let mut at = 0;
    let next = || {
        let length = best.get(at)?.1;
        at += length;
        (length > 0).then_some(length)
    };
    std::iter::from_fn(next).collect()
}

fn is_han(c: char) -> bool {
    ('\u{3400}'..='\u{9fff}').contains(&c)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The title with `|` between words and `·` where nothing is known.
    fn shown(title: &str) -> String {
        let characters: Vec<char> = title.chars().collect();
        let joints = joints(&characters);
        let mut out = String::new();
        for (at, c) in characters.iter().enumerate() {
            match joints[at] {
                Joint::Between if at > 0 => out.push('|'),
                Joint::Unknown => out.push('·'),
                _ => {}
            }
            out.push(*c);
        }
        out
    }

    #[test]
    fn words_and_names_hold_together() {
        assert_eq!(
            shown("云岭县人民政府办公室关于印发数字经济高质量发展三年行动计划的通知"),
            "云·岭县|人民政府办公室|关于|印发|数字经济|高质量发展|三年行动计划|的|通知"
        );
        assert_eq!(
            shown("青禾市老旧小区改造工作专班"),
            "青·禾市|老旧小区改造|工作专班"
        );
        assert_eq!(shown("《甲》2026年"), "《|甲|》|2|0|2|6|年");
    }
}
