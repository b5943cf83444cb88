//! Plain text: a line for each paragraph, titles on one line with a blank line around.

use compose::{Block, Composed, Paragraph, Role};

/// A document as plain text, labels included. Importing it again gives the same plan.
pub fn text(composed: &Composed) -> String {
    let mut out = String::new();
    for block in composed.sections.iter().flat_map(|section| &section.blocks) {
        match block {
            Block::Paragraph(paragraph) => line(paragraph, &mut out),
            Block::Table(table) => {
                for row in &table.rows {
                    let cells: Vec<String> = row
                        .iter()
                        .map(|cell| cell.plain().replace(['\t', '\n'], " "))
                        .collect();
                    out.push_str(&cells.join("\t"));
                    out.push('\n');
                }
            }
            Block::Grid(grid) => grid
                .rows
                .iter()
                .flatten()
                .flatten()
                .for_each(|one| line(one, &mut out)),
            // A text has no pages.
            Block::Contents(_) => {}
            Block::Placed(one) => one.lines.iter().for_each(|row| line(row, &mut out)),
            Block::Imprint(rows) => rows.iter().for_each(|row| line(row, &mut out)),
        }
    }
    out
}

fn line(paragraph: &Paragraph, out: &mut String) {
    if matches!(
        paragraph.role,
        Role::Blank | Role::Filler | Role::ThickRule | Role::ThinRule
    ) {
        return;
    }
    if paragraph.role == Role::Continued {
        out.truncate(out.trim_end_matches('\n').len());
    }
    let parted = matches!(paragraph.role, Role::Title | Role::AttachmentLabel);
    if parted && !out.is_empty() && !out.ends_with("\n\n") {
        out.push('\n');
    }
    let words = paragraph.plain().replace('\n', "").replace('\t', "　");
    out.push_str(words.trim_end());
    out.push('\n');
    if parted {
        out.push('\n');
    }
}
