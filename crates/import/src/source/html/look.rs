//! What tags, classes and styles say of the text inside them.

use html5gum::StartTag;
use plan::Mark;
use std::collections::HashMap;

/// How the text inside an element looks; what is inside inherits it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Look {
    traits: u16,
    /// The level of a heading.
    pub(super) heading: Option<u8>,
}

/// A browser does not show it.
pub(super) const HIDDEN: u16 = 1;
/// A menu, a foot, a bar of buttons.
pub(super) const CHROME: u16 = 1 << 1;
/// A link to another page.
pub(super) const LINKED: u16 = 1 << 2;
/// Line ends and spaces are kept.
pub(super) const PREFORMATTED: u16 = 1 << 3;
/// The first line begins with an indent.
pub(super) const INDENTED: u16 = 1 << 4;
/// The number or bullet that Word draws before an item.
pub(super) const LABEL: u16 = 1 << 5;
/// A reviser took it out.
pub(super) const DELETED: u16 = 1 << 11;

const BOLD: u16 = 1 << 6;
const ITALIC: u16 = 1 << 7;
const UNDERLINE: u16 = 1 << 8;
const SUPERSCRIPT: u16 = 1 << 9;
const SUBSCRIPT: u16 = 1 << 10;

/// The traits that become marks of the text.
pub(super) const MARKS: [(u16, Mark); 5] = [
    (BOLD, Mark::Bold),
    (ITALIC, Mark::Italic),
    (UNDERLINE, Mark::Underline),
    (SUPERSCRIPT, Mark::Superscript),
    (SUBSCRIPT, Mark::Subscript),
];

impl Look {
    pub(super) fn has(self, wanted: u16) -> bool {
        self.traits & wanted != 0
    }

    pub(super) fn set(&mut self, wanted: u16, on: bool) {
        if on {
            self.traits |= wanted;
        } else {
            self.traits &= !wanted;
        }
    }

    /// The look inside an element of that name.
    pub(super) fn inside(mut self, name: &str, attributes: &Attributes, sheet: &Sheet) -> Self {
        self.by_name(name, attributes);
        if let Some(level) = sheet.level(attributes).or(attributes.heading_class()) {
            self.heading = Some(level);
        }
        if attributes.is_chrome() {
            self.set(CHROME, true);
        }
        if attributes.is_deleted() {
            self.set(DELETED, true);
        }
        if attributes.get("hidden").is_some() {
            self.set(HIDDEN, true);
        }
        for (property, value) in attributes.styles() {
            self.by_style(&property, &value);
        }
        self
    }

    fn by_name(&mut self, name: &str, attributes: &Attributes) {
        match name {
            "head" | "script" | "style" | "title" | "template" | "noscript" | "svg" | "math"
            | "object" | "iframe" | "rp" | "rt" | "xml" | "datalist" | "canvas" | "video"
            | "audio" | "map" => self.set(HIDDEN, true),
            "del" => self.set(DELETED, true),
            "nav" | "footer" | "aside" | "button" | "select" | "textarea" | "menu" | "label" => {
                self.set(CHROME, true);
            }
            "a" => {
                let to = attributes.get("href").unwrap_or_default().trim();
                self.set(LINKED, !to.is_empty() && !to.starts_with('#'));
            }
            "pre" | "listing" | "plaintext" => self.set(PREFORMATTED, true),
            "b" | "strong" => self.set(BOLD, true),
            "i" | "em" => self.set(ITALIC, true),
            "u" => self.set(UNDERLINE, true),
            "sup" => self.set(SUPERSCRIPT, true),
            "sub" => self.set(SUBSCRIPT, true),
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                self.heading = Some(name.as_bytes()[1] - b'0');
            }
            _ => {}
        }
    }

    fn by_style(&mut self, property: &str, value: &str) {
        match (property, value) {
            ("display", "none") | ("visibility", "hidden") | ("mso-hide", "all") => {
                self.set(HIDDEN, true);
            }
            ("mso-element", part) if part.starts_with("comment") => self.set(HIDDEN, true),
            ("mso-list", "ignore") => self.set(LABEL, true),
            ("mso-outline-level", level) => self.heading = outline_level(level),
            ("white-space", space) if space.starts_with("pre") => self.set(PREFORMATTED, true),
            ("text-indent", indent) => {
                self.set(
                    INDENTED,
                    indent.starts_with(|c: char| ('1'..='9').contains(&c)),
                );
            }
            ("font-weight", weight) => {
                let heavy = weight
                    .parse::<u16>()
                    .map_or(weight.starts_with("bold"), |w| w >= 600);
                self.set(BOLD, heavy);
            }
            ("font-style", style) => self.set(ITALIC, style == "italic"),
            ("text-decoration", line) => self.set(UNDERLINE, line.contains("underline")),
            ("vertical-align", "super") => self.set(SUPERSCRIPT, true),
            ("vertical-align", "sub") => self.set(SUBSCRIPT, true),
            _ => {}
        }
    }
}

fn outline_level(value: &str) -> Option<u8> {
    value
        .trim()
        .parse()
        .ok()
        .filter(|level| (1..=9).contains(level))
}

/// The attributes of a start tag.
pub(super) struct Attributes(Vec<(String, String)>);

impl Attributes {
    pub(super) fn of(tag: &StartTag<()>) -> Self {
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        let pairs = tag.attributes.iter().take(32);
        Self(
            pairs
                .map(|(name, value)| (text(name), text(value)))
                .collect(),
        )
    }

    pub(super) fn get(&self, name: &str) -> Option<&str> {
        let found = self.0.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value.as_str())
    }

    /// A number, at least 1 and at most `most`.
    pub(super) fn count(&self, name: &str, most: usize) -> usize {
        let count = self.get(name).and_then(|value| value.trim().parse().ok());
        count.unwrap_or(1).clamp(1, most)
    }

    /// The properties of the `style` attribute.
    fn styles(&self) -> impl Iterator<Item = (String, String)> + '_ {
        declarations(self.get("style").unwrap_or_default())
    }

    pub(super) fn style(&self, property: &str) -> Option<String> {
        self.styles()
            .find(|(known, _)| known == property)
            .map(|(_, value)| value)
    }

    /// The words of class and id, in small letters; `leftMenu` and `left-menu` are two words.
    fn names(&self) -> impl Iterator<Item = String> + '_ {
        let names = [self.get("class"), self.get("id"), self.get("role")];
        names.into_iter().flatten().flat_map(|name| {
            let mut apart = String::with_capacity(name.len() + 4);
            for c in name.chars().take(200) {
                if c.is_ascii_uppercase() {
                    apart.push(' ');
                }
                apart.push(c.to_ascii_lowercase());
            }
            let words = apart.split(|c: char| !c.is_ascii_alphabetic());
            words
                .filter(|word| word.len() > 1)
                .map(str::to_owned)
                .collect::<Vec<_>>()
        })
    }

    /// Names that sites give to what stands around a document.
    fn is_chrome(&self) -> bool {
        const CHROME_NAMES: [&str; 28] = [
            "nav",
            "navbar",
            "navigation",
            "menu",
            "submenu",
            "breadcrumb",
            "breadcrumbs",
            "crumb",
            "crumbs",
            "footer",
            "foot",
            "copyright",
            "share",
            "bdshare",
            "sharebox",
            "sidebar",
            "search",
            "searchbox",
            "login",
            "toolbar",
            "pagination",
            "pager",
            "related",
            "recommend",
            "qrcode",
            "ewm",
            "jiathis",
            "topbar",
        ];
        self.names()
            .any(|name| CHROME_NAMES.contains(&name.as_str()))
    }

    /// Word's class of deletions, which stands around or in place of `del`.
    fn is_deleted(&self) -> bool {
        let classes = self.get("class").unwrap_or_default();
        classes
            .split_ascii_whitespace()
            .any(|class| class.eq_ignore_ascii_case("msoDel"))
    }

    /// Word's classes of headings: `MsoHeading7`.
    fn heading_class(&self) -> Option<u8> {
        let class = self.get("class")?.trim();
        outline_level(class.strip_prefix("MsoHeading")?)
    }
}

/// What the page's own style sheets say: Word writes the outline levels of its styles there.
#[derive(Debug, Default)]
pub(super) struct Sheet(HashMap<String, u8>);

impl Sheet {
    /// The most classes that are remembered.
    const MAX_CLASSES: usize = 1000;

    /// Reads the rules of a `style` element.
    pub(super) fn read(&mut self, css: &str) {
        for rule in css.split('}') {
            let Some((selectors, body)) = rule.rsplit_once('{') else {
                continue;
            };
            let level = declarations(body)
                .find(|(property, _)| property == "mso-outline-level")
                .and_then(|(_, level)| outline_level(&level));
            let Some(level) = level else { continue };
            for selector in selectors.split(',') {
                let class = selector
                    .trim()
                    .rsplit_once('.')
                    .map(|(_, class)| class.to_owned());
                if let Some(class) = class.filter(|_| self.0.len() < Self::MAX_CLASSES) {
                    self.0.insert(class, level);
                }
            }
        }
    }

    fn level(&self, attributes: &Attributes) -> Option<u8> {
        let classes = attributes.get("class").filter(|_| !self.0.is_empty())?;
        classes
            .split_ascii_whitespace()
            .find_map(|class| self.0.get(class))
            .copied()
    }
}

fn declarations(css: &str) -> impl Iterator<Item = (String, String)> + '_ {
    let pairs = css
        .split(';')
        .take(100)
        .filter_map(|pair| pair.split_once(':'));
    pairs.map(|(property, value)| {
        let small = |text: &str| text.trim().to_ascii_lowercase();
        (small(property), small(value.trim_end_matches("!important")))
    })
}
