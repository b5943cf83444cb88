//! `Table`: rows and columns, and cells that were made one.

use crate::Text;
use serde::{Deserialize, Serialize};

/// 表格: rows of equal length.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Table {
    /// How many rows at the top are repeated on every page.
    #[serde(default)]
    pub header_rows: u32,
    /// Cells, row by row.
    pub rows: Vec<Vec<Text>>,
    /// 合并单元格: each area is shown as one cell. Its words stand in the area's first cell, the others are empty.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub merged: Vec<Area>,
    /// 列宽: the columns' shares of the width, in proportion to each other; empty where they follow the words.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub widths: Vec<u32>,
    /// 对齐: cells whose words stand elsewhere than such cells' words do by themselves.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aligned: Vec<Aligned>,
    /// The words above the table; empty for none.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub caption: Text,
}

/// Cells of a table, counted from 0: `rows` times `columns` of them, the first at `row` and `column`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Area {
    /// Its uppermost row.
    pub row: u32,
    /// Its leftmost column.
    pub column: u32,
    /// How many rows it takes.
    pub rows: u32,
    /// How many columns it takes.
    pub columns: u32,
}

/// Cells whose words all stand in the same place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Aligned {
    /// Which cells.
    pub area: Area,
    /// Where their words stand.
    pub align: CellAlign,
}

/// Where words stand in a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum CellAlign {
    /// 左对齐
    Left,
    /// 居中
    Center,
    /// 右对齐
    Right,
    /// 两端对齐
    Justify,
}

impl CellAlign {
    /// Whether words stand there only where somebody put them: not at the left, where lines of text begin anyway.
    pub fn is_elsewhere(self) -> bool {
        matches!(self, Self::Center | Self::Right)
    }
}

/// The neighbour with which a cell is one, where cells are told one by one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Neighbour {
    /// The cell to its left.
    Left,
    /// The cell above.
    Above,
}

/// A cell as a reader of the page sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// The cells of the grid that it takes.
    pub area: Area,
    /// Its words.
    pub text: Text,
}

impl Table {
    /// How many columns it has.
    pub fn width(&self) -> usize {
        self.rows.iter().map(Vec::len).max().unwrap_or_default()
    }

    /// The cells as they are shown, row by row; together they take each cell of the grid once. An area that reaches
    /// beyond the table is cut off, one that meets an area before it is left out. Words that stand in an area elsewhere
    /// than in its first cell are shown too, on lines of their own.
    pub fn cells(&self) -> Vec<Cell> {
        let (height, width) = (self.rows.len(), self.width());
        let mut taken = vec![vec![false; width]; height];
        let mut cells = Vec::new();
        for row in 0..height {
            for column in 0..width {
                if taken[row][column] {
                    continue;
                }
                let (rows, columns) = self.span_at(row, column, &taken);
                let mut text = Text::default();
                let grid = self.rows.iter().zip(&mut taken);
                for (words, taken) in grid.skip(row).take(rows) {
                    taken[column..column + columns].fill(true);
                    for words in words.iter().skip(column).take(columns) {
                        if !text.is_empty() && !words.is_empty() {
                            text.append("\n".into());
                        }
                        text.append(words.clone());
                    }
                }
                let area = Area::new(row, column, rows, columns);
                cells.push(Cell { area, text });
            }
        }
        cells
    }

    /// Where somebody wanted the words of a cell to stand; none where nobody did.
    pub fn align(&self, row: usize, column: usize) -> Option<CellAlign> {
        let mut aligned = self.aligned.iter().rev();
        let last = aligned.find(|one| one.area.holds(row, column))?;
        Some(last.align)
    }

    /// Has the words of a cell stand there. Wishes for cells below each other are told as one.
    pub fn set_align(&mut self, row: usize, column: usize, align: CellAlign) {
        let (row, column) = (row as u32, column as u32);
        let above = self.aligned.iter_mut().rev().find(|one| {
            let Area {
                row: first, rows, ..
            } = one.area;
            (one.area.column, one.area.columns) == (column, 1) && first + rows == row
        });
        match above.filter(|above| above.align == align) {
            Some(above) => above.area.rows += 1,
            None => self.aligned.push(Aligned {
                area: Area::new(row as usize, column as usize, 1, 1),
                align,
            }),
        }
    }

    /// The share of each column in the width as somebody wanted them, in proportion to each other; none where they follow
    /// the words. A column of which nothing is known is as wide as the others are on average.
    pub fn shares(&self) -> Option<Vec<f64>> {
        let count = self.width();
        let known = self.widths.get(..count).unwrap_or(&self.widths);
        if known.is_empty() {
            return None;
        }
        let wanted = known.iter().map(|width| f64::from((*width).max(1)));
        let mean = wanted.clone().sum::<f64>() / f64::from(known.len() as u32);
        Some(wanted.chain(std::iter::repeat(mean)).take(count).collect())
    }

    /// Has a cell be one with its neighbour, and with all that this one is one with. At the edge nothing happens.
    pub fn merge(&mut self, row: usize, column: usize, neighbour: Neighbour) {
        let beside = match neighbour {
            Neighbour::Left => column.checked_sub(1).map(|left| (row, left)),
            Neighbour::Above => row.checked_sub(1).map(|above| (above, column)),
        };
        let Some((above, left)) = beside else { return };
        let known = self
            .merged
            .iter()
            .position(|area| area.holds(above, left))
            .unwrap_or_else(|| {
                self.merged.push(Area::new(above, left, 1, 1));
                self.merged.len() - 1
            });
        let area = &mut self.merged[known];
        area.rows = area.rows.max(row as u32 + 1 - area.row);
        area.columns = area.columns.max(column as u32 + 1 - area.column);
    }

    /// How many rows and columns the cell at a place takes that nothing before it has taken.
    fn span_at(&self, row: usize, column: usize, taken: &[Vec<bool>]) -> (usize, usize) {
        let asked = self
            .merged
            .iter()
            .find(|area| (area.row as usize, area.column as usize) == (row, column));
        let Some(area) = asked else { return (1, 1) };
        let rows = (area.rows as usize).clamp(1, taken.len() - row);
        let columns = (area.columns as usize).clamp(1, taken[row].len() - column);
        let meets = taken[row..row + rows]
            .iter()
            .any(|row| row[column..column + columns].contains(&true));
        if meets { (1, 1) } else { (rows, columns) }
    }
}

impl Area {
    /// An area of the grid.
    pub fn new(row: usize, column: usize, rows: usize, columns: usize) -> Self {
        Self {
            row: row as u32,
            column: column as u32,
            rows: rows as u32,
            columns: columns as u32,
        }
    }

    /// Whether a cell of the grid is in it.
    pub fn holds(&self, row: usize, column: usize) -> bool {
        let within = |at: usize, from: u32, count: u32| {
            (from..from.saturating_add(count)).contains(&(at as u32))
        };
        within(row, self.row, self.rows) && within(column, self.column, self.columns)
    }

    /// Whether it is a cell that was never merged with others.
    pub fn is_single(&self) -> bool {
        (self.rows, self.columns) == (1, 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn table(rows: &[&[&str]], merged: &[(usize, usize, usize, usize)]) -> Table {
        Table {
            rows: rows
                .iter()
                .map(|row| row.iter().map(|cell| Text::from(*cell)).collect())
                .collect(),
            merged: merged
                .iter()
                .map(|&(row, column, rows, columns)| Area::new(row, column, rows, columns))
                .collect(),
            ..Table::default()
        }
    }

    /// A cell as `row,column rows×columns words`, single ones without their extent.
    fn shown(table: &Table) -> Vec<String> {
        let show = |Cell { area, text }: Cell| {
            let extent = if area.is_single() {
                String::new()
            } else {
                format!(" {}×{}", area.rows, area.columns)
            };
            format!("{},{}{extent} {}", area.row, area.column, text.plain())
        };
        table.cells().into_iter().map(show).collect()
    }

    #[test]
    fn merged_cells_are_one() {
        let merged = table(
            &[&["指标", "", "时限"], &["一", "二", ""]],
            &[(0, 0, 1, 2), (0, 2, 2, 1)],
        );
        assert_eq!(
            shown(&merged),
            ["0,0 1×2 指标", "0,2 2×1 时限", "1,0 一", "1,1 二"]
        );
    }

    #[test]
    fn areas_that_cannot_be_are_put_right() {
        let beyond = table(&[&["甲", "乙"], &["丙", ""]], &[(1, 0, 5, 9), (7, 7, 2, 2)]);
        assert_eq!(shown(&beyond), ["0,0 甲", "0,1 乙", "1,0 1×2 丙"]);
        let meeting = table(
            &[&["甲", "乙"], &["丙", "丁"]],
            &[(0, 1, 2, 1), (1, 0, 1, 2)],
        );
        assert_eq!(shown(&meeting), ["0,0 甲", "0,1 2×1 乙\n丁", "1,0 丙"]);
        let ragged = table(&[&["甲"], &["丙", "丁"]], &[(0, 0, 1, 2)]);
        assert_eq!(shown(&ragged), ["0,0 1×2 甲", "1,0 丙", "1,1 丁"]);
    }

    #[test]
    fn the_last_wish_for_a_cell_counts() {
        let mut aligned = table(&[&["甲", "乙"], &["丙", "丁"]], &[]);
        let wish = |area, align| Aligned { area, align };
        aligned.aligned = vec![
            wish(Area::new(0, 1, 9, 1), CellAlign::Right),
            wish(Area::new(1, 1, 1, u32::MAX as usize), CellAlign::Center),
        ];
        assert_eq!(aligned.align(0, 0), None);
        assert_eq!(aligned.align(0, 1), Some(CellAlign::Right));
        assert_eq!(aligned.align(1, 1), Some(CellAlign::Center));
    }

    #[test]
    fn wishes_for_cells_below_each_other_are_one() {
        let mut aligned = table(&[&["甲", "乙"], &["丙", "丁"], &["戊", "己"]], &[]);
        for (row, column, align) in [
            (0, 1, CellAlign::Center),
            (1, 0, CellAlign::Center),
            (1, 1, CellAlign::Right),
            (2, 0, CellAlign::Center),
            (2, 1, CellAlign::Right),
        ] {
            aligned.set_align(row, column, align);
        }
        let areas: Vec<Area> = aligned.aligned.iter().map(|one| one.area).collect();
        assert_eq!(
            areas,
            [
                Area::new(0, 1, 1, 1),
                Area::new(1, 0, 2, 1),
                Area::new(1, 1, 2, 1)
            ]
        );
        assert_eq!(aligned.align(0, 1), Some(CellAlign::Center));
        assert_eq!(aligned.align(2, 1), Some(CellAlign::Right));
        assert_eq!(aligned.align(0, 0), None);
    }

    #[test]
    fn columns_without_a_width_are_as_wide_as_the_others() {
        let wide = |widths: &[u32]| {
            let mut table = table(&[&["甲", "乙", "丙"]], &[]);
            table.widths = widths.to_vec();
            table.shares()
        };
        assert_eq!(wide(&[]), None);
        assert_eq!(wide(&[100, 300]), Some(vec![100.0, 300.0, 200.0]));
        assert_eq!(wide(&[0, 2, 3, 9]), Some(vec![1.0, 2.0, 3.0]));
    }

    #[test]
    fn tables_of_before_are_still_read() {
        let old = r#"{"header_rows":1,"rows":[["甲"]]}"#;
        let read: Table = serde_json::from_str(old).unwrap();
        assert!(read.merged.is_empty());
        assert_eq!(serde_json::to_string(&read).unwrap(), old);
    }

    proptest! {
        #[test]
        fn each_cell_of_the_grid_is_shown_once_and_no_words_are_lost(
            lengths in proptest::collection::vec(0..5_usize, 0..5),
            areas in proptest::collection::vec((0..6_usize, 0..6_usize, 0..5_usize, 0..5_usize), 0..5),
        ) {
            let mut mark = ('一'..).map(String::from);
            let table = Table {
                rows: lengths
                    .iter()
                    .map(|length| mark.by_ref().take(*length).map(Text::from).collect())
                    .collect(),
                merged: areas.iter().map(|&(r, c, h, w)| Area::new(r, c, h, w)).collect(),
                ..Table::default()
            };
            let mut seen = vec![vec![0; table.width()]; table.rows.len()];
            for Cell { area, .. } in table.cells() {
                for row in area.row..area.row + area.rows {
                    for column in area.column..area.column + area.columns {
                        seen[row as usize][column as usize] += 1;
                    }
                }
            }
            prop_assert!(seen.iter().flatten().all(|count| *count == 1));
            let mut words: Vec<char> = table.cells().iter().flat_map(|cell| cell.text.plain().chars().collect::<Vec<_>>()).collect();
            words.retain(|c| *c != '\n');
            words.sort_unstable();
            let mut all: Vec<char> = table.rows.iter().flatten().flat_map(|text| text.plain().chars().collect::<Vec<_>>()).collect();
            all.sort_unstable();
            prop_assert_eq!(words, all);
        }
    }
}
