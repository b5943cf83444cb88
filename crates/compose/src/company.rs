//! The text that goes with the signature: signature and date never stand alone on a page (GB/T 9704-2012 §7.3.5.5).

use crate::composed::{Block, Paragraph, Run};
use crate::fit::lines;
use crate::measure::{Hundredths, width};
use crate::profile::Profile;
use crate::role::Role;

/// Whether a block is of the text.
pub(crate) fn is_text(block: &Block) -> bool {
    match block {
        Block::Paragraph(line) => matches!(
            line.role,
            Role::Body | Role::RunIn | Role::Attendance | Role::Heading(_)
        ),
        Block::Table(_) => true,
        Block::Grid(_) | Block::Placed(_) | Block::Imprint(_) | Block::Contents(_) => false,
    }
}

/// Where the last of a part's text begins. None where it is also the first: then it belongs under the title, for the
/// first page must show text (§7.3.3).
pub(crate) fn last_text(part: &[Block]) -> Option<usize> {
    let last = part.iter().rposition(is_text)?;
    part[..last].iter().any(is_text).then_some(last)
}

/// Parts the paragraph at that place behind a sentence: its last words go to the page of the signature, flush left as the
/// lines of a paragraph do, the rest stays. To keep the whole of it with the signature would leave the first page without
/// text, and programs differ in whether they part such a paragraph by themselves.
pub(crate) fn part(blocks: &mut Vec<Block>, at: usize, profile: &Profile) {
    let Some(Block::Paragraph(whole)) = blocks.get(at) else {
        return;
    };
    let full = Hundredths::new(f64::from(profile.page.characters));
    if whole.role == Role::Body
        && lines(whole, profile) > 1
        && let Some(place) = parting(&whole.plain(), full)
    {
        let (head, tail) = split(whole, place);
        blocks[at] = Block::Paragraph(head);
        blocks.insert(at + 1, Block::Paragraph(tail));
    }
}

/// Behind which byte a text is parted: the last sentence, else the last half sentence, that leaves more than a line for the
/// next page; of a short text, more than half a line. Half a line at least stays on this one.
fn parting(text: &str, full: Hundredths) -> Option<usize> {
    let half = Hundredths::new(full.count() / 2.0);
    let behind = |stops: &[char], least: Hundredths| {
        text.rmatch_indices(stops)
            .map(|(at, stop)| at + stop.len())
            .find(|at| width(&text[*at..]) > least && width(&text[..*at]) >= half)
    };
    let stops: [&[char]; 2] = [&['。', '；', '！', '？'], &['，', '：', '、']];
    let wanted = [full, half].map(|least| stops.map(|stops| (stops, least)));
    wanted
        .into_iter()
        .flatten()
        .find_map(|(stops, least)| behind(stops, least))
}

/// The runs up to a byte of their text, and those from it on, in a paragraph of their own.
fn split(whole: &Paragraph, place: usize) -> (Paragraph, Paragraph) {
    let mut head = whole.clone();
    let mut tail = Paragraph::new(Role::Continued, "");
    tail.place.keep_next = true;
    let mut left = place;
    let mut runs = std::mem::take(&mut head.runs).into_iter();
    for mut run in runs.by_ref() {
        if run.text.len() >= left {
            let rest = run.text.split_off(left);
            let marks = run.marks;
            let voice = run.voice;
            head.runs.push(run);
            if !rest.is_empty() {
                tail.runs.push(Run {
                    text: rest,
                    voice,
                    marks,
                });
            }
            break;
        }
        left -= run.text.len();
        head.runs.push(run);
    }
    tail.runs.extend(runs);
    (head, tail)
}
