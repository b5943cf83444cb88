//! Tables: rows of data, or a page laid out in cells.

use super::flow::Flow;
use super::look::Attributes;
use crate::chrome;
use crate::source::{Hint, Line, RowSetting};
use plan::{CellAlign, Neighbour};

/// The most columns, and rows, that one cell may span.
const MAX_SPAN: usize = 64;
/// The most columns of a table.
const MAX_COLUMNS: usize = 256;
/// A cell with more characters holds a text, not a datum.
const MAX_CELL: usize = 600;
/// A cell with more lines holds a list, not a datum.
const MAX_LINES: usize = 12;

/// A table that is open.
#[derive(Debug, Default)]
pub(super) struct Grid {
    /// What stands in the table but in no cell: its caption.
    loose: Vec<Flow>,
    rows: Vec<Vec<Cell>>,
    /// For each column how many more rows a cell above takes.
    taken: Vec<usize>,
    /// The same for the row that is open.
    taken_here: Vec<usize>,
    in_cell: bool,
    /// Whether another table stands in it.
    pub(super) nested: bool,
}

#[derive(Debug)]
struct Cell {
    flows: Vec<Flow>,
    /// How many columns it takes.
    wide: usize,
    /// It is one with the cell above.
    goes_on: bool,
    /// Where its words stand, as far as the page says.
    align: Option<CellAlign>,
}

impl Grid {
    pub(super) fn open_row(&mut self) {
        self.end_row();
        self.in_cell = false;
        self.taken_here = self.taken.clone();
        for taken in &mut self.taken {
            *taken = taken.saturating_sub(1);
        }
        self.rows.push(Vec::new());
    }

    pub(super) fn open_cell(&mut self, attributes: &Attributes) {
        if self.rows.is_empty() {
            self.open_row();
        }
        let Some(row) = self.rows.last_mut() else {
            return;
        };
        let column = fill_taken(row, &self.taken_here);
        let wide = attributes.count("colspan", MAX_SPAN);
        if column + wide <= MAX_COLUMNS {
            self.taken.resize(self.taken.len().max(column + wide), 0);
            self.taken[column..column + wide].fill(attributes.count("rowspan", MAX_SPAN) - 1);
        }
        row.push(Cell {
            flows: Vec::new(),
            wide,
            goes_on: false,
            align: None,
        });
        self.in_cell = true;
    }

    /// Cells above may reach into the end of a row.
    fn end_row(&mut self) {
        if let Some(row) = self.rows.last_mut() {
            fill_taken(row, &self.taken_here);
        }
    }

    /// The words of the cell stand there, at its first line that says so.
    pub(super) fn align(&mut self, align: CellAlign) {
        let cell = self.rows.last_mut().and_then(|row| row.last_mut());
        if let Some(cell) = cell.filter(|_| self.in_cell) {
            cell.align.get_or_insert(align);
        }
    }

    pub(super) fn close_cell(&mut self) {
        self.in_cell = false;
    }

    /// Where lines go now.
    pub(super) fn flows(&mut self) -> &mut Vec<Flow> {
        let cell = self.rows.last_mut().and_then(|row| row.last_mut());
        match cell.filter(|_| self.in_cell) {
            Some(cell) => &mut cell.flows,
            None => &mut self.loose,
        }
    }

    /// The table as lines: a row of data is one line, what is laid out in cells is told cell by cell.
    pub(super) fn into_flows(mut self) -> Vec<Flow> {
        self.end_row();
        self.rows
            .retain(|row| row.iter().any(|cell| !cell.text().is_empty()));
        let data = self.is_data();
        let of_the_page = data && self.is_about_the_page();
        let mut flows = self.loose;
        for row in self.rows {
            if data {
                flows.push(row_of_data(&row, of_the_page));
            } else {
                flows.extend(row.into_iter().flat_map(|cell| cell.flows));
            }
        }
        flows
    }

    fn is_data(&self) -> bool {
        let wide = self.rows.iter().filter(|row| row.len() >= 2).count();
        let cells = || self.rows.iter().flatten();
        !self.nested
            && self.rows.len() >= 2
            && wide * 2 >= self.rows.len()
            && cells().all(|cell| cell.flows.len() <= MAX_LINES)
            && cells().all(|cell| cell.text().chars().count() <= MAX_CELL)
    }

    /// `索引号 | … | 发布日期 | …`: what the site knows of the document.
    fn is_about_the_page(&self) -> bool {
        let cells = self.rows.iter().flatten();
        cells
            .filter(|cell| chrome::is_page_key(&cell.text()))
            .take(2)
            .count()
            == 2
    }
}

impl Cell {
    fn text(&self) -> String {
        let lines: Vec<&str> = self
            .flows
            .iter()
            .map(|flow| flow.line.text.as_str())
            .collect();
        lines.join(" ").trim().replace('\t', " ")
    }
}

/// Puts cells where those above reach into a row, as far as it has come; gives the next free column.
fn fill_taken(row: &mut Vec<Cell>, taken: &[usize]) -> usize {
    let mut column: usize = row.iter().map(|cell| cell.wide).sum();
    while taken.get(column).is_some_and(|taken| *taken > 0) {
        row.push(Cell {
            flows: Vec::new(),
            wide: 1,
            goes_on: true,
            align: None,
        });
        column += 1;
    }
    column
}

fn row_of_data(row: &[Cell], of_the_page: bool) -> Flow {
    let mut texts = Vec::new();
    let (mut joined, mut aligned) = (Vec::new(), Vec::new());
    for cell in row {
        let elsewhere = cell.align.filter(|align| align.is_elsewhere());
        aligned.extend(elsewhere.map(|align| (texts.len(), align)));
        if cell.goes_on {
            joined.push((texts.len(), Neighbour::Above));
        }
        texts.push(cell.text());
        for _ in 1..cell.wide {
            joined.push((texts.len(), Neighbour::Left));
            texts.push(String::new());
        }
    }
    let flows = || row.iter().flat_map(|cell| &cell.flows);
    Flow {
        line: Line {
            text: texts.join("\t"),
            setting: RowSetting {
                joined,
                aligned,
                ..RowSetting::default()
            },
            hint: Hint {
                row: true,
                ..Hint::default()
            },
            ..Line::default()
        },
        chrome: of_the_page || flows().all(|flow| flow.chrome),
        centred: false,
        unseen: flows().map(|flow| flow.unseen.as_str()).collect(),
        deleted: flows().map(|flow| flow.deleted.as_str()).collect(),
    }
}
