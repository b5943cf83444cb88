//! A piece of a text, to be put into a plan that exists.

use crate::{Options, Report, assemble, dates, duties, limits, source, wishes};
use plan::{Elements, Ids, Outline};

/// What stands in a piece of a text.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Fragment {
    /// The title, where a whole document was asked for and its title is all that stands around its text.
    pub title: String,
    /// Headings without their labels, paragraphs, tables.
    pub outline: Outline,
    /// The label of the first heading as it was written: it tells how deep the piece once stood. Empty for none.
    pub label: String,
}

/// Reads text or a page of the clipboard that is put into a plan. No line is taken for a title, an addressee or page
/// chrome and no character is cleaned up: whoever pastes sees what comes, and undoes it.
///
/// With `whole` a text that is one plain document (title and text, no other elements) gives its title as well. Deadlines
/// without a year are in the year that `title`, the plan's own, names. A person's text never fails.
pub fn read_fragment(
    text: &str,
    name: &str,
    whole: bool,
    title: &str,
    ids: &mut Ids,
    options: &Options,
) -> Fragment {
    if text.len() > limits::MAX_BYTES {
        return Fragment::default();
    }
    if whole && let Some(document) = plain_document(text, name, ids, options) {
        return document;
    }
    let mut report = Report::default();
    let lines = source::lines(text, name, &options.wishes, &mut report);
    let lines = wishes::note(lines, &options.wishes, &mut report);
    let mut read = assemble::outline(lines, ids, &mut report);
    if let Some(year) = dates::only_year(title) {
        duties::date(&mut read.outline.nodes, year);
    }
    let label = read.labels.into_iter().map(|label| label.written).next();
    Fragment {
        title: String::new(),
        outline: read.outline,
        label: label.unwrap_or_default(),
    }
}

fn plain_document(text: &str, name: &str, ids: &mut Ids, options: &Options) -> Option<Fragment> {
    let reading = crate::read_text(text, name, ids, options);
    let [plan] = <[_; 1]>::try_from(reading.plans).ok()?;
    let [part] = <[_; 1]>::try_from(plan.parts).ok()?;
    let bare = part.addressees.is_empty() && part.attachments.is_empty();
    (plan.elements == Elements::default() && bare && !part.title.is_empty()).then(|| Fragment {
        title: part.title,
        outline: part.outline,
        label: String::new(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use plan::notation;

    fn read(text: &str, whole: bool) -> Fragment {
        let options = Options::default();
        read_fragment(text, "", whole, "", &mut Ids::new(0, 1), &options)
    }

    #[test]
    fn labels_become_levels_and_the_first_one_is_told() {
        let fragment = read(
            "（三）加强监管\n1.建立台账。\n2.定期检查。\n（四）严肃问责",
            false,
        );
        assert_eq!(fragment.label, "（三）");
        let printed = notation::print(&fragment.outline);
        assert_eq!(printed.lines().map(str::trim_start).count(), 4, "{printed}");
        assert!(!printed.contains("（三）"), "{printed}");
    }

    #[test]
    fn nothing_is_taken_for_a_title_or_left_out() {
        let text = "关于做好工作的通知\n各乡镇：\n附件：1.清单\n3\n某某局\n2026年1月1日";
        let fragment = read(text, false);
        assert_eq!(fragment.title, "");
        assert_eq!(fragment.outline.blocks().len(), 6);
    }

    #[test]
    fn a_whole_document_gives_its_title_unless_it_has_elements() {
        let plain = "青禾县2026年教育工作要点\n一、总体要求\n办好教育。";
        assert_eq!(read(plain, true).title, "青禾县2026年教育工作要点");
        let addressed = "关于做好教育工作的通知\n各乡镇人民政府：\n请认真办理。";
        assert_eq!(read(addressed, true).title, "");
        assert_eq!(read(addressed, true).outline.blocks().len(), 3);
    }
}
