//! Styles with all that they say of letters and paragraphs.

use super::setting::{Letters, Stand};
use super::theme::Theme;
use crate::source::docx::package::Refusal;
use crate::source::docx::styles::CHAIN;
use crate::source::docx::xml::{Element, Step, walk};
use std::collections::HashMap;

/// A named style, with what it inherits.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NamedStyle {
    /// Its names: the one in the list of styles first, then its other ones.
    pub names: Vec<String>,
    /// How its characters are set.
    pub letters: Letters,
    /// How its paragraphs stand.
    pub stand: Stand,
}

#[derive(Debug, Clone, Default)]
struct Said {
    style: NamedStyle,
    based_on: Option<String>,
    paragraph: bool,
}

/// All styles by id, each with what it inherits.
#[derive(Debug, Default)]
pub(super) struct Styles {
    by_id: HashMap<String, Said>,
    /// The paragraph style of paragraphs that name none.
    default: Option<String>,
    defaults: Said,
}

impl Styles {
    pub(super) fn read(text: Option<&String>, theme: &Theme) -> Result<Self, Refusal> {
        let mut styles = Self::default();
        let Some(text) = text else {
            return Ok(styles);
        };
        let mut said = HashMap::new();
        let mut open: Option<(String, Said)> = None;
        let mut in_letters = false;
        // Inside something that says nothing of the whole style: parts of tables, recorded changes.
        let mut beside = 0_usize;
        walk(text, |step| match step {
            Step::Open(element) if beside > 0 || is_beside(element.name) => beside += 1,
            Step::Close(_) if beside > 0 => beside -= 1,
            Step::Open(element) if element.name == "style" => {
                let id = element.attribute("styleId");
                let paragraph = element.attribute("type").as_deref() == Some("paragraph");
                if paragraph && element.attribute("default").is_some_and(|d| d != "0") {
                    styles.default.clone_from(&id);
                }
                let begun = Said {
                    paragraph,
                    ..Said::default()
                };
                open = id.map(|id| (id, begun));
            }
            Step::Open(element) if element.name == "rPr" => in_letters = true,
            Step::Close("rPr") => in_letters = false,
            Step::Open(element) => {
                let style = open.as_mut().map_or(&mut styles.defaults, |(_, said)| said);
                style.property(&element, in_letters, theme);
            }
            Step::Close("style") => said.extend(open.take()),
            _ => {}
        })?;
        styles.by_id = said
            .iter()
            .map(|(id, style)| (id.clone(), inherit(style, &said)))
            .collect();
        Ok(styles)
    }

    /// The style of that id, or the one of paragraphs that name none; without the document's defaults.
    pub(super) fn paragraph(&self, id: Option<&str>) -> NamedStyle {
        let named = id.filter(|id| self.by_id.contains_key(*id));
        let found = named.or(self.default.as_deref());
        let found = found.and_then(|id| self.by_id.get(id));
        found.map(|said| said.style.clone()).unwrap_or_default()
    }

    /// What a character style says of a run.
    pub(super) fn run(&self, id: &str) -> Option<&Letters> {
        self.by_id.get(id).map(|said| &said.style.letters)
    }

    /// Every paragraph style, complete.
    pub(super) fn named(&self) -> Vec<NamedStyle> {
        let styles = self.by_id.values().filter(|said| said.paragraph);
        let mut named: Vec<NamedStyle> = styles
            .map(|said| NamedStyle {
                names: said.style.names.clone(),
                letters: self.settled(said.style.letters.clone()),
                stand: self.stand(said.style.stand.clone()),
            })
            .collect();
        named.sort_by(|one, other| one.names.cmp(&other.names));
        named
    }

    /// Letters with the document's defaults.
    pub(super) fn settled(&self, letters: Letters) -> Letters {
        letters.over(&self.defaults.style.letters).settled()
    }

    /// A paragraph's stand with the document's defaults.
    pub(super) fn stand(&self, stand: Stand) -> Stand {
        stand.over(&self.defaults.style.stand).settled()
    }
}

/// What stands in a style and is not of it.
fn is_beside(name: &str) -> bool {
    matches!(name, "tblStylePr" | "latentStyles") || name.ends_with("Change")
}

impl Said {
    fn property(&mut self, element: &Element<'_>, in_letters: bool, theme: &Theme) {
        match element.name {
            "name" => self
                .style
                .names
                .insert(0, element.val().unwrap_or_default()),
            "aliases" => {
                let names = element.val().unwrap_or_default();
                self.style.names.extend(names.split(',').map(str::to_owned));
            }
            "basedOn" => self.based_on = element.val(),
            _ if in_letters => self.style.letters.property(element, theme),
            _ => {
                self.style.stand.property(element);
                self.style.stand.border(element);
            }
        }
    }
}

/// A style with what the styles below it say, the nearest first.
fn inherit(style: &Said, said: &HashMap<String, Said>) -> Said {
    let mut whole = style.clone();
    let mut next = &style.based_on;
    for _ in 0..CHAIN {
        let Some(below) = next.as_ref().and_then(|id| said.get(id)) else {
            break;
        };
        whole.style.letters = whole.style.letters.over(&below.style.letters);
        whole.style.stand = whole.style.stand.over(&below.style.stand);
        next = &below.based_on;
    }
    whole
}
