//! Roles and the styles they have in Word.

use compose::{Role, Voice};

/// A style: its id in the file, and its name where Word knows the style by it. Built-in styles keep Word's own English
/// names in every language version, so that navigation pane, contents and WPS know them; the profile's name becomes an
/// alias.
#[derive(Debug, Clone, Copy)]
pub(super) struct StyleId {
    pub(super) id: &'static str,
    pub(super) built_in: Option<&'static str>,
}

/// The paragraph style of a role.
pub(super) const fn of(role: Role) -> StyleId {
    let (id, built_in) = match role {
        Role::CopyNumber => ("CopyNumber", None),
        Role::Secrecy => ("Secrecy", None),
        Role::Urgency => ("Urgency", None),
        Role::IssuerMark => ("IssuerMark", None),
        Role::JointMark => ("JointMark", None),
        Role::DocumentNumber => ("DocumentNumber", None),
        Role::NumberAndSigner => ("NumberAndSigner", None),
        Role::Signers => ("Signers", None),
        Role::ContentsTitle => ("TOCHeading", Some("TOC Heading")),
        Role::Contents(1) => ("TOC1", Some("toc 1")),
        Role::Contents(2) => ("TOC2", Some("toc 2")),
        Role::Contents(_) => ("TOC3", Some("toc 3")),
        Role::Title => ("Title", Some("Title")),
        Role::TitleNote => ("TitleNote", None),
        Role::Addressees => ("Addressees", None),
        Role::Heading(1) => ("Heading1", Some("heading 1")),
        Role::Heading(2) => ("Heading2", Some("heading 2")),
        Role::Heading(3) => ("Heading3", Some("heading 3")),
        Role::Heading(4) => ("Heading4", Some("heading 4")),
        Role::Heading(_) => ("Heading5", Some("heading 5")),
        Role::RunIn => ("RunInHeading", None),
        Role::Body => ("OfficialBody", None),
        Role::Caption => ("TableCaption", None),
        Role::TableHead => ("TableHead", None),
        Role::TableCell => ("TableText", None),
        Role::OnlyAttachment => ("AttachmentNote", None),
        Role::FirstAttachment => ("AttachmentNoteFirst", None),
        Role::NextAttachment => ("AttachmentNoteNext", None),
        Role::LateAttachment => ("AttachmentNoteLate", None),
        Role::Signature => ("IssuerSignature", None),
        Role::JointSignature => ("JointSignature", None),
        Role::Date => ("IssueDate", None),
        Role::SealedDate => ("IssueDateSealed", None),
        Role::Continued => ("Continued", None),
        Role::Attendance => ("Attendance", None),
        Role::ThickRule => ("ThickRule", None),
        Role::ThinRule => ("ThinRule", None),
        Role::LetterNumber => ("LetterNumber", None),
        Role::Note => ("DocumentNote", None),
        Role::AttachmentLabel => ("AttachmentLabel", None),
        Role::CopiesTo => ("CopiesTo", None),
        Role::Printed => ("Printed", None),
        Role::OddPage => ("Footer", Some("footer")),
        Role::EvenPage => ("FooterEven", None),
        Role::Blank => ("BlankLine", None),
        Role::Filler => ("Filler", None),
    };
    StyleId { id, built_in }
}

/// The character style of a voice. Those of headings are linked to the headings' paragraph styles: Word's contents list
/// takes up a run-in heading by it, without the text behind.
pub(super) const fn of_voice(voice: Voice) -> Option<&'static str> {
    match voice {
        Voice::Plain => None,
        Voice::Heading(1) => Some("Heading1Char"),
        Voice::Heading(2) => Some("Heading2Char"),
        Voice::Heading(3) => Some("Heading3Char"),
        Voice::Heading(4) => Some("Heading4Char"),
        Voice::Heading(_) => Some("Heading5Char"),
        Voice::SignerName => Some("SignerName"),
        Voice::AttendanceLabel => Some("AttendanceLabel"),
    }
}

/// The style of tables whose columns follow the words.
pub(super) const TABLE: &str = "OfficialTable";
/// The style of tables with columns as somebody wanted them. It looks the same; whoever reads the file back knows by it
/// which widths to keep.
pub(super) const TABLE_SET: &str = "OfficialTableSet";
