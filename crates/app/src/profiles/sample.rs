//! A short document in a profile, drawn by the window as the form is filled in.

use crate::templates::Shelf;
use crate::views::{SampleBlock, SampleLine, SamplePage, SampleRule, SampleRun};
use compose::{
    Align, Block, Face, Format, Indent, Length, Paragraph, Profile, Role, Run, Size, Voice,
};
use plan::Plan;

/// A document with everything that a sheet can show.
const SAMPLE: &str = include_str!("sample.json");

/// What stands in for 黑体 in the window where a machine has none of its stand-ins.
const LAST_SANS: &str = "Noto Sans CJK SC";

/// The sample in a profile.
pub(super) fn page(profile: &Profile, shelf: &Shelf) -> SamplePage {
    let plan: Plan = serde_json::from_str(SAMPLE).expect("invariant: the sample is a plan");
    let composed = compose::compose(&plan, &shelf.scheme_or_default(&plan.scheme), profile);
    let mut blocks = Vec::new();
    let mut imprint = Vec::new();
    for block in composed.sections.iter().flat_map(|one| &one.blocks) {
        match block {
            Block::Paragraph(one) => blocks.push(as_block(one, profile)),
            Block::Grid(grid) => {
                let cells = grid.rows.iter().flatten().flatten();
                blocks.extend(cells.map(|one| as_block(one, profile)));
            }
            Block::Placed(one) => {
                blocks.extend(one.lines.iter().map(|one| as_block(one, profile)));
            }
            Block::Contents(list) => {
                blocks.extend(list.paragraphs().map(|one| as_block(one, profile)));
            }
            Block::Table(table) => {
                let row = |row: &Vec<Paragraph>| row.iter().map(|one| line(one, profile)).collect();
                let rows = table.rows.iter().map(row).collect();
                blocks.push(SampleBlock::Table { rows });
            }
            Block::Imprint(rows) => imprint.extend(rows.iter().map(|one| line(one, profile))),
        }
    }
    let page = &profile.page;
    SamplePage {
        width: page.width.to_mm(),
        height: page.height.to_mm(),
        top: page.top.to_mm(),
        right: page.right.to_mm(),
        bottom: page.bottom.to_mm(),
        left: page.left.to_mm(),
        blocks,
        imprint,
        number: bare(Role::OddPage, "— 1 —", profile),
    }
}

fn as_block(paragraph: &Paragraph, profile: &Profile) -> SampleBlock {
    SampleBlock::Line {
        line: line(paragraph, profile),
    }
}

fn line(paragraph: &Paragraph, profile: &Profile) -> SampleLine {
    let format = profile.format(paragraph.role);
    let place = &paragraph.place;
    let mm = |indent: Indent| indent.length.to_mm();
    let size = place.size.unwrap_or(format.size);
    let own_line = || place.size.filter(|_| format.line_is_em).map(Size::em);
    SampleLine {
        runs: paragraph
            .runs
            .iter()
            .map(|one| run(one, format, profile))
            .collect(),
        size: size.em().to_pt(),
        line: place.line.or_else(own_line).unwrap_or(format.line).to_pt(),
        before: place.before.unwrap_or(format.before).to_pt(),
        left: mm(place.left.unwrap_or(format.left)),
        right: mm(place.right.unwrap_or(format.right)),
        ..bare(paragraph.role, "", profile)
    }
}

/// A line of a role that holds one text.
fn bare(role: Role, text: &str, profile: &Profile) -> SampleLine {
    let format = profile.format(role);
    SampleLine {
        role: role.key().into(),
        runs: vec![SampleRun {
            text: text.into(),
            families: families(&format.font, &format.latin, profile),
            bold: format.bold,
        }],
        size: format.size.em().to_pt(),
        color: hex(format.color),
        letter_spacing: format.letter_spacing.to_pt(),
        align: match format.align {
            Align::Left => "left",
            Align::Center => "center",
            Align::Right => "right",
            Align::Justify => "justify",
            Align::Distribute => "distribute",
        },
        line: format.line.to_pt(),
        before: format.before.to_pt(),
        after: format.after.to_pt(),
        left: format.left.length.to_mm(),
        right: format.right.length.to_mm(),
        first: format.first.length.to_mm(),
        rule: format.rule.map(|rule| SampleRule {
            width: rule.width.to_pt(),
            gap: Length::to_pt(rule.gap),
            color: hex(rule.color),
        }),
    }
}

fn run(run: &Run, format: &Format, profile: &Profile) -> SampleRun {
    let (font, latin, bold) = match run.voice {
        Voice::Plain => (&format.font, &format.latin, format.bold),
        Voice::Heading(level) => {
            let heading = profile.format(Role::Heading(level));
            (&heading.font, &heading.latin, heading.bold)
        }
        Voice::SignerName => (&profile.signer_font, &format.latin, format.bold),
        Voice::AttendanceLabel => (&profile.attendance_font, &format.latin, format.bold),
    };
    SampleRun {
        text: run.text.clone(),
        families: families(font, latin, profile),
        bold: bold || run.marks.bold,
    }
}

/// Figures and letters in the Latin font, all else in the Chinese one or what stands in for it.
fn families(font: &str, latin: &str, profile: &Profile) -> Vec<String> {
    let (font, latin) = (profile.font(font), profile.font(latin));
    let names = [&latin.name, &font.name].into_iter();
    let last = (font.face == Face::Sans).then(|| LAST_SANS.to_owned());
    names.chain(&font.stand_ins).cloned().chain(last).collect()
}

fn hex([red, green, blue]: [u8; 3]) -> String {
    format!("#{red:02X}{green:02X}{blue:02X}")
}
