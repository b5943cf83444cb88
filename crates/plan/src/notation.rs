//! The outline notation: a part's text as a drafter would jot it down. Templates and tests are written in it.
//!
//! ```text
//! · 为做好全年工作，制定本要点。
//! - 总体要求
//!   - 坚持稳中求进。|把稳增长摆在突出位置。
//!   - |全年新增学位2000个。@市教育局 +市财政局 <2026年10月底前
//! - [第{一}条=3] 附则
//! ▦ 主要指标
//! | 指标 | 目标 |
//! |---|
//! | 学位 | 2000个 |
//! | 其中市区 | < |
//! ```
//!
//! Two spaces of indent are a level. `· ` begins a paragraph, `- ` a heading; `|` parts a run-in heading, with its
//! closing mark, from its body (nothing in front: an item). In brackets after `- ` stands a numbering of its own:
//! `[{1}.]` a pattern, `[=3]` a start, `[]` no label. Duties stand at the end, each behind ` @` with its lead units,
//! then ` +` and supporting units, then ` <` and a deadline. `▦ ` begins a table with its caption, rows follow at the
//! same indent; above `|---|` are the rows that each page repeats. A cell `<` is one with the cell to its left, a cell
//! `^` with the one above.
//!
//! The notation holds no marks, indicators, leaders or states of duties; printing leaves them out.

use crate::{
    Block, Cell, Content, Deadline, Duty, Heading, HeadingForm, Ids, Neighbour, Numbering, Outline,
    Table,
};
use std::fmt::Write as _;

/// A cell that is one with the cell to its left.
const LEFT: &str = "<";
/// A cell that is one with the cell above.
const ABOVE: &str = "^";

/// Why a text is not in the notation.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("第 {line} 行不合提纲写法：{problem}")]
pub struct NotationError {
    /// Counted from 1.
    pub line: usize,
    /// What is wrong with it, in Chinese.
    pub problem: &'static str,
}

/// Reads an outline. Each node gets a fresh id.
pub fn parse(text: &str, ids: &mut Ids) -> Result<Outline, NotationError> {
    let mut blocks: Vec<Block> = Vec::new();
    for (at, line) in text.lines().enumerate() {
        let wrong = |problem| NotationError {
            line: at + 1,
            problem,
        };
        let inside = line.trim_start_matches(' ');
        if inside.trim().is_empty() {
            continue;
        }
        let indent = line.len() - inside.len();
        if indent % 2 != 0 {
            return Err(wrong("每级缩进两个空格"));
        }
        let depth = indent as u32 / 2 + 1;
        if let Some(row) = inside.strip_prefix('|') {
            match blocks.last_mut().map(|block| &mut block.content) {
                Some(Content::Table(table)) => add_row(table, row),
                _ => return Err(wrong("表格的行应跟在“▦ 表题”之后")),
            }
            continue;
        }
        let (content, duties) = read_line(inside).map_err(wrong)?;
        blocks.push(Block {
            duties,
            ..Block::new(ids.node(), depth, content)
        });
    }
    Ok(Outline::from_blocks(blocks))
}

/// Writes an outline down; a final line break is there unless it is empty.
pub fn print(outline: &Outline) -> String {
    let mut text = String::new();
    for block in outline.blocks() {
        let indent = "  ".repeat(block.depth as usize - 1);
        let duties: String = block.duties.iter().map(print_duty).collect();
        match &block.content {
            Content::Heading(heading) => {
                let _ = write!(text, "{indent}- {}", print_numbering(&heading.numbering));
                text.push_str(&heading.text.plain());
                if heading.form == HeadingForm::RunIn || !heading.body.is_empty() {
                    let _ = write!(text, "|{}", heading.body.plain());
                }
            }
            Content::Paragraph(paragraph) => {
                let _ = write!(text, "{indent}· {}", paragraph.text.plain());
            }
            Content::Table(table) => print_table(&mut text, &indent, table),
        }
        text.push_str(&duties);
        text.push('\n');
    }
    text
}

fn read_line(line: &str) -> Result<(Content, Vec<Duty>), &'static str> {
    if let Some(caption) = line.strip_prefix('▦') {
        let caption = caption.trim().into();
        return Ok((
            Content::Table(Table {
                caption,
                ..Table::default()
            }),
            Vec::new(),
        ));
    }
    let (words, duties) = read_duties(line);
    if let Some(words) = words.strip_prefix('·') {
        return Ok((Content::paragraph(words.trim()), duties));
    }
    let Some(words) = words.strip_prefix('-') else {
        return Err("应以“- ”（标题）、“· ”（自然段）或“▦ ”（表格）开头");
    };
    let (numbering, words) = read_numbering(words.trim())?;
    let heading = match words.split_once('|') {
        Some((text, body)) => Heading {
            text: text.trim().into(),
            form: HeadingForm::RunIn,
            body: body.trim().into(),
            numbering,
        },
        None => Heading {
            text: words.trim().into(),
            numbering,
            ..Heading::default()
        },
    };
    Ok((Content::Heading(heading), duties))
}

fn read_numbering(words: &str) -> Result<(Numbering, &str), &'static str> {
    let Some(rest) = words.strip_prefix('[') else {
        return Ok((Numbering::default(), words));
    };
    let (inside, rest) = rest.split_once(']').ok_or("序号的方括号没有配对")?;
    let (pattern, start) = inside.split_once('=').unwrap_or((inside, ""));
    let start = (!start.is_empty()).then(|| start.parse()).transpose();
    let numbering = Numbering {
        unnumbered: inside.is_empty(),
        pattern: (!pattern.is_empty()).then(|| pattern.into()),
        start: start.map_err(|_| "等号后应为起始的数字")?,
    };
    Ok((numbering, rest))
}

fn print_numbering(numbering: &Numbering) -> String {
    let pattern = numbering.pattern.as_deref().unwrap_or_default();
    match numbering.start {
        _ if numbering.unnumbered => "[] ".into(),
        Some(start) => format!("[{pattern}={start}] "),
        None if pattern.is_empty() => String::new(),
        None => format!("[{pattern}] "),
    }
}

fn read_duties(line: &str) -> (&str, Vec<Duty>) {
    let mut parts = line.split(" @");
    let words = parts.next().unwrap_or_default();
    (words, parts.map(read_duty).collect())
}

fn read_duty(text: &str) -> Duty {
    let (text, deadline) = text
        .split_once(" <")
        .map_or((text, None), |(t, d)| (t, Some(d)));
    let (leads, supports) = text.split_once(" +").unwrap_or((text, ""));
    let units = |list: &str| {
        list.trim()
            .split('、')
            .filter(|u| !u.is_empty())
            .map(str::to_owned)
            .collect()
    };
    Duty {
        leads: units(leads),
        supports: units(supports),
        deadline: deadline.map(|text| Deadline {
            text: text.trim().into(),
            date: None,
        }),
        ..Duty::default()
    }
}

fn print_duty(duty: &Duty) -> String {
    let mut text = format!(" @{}", duty.leads.join("、"));
    if !duty.supports.is_empty() {
        let _ = write!(text, " +{}", duty.supports.join("、"));
    }
    if let Some(deadline) = &duty.deadline {
        let _ = write!(text, " <{}", deadline.text);
    }
    text
}

fn add_row(table: &mut Table, row: &str) {
    let row = row.trim_end().trim_end_matches('|');
    if row.starts_with("---") {
        table.header_rows = table.rows.len() as u32;
        return;
    }
    let at = table.rows.len();
    let mut cells = Vec::new();
    for (column, cell) in row.split('|').map(str::trim).enumerate() {
        let neighbour = match cell {
            LEFT if column > 0 => Some(Neighbour::Left),
            ABOVE if at > 0 => Some(Neighbour::Above),
            _ => None,
        };
        cells.push(neighbour.map_or(cell, |_| "").into());
        if let Some(neighbour) = neighbour {
            table.merge(at, column, neighbour);
        }
    }
    table.rows.push(cells);
}

fn print_table(text: &mut String, indent: &str, table: &Table) {
    let _ = write!(text, "{indent}▦ {}", table.caption.plain());
    let mut rows = vec![vec![String::new(); table.width()]; table.rows.len()];
    for Cell { area, text } in table.cells() {
        let (top, left) = (area.row as usize, area.column as usize);
        for (down, row) in rows[top..].iter_mut().take(area.rows as usize).enumerate() {
            row[left..left + area.columns as usize].fill(LEFT.into());
            row[left] = if down > 0 {
                ABOVE.into()
            } else {
                text.plain().replace('\n', " ")
            };
        }
    }
    for (at, cells) in rows.iter().enumerate() {
        if at > 0 && at == table.header_rows as usize {
            let _ = write!(text, "\n{indent}|---|");
        }
        let _ = write!(text, "\n{indent}| {} |", cells.join(" | "));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Area;

    #[test]
    fn what_is_read_is_printed_again() {
        let text = "\
· 为做好全年工作，制定本要点。
- 总体要求
  - 坚持稳中求进。|把稳增长摆在突出位置。
    · 稳字当头。
  - |全年新增学位2000个。 @市教育局、市财政局 +各区县政府 <2026年10月底前 @市发展改革委
- [] 未编号
- [第{一}条=3] 附则
- [=7] 从七数起
▦ 主要指标
| 指标 | 目标 |
|---|
| 学位 | 2000个 |
| 其中市区 | < |
▦ 任务分工
| 任务 | 单位 | < |
| ^ | 牵头 | 配合 |
| 培训 | 市教育局 | < |
| ^ | ^ | < |
";
        let outline = parse(text, &mut Ids::new(0, 1)).unwrap();
        assert_eq!(print(&outline), text);
        assert_eq!(
            outline.nodes[1].children[1].duties[0].supports,
            ["各区县政府"]
        );
        let Some(Content::Table(table)) = outline.nodes.last().map(|node| &node.content) else {
            panic!("no table at the end");
        };
        assert_eq!(
            table.merged,
            [
                Area::new(0, 1, 1, 2),
                Area::new(0, 0, 2, 1),
                Area::new(2, 1, 2, 2),
                Area::new(2, 0, 2, 1)
            ]
        );
    }

    #[test]
    fn errors_name_the_line() {
        let problem = |text| parse(text, &mut Ids::new(0, 1)).unwrap_err().to_string();
        assert_eq!(
            problem("- 甲\n   - 乙"),
            "第 2 行不合提纲写法：每级缩进两个空格"
        );
        assert_eq!(
            problem("甲"),
            "第 1 行不合提纲写法：应以“- ”（标题）、“· ”（自然段）或“▦ ”（表格）开头"
        );
        assert_eq!(
            problem("| 甲 |"),
            "第 1 行不合提纲写法：表格的行应跟在“▦ 表题”之后"
        );
        assert_eq!(
            problem("- [{一}、 甲"),
            "第 1 行不合提纲写法：序号的方括号没有配对"
        );
    }
}
