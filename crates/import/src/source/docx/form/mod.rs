//! How a Word file is set: paper, styles, paragraphs and page numbers, measured and not judged.

mod setting;
mod sheet;
mod styles;
mod theme;
mod walk;

pub use setting::{Edge, Letters, Pitch, Shift, Side, Stand};
pub use sheet::Sheet;
pub use styles::NamedStyle;
pub(crate) use walk::Measured;

use super::package::{Package, Part, Refusal};
use sheet::Section;
use styles::Styles;
use theme::Theme;

/// How a Word file is set.
pub(crate) struct Set {
    /// The paper on which most of the text stands.
    pub(crate) sheet: Sheet,
    /// The type size of paragraphs that name no style, in half points: that of the grid.
    pub(crate) usual_size: u16,
    pub(crate) styles: Vec<NamedStyle>,
    /// In reading order.
    pub(crate) paragraphs: Vec<Measured>,
    /// 页码 on odd pages, and on even ones where they differ.
    pub(crate) numbers: [Option<Measured>; 2],
}

/// Measures a Word file.
pub(crate) fn measure(bytes: &[u8]) -> Result<Set, Refusal> {
    let mut package = Package::open(bytes)?;
    let main = package.main_part()?;
    let theme = Theme::read(package.related(&main, "theme")?.first())?;
    let styles = Styles::read(package.related(&main, "styles")?.first(), &theme)?;
    let walked = walk::paragraphs(&main.text, &styles, &theme)?;
    let at = most_text(&walked.sections);
    let sections = at.map_or(&[][..], |at| &walked.sections[..=at]);
    let odd = number(&mut package, &main, sections, "default", &styles, &theme)?;
    let even = if parts_even(&package.related(&main, "settings")?)? {
        number(&mut package, &main, sections, "even", &styles, &theme)?
    } else {
        odd.clone()
    };
    let usual = styles.settled(styles.paragraph(None).letters);
    Ok(Set {
        sheet: sections.last().map(|one| one.sheet).unwrap_or_default(),
        usual_size: usual.half_points.unwrap_or_default(),
        styles: styles.named(),
        paragraphs: walked.paragraphs,
        numbers: [odd, even],
    })
}

/// The section on which most of the text stands, upright ones before others.
fn most_text(sections: &[Section]) -> Option<usize> {
    let rank = |at: &usize| (sections[*at].is_upright(), sections[*at].characters);
    // Of equals the first.
    (0..sections.len()).rev().max_by_key(rank)
}

/// The paragraph with the page's number in the last section's footer of that kind; a section without one has that of
/// the section before it.
fn number(
    package: &mut Package<'_>,
    main: &Part,
    sections: &[Section],
    kind: &str,
    styles: &Styles,
    theme: &Theme,
) -> Result<Option<Measured>, Refusal> {
    let footers = sections.iter().rev().flat_map(|section| &section.footers);
    let Some((_, relation)) = footers.into_iter().find(|(of, _)| of == kind) else {
        return Ok(None);
    };
    let Some(text) = package.relation(main, relation)? else {
        return Ok(None);
    };
    let walked = walk::paragraphs(&text, styles, theme)?;
    let found = walked.paragraphs.into_iter().find(|one| one.page_number);
    Ok(found)
}

/// Whether even pages have footers of their own.
fn parts_even(settings: &[String]) -> Result<bool, Refusal> {
    use super::xml::{Step, walk};
    let mut parted = false;
    for text in settings {
        walk(text, |step| {
            if let Step::Open(element) = step {
                parted |= element.name == "evenAndOddHeaders" && element.is_on();
            }
        })?;
    }
    Ok(parted)
}
