//! 版记 on the last page (GB/T 9704-2012 §7.4): an even one where the profile asks for that (GB/T 33476.2-2016).

use crate::composed::{Block, Composed, Paragraph, Section};
use crate::document::section;
use crate::fit::lines_by;
use crate::measure::{Length, loose_width};
use crate::paging;
use crate::profile::Profile;
use crate::role::Role;

/// How high an imprint is with what it hangs on.
pub fn imprint_height(rows: &[Paragraph], profile: &Profile) -> Length {
    // Rather too high than too low: it stands on the foot of its room.
    let lines = rows.iter().map(|row| lines_by(loose_width, row, profile));
    let lines: usize = lines.sum();
    let filler = profile.format(Role::Filler).line;
    let line = rows
        .first()
        .map_or(filler, |row| profile.format(row.role).line);
    (0..lines).fold(filler * 4.0, |sum, _| sum + line)
}

impl Composed {
    /// Puts the imprint, which is the last block, where it belongs now that all other pages are known.
    pub(crate) fn settle_imprint(&mut self) {
        let Some(rows) = take(&mut self.sections) else {
            return;
        };
        if self.profile.imprint.even_page {
            let end = paging::walk(&self.sections, &self.profile);
            let upright = self.sections.last().is_none_or(|last| !last.landscape);
            let fits = upright && end.room >= imprint_height(&rows, &self.profile);
            let even = end.page.is_multiple_of(2);
            if !(even && fits) {
                self.sections.push(Section {
                    even_page: true,
                    // Behind a blank page it has no number, nor has the blank one (§7.5).
                    first_unnumbered: even,
                    ..Section::default()
                });
            }
        }
        section(&mut self.sections, false).push(Block::Imprint(rows));
    }
}

/// Takes the imprint away, and its section if it stands there alone.
fn take(sections: &mut Vec<Section>) -> Option<Vec<Paragraph>> {
    let last = sections.last_mut()?;
    let rows = match last.blocks.pop()? {
        Block::Imprint(rows) => rows,
        other => {
            last.blocks.push(other);
            return None;
        }
    };
    if last.blocks.is_empty() && sections.len() > 1 {
        sections.pop();
    }
    Some(rows)
}
