//! Rows put together → a table of the outline.

use crate::paragraphs::Paragraph;
use plan::{Block, Content, NodeId, Table, Text};

/// A table with rows of equal length.
pub(crate) fn block(id: NodeId, depth: u32, paragraph: &Paragraph) -> Block {
    let rows = &paragraph.rows;
    let columns = rows.iter().map(Vec::len).max().unwrap_or_default();
    let row = |cells: &Vec<String>| {
        let cells = cells
            .iter()
            .map(String::as_str)
            .chain(std::iter::repeat(""));
        cells.take(columns).map(Into::into).collect()
    };
    let mut table = Table {
        header_rows: paragraph.heads,
        rows: rows.iter().map(row).collect(),
        caption: paragraph
            .caption
            .as_ref()
            .map_or_else(Text::default, |(_, words)| words.as_str().into()),
        ..Table::default()
    };
    set(&mut table, paragraph, columns);
    Block::new(id, depth, Content::Table(table))
}

/// Merges cells, gives columns their widths and words their side.
fn set(table: &mut Table, paragraph: &Paragraph, columns: usize) {
    for (row, setting) in paragraph.settings.iter().enumerate() {
        for (column, neighbour) in &setting.joined {
            table.merge(row, *column, *neighbour);
        }
        // Heads stand in the middle, whatever a foreign file does; who wrote them so here wanted it.
        if row < paragraph.heads as usize && !paragraph.hint.ours {
            continue;
        }
        for (column, align) in &setting.aligned {
            if *column < columns {
                table.set_align(row, *column, *align);
            }
        }
    }
    let widths = paragraph.settings.first().map(|row| row.widths.as_slice());
    if let Some(widths) = widths.filter(|widths| widths.len() == columns) {
        table.widths = widths.to_vec();
    }
}
