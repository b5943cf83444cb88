//! Whether this machine can show a document as it is meant: its fonts, and its rare characters.

use crate::{App, Problem};
use compose::{Block, Composed, Font, Paragraph, Profile};
use encoding_rs::GBK;
use plan::Plan;
use std::collections::BTreeSet;

/// What a drafter should know before a document is printed from this machine.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TypeCheck {
    /// Fonts that are not installed.
    pub missing: Vec<MissingFont>,
    /// Characters outside GB 2312, which the fonts of official documents may not have.
    pub rare: Vec<char>,
}

/// A font that is not installed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MissingFont {
    /// The family that the file asks for.
    pub name: String,
    /// The best of its stand-ins that is installed.
    pub stand_in: Option<String>,
}

impl App {
    /// Looks through the plan as it goes to paper.
    pub fn type_check(&self, plan: &Plan) -> Result<TypeCheck, Problem> {
        Ok(TypeCheck::of(&self.composed(plan)?))
    }
}

impl TypeCheck {
    /// Looks through a document with the fonts of this machine.
    pub(crate) fn of(composed: &Composed) -> Self {
        Self {
            missing: missing_fonts(&composed.profile),
            rare: rare(composed),
        }
    }
}

/// The fonts of a profile that this machine has not.
pub(crate) fn missing_fonts(profile: &Profile) -> Vec<MissingFont> {
    let mut installed = fontdb::Database::new();
    installed.load_system_fonts();
    let families = installed.faces().flat_map(|face| &face.families);
    let families: BTreeSet<&str> = families.map(|(name, _)| name.as_str()).collect();
    missing(&profile.fonts, &families)
}

fn missing(fonts: &[Font], installed: &BTreeSet<&str>) -> Vec<MissingFont> {
    let is_there = |name: &&String| installed.contains(name.as_str());
    let absent = fonts.iter().filter(|font| !is_there(&&font.name));
    let told = absent.map(|font| MissingFont {
        name: font.name.clone(),
        stand_in: font.stand_ins.iter().find(is_there).cloned(),
    });
    told.collect()
}

/// In the order of their code points.
fn rare(composed: &Composed) -> Vec<char> {
    let mut rare = BTreeSet::new();
    each_paragraph(composed, |one| {
        let text = one.runs.iter().flat_map(|run| run.text.chars());
        rare.extend(text.filter(|c| !is_usual(*c)));
    });
    rare.into_iter().collect()
}

/// Shows every paragraph, wherever it stands on the page.
pub(crate) fn each_paragraph(composed: &Composed, mut look: impl FnMut(&Paragraph)) {
    for block in composed.sections.iter().flat_map(|one| &one.blocks) {
        match block {
            Block::Paragraph(one) => look(one),
            Block::Table(table) => table.rows.iter().flatten().for_each(&mut look),
            Block::Grid(grid) => grid.rows.iter().flatten().flatten().for_each(&mut look),
            Block::Placed(one) => one.lines.iter().for_each(&mut look),
            Block::Contents(list) => list.paragraphs().for_each(&mut look),
            Block::Imprint(rows) => rows.iter().for_each(&mut look),
        }
    }
}

/// Whether a character is in GB 2312: in both bytes of its GBK code the highest bit is set, and the rows end at 0xF7.
fn is_usual(c: char) -> bool {
    if c.is_ascii() {
        return true;
    }
    let mut buffer = [0; 4];
    let (code, _, unknown) = GBK.encode(c.encode_utf8(&mut buffer));
    !unknown && matches!(*code, [0xA1..=0xF7, 0xA1..=0xFE])
}

#[cfg(test)]
mod tests {
    use super::*;
    use compose::Face;

    #[test]
    fn characters_outside_gb_2312_are_rare() {
        let rare: String = "一、镕㎡★〔2026〕“”——…①·𠮷😀甲\n"
            .chars()
            .filter(|c| !is_usual(*c))
            .collect();
        assert_eq!(rare, "镕㎡𠮷😀");
    }

    #[test]
    fn the_best_stand_in_is_named() {
        let font = |name: &str, stand_ins: &[&str]| Font {
            key: String::new(),
            name: name.into(),
            stand_ins: stand_ins.iter().map(|&name| name.to_owned()).collect(),
            face: Face::Serif,
        };
        let fonts = [
            font("黑体", &["SimHei"]),
            font("仿宋_GB2312", &["仿宋", "FangSong", "STFangsong"]),
            font("方正小标宋简体", &["华文中宋"]),
        ];
        let installed = BTreeSet::from(["黑体", "STFangsong", "FangSong"]);
        let told: Vec<_> = missing(&fonts, &installed)
            .into_iter()
            .map(|font| (font.name, font.stand_in))
            .collect();
        assert_eq!(
            told,
            [
                ("仿宋_GB2312".to_owned(), Some("FangSong".to_owned())),
                ("方正小标宋简体".to_owned(), None),
            ]
        );
    }
}
