//! The page: paper, margins, grid.

use super::figures::Figures as _;
use crate::measure::{Length, Size};
use plan::{Fields, TemplateError};

/// Paper, margins and grid (GB/T 9704-2012 §5).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// Paper.
    pub width: Length,
    /// Paper.
    pub height: Length,
    /// 天头
    pub top: Length,
    /// 下白边
    pub bottom: Length,
    /// 订口
    pub left: Length,
    /// 右白边
    pub right: Length,
    /// From the upper edge of the paper to the header.
    pub header: Length,
    /// From the lower edge of the paper to the footer.
    pub footer: Length,
    /// Lines on a page.
    pub lines: u32,
    /// Characters on a line.
    pub characters: u32,
    /// From line to line, where it is not simply the text area's height shared out among the lines.
    pub line_pitch: Option<Length>,
    /// The size of the type that stands on the grid: that of the style `normal`.
    pub size: Size,
}

impl Page {
    pub(super) fn read(mut fields: Fields, size: Size) -> Result<Self, TemplateError> {
        let page = Self {
            width: fields.length("width", &(100.0..=450.0))?,
            height: fields.length("height", &(100.0..=450.0))?,
            top: fields.length("top", &(0.0..=150.0))?,
            bottom: fields.length("bottom", &(0.0..=150.0))?,
            left: fields.length("left", &(0.0..=150.0))?,
            right: fields.length("right", &(0.0..=150.0))?,
            header: fields.length("header", &(0.0..=150.0))?,
            footer: fields.length("footer", &(0.0..=150.0))?,
            lines: fields.number("lines", &(1..=60))?,
            characters: fields.number("characters", &(1..=80))?,
            line_pitch: fields.optional_length("line_pitch", &(1.0..=100.0))?,
            size,
        };
        if page.text_width() < Length::mm(20.0) {
            return Err(fields.wrong(
                "left",
                "左右页边之间不足 20mm，放不下文字",
                "leaves less than 20 mm between left and right margin",
            ));
        }
        if page.text_height() < Length::mm(20.0) {
            return Err(fields.wrong(
                "top",
                "上下页边之间不足 20mm，放不下文字",
                "leaves less than 20 mm between top and bottom margin",
            ));
        }
        if page.pitch() < size.em() {
            let key = page.line_pitch.map_or("lines", |_| "line_pitch");
            return Err(fields.wrong(
                key,
                "每页行数太多，一行比字还矮",
                "makes lines lower than their type",
            ));
        }
        let most = page.shared_pitch();
        if page.pitch() > most {
            let most = most.to_pt();
            return Err(fields.wrong(
                "line_pitch",
                format!("每页放不下 {} 行，应不超过 {most}pt", page.lines),
                format!(
                    "{} lines do not fit the page; at most {most} pt",
                    page.lines
                ),
            ));
        }
        fields.done()?;
        Ok(page)
    }

    /// 版心 in whole twips, as Word will have it.
    pub fn text_width(&self) -> Length {
        Length::twips(self.width.to_twips() - self.left.to_twips() - self.right.to_twips())
    }

    /// 版心 in whole twips, as Word will have it.
    pub fn text_height(&self) -> Length {
        Length::twips(self.height.to_twips() - self.top.to_twips() - self.bottom.to_twips())
    }

    /// The height of a line of the grid.
    pub fn pitch(&self) -> Length {
        self.line_pitch.unwrap_or_else(|| self.shared_pitch())
    }

    /// The text area's height shared out, rounded down to a twip: rounded up, a page would lose its last line.
    fn shared_pitch(&self) -> Length {
        Length::twips(self.text_height().to_twips() / self.lines.cast_signed())
    }

    /// The width of a character of the grid.
    pub fn cell(&self) -> Length {
        self.text_width() * (1.0 / f64::from(self.characters))
    }
}
