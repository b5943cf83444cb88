//! The paragraphs of a part as they look: what they say themselves over what their styles say.

use super::setting::{Letters, Side, Stand};
use super::sheet::Section;
use super::styles::Styles;
use super::theme::Theme;
use crate::limits::MAX_BLOCKS;
use crate::source::docx::package::Refusal;
use crate::source::docx::xml::{Element, Step, walk};

/// A paragraph as it looks.
#[derive(Debug, Clone, Default)]
pub(crate) struct Measured {
    /// Its characters, each stretch with its letters.
    pub(crate) runs: Vec<(String, Letters)>,
    pub(crate) stand: Stand,
    /// The name of its style.
    pub(crate) style: String,
    /// It is counted, and its list may move it.
    pub(crate) counted: bool,
    /// The number of the page stands in it.
    pub(crate) page_number: bool,
}

impl Measured {
    pub(crate) fn text(&self) -> String {
        self.runs.iter().map(|(text, _)| text.as_str()).collect()
    }
}

/// What a part holds.
#[derive(Default)]
pub(super) struct Walked {
    pub(super) paragraphs: Vec<Measured>,
    pub(super) sections: Vec<Section>,
}

/// Walks a part; text boxes stand behind the paragraph that they hang on.
pub(super) fn paragraphs(text: &str, styles: &Styles, theme: &Theme) -> Result<Walked, Refusal> {
    let mut walker = Walker {
        styles,
        theme,
        open: Vec::new(),
        section: None,
        since: 0,
        beside: 0,
        text: Text::None,
        done: Walked::default(),
    };
    walk(text, |step| match step {
        Step::Open(_) if walker.beside > 0 => walker.beside += 1,
        Step::Close(_) if walker.beside > 0 => walker.beside -= 1,
        Step::Open(element) => walker.opened(&element),
        Step::Close(name) => walker.closed(name),
        Step::Text(_) if walker.beside > 0 => {}
        Step::Text(text) => walker.text(text),
    })?;
    if walker.done.paragraphs.len() > MAX_BLOCKS {
        return Err(Refusal::TooLarge);
    }
    Ok(walker.done)
}

struct Walker<'a> {
    styles: &'a Styles,
    theme: &'a Theme,
    /// Paragraphs, each inside a text box that hangs on the one before.
    open: Vec<Open>,
    section: Option<Section>,
    /// Characters since the last section ended.
    since: usize,
    /// How deep in what is not read: recorded changes, another form of what is read.
    beside: usize,
    text: Text,
    done: Walked,
}

/// What characters to come are.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Text {
    None,
    Words,
    Instruction,
    /// Where a text box stands across the page.
    Place,
}

#[derive(Default)]
struct Open {
    measured: Measured,
    style: Option<String>,
    stand: Stand,
    run: Letters,
    run_style: Option<String>,
    within: Within,
    /// Where the frame that it stands in stands across the page, or the text box that hangs on it.
    framed: Option<Side>,
    hanging: Vec<Measured>,
}

#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Within {
    #[default]
    Text,
    Properties,
    Borders,
    /// The type of the paragraph's mark.
    Mark,
    Letters,
}

impl Walker<'_> {
    fn opened(&mut self, element: &Element<'_>) {
        self.text = Text::None;
        if is_beside(element.name) {
            self.beside = 1;
            return;
        }
        if element.name == "sectPr" {
            self.section = Some(Section::default());
        } else if let Some(section) = &mut self.section {
            section.property(element);
        } else if element.name == "p" {
            let framed = self.open.last().and_then(|host| host.framed);
            self.open.push(Open {
                framed,
                ..Open::default()
            });
        } else if let Some(open) = self.open.last_mut() {
            self.text = open.opened(element, self.theme);
        }
    }

    fn closed(&mut self, name: &str) {
        self.text = Text::None;
        if name == "sectPr" {
            self.done
                .sections
                .extend(self.section.take().map(|one| Section {
                    characters: std::mem::take(&mut self.since),
                    ..one
                }));
        } else if name == "p" {
            if let Some(open) = self.open.pop() {
                self.finish(open);
            }
        } else if let Some(open) = self.open.last_mut() {
            open.closed(name);
        }
    }

    fn text(&mut self, text: &str) {
        let Some(open) = self.open.last_mut() else {
            return;
        };
        match self.text {
            Text::Words => {
                self.since += text.chars().count();
                let style = open.run_style.as_deref().and_then(|id| self.styles.run(id));
                let letters =
                    style.map_or_else(|| open.run.clone(), |style| open.run.clone().over(style));
                open.measured.runs.push((text.to_owned(), letters));
            }
            Text::Instruction => {
                let words = text.split_whitespace().next();
                open.measured.page_number |= words == Some("PAGE");
            }
            Text::Place => open.framed = Side::of(text.trim()),
            Text::None => {}
        }
    }

    fn finish(&mut self, open: Open) {
        let style = self.styles.paragraph(open.style.as_deref());
        let mut measured = open.measured;
        for (_, letters) in &mut measured.runs {
            let own = std::mem::take(letters);
            *letters = self.styles.settled(own.over(&style.letters));
        }
        measured.stand = self.styles.stand(open.stand.over(&style.stand));
        measured.stand.side = open.framed.or(measured.stand.side);
        measured.style = style.names.into_iter().next().unwrap_or_default();
        let all = std::iter::once(measured).chain(open.hanging);
        match self.open.last_mut() {
            Some(host) => host.hanging.extend(all),
            None => self.done.paragraphs.extend(all),
        }
    }
}

impl Open {
    /// Takes up an element; says what characters in it are.
    fn opened(&mut self, element: &Element<'_>, theme: &Theme) -> Text {
        match (self.within, element.name) {
            (Within::Text, "pPr") => self.within = Within::Properties,
            (Within::Properties, "rPr") => self.within = Within::Mark,
            (Within::Properties, "pBdr") => self.within = Within::Borders,
            (Within::Properties, "pStyle") => self.style = element.val(),
            (Within::Properties, "numPr") => self.measured.counted = true,
            (Within::Properties, "framePr") => {
                let side = element.attribute("xAlign");
                self.framed = side.as_deref().and_then(Side::of).or(self.framed);
            }
            (Within::Properties, _) => self.stand.property(element),
            (Within::Borders, _) => self.stand.border(element),
            (Within::Text, "r") => {
                self.run = Letters::default();
                self.run_style = None;
            }
            (Within::Text, "rPr") => self.within = Within::Letters,
            (Within::Letters, "rStyle") => self.run_style = element.val(),
            (Within::Letters, _) => self.run.property(element, theme),
            (Within::Text, "t") => return Text::Words,
            (Within::Text, "instrText") => return Text::Instruction,
            (Within::Text, "align") => return Text::Place,
            (Within::Text, "fldSimple") => {
                let instruction = element.attribute("instr").unwrap_or_default();
                self.measured.page_number |= instruction.split_whitespace().next() == Some("PAGE");
            }
            (Within::Text | Within::Mark, _) => {}
        }
        Text::None
    }

    fn closed(&mut self, name: &str) {
        self.within = match (self.within, name) {
            (Within::Properties, "pPr") | (Within::Letters, "rPr") => Within::Text,
            (Within::Mark, "rPr") | (Within::Borders, "pBdr") => Within::Properties,
            (within, _) => within,
        };
    }
}

fn is_beside(name: &str) -> bool {
    matches!(name, "Fallback" | "del" | "moveFrom") || name.ends_with("Change")
}
