//! A format profile (版式): every figure of the paper, read from `templates/profiles`.

mod deviations;
mod figures;
mod format;
mod page;
mod places;
#[cfg(test)]
mod tests;

pub use deviations::{Deviation, Strength};
pub use format::{Align, Format, Indent, Rule};
pub use page::Page;
pub use places::{Form, Head, Imprint, Letter, Sealed, Stamp, Tables, Tail, Titles, Unsealed};

use crate::role::Role;
use figures::Figures as _;
use plan::{Asked, Fields, TemplateError};

/// 版式: what every role looks like and how far things stand apart.
#[derive(Debug, Clone, PartialEq)]
pub struct Profile {
    /// `gbt-9704`
    pub id: String,
    /// What a drafter calls it.
    pub name: String,
    /// Paper, margins, grid.
    pub page: Page,
    /// Fonts by key, in the order of the file's keys.
    pub fonts: Vec<Font>,
    /// The format on which the others stand, and that of text without a role.
    pub normal: Format,
    formats: Vec<Format>,
    /// Which of the standard's forms it is.
    pub form: Form,
    /// The type of signers' names: a key of the fonts (GB/T 9704-2012 §7.2.6).
    pub signer_font: String,
    /// The type of 出席 in minutes: a key of the fonts (§10.3).
    pub attendance_font: String,
    /// Distances in the red head.
    pub head: Head,
    /// Distances of a letter.
    pub letter: Letter,
    /// Distances around titles.
    pub titles: Titles,
    /// Distances of signature, date and attachment note.
    pub tail: Tail,
    /// The imprint.
    pub imprint: Imprint,
    /// Tables.
    pub tables: Tables,
}

/// A font.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Font {
    /// Its key in the profile: `fangsong`.
    pub key: String,
    /// The family's name as Word knows it: `仿宋_GB2312`.
    pub name: String,
    /// What stands in for it where it is missing, the best first.
    pub stand_ins: Vec<String>,
    /// What kind of face it is.
    pub face: Face,
}

/// What kind of face a font is: helps a program that has to find another for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Face {
    /// 宋体, 仿宋: strokes of two widths.
    Serif,
    /// 黑体: strokes of one width.
    Sans,
    /// 楷体: written with a brush.
    Script,
    /// Without Chinese characters.
    Latin,
}

const FACES: [(&str, Face); 4] = [
    ("serif", Face::Serif),
    ("sans", Face::Sans),
    ("script", Face::Script),
    ("latin", Face::Latin),
];

const FORMS: [(&str, Form); 4] = [
    ("general", Form::General),
    ("letter", Form::Letter),
    ("order", Form::Order),
    ("minutes", Form::Minutes),
];

impl Profile {
    /// Reads a file of `templates/profiles`; `id` is the file's name without its ending. `find` gives the text of the
    /// profile that this one extends, by id.
    pub fn from_toml(
        id: &str,
        text: &str,
        find: &dyn Fn(&str) -> Option<String>,
    ) -> Result<Self, TemplateError> {
        Self::with_keys(id, text, find).map(|(profile, _)| profile)
    }

    /// The same, with every key there is, in the order in which they are read.
    pub fn with_keys(
        id: &str,
        text: &str,
        find: &dyn Fn(&str) -> Option<String>,
    ) -> Result<(Self, Vec<Asked>), TemplateError> {
        let mut fields = Fields::inherit(id, text, find)?;
        let name = fields.text("name")?;
        let fonts = fonts(fields.table("fonts")?)?;
        let keys: Vec<String> = fonts.iter().map(|font| font.key.clone()).collect();
        let mut styles = fields.table("styles")?;
        let mut normal = styles.table("normal")?;
        let size = normal
            .optional_size("size")?
            .ok_or_else(|| normal.wrong("size", "缺少这一项", "is missing"))?;
        let page = Page::read(fields.table("page")?, size)?;
        let normal = {
            let format = Format::read(&mut normal, size, None, &page, &keys)?;
            normal.done()?;
            format
        };
        let mut formats = Vec::with_capacity(Role::ALL.len());
        for role in Role::ALL {
            let mut style = styles.table(role.key())?;
            let size = style.optional_size("size")?.unwrap_or(normal.size);
            formats.push(Format::read(&mut style, size, Some(&normal), &page, &keys)?);
            style.done()?;
        }
        styles.done()?;
        let form = fields.choice("form", &FORMS)?;
        let signer_font = needed_font(&mut fields, "signer_font", &keys)?;
        let attendance_font = needed_font(&mut fields, "attendance_font", &keys)?;
        let profile = Self {
            id: id.into(),
            name,
            fonts,
            normal,
            formats,
            form,
            signer_font,
            attendance_font,
            head: Head::read(fields.table("head")?)?,
            letter: Letter::read(fields.table("letter")?)?,
            titles: Titles::read(fields.table("titles")?)?,
            tail: Tail::read(fields.table("tail")?)?,
            imprint: Imprint::read(fields.table("imprint")?)?,
            tables: Tables::read(fields.table("tables")?)?,
            page,
        };
        let asked = fields.asked();
        fields.done()?;
        Ok((profile, asked))
    }

    /// The format of a role.
    pub fn format(&self, role: Role) -> &Format {
        &self.formats[role.index()]
    }

    /// A font by its key.
    ///
    /// # Panics
    /// For a key that none of the profile's formats has.
    pub fn font(&self, key: &str) -> &Font {
        let found = self.fonts.iter().find(|font| font.key == key);
        found.expect("invariant: formats name fonts of their profile")
    }
}

fn fonts(mut fields: Fields) -> Result<Vec<Font>, TemplateError> {
    let mut fonts = Vec::new();
    for key in fields.keys() {
        let mut font = fields.table(&key)?;
        fonts.push(Font {
            key,
            name: font.text("name")?,
            stand_ins: font.texts("stand_ins")?,
            face: font
                .optional_choice("face", &FACES)?
                .ok_or_else(|| font.wrong("face", "缺少这一项", "is missing"))?,
        });
        font.done()?;
    }
    Ok(fonts)
}

fn needed_font(fields: &mut Fields, key: &str, fonts: &[String]) -> Result<String, TemplateError> {
    format::font(fields, key, fonts)?.ok_or_else(|| fields.wrong(key, "缺少这一项", "is missing"))
}
