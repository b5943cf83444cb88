//! Faults planted in profile or file, each with the rules that must turn red, and no others.

use super::specimen::Specimen::{
    self, Joint, Letter, LongDate, Minutes, Order, Single, Stamp, Text, Unsealed,
};
use super::{NOMINAL, built_in, docx, exhibits, profile, red};
use std::io::{Cursor, Write as _};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

struct Fault {
    specimen: Specimen,
    plant: Plant,
    /// In the order of the table.
    red: &'static [&'static str],
}

enum Plant {
    /// A key of the profile: section, key, value.
    Profile(&'static str, &'static str, &'static str),
    /// Words of a part of the file: the part, and each time what stands there and what is put there instead.
    Part(&'static str, &'static [[&'static str; 2]]),
}

const fn profile_fault(
    specimen: Specimen,
    key: [&'static str; 3],
    red: &'static [&'static str],
) -> Fault {
    let [section, key, value] = key;
    Fault {
        specimen,
        plant: Plant::Profile(section, key, value),
        red,
    }
}

const fn file_fault(
    specimen: Specimen,
    part: &'static str,
    words: &'static [[&'static str; 2]],
    red: &'static [&'static str],
) -> Fault {
    Fault {
        specimen,
        plant: Plant::Part(part, words),
        red,
    }
}

const DOCUMENT: &str = "word/document.xml";
const STYLES: &str = "word/styles.xml";
const SETTINGS: &str = "word/settings.xml";

#[rustfmt::skip]
const FAULTS: &[Fault] = &[
    // The page.
    file_fault(Joint, DOCUMENT, &[["w:w=\"11906\"", "w:w=\"12246\""], ["w:right=\"1474\"", "w:right=\"1814\""]], &["9704-5.1"]),
    file_fault(Text, DOCUMENT, &[["w:top=\"2098\"", "w:top=\"1970\""], ["w:bottom=\"1984\"", "w:bottom=\"2112\""]], &["9704-5.2.1a", "9704-5.2.1d", "9704-7.3.1b"]),
    file_fault(Text, DOCUMENT, &[["w:left=\"1587\"", "w:left=\"1700\""], ["w:right=\"1474\"", "w:right=\"1361\""]], &["9704-5.2.1b", "9704-5.2.1d"]),
    file_fault(Text, STYLES, &[["w:line=\"579\"", "w:line=\"560\""]], &["9704-3.2", "9704-5.2.1d"]),
    file_fault(Text, STYLES, &[["w:line=\"579\"", "w:line=\"582\""]], &["9704-5.2.1d", "9704-5.2.3a"]),
    file_fault(Text, DOCUMENT, &[["w:linePitch=\"579\"", "w:linePitch=\"600\""]], &["9704-5.2.1a", "9704-5.2.1d", "9704-5.2.3a", "9704-5.2.3d"]),
    file_fault(Text, SETTINGS, &[["doNotCompress", "compressPunctuation"]], &["9704-5.2.3f"]),
    profile_fault(Text, ["styles.normal", "letter_spacing", "\"0pt\""], &["9704-3.1", "9704-5.2.3b"]),
    profile_fault(Text, ["styles.body", "font", "\"kaiti\""], &["9704-5.2.2"]),
    profile_fault(Text, ["styles.body", "before", "\"6pt\""], &["9704-5.2.3e"]),
    profile_fault(Joint, ["styles.body", "color", "\"#0000FF\""], &["9704-5.2.4"]),
    // Page numbers.
    profile_fault(Text, ["styles.odd-page", "font", "\"heiti\""], &["9704-7.5a"]),
    profile_fault(Text, ["page", "footer", "\"20mm\""], &["9704-7.5b"]),
    profile_fault(Text, ["styles.odd-page", "align", "\"center\""], &["9704-7.5c"]),
    profile_fault(Text, ["styles.even-page", "left", "\"3字\""], &["9704-7.5c"]),
    file_fault(Text, SETTINGS, &[["<w:evenAndOddHeaders/>", ""]], &["9704-7.5c"]),
    file_fault(Single, DOCUMENT, &[["<w:pgSz", "<w:pgNumType w:start=\"3\"/><w:pgSz"]], &["9704-7.5e", "9704-7.3.7g"]),
    profile_fault(Joint, ["page", "footer", "\"20mm\""], &["9704-8a"]),
    file_fault(Joint, DOCUMENT, &[["w:left=\"1984\"", "w:left=\"2154\""]], &["9704-8b", "9704-8c"]),
    // The head.
    profile_fault(Joint, ["styles.copy-number", "size", "\"4号\""], &["9704-7.2.1"]),
    profile_fault(Joint, ["styles.secrecy", "font", "\"kaiti\""], &["9704-7.2.2a"]),
    profile_fault(Joint, ["styles.urgency", "first", "\"1字\""], &["9704-7.2.3a"]),
    profile_fault(Single, ["head", "mark_suffix", "\"公文\""], &["9704-7.2.4a"]),
    profile_fault(Single, ["head", "mark_drop", "\"37mm\""], &["9704-7.2.4b"]),
    profile_fault(Single, ["styles.issuer-mark", "color", "\"#000000\""], &["9704-7.2.4c"]),
    profile_fault(Single, ["styles.issuer-mark", "font", "\"heiti\""], &["9704-7.2.4c"]),
    profile_fault(Single, ["head", "lines_above_number", "1"], &["9704-7.2.5a"]),
    profile_fault(Joint, ["styles.number-and-signer", "first", "\"0字\""], &["9704-7.2.5c"]),
    profile_fault(Joint, ["", "signer_font", "\"fangsong\""], &["9704-7.2.6b"]),
    profile_fault(Single, ["styles.document-number", "rule", "{ width = \"0.53mm\", gap = \"4pt\", color = \"#FF0000\" }"], &["9704-7.2.7"]),
    profile_fault(Single, ["styles.document-number", "rule", "{ width = \"1.5mm\", gap = \"10pt\", color = \"#FF0000\" }"], &["9704-7.2.7"]),
    profile_fault(Single, ["styles.document-number", "rule", "{ width = \"0.53mm\", gap = \"10pt\", color = \"#000000\" }"], &["9704-7.2.7"]),
    // The main part.
    profile_fault(Single, ["head", "lines_above_title", "1"], &["9704-7.3.1a"]),
    profile_fault(Single, ["styles.title", "align", "\"left\""], &["9704-7.3.1a", "9704-7.3.7c"]),
    profile_fault(Text, ["styles.title", "latin", "\"times\""], &["9704-7.3.1e"]),
    profile_fault(Single, ["titles", "lines_below", "0"], &["9704-7.3.2a"]),
    profile_fault(Single, ["styles.addressees", "first", "\"2字\""], &["9704-7.3.2a"]),
    profile_fault(Single, ["styles.body", "first", "\"0字\""], &["9704-7.3.3b"]),
    profile_fault(Text, ["styles.heading-1", "font", "\"kaiti\""], &["9704-7.3.3d"]),
    profile_fault(Text, ["styles.heading-3", "bold", "true"], &["9704-7.3.3d"]),
    profile_fault(Text, ["styles.heading-1", "first", "\"0字\""], &["9704-7.3.3e"]),
    // The tail.
    profile_fault(Unsealed, ["tail", "lines_above_attachments", "0"], &["9704-7.3.4a"]),
    profile_fault(Joint, ["styles.next-attachment", "left", "\"5字\""], &["9704-7.3.4b"]),
    profile_fault(Unsealed, ["styles.only-attachment", "first", "\"-2字\""], &["9704-7.3.4a", "9704-7.3.4d"]),
    profile_fault(Single, ["styles.sealed-date", "right", "\"2字\""], &["9704-7.3.5.1a"]),
    profile_fault(Single, ["tail.sealed", "lines_above", "1"], &["9704-7.3.5.1c"]),
    profile_fault(Unsealed, ["tail.unsealed", "right", "\"4字\""], &["9704-7.3.5.2a"]),
    profile_fault(LongDate, ["tail.unsealed", "date_shift", "\"1字\""], &["9704-7.3.5.2b"]),
    profile_fault(Stamp, ["tail.stamp", "gap", "\"0字\""], &["9704-7.3.5.3a"]),
    profile_fault(Single, ["styles.note", "first", "\"0字\""], &["9704-7.3.6"]),
    profile_fault(Single, ["styles.attachment-label", "font", "\"fangsong\""], &["9704-7.3.7b"]),
    profile_fault(Single, ["titles", "lines_above_attachment", "3"], &["9704-7.3.7c"]),
    // The imprint.
    profile_fault(Single, ["imprint", "outer_rule", "\"0.8mm\""], &["9704-7.4.1a"]),
    profile_fault(Single, ["imprint", "inner_rule", "\"0.6mm\""], &["9704-7.4.1a"]),
    profile_fault(Single, ["imprint", "rise", "\"5mm\""], &["9704-7.4.1b"]),
    profile_fault(Single, ["styles.copies-to", "left", "\"2字\""], &["9704-7.4.2a"]),
    profile_fault(Single, ["styles.printed", "right_tab", "\"3字\""], &["9704-7.4.3a"]),
    // The special forms.
    profile_fault(Letter, ["letter", "mark_top", "\"36mm\""], &["9704-10.1a"]),
    profile_fault(Letter, ["letter", "rule_gap", "\"8mm\""], &["9704-10.1b"]),
    profile_fault(Letter, ["styles.thick-rule", "rule", "{ width = \"0.4mm\", gap = \"0pt\", color = \"#FF0000\" }"], &["9704-10.1b", "9704-10.1c"]),
    profile_fault(Letter, ["letter", "foot", "\"16mm\""], &["9704-10.1c"]),
    profile_fault(Letter, ["letter", "rule_width", "\"160mm\""], &["9704-10.1d"]),
    profile_fault(Letter, ["letter", "text_gap", "\"9mm\""], &["9704-10.1e"]),
    profile_fault(Letter, ["styles.letter-number", "right", "\"2字\""], &["9704-10.1f"]),
    profile_fault(Letter, ["head", "lines_above_title", "1"], &["9704-10.1g"]),
    file_fault(Letter, DOCUMENT, &[["<w:titlePg/>", ""]], &["9704-10.1i"]),
    profile_fault(Letter, ["imprint", "outer_rule", "\"0.35mm\""], &["9704-10.1j"]),
    profile_fault(Order, ["head", "mark_drop", "\"35mm\""], &["9704-10.2a"]),
    profile_fault(Order, ["head", "mark_suffix", "\"文件\""], &["9704-10.2a"]),
    profile_fault(Order, ["head", "lines_above_number", "1"], &["9704-10.2b"]),
    profile_fault(Order, ["styles.document-number", "rule", "{ width = \"0.53mm\", gap = \"10pt\", color = \"#FF0000\" }"], &["9704-10.2b"]),
    profile_fault(Order, ["tail.stamp", "gap", "\"0字\""], &["9704-10.2c"]),
    profile_fault(Minutes, ["head", "mark_drop", "\"20mm\""], &["9704-10.3a"]),
    profile_fault(Minutes, ["styles.attendance", "first", "\"-2字\""], &["9704-10.3b"]),
    profile_fault(Minutes, ["", "attendance_font", "\"fangsong\""], &["9704-10.3b", "9704-10.3c"]),
];

#[test]
fn every_planted_fault_turns_its_rules_red() {
    let files = FAULTS
        .iter()
        .map(|fault| (fault.specimen, NOMINAL, fault.file()));
    let Some(printed) = exhibits(files.collect()) else {
        return;
    };
    let mut wrong = Vec::new();
    for (fault, exhibit) in FAULTS.iter().zip(printed) {
        let red = red(&[exhibit]);
        if red != fault.red {
            wrong.push(format!(
                "{}: {red:?} instead of {:?}",
                fault.name(),
                fault.red
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

impl Fault {
    fn name(&self) -> String {
        match self.plant {
            Plant::Profile(section, key, value) => format!("[{section}] {key} = {value}"),
            Plant::Part(part, words) => format!("{part} {words:?}"),
        }
    }

    /// The profile in which the document is sound.
    fn base(&self) -> &'static str {
        self.specimen.own_profile().unwrap_or("gbt-9704")
    }

    fn file(&self) -> Vec<u8> {
        match self.plant {
            Plant::Profile(section, key, value) => {
                let section = match section {
                    "" => String::new(),
                    section => format!("[{section}]\n"),
                };
                let base = self.base();
                let own =
                    format!("extends = \"{base}\"\nname = \"有错\"\n{section}{key} = {value}");
                docx(self.specimen, &profile(&own))
            }
            Plant::Part(part, words) => {
                let sound = built_in(self.base()).expect("a profile of the suite");
                replaced(&docx(self.specimen, &profile(&sound)), part, words)
            }
        }
    }
}

/// The file with words of one part replaced.
fn replaced(docx: &[u8], part: &str, words: &[[&str; 2]]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, mut text) in export::testing::unpack(docx) {
        if name == part {
            for [from, to] in words {
                assert!(text.contains(from), "{from} stands in {part}");
                text = text.replace(from, to);
            }
        }
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}
