//! What a template left open and nobody has filled in.

use crate::type_check::each_paragraph;
use compose::Composed;

/// What still stands for something else in a document.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Placeholders {
    /// The names of variables without a value, in the order in which they come.
    pub(crate) variables: Vec<String>,
    /// How many times `×`, once or several times in a row, stands for something.
    pub(crate) blanks: u32,
}

impl Placeholders {
    /// Looks through a document as it goes to paper.
    pub(crate) fn of(composed: &Composed) -> Self {
        let mut found = Self::default();
        each_paragraph(composed, |one| found.look(&one.plain()));
        found
    }

    fn look(&mut self, words: &str) {
        for name in plan::variable_names(words) {
            if !self.variables.iter().any(|known| known == name) {
                self.variables.push(name.to_owned());
            }
        }
        self.blanks += blanks(words);
    }
}

/// A `×` beside a figure multiplies.
fn blanks(words: &str) -> u32 {
    let mut count = 0;
    let mut before = None;
    let mut rest = words.chars().peekable();
    while let Some(c) = rest.next() {
        if c == '×' {
            while rest.next_if_eq(&'×').is_some() {}
            let figure = |c: char| c.is_ascii_digit();
            if !before.is_some_and(figure) && !rest.peek().copied().is_some_and(figure) {
                count += 1;
            }
        }
        before = Some(c);
    }
    count
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_run_of_crosses_is_one_blank_and_a_product_is_none() {
        assert_eq!(blanks("实施×大行动，建成××个"), 2);
        assert_eq!(blanks("3×4米，1920×1080"), 0);
    }

    #[test]
    fn a_name_is_told_once() {
        let mut found = Placeholders::default();
        found.look("{{县名}}和{{ 局 }}");
        found.look("在{{县名}}");
        assert_eq!(found.variables, ["县名", "局"]);
    }
}
