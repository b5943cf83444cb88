//! The document part: docx-rs writes paragraphs and tables, a portion at a time.

use super::finish::{Tables, finish};
use super::numbering::Lists;
use super::styles::align;
use super::text_box::{TextBox, place_at, text_box};
use super::{contents, imprint, section, style_ids};
use crate::ExportError;
use compose::{
    Block, Composed, Grid, Marks, Origin, Paragraph, Placed, Profile, Role, Run, Shift, Table,
};
use docx_rs::{
    BookmarkEnd, BookmarkStart, BreakType, DocumentChild, Docx, Indent, IndentLevel, Justification,
    LineSpacing, LineSpacingType, NumberingId, NumberingProperty, ParagraphChild, ParagraphStyle,
    Tab, TabValueType, TableCell, TableCellMargins, TableLayoutType, TableRow, VAlignType,
    VMergeType, VertAlignType, WidthType,
};

/// Blocks handed to docx-rs at a time. Its values are large: a whole plan of 20,000 paragraphs would take 80 MiB.
const PORTION: usize = 500;

/// The number of the imprint's box; others are counted from it on.
const FIRST_BOX: usize = 1;

const ROOT: &str = concat!(
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n",
    "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"",
    " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"",
    " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"",
    " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\"",
    " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"",
    " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"><w:body>",
);

/// `word/document.xml`; labels that `lists` takes are left to Word.
pub(super) fn document(
    composed: &Composed,
    lists: Option<&mut Lists<'_>>,
) -> Result<Vec<u8>, ExportError> {
    let profile = &composed.profile;
    let mut body = Body {
        profile,
        out: ROOT.into(),
        portion: Vec::new(),
        tables: Vec::new(),
        nodes: 0,
        boxes: 0,
        lists,
    };
    let last_section = composed.sections.len().saturating_sub(1);
    for (at, one) in composed.sections.iter().enumerate() {
        let mut after_table = false;
        for block in &one.blocks {
            // Tables that touch would become one.
            let is_table = matches!(block, Block::Table(_) | Block::Grid(_));
            if after_table && is_table {
                body.filler();
            }
            body.block(block)?;
            after_table = is_table;
        }
        if after_table {
            body.filler();
        }
        body.flush()?;
        let section = section::section(profile, one);
        body.out.push_str(&if at == last_section {
            section
        } else {
            section::in_paragraph(&section)
        });
    }
    body.out.push_str("</w:body></w:document>");
    Ok(body.out.into_bytes())
}

/// The part as far as it is written, and what waits to be written.
struct Body<'a, 'l> {
    profile: &'a Profile,
    out: String,
    portion: Vec<DocumentChild>,
    tables: Tables,
    /// Bookmarks written so far; their ids must differ.
    nodes: usize,
    /// Boxes at fixed places written so far.
    boxes: usize,
    /// The lists, where Word is to count.
    lists: Option<&'a mut Lists<'l>>,
}

impl Body<'_, '_> {
    fn block(&mut self, block: &Block) -> Result<(), ExportError> {
        match block {
            Block::Paragraph(one) => {
                let written = self.anchored(one);
                self.paragraph(written);
            }
            Block::Table(one) => {
                let written = table(one, self.profile);
                self.tables.push(one.header_rows);
                self.table(written);
            }
            Block::Grid(one) => {
                let written = grid(one, self.profile);
                self.tables.push(0);
                self.table(written);
            }
            Block::Placed(one) => {
                self.flush()?;
                self.boxes += 1;
                for line in &one.lines {
                    let line = self.anchored(line);
                    self.paragraph(line);
                }
                let mut content = std::mem::take(&mut self.out);
                self.flush()?;
                std::mem::swap(&mut self.out, &mut content);
                self.out
                    .push_str(&placed(one, FIRST_BOX + self.boxes, &content));
            }
            Block::Contents(list) => {
                self.flush()?;
                self.out.push_str(&contents::contents(list));
            }
            Block::Imprint(rows) => {
                self.flush()?;
                self.out.push_str(&imprint::imprint(rows, self.profile));
            }
        }
        if self.portion.len() >= PORTION {
            self.flush()
        } else {
            Ok(())
        }
    }

    fn paragraph(&mut self, one: Box<docx_rs::Paragraph>) {
        self.portion.push(DocumentChild::Paragraph(one));
    }

    fn table(&mut self, one: docx_rs::Table) {
        self.portion.push(DocumentChild::Table(Box::new(one)));
    }

    fn filler(&mut self) {
        let style = style_ids::of(Role::Filler).id;
        self.paragraph(Box::new(docx_rs::Paragraph::new().style(style)));
    }

    /// A paragraph inside the hidden bookmark that says which node it was made from.
    fn anchored(&mut self, one: &Paragraph) -> Box<docx_rs::Paragraph> {
        let Some((list, level)) = self.counted(one) else {
            return self.bookmarked(one);
        };
        let mut written = self.bookmarked(&without_label(one));
        let label = NumberingProperty::new();
        let label = label.add_num(NumberingId::new(list), IndentLevel::new(level));
        written.property.numbering_property = Some(label);
        written
    }

    fn bookmarked(&mut self, one: &Paragraph) -> Box<docx_rs::Paragraph> {
        let mut written = paragraph(one, self.profile);
        if let Some(listed) = &one.listed {
            let field = Box::new(contents::listed(listed));
            written.children.insert(0, ParagraphChild::Run(field));
        }
        if let Some(origin) = one.origin {
            self.nodes += 1;
            let start = BookmarkStart::new(self.nodes, anchor(origin));
            let children = &mut written.children;
            children.insert(0, ParagraphChild::BookmarkStart(start));
            children.push(ParagraphChild::BookmarkEnd(BookmarkEnd::new(self.nodes)));
        }
        written
    }

    /// The list and level of a paragraph whose label Word counts.
    fn counted(&mut self, one: &Paragraph) -> Option<(usize, usize)> {
        self.lists.as_mut()?.next(one.counted.as_ref()?)
    }

    /// Writes what waits.
    fn flush(&mut self) -> Result<(), ExportError> {
        if !self.portion.is_empty() {
            let mut docx = Docx::new();
            docx.document.children = std::mem::take(&mut self.portion);
            let portion = docx.build().document;
            finish(std::str::from_utf8(&portion)?, &self.tables, &mut self.out)?;
            self.tables.clear();
        }
        Ok(())
    }
}

/// The name of the bookmark around what was made from a node.
pub(super) fn anchor(Origin(origin): Origin) -> String {
    format!("_gm{origin:032x}")
}

/// The paragraph without the words of its label.
fn without_label(one: &Paragraph) -> Paragraph {
    let mut one = one.clone();
    if let (Some(counted), Some(first)) = (&one.counted, one.runs.first_mut()) {
        first.text.drain(..counted.label.len());
    }
    one
}

/// A paragraph in docx-rs's terms: style, what departs from it, runs. It is filled in its place: the builders of docx-rs
/// hand on the whole of it, which is a few kilobytes, at each step.
fn paragraph(one: &Paragraph, profile: &Profile) -> Box<docx_rs::Paragraph> {
    let mut written = Box::new(docx_rs::Paragraph::new());
    let property = &mut written.property;
    property.style = Some(ParagraphStyle::new(Some(style_ids::of(one.role).id)));
    let place = &one.place;
    property.page_break_before = place.new_page.then_some(true);
    property.keep_next = place.keep_next.then_some(true);
    property.tabs.extend(place.tab.map(|tab| {
        Tab::new()
            .val(TabValueType::Left)
            .pos(tab.to_twips().unsigned_abs() as usize)
    }));
    if let Some(wanted) = place.align {
        property.alignment = Some(Justification::new(align(wanted)));
    }
    if place.before.is_some() || place.size.is_some() || place.line.is_some() {
        let format = profile.format(one.role);
        let own = place.size.filter(|_| format.line_is_em);
        let line = place
            .line
            .or(own.map(compose::Size::em))
            .unwrap_or(format.line);
        let before = place.before.unwrap_or(format.before).to_twips();
        let spacing = LineSpacing::new()
            .before(before.unsigned_abs())
            .line(line.to_twips())
            .line_rule(LineSpacingType::Exact);
        property.line_spacing = Some(spacing);
    }
    if place.left.is_some() || place.right.is_some() {
        let twips = |indent: compose::Indent| indent.length.to_twips();
        let chars = place
            .left
            .and_then(|left| left.chars)
            .map(compose::Hundredths::get);
        let (left, right) = (place.left.map(twips), place.right.map(twips));
        property.indent = Some(Indent::new(left, None, right, chars));
    }
    let size = place.size.map(compose::Size::to_half_points);
    let runs = one.runs.iter().map(|one| Box::new(run(one, size)));
    written.children.extend(runs.map(ParagraphChild::Run));
    written
}

fn run(one: &Run, size: Option<u16>) -> docx_rs::Run {
    let mut written = docx_rs::Run::new();
    if let Some(style) = style_ids::of_voice(one.voice) {
        written = written.style(style);
    }
    if let Some(size) = size {
        written = written.size(usize::from(size));
    }
    written = marked(written, one.marks);
    for (at, line) in one.text.split('\n').enumerate() {
        if at > 0 {
            written = written.add_break(BreakType::TextWrapping);
        }
        for (at, piece) in line.split('\t').enumerate() {
            if at > 0 {
                written = written.add_tab();
            }
            if !piece.is_empty() {
                written = written.add_text(
                    piece
                        .chars()
                        .filter(|c| super::xml::is_xml(*c))
                        .collect::<String>(),
                );
            }
        }
    }
    written
}

fn marked(mut run: docx_rs::Run, marks: Marks) -> docx_rs::Run {
    if marks.bold {
        run = run.bold();
    }
    if marks.italic {
        run = run.italic();
    }
    if marks.underline {
        run = run.underline("single");
    }
    match marks.shift {
        Shift::None => {}
        Shift::Up => run.run_property = run.run_property.vert_align(VertAlignType::SuperScript),
        Shift::Down => run.run_property = run.run_property.vert_align(VertAlignType::SubScript),
    }
    run
}

/// The box around paragraphs at a fixed place.
fn placed(one: &Placed, id: usize, content: &str) -> String {
    text_box(TextBox {
        id,
        name: one.name,
        horizontal: ("page", place_at(one.left)),
        vertical: ("page", place_at(one.top)),
        size: (one.width.to_emu(), one.height.to_emu()),
        body: "anchor=\"t\"",
        wrap: "wp:wrapNone",
        content,
    })
}

/// Cells without lines.
fn grid(one: &Grid, profile: &Profile) -> docx_rs::Table {
    let widths = twips(&one.columns);
    let cell = |(lines, width): (&Vec<Paragraph>, &usize)| {
        let cell = TableCell::new()
            .width(*width, WidthType::Dxa)
            .vertical_align(VAlignType::Center);
        lines.iter().fold(cell, |cell, line| {
            cell.add_paragraph(*paragraph(line, profile))
        })
    };
    let row = |cells: &Vec<Vec<Paragraph>>| {
        TableRow::new(cells.iter().zip(&widths).map(cell).collect()).cant_split()
    };
    docx_rs::Table::new(one.rows.iter().map(row).collect())
        .width(widths.iter().sum(), WidthType::Dxa)
        .indent(one.left.to_twips())
        // Said here too: some programs take margins of their own where a table names no style.
        .margins(TableCellMargins::new().margin(0, 0, 0, 0))
        .layout(TableLayoutType::Fixed)
        .set_grid(widths)
}

fn twips(columns: &[compose::Length]) -> Vec<usize> {
    let twips = columns.iter().map(|width| width.to_twips());
    twips.map(|width| width.unsigned_abs() as usize).collect()
}

/// A cell over several columns stands once in its row (`gridSpan`), one over several rows in each of them (`vMerge`).
fn table(one: &Table, profile: &Profile) -> docx_rs::Table {
    let widths = twips(&one.columns);
    let cell = |row: usize, column: usize, words: &Paragraph| {
        let area = one.area(row, column);
        let (first, count) = (area.column as usize, area.columns as usize);
        if column > first {
            return None;
        }
        let mut cell = TableCell::new()
            .width(widths[first..][..count].iter().sum(), WidthType::Dxa)
            .vertical_align(VAlignType::Center)
            .add_paragraph(*paragraph(words, profile));
        if count > 1 {
            cell = cell.grid_span(count);
        }
        if area.rows > 1 {
            let begins = row == area.row as usize;
            cell = cell.vertical_merge(if begins {
                VMergeType::Restart
            } else {
                VMergeType::Continue
            });
        }
        Some(cell)
    };
    let row = |(at, cells): (usize, &Vec<Paragraph>)| {
        let cells = cells.iter().enumerate();
        TableRow::new(
            cells
                .filter_map(|(column, words)| cell(at, column, words))
                .collect(),
        )
        .cant_split()
    };
    docx_rs::Table::new(one.rows.iter().enumerate().map(row).collect())
        .style(if one.columns_set {
            style_ids::TABLE_SET
        } else {
            style_ids::TABLE
        })
        .width(widths.iter().sum(), WidthType::Dxa)
        .layout(TableLayoutType::Fixed)
        .set_grid(widths)
}
