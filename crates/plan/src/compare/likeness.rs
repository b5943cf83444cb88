//! How alike two texts are.

/// The pairs of neighbouring characters of a text, sorted; a text of one character has that character.
pub(super) struct Bigrams(Vec<(char, char)>);

impl Bigrams {
    pub(super) fn of(words: &str) -> Self {
        let mut pairs: Vec<_> = words.chars().zip(words.chars().skip(1)).collect();
        if pairs.is_empty() {
            pairs = words.chars().map(|only| (only, only)).collect();
        }
        pairs.sort_unstable();
        Self(pairs)
    }

    /// From 0 (nothing in common) to 100 (the same pairs): the coefficient of Dice (1945).
    pub(super) fn likeness(&self, other: &Self) -> usize {
        let (mut mine, mut theirs) = (self.0.iter().peekable(), other.0.iter().peekable());
        let mut common = 0_usize;
        while let (Some(a), Some(b)) = (mine.peek(), theirs.peek()) {
            match a.cmp(b) {
                std::cmp::Ordering::Less => drop(mine.next()),
                std::cmp::Ordering::Greater => drop(theirs.next()),
                std::cmp::Ordering::Equal => {
                    common += 1;
                    mine.next();
                    theirs.next();
                }
            }
        }
        let all = self.0.len() + other.0.len();
        (200 * common).checked_div(all).unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_edited_sentence_is_alike_and_another_is_not() {
        let like = |a: &str, b: &str| Bigrams::of(a).likeness(&Bigrams::of(b));
        assert_eq!(like("稳定粮食面积", "稳定粮食面积"), 100);
        assert!(
            like(
                "抓好春耕备耕，稳定粮食面积。",
                "抓好春耕备耕，稳定粮食播种面积和产量。"
            ) > 50
        );
        assert!(
            like(
                "抓好春耕备耕，稳定粮食面积。",
                "推进园区建设，培育骨干企业。"
            ) < 20
        );
        assert_eq!(like("", "推进"), 0);
    }
}
