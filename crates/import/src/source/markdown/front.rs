//! 文首元数据: what programs put between two rules at the very top.

use crate::source::text::numbered;

/// Where the front matter ends; 0 where there is none. A rule at the top with prose behind it is a rule.
pub(super) fn end(source: &str) -> usize {
    let mut lines = numbered(source.trim_start_matches('\u{feff}')).map(|(_, line)| line);
    if lines.next().is_none_or(|first| first.trim_end() != "---") {
        return 0;
    }
    for line in lines {
        if matches!(line.trim_end(), "---" | "...") {
            return line.as_ptr() as usize + line.len() - source.as_ptr() as usize;
        }
        if !is_datum(line) {
            return 0;
        }
    }
    0
}

/// `key: value`, an item of a list, a line that goes on, a comment.
fn is_datum(line: &str) -> bool {
    let keyed = line.split_once(':').is_some_and(|(key, value)| {
        let spaced = value.is_empty() || value.starts_with(char::is_whitespace);
        spaced && !key.contains(['。', '，', '；'])
    });
    keyed || line.trim().is_empty() || line.starts_with([' ', '\t', '-', '#'])
}
