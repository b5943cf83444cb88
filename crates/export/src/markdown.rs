//! Markdown: the title as `#`, standing headings below it, labels as text.

use compose::{Align, Block, Composed, Paragraph, Role, Run, Table, Voice};

/// A document as Markdown, labels included.
pub fn markdown(composed: &Composed) -> String {
    let mut out = String::new();
    for block in composed.sections.iter().flat_map(|section| &section.blocks) {
        match block {
            Block::Paragraph(one) => paragraph(one, &mut out),
            Block::Table(one) => table(one, &mut out),
            Block::Grid(grid) => grid
                .rows
                .iter()
                .flatten()
                .flatten()
                .for_each(|one| paragraph(one, &mut out)),
            // A text has no pages.
            Block::Contents(_) => {}
            Block::Placed(one) => one.lines.iter().for_each(|row| paragraph(row, &mut out)),
            Block::Imprint(rows) => rows.iter().for_each(|row| paragraph(row, &mut out)),
        }
    }
    out
}

fn paragraph(one: &Paragraph, out: &mut String) {
    if matches!(one.role, Role::Blank | Role::Filler) {
        return;
    }
    if !out.is_empty() {
        out.push('\n');
    }
    let hashes = match one.role {
        Role::Title => 1,
        Role::Heading(level) => usize::from(level) + 1,
        _ => 0,
    };
    if hashes > 0 {
        out.push_str(&"#".repeat(hashes));
        out.push(' ');
    }
    let first = out.len();
    for run in &one.runs {
        piece(run, out);
    }
    if hashes == 0
        && matches!(
            out[first..].chars().next(),
            Some('#' | '-' | '+' | '>' | '|')
        )
    {
        out.insert(first, '\\');
    }
    out.truncate(out.trim_end().len());
    out.push('\n');
}

/// A run: bold for the drafter's bold and for run-in headings; breaks and tabs become spaces.
fn piece(run: &Run, out: &mut String) {
    let strong = run.marks.bold || matches!(run.voice, Voice::Heading(_));
    let marks = if strong { "**" } else { "" };
    out.push_str(marks);
    for c in run.text.chars() {
        match c {
            '\n' => {}
            '\t' => out.push('　'),
            '*' | '_' | '`' | '\\' | '<' => out.extend(['\\', c]),
            c => out.push(c),
        }
    }
    out.push_str(marks);
}

fn table(one: &Table, out: &mut String) {
    out.push('\n');
    for (at, row) in one.rows.iter().enumerate() {
        for cell in row {
            out.push_str("| ");
            out.push_str(&cell.plain().replace('|', "\\|").replace('\n', " "));
            out.push(' ');
        }
        out.push_str("|\n");
        if at == 0 {
            for column in 0..row.len() {
                out.push_str(rule(one, column));
            }
            out.push_str("|\n");
        }
    }
}

/// The rule below a column's head, with the side of its words where somebody wanted one for all cells below.
fn rule(one: &Table, column: usize) -> &'static str {
    let shown = |row: &usize| {
        let area = one.area(*row, column);
        (area.row as usize, area.column as usize) == (*row, column)
    };
    let mut wanted = (one.header_rows.max(1)..one.rows.len())
        .filter(shown)
        .map(|row| one.rows[row][column].place.align);
    let first = wanted.next().flatten();
    match first.filter(|_| wanted.all(|align| align == first)) {
        Some(Align::Left) => "| :-- ",
        Some(Align::Center) => "| :-: ",
        Some(Align::Right) => "| --: ",
        _ => "| --- ",
    }
}
