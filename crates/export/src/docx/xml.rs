//! Writing XML: elements, attributes, escaping.

use std::fmt::{Display, Write as _};

/// A piece of XML that grows.
#[derive(Debug, Default)]
pub(super) struct Xml(String);

/// The name spaces that our parts use.
pub(super) const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
/// Relationships.
pub(super) const R: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

impl Xml {
    /// A part: the declaration, and the root with its attributes.
    pub(super) fn part(root: &str, attributes: &[(&str, &str)]) -> Self {
        let mut xml =
            Self("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n".into());
        xml.open(root, attributes);
        xml
    }

    /// A start tag.
    pub(super) fn open<V: Display>(&mut self, name: &str, attributes: &[(&str, V)]) -> &mut Self {
        self.tag(name, attributes, ">")
    }

    /// An element without content.
    pub(super) fn empty<V: Display>(&mut self, name: &str, attributes: &[(&str, V)]) -> &mut Self {
        self.tag(name, attributes, "/>")
    }

    /// An element without content or attributes.
    pub(super) fn flag(&mut self, name: &str) -> &mut Self {
        self.empty::<&str>(name, &[])
    }

    /// An element whose one attribute is `w:val`.
    pub(super) fn val(&mut self, name: &str, value: impl Display) -> &mut Self {
        self.empty(name, &[("w:val", value)])
    }

    /// An end tag.
    pub(super) fn close(&mut self, name: &str) -> &mut Self {
        self.0.push_str("</");
        self.0.push_str(name);
        self.0.push('>');
        self
    }

    /// An element that holds text.
    pub(super) fn text(&mut self, name: &str, text: &str) -> &mut Self {
        self.open::<&str>(name, &[]);
        escape(text, &mut self.0);
        self.close(name)
    }

    /// XML as it is.
    pub(super) fn raw(&mut self, xml: &str) -> &mut Self {
        self.0.push_str(xml);
        self
    }

    /// The element with what `content` writes into it; nothing at all if that is nothing.
    pub(super) fn unless_empty(
        &mut self,
        name: &str,
        content: impl FnOnce(&mut Self),
    ) -> &mut Self {
        let start = self.0.len();
        self.open::<&str>(name, &[]);
        let inside = self.0.len();
        content(self);
        if self.0.len() == inside {
            self.0.truncate(start);
            self
        } else {
            self.close(name)
        }
    }

    /// The bytes.
    pub(super) fn into_bytes(self) -> Vec<u8> {
        self.0.into_bytes()
    }

    /// The characters.
    pub(super) fn into_string(self) -> String {
        self.0
    }

    fn tag<V: Display>(&mut self, name: &str, attributes: &[(&str, V)], end: &str) -> &mut Self {
        self.0.push('<');
        self.0.push_str(name);
        let mut value = String::new();
        for (key, shown) in attributes {
            value.clear();
            write!(value, "{shown}").expect("invariant: a String takes all characters");
            self.0.push(' ');
            self.0.push_str(key);
            self.0.push_str("=\"");
            escape(&value, &mut self.0);
            self.0.push('"');
        }
        self.0.push_str(end);
        self
    }
}

/// Text as it may stand in XML; characters that XML has no place for are left out.
pub(super) fn escape(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c if is_xml(c) => out.push(c),
            _ => {}
        }
    }
}

/// Whether XML 1.0 has a place for the character.
pub(super) fn is_xml(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | '\u{20}'..='\u{fffd}' | '\u{10000}'..)
}

/// `FF0000`
pub(super) fn hex(color: [u8; 3]) -> String {
    let [r, g, b] = color;
    format!("{r:02X}{g:02X}{b:02X}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_xml_cannot_hold_is_escaped_or_left_out() {
        let mut out = String::new();
        escape("甲<乙>&\"丙\"\u{1}\u{fffe}\u{b}丁", &mut out);
        assert_eq!(out, "甲&lt;乙&gt;&amp;&quot;丙&quot;丁");
    }

    #[test]
    fn an_element_without_content_is_not_written() {
        let mut xml = Xml::default();
        xml.unless_empty("w:pPr", |_| {})
            .unless_empty("w:rPr", |xml| {
                xml.val("w:sz", 32);
            });
        assert_eq!(xml.into_string(), "<w:rPr><w:sz w:val=\"32\"/></w:rPr>");
    }
}
