//! A bounded walk over XML: local names only, no document type, nothing fetched.

use super::package::Refusal;
use crate::limits::{MAX_ELEMENTS, MAX_TWIPS, MAX_XML_DEPTH};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// What a walk meets.
pub(super) enum Step<'a> {
    /// An element begins.
    Open(Element<'a>),
    /// An element ends; an empty one ends at once.
    Close(&'a str),
    /// Characters.
    Text(&'a str),
}

/// The begin of an element.
pub(super) struct Element<'a> {
    /// The name without its prefix.
    pub(super) name: &'a str,
    start: &'a BytesStart<'a>,
}

impl Element<'_> {
    /// The attribute of that local name.
    pub(super) fn attribute(&self, name: &str) -> Option<String> {
        let mut attributes = self.start.attributes();
        let found = attributes
            .with_checks(false)
            .flatten()
            .find(|a| a.key.local_name().as_ref() == name)?;
        let value = quick_xml::escape::unescape(&found.value);
        Some(value.map_or_else(|_| found.value.to_string(), std::borrow::Cow::into_owned))
    }

    /// `w:val`
    pub(super) fn val(&self) -> Option<String> {
        self.attribute("val")
    }

    /// `w:val` as a number.
    pub(super) fn number<T: std::str::FromStr>(&self) -> Option<T> {
        self.val()?.parse().ok()
    }

    /// An attribute as a length, or another small number.
    pub(super) fn length(&self, name: &str) -> Option<i32> {
        let number: i64 = self.attribute(name)?.parse().ok()?;
        let most = i64::from(MAX_TWIPS);
        Some(number.clamp(-most, most) as i32)
    }

    /// Whether a switch such as `<w:b/>` is on.
    pub(super) fn is_on(&self) -> bool {
        !matches!(self.val().as_deref(), Some("0" | "false" | "off" | "none"))
    }
}

/// Walks a part, calling `visit` at each step.
pub(super) fn walk(text: &str, mut visit: impl FnMut(Step<'_>)) -> Result<(), Refusal> {
    let mut reader = Reader::from_str(text);
    let (mut depth, mut elements) = (0_usize, 0_usize);
    loop {
        let event = reader.read_event().map_err(|_| Refusal::Damaged)?;
        let empty = matches!(event, Event::Empty(_));
        match event {
            Event::Start(start) | Event::Empty(start) => {
                depth += usize::from(!empty);
                elements += 1;
                check(depth, elements)?;
                let name = start.local_name();
                visit(Step::Open(Element {
                    name: name.as_ref(),
                    start: &start,
                }));
                if empty {
                    visit(Step::Close(name.as_ref()));
                }
            }
            Event::End(end) => {
                depth = depth.saturating_sub(1);
                visit(Step::Close(end.local_name().as_ref()));
            }
            Event::Text(text) => visit(Step::Text(&text.xml10_content())),
            Event::CData(text) => visit(Step::Text(&text.xml10_content())),
            Event::GeneralRef(reference) => {
                if let Ok(Some(c)) = reference.resolve_char_ref() {
                    visit(Step::Text(c.encode_utf8(&mut [0; 4])));
                } else if let Some(text) = quick_xml::escape::resolve_predefined_entity(&reference)
                {
                    visit(Step::Text(text));
                }
            }
            // Word writes none; whoever does may mean harm.
            Event::DocType(_) => return Err(Refusal::Damaged),
            Event::Eof if depth > 0 => return Err(Refusal::Damaged),
            Event::Eof => return Ok(()),
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
        }
    }
}

fn check(depth: usize, elements: usize) -> Result<(), Refusal> {
    if depth > MAX_XML_DEPTH {
        return Err(Refusal::TooDeep);
    }
    if elements > MAX_ELEMENTS {
        return Err(Refusal::TooLarge);
    }
    Ok(())
}
