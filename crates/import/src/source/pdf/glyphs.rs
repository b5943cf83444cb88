//! A page → its characters and where they stand.

use hayro_interpret::font::GlyphRun;
use hayro_interpret::hayro_cmap::BfString;
use hayro_interpret::hayro_syntax::page::Page;
use hayro_interpret::kurbo::{Affine, BezPath, Point, Rect};
use hayro_interpret::{
    BlendMode, ClipPath, Context, Device, DrawMode, DrawProps, Image, ImageDrawProps,
    InterpreterCache, InterpreterSettings, RenderContent, SoftMask, interpret_page,
};

/// A character and where it stands, in points from the page's top left corner.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Glyph {
    pub(super) text: String,
    /// The left end of its base line.
    pub(super) x: f64,
    pub(super) y: f64,
    /// The size of its font.
    pub(super) size: f64,
}

/// The characters of a page in the order in which they are drawn, at most `most`. What has no Unicode is left out.
pub(super) fn of(page: &Page<'_>, most: usize) -> Vec<Glyph> {
    let settings = InterpreterSettings {
        render_content: RenderContent::PAGE,
        ..InterpreterSettings::default()
    };
    let (width, height) = page.render_dimensions();
    let place = Affine::new(page.initial_transform(true).as_coeffs());
    let cache = InterpreterCache::new();
    let area = Rect::new(0.0, 0.0, width.into(), height.into());
    let mut context = Context::new(place, area, &cache, page.xref(), settings);
    let mut collector = Collector {
        glyphs: Vec::new(),
        most,
    };
    interpret_page(page, &mut context, &mut collector);
    collector.glyphs
}

/// Draws nothing and notes the text.
struct Collector {
    glyphs: Vec<Glyph>,
    most: usize,
}

impl Device<'_> for Collector {
    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, '_>, props: DrawProps<'_>, _: &DrawMode) {
        for glyph in run.glyphs() {
            let text = match glyph.as_unicode() {
                Some(BfString::Char(c)) => c.to_string(),
                Some(BfString::String(text)) => text,
                None => continue,
            };
            let transform = props.transform * glyph.transform();
            let origin = transform * Point::ZERO;
            // A glyph's own space has a thousand units to the size of its font.
            let size = (transform * Point::new(0.0, 1000.0) - origin).hypot();
            let sound = origin.x.is_finite() && origin.y.is_finite() && size.is_finite();
            if sound && self.glyphs.len() < self.most {
                self.glyphs.push(Glyph {
                    text,
                    x: origin.x,
                    y: origin.y,
                    size,
                });
            }
        }
    }

    fn draw_path(&mut self, _: &BezPath, _: DrawProps<'_>, _: &DrawMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'_>>, _: BlendMode) {}
    fn draw_image(&mut self, _: Image<'_, '_>, _: ImageDrawProps<'_>) {}
    fn pop_clip(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}
