//! A printed file as a person with a ruler sees it: characters and strokes, in millimetres from the page's top left.

use hayro_interpret::font::{Glyph, GlyphRun};
use hayro_interpret::hayro_cmap::BfString;
use hayro_interpret::hayro_syntax::Pdf;
use hayro_interpret::hayro_syntax::page::Page as PdfPage;
use hayro_interpret::kurbo::{Affine, BezPath, Point, Rect, Shape as _};
use hayro_interpret::{
    BlendMode, ClipPath, Context, Device, DrawMode, DrawProps, Image, ImageDrawProps,
    InterpreterCache, InterpreterSettings, Paint, RenderContent, SoftMask, interpret_page,
};

const MM: f64 = 25.4 / 72.0;

/// Base lines nearer than this are one line, in millimetres.
const SAME: f64 = 0.6;

/// A page: its lines from top to bottom, and the strokes of its rules.
#[derive(Debug, Default)]
pub(super) struct Page {
    pub(super) width: f64,
    pub(super) height: f64,
    pub(super) lines: Vec<Line>,
    pub(super) strokes: Vec<Stroke>,
}

/// Characters on one base line.
#[derive(Debug, Clone)]
pub(super) struct Line {
    /// Its characters from left to right, without blanks.
    pub(super) marks: Vec<Mark>,
}

/// A character: what it is, and the ink of it.
#[derive(Debug, Clone)]
pub(super) struct Mark {
    pub(super) text: char,
    /// The left end of its base line; a full-width character's cell begins here.
    pub(super) x: f64,
    pub(super) base: f64,
    /// Points.
    pub(super) size: f64,
    pub(super) ink: Rect,
    pub(super) color: [u8; 3],
    /// Drawn from top to bottom, as on a turned page.
    pub(super) turned: bool,
}

/// A filled or drawn rule.
#[derive(Debug, Clone)]
pub(super) struct Stroke {
    pub(super) area: Rect,
    pub(super) color: [u8; 3],
}

impl Page {
    /// The line that begins with these words.
    pub(super) fn line(&self, begins: &str) -> Option<&Line> {
        self.lines
            .iter()
            .find(|line| line.text().starts_with(begins))
    }

    /// The lines of the text area, which ends 35 mm above the lower edge (§5.2.1).
    pub(super) fn text(&self) -> impl Iterator<Item = &Line> {
        self.lines
            .iter()
            .filter(|line| line.base() < self.height - 33.0)
    }

    /// The page number: upright it stands below the text area; on a turned page it is the turned line.
    pub(super) fn number(&self) -> Option<&Line> {
        let turned = self.width > self.height;
        self.lines.iter().find(|line| {
            line.text().starts_with('—')
                && line.text().ends_with('—')
                && (turned == line.marks[0].turned)
                && (turned || line.base() > self.height - 33.0)
        })
    }

    /// Strokes across the page: wider than high, from top to bottom.
    pub(super) fn rules(&self) -> Vec<&Stroke> {
        let mut rules: Vec<&Stroke> = self
            .strokes
            .iter()
            .filter(|stroke| stroke.area.width() > 100.0 && stroke.area.height() < 3.0)
            .collect();
        rules.sort_by(|a, b| a.area.y0.total_cmp(&b.area.y0));
        rules
    }
}

impl Line {
    pub(super) fn text(&self) -> String {
        self.marks.iter().map(|mark| mark.text).collect()
    }

    pub(super) fn base(&self) -> f64 {
        self.marks[0].base
    }

    /// Where its first character's cell begins.
    pub(super) fn left(&self) -> f64 {
        self.marks[0].x
    }

    /// Where its last character's cell ends.
    pub(super) fn end(&self) -> f64 {
        let wide = |mark: &&Mark| !mark.text.is_ascii();
        let last = self.marks.last().filter(wide);
        last.map_or(self.right(), |mark| mark.x + mark.size * MM)
    }

    /// Where its last ink ends.
    pub(super) fn right(&self) -> f64 {
        self.marks.last().map_or(0.0, |mark| mark.ink.x1)
    }

    pub(super) fn middle(&self) -> f64 {
        f64::midpoint(self.left(), self.end())
    }

    /// The upper edge of its ink.
    pub(super) fn top(&self) -> f64 {
        self.marks.iter().map(|m| m.ink.y0).fold(f64::MAX, f64::min)
    }

    /// The lower edge of its ink.
    pub(super) fn bottom(&self) -> f64 {
        self.marks.iter().map(|m| m.ink.y1).fold(f64::MIN, f64::max)
    }

    /// The size of its characters in points: that of the first.
    pub(super) fn size(&self) -> f64 {
        self.marks[0].size
    }

    /// Where the first of these words begins on it.
    pub(super) fn x_of(&self, words: &str) -> Option<f64> {
        let at = self.text().find(words)?;
        let at = self.text()[..at].chars().count();
        Some(self.marks[at].x)
    }

    pub(super) fn is_red(&self) -> bool {
        self.marks.iter().all(|mark| is_red(mark.color))
    }
}

pub(super) fn is_red([red, green, blue]: [u8; 3]) -> bool {
    red > 180 && green < 80 && blue < 80
}

/// The pages of a PDF.
pub(super) fn pages(pdf: Vec<u8>) -> Vec<Page> {
    let pdf = Pdf::new(pdf).expect("an office program writes sound PDF");
    pdf.pages().iter().map(page).collect()
}

fn page(page: &PdfPage<'_>) -> Page {
    let settings = InterpreterSettings {
        render_content: RenderContent::PAGE,
        ..InterpreterSettings::default()
    };
    let (width, height) = page.render_dimensions();
    let (width, height) = (f64::from(width) * MM, f64::from(height) * MM);
    let place = Affine::scale(MM) * Affine::new(page.initial_transform(true).as_coeffs());
    let cache = InterpreterCache::new();
    let area = Rect::new(0.0, 0.0, width, height);
    let mut context = Context::new(place, area, &cache, page.xref(), settings);
    let mut ink = Ink::default();
    interpret_page(page, &mut context, &mut ink);
    Page {
        width,
        height,
        lines: lines(ink.marks),
        strokes: ink.strokes,
    }
}

/// Characters on one base line, and turned ones on one upright line, belong together.
fn lines(marks: Vec<Mark>) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    for mark in marks {
        let place = |mark: &Mark| if mark.turned { mark.x } else { mark.base };
        let same = lines.iter_mut().find(|line| {
            let first = &line.marks[0];
            first.turned == mark.turned && (place(first) - place(&mark)).abs() < SAME
        });
        match same {
            Some(line) => line.marks.push(mark),
            None => lines.push(Line { marks: vec![mark] }),
        }
    }
    for line in &mut lines {
        line.marks.sort_by(|a, b| {
            let along = |mark: &Mark| if mark.turned { mark.base } else { mark.x };
            along(a).total_cmp(&along(b))
        });
    }
    lines.sort_by(|a, b| a.base().total_cmp(&b.base()));
    lines
}

/// Draws nothing and notes what would be drawn.
#[derive(Default)]
struct Ink {
    marks: Vec<Mark>,
    strokes: Vec<Stroke>,
}

fn color(paint: &Paint<'_>) -> [u8; 3] {
    match paint {
        Paint::Color(color) => {
            let [red, green, blue, _] = color.to_rgba().to_rgba8();
            [red, green, blue]
        }
        Paint::Pattern(_) => [0; 3],
    }
}

impl Device<'_> for Ink {
    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, '_>, props: DrawProps<'_>, _: &DrawMode) {
        for glyph in run.glyphs() {
            let text = match glyph.as_unicode() {
                Some(BfString::Char(c)) => c,
                Some(BfString::String(text)) => text.chars().next().unwrap_or(' '),
                None => '\u{fffd}',
            };
            let place = props.transform * glyph.transform();
            let origin = place * Point::ZERO;
            let up = place * Point::new(0.0, 1000.0) - origin;
            let Glyph::Outline(outline) = &**glyph else {
                continue;
            };
            let ink = (place * outline.outline()).bounding_box();
            if text.is_whitespace() || ink.area() <= 0.0 {
                continue;
            }
            self.marks.push(Mark {
                text,
                x: origin.x,
                base: origin.y,
                size: up.hypot() / MM,
                ink,
                color: color(&props.paint),
                turned: up.x.abs() > up.y.abs(),
            });
        }
    }

    fn draw_path(&mut self, path: &BezPath, props: DrawProps<'_>, mode: &DrawMode) {
        let mut area = (props.transform * path.clone()).bounding_box();
        if let DrawMode::Stroke(stroke) = mode {
            let half = f64::from(stroke.line_width) * MM / 2.0;
            // Only the side across the stroke grows: rules have flat ends.
            let grow = if area.width() > area.height() {
                (0.0, half)
            } else {
                (half, 0.0)
            };
            area = area.inflate(grow.0, grow.1);
        }
        self.strokes.push(Stroke {
            area,
            color: color(&props.paint),
        });
    }

    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'_>>, _: BlendMode) {}
    fn draw_image(&mut self, _: Image<'_, '_>, _: ImageDrawProps<'_>) {}
    fn pop_clip(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}
