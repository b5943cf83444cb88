//! Styles: names, outline levels, numbering and looks, with what they inherit.

use super::look::Look;
use super::numbering::NumberRef;
use super::package::Refusal;
use super::xml::{Element, Step, walk};
use std::collections::HashMap;

/// How many styles may stand on one another before the chain counts as a circle.
pub(super) const CHAIN: usize = 20;

/// What a style says of paragraphs and of the runs in them.
#[derive(Debug, Default, Clone)]
pub(super) struct Style {
    pub(super) name: String,
    based_on: Option<String>,
    /// The paragraph style of which a character style is the type.
    link: Option<String>,
    /// 0 for the level of `heading 1`, as Word counts; 9 is body text.
    pub(super) outline_level: Option<u8>,
    pub(super) number: NumberRef,
    pub(super) centred: Option<bool>,
    pub(super) look: Look,
}

/// All styles by id, each with what it inherits.
#[derive(Debug, Default)]
pub(super) struct Styles {
    by_id: HashMap<String, Style>,
    /// The paragraph style of paragraphs that name none.
    default: Option<String>,
}

impl Styles {
    pub(super) fn read(text: Option<&str>) -> Result<Self, Refusal> {
        let mut said = HashMap::new();
        let mut defaults = Style::default();
        let mut default = None;
        let mut open: Option<(String, Style)> = None;
        let Some(text) = text else {
            return Ok(Self::default());
        };
        walk(text, |step| match step {
            Step::Open(element) if element.name == "style" => {
                let id = element.attribute("styleId");
                let paragraph = element.attribute("type").as_deref() == Some("paragraph");
                if paragraph && element.attribute("default").is_some_and(|d| d != "0") {
                    default.clone_from(&id);
                }
                open = id.map(|id| (id, Style::default()));
            }
            Step::Open(element) => match &mut open {
                Some((_, style)) => style.property(&element),
                None => defaults.property(&element),
            },
            Step::Close("style") => said.extend(open.take()),
            _ => {}
        })?;
        let inherited =
            |(id, style): (&String, &Style)| (id.clone(), inherit(style, &said, &defaults));
        Ok(Self {
            by_id: said.iter().map(inherited).collect(),
            default,
        })
    }

    /// The style of that id, or the one of paragraphs that name none.
    pub(super) fn paragraph(&self, id: Option<&str>) -> Style {
        let named = id.or(self.default.as_deref());
        named
            .and_then(|id| self.by_id.get(id))
            .cloned()
            .unwrap_or_default()
    }

    /// What a character style says of a run.
    pub(super) fn run(&self, id: &str) -> Option<&Look> {
        self.by_id.get(id).map(|style| &style.look)
    }

    /// The level, from 1, of the heading whose type a character style is: the one that it is linked to, or by its id.
    pub(super) fn heading_of_run(&self, id: &str) -> Option<u8> {
        let linked = self.by_id.get(id).and_then(|style| style.link.as_ref());
        let level = linked.and_then(|link| self.by_id.get(link)?.outline_level);
        let named = || {
            let of_heading = id.to_lowercase().starts_with("heading");
            let level = id.chars().find_map(|c| c.to_digit(10)).unwrap_or(1);
            of_heading.then_some(level as u8)
        };
        level.map(|level| level + 1).or_else(named)
    }
}

impl Style {
    fn property(&mut self, element: &Element<'_>) {
        match element.name {
            "name" => self.name = element.val().unwrap_or_default(),
            "link" => self.link = element.val(),
            "basedOn" => self.based_on = element.val(),
            "outlineLvl" => self.outline_level = element.number(),
            "numId" => self.number.id = element.val(),
            "ilvl" => self.number.level = element.number(),
            "jc" => self.centred = Some(element.val().as_deref() == Some("center")),
            _ => self.look.property(element),
        }
    }
}

/// A style with what the styles below it say, the nearest first.
fn inherit(style: &Style, said: &HashMap<String, Style>, defaults: &Style) -> Style {
    let mut whole = style.clone();
    whole.outline_level = whole.outline_level.or_else(|| heading_level(&style.name));
    let mut next = &style.based_on;
    for _ in 0..CHAIN {
        let Some(below) = next.as_ref().and_then(|id| said.get(id)) else {
            break;
        };
        whole.outline_level = whole
            .outline_level
            .or(below.outline_level)
            .or_else(|| heading_level(&below.name));
        whole.number = whole.number.or(&below.number);
        whole.centred = whole.centred.or(below.centred);
        whole.look = whole.look.over(&below.look);
        next = &below.based_on;
    }
    whole.look = whole.look.over(&defaults.look);
    whole
}

/// `heading 2` and `标题 2` are level 2 even where the style forgets to say so; counted from 0 as Word does.
fn heading_level(name: &str) -> Option<u8> {
    let lower = name.to_lowercase();
    let rest = lower
        .strip_prefix("heading")
        .or_else(|| lower.strip_prefix("标题"))?;
    rest.trim().parse::<u8>().ok()?.checked_sub(1)
}
