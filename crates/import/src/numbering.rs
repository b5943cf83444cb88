//! The numbering scheme that fits best, and where headings depart from it.
//!
//! Labels are computed, never stored. What is stored is the scheme and, where the source departs from it, a pattern
//! or a start on the heading, so that the computed labels are the source's.

use crate::labels::{Style, WORDS};
use crate::levels::{Choice, Fit};
use plan::scheme::Runs;
use plan::{Content, Node, NodeId, Numbering, Outline, Scheme};
use std::collections::HashMap;

/// What the headings of a part are labelled with in the source.
pub(crate) type Wanted = HashMap<NodeId, Choice>;

/// The scheme, of those given, under which the fewest headings depart.
pub(crate) fn best<'a>(schemes: &'a [Scheme], parts: &[(&Outline, &Wanted)]) -> Option<&'a Scheme> {
    let departures = |scheme: &Scheme| -> usize {
        let all = parts
            .iter()
            .flat_map(|(outline, wanted)| departures(outline, scheme, wanted));
        all.map(|(_, n)| usize::from(n.pattern.is_some()) + usize::from(n.start.is_some()))
            .sum()
    };
    schemes.iter().min_by_key(|scheme| departures(scheme))
}

/// Writes the departures from the scheme into the headings.
pub(crate) fn apply(outline: &mut Outline, scheme: &Scheme, wanted: &Wanted) {
    let departures: HashMap<NodeId, Numbering> =
        departures(outline, scheme, wanted).into_iter().collect();
    write(&mut outline.nodes, &departures);
}

fn write(nodes: &mut [Node], departures: &HashMap<NodeId, Numbering>) {
    for node in nodes {
        if let (Content::Heading(heading), Some(numbering)) =
            (&mut node.content, departures.get(&node.id))
        {
            heading.numbering.clone_from(numbering);
        }
        write(&mut node.children, departures);
    }
}

/// The numbering of every labelled heading, counting as [`plan::labels`] counts.
fn departures(outline: &Outline, scheme: &Scheme, wanted: &Wanted) -> Vec<(NodeId, Numbering)> {
    let dotted = wanted
        .values()
        .any(|choice| matches!(choice.style, Style::Dotted(_)));
    let read = |pattern: &str| match style_of(pattern) {
        Some(Style::Dotted(1)) if dotted => Some(Style::Arabic),
        style => style,
    };
    let styles: Vec<Option<Style>> = scheme.levels.iter().map(|l| read(&l.pattern)).collect();
    let mut through: HashMap<String, u32> = HashMap::new();
    let mut siblings: Vec<HashMap<String, u32>> = Vec::new();
    let mut found = Vec::new();
    for visit in outline.walk().filter(|visit| visit.node.is_heading()) {
        siblings.truncate(visit.depth);
        siblings.resize_with(visit.depth, HashMap::new);
        let level = (visit.depth - 1).min(scheme.levels.len().saturating_sub(1));
        let Some(choice) = wanted.get(&visit.node.id) else {
            continue;
        };
        let usual = styles.get(level).copied().flatten();
        let unlabelled = matches!(choice.style, Style::Markup(_));
        let pattern = (!unlabelled && usual != Some(choice.style)).then(|| pattern(choice.style));
        let Some(rule) = pattern
            .as_ref()
            .or(scheme.levels.get(level).map(|l| &l.pattern))
        else {
            continue;
        };
        let ruling = match &pattern {
            Some(own) => scheme.levels.iter().find(|l| l.pattern == *own),
            None => scheme.levels.get(level),
        };
        let through_part = ruling.is_some_and(|l| l.runs == Runs::On);
        let counts = if through_part {
            &mut through
        } else {
            &mut siblings[visit.depth - 1]
        };
        let last = counts.entry(rule.clone()).or_insert(0);
        let next = *last + 1;
        let number = if unlabelled || choice.fit == Fit::Renumbered {
            next
        } else {
            u32::from(choice.number)
        };
        *last = number;
        let numbering = Numbering {
            unnumbered: false,
            pattern,
            start: (number != next).then_some(number),
        };
        found.push((visit.node.id, numbering));
    }
    found
}

/// The pattern of a form of label, as official documents write it.
fn pattern(style: Style) -> String {
    let text = match style {
        Style::Part => "第{一}部分",
        Style::Chapter => "第{一}章",
        Style::Section => "第{一}节",
        Style::Article => "第{一}条",
        Style::Markup(_) | Style::Chinese => "{一}、",
        Style::ChineseParen => "（{一}）",
        Style::Arabic => "{1}.",
        Style::ArabicParen => "（{1}）",
        Style::Circled => "{①}",
        Style::Dotted(numbers) => {
            return format!("{{{}}}", vec!["1"; usize::from(numbers)].join("."));
        }
        Style::Word { word, arabic } => {
            let counter = if arabic { "{1}" } else { "{一}" };
            return format!("{}{counter}", WORDS[usize::from(word)]);
        }
    };
    text.to_owned()
}

/// The form of label that a pattern makes.
fn style_of(pattern: &str) -> Option<Style> {
    let (before, rest) = pattern.split_once('{')?;
    let (counter, after) = rest.split_once('}')?;
    let bracket = before.ends_with(['（', '(']);
    let word = WORDS.iter().position(|word| before == *word);
    Some(match (counter, before) {
        ("①", _) => Style::Circled,
        (path, _) if path.contains('.') => Style::Dotted(path.split('.').count() as u8),
        ("一", "第") if after.starts_with('章') => Style::Chapter,
        ("一", "第") if after.starts_with('节') => Style::Section,
        ("一", "第") if after.starts_with('条') => Style::Article,
        ("一", "第") => Style::Part,
        (counter, _) if word.is_some() => Style::Word {
            word: word? as u8,
            arabic: counter == "1",
        },
        ("一", _) if bracket => Style::ChineseParen,
        ("一", _) => Style::Chinese,
        ("1", _) if bracket => Style::ArabicParen,
        ("1", "") if after.is_empty() => Style::Dotted(1),
        ("1", _) => Style::Arabic,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_and_forms_of_labels_agree() {
        use Style::{
            Arabic, ArabicParen, Article, Chapter, Chinese, ChineseParen, Circled, Dotted, Part,
            Section,
        };
        for style in [
            Part,
            Chapter,
            Section,
            Article,
            Chinese,
            ChineseParen,
            Arabic,
            ArabicParen,
            Circled,
            Dotted(2),
            Dotted(3),
            Style::Word {
                word: 0,
                arabic: false,
            },
            Style::Word {
                word: 1,
                arabic: true,
            },
        ] {
            assert_eq!(style_of(&pattern(style)), Some(style));
        }
    }
}
