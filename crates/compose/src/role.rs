//! What a paragraph or a run is in an official document.

/// The role of a paragraph. A profile gives each role one format; a writer gives each one named style.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Role {
    /// 份号 (GB/T 9704-2012 §7.2.1)
    CopyNumber,
    /// 密级和保密期限 (§7.2.2)
    Secrecy,
    /// 紧急程度 (§7.2.3)
    Urgency,
    /// 发文机关标志 (§7.2.4)
    IssuerMark,
    /// 发文机关标志: an organ's name in the stack of several, all as wide as the longest (§7.2.4)
    JointMark,
    /// 发文字号, with the red line below it (§7.2.5, §7.2.7)
    DocumentNumber,
    /// 发文字号 and 签发人 on one line, with the red line below it (§7.2.6)
    NumberAndSigner,
    /// 签发人 on a line above the last (§7.2.6)
    Signers,
    /// 信函格式: 发文字号 at the right, below the lines (§10.1)
    LetterNumber,
    /// 信函格式: the thin line of two (§10.1)
    ThinRule,
    /// 信函格式: the thick line of two (§10.1)
    ThickRule,
    /// 目录: the words above the contents list.
    ContentsTitle,
    /// A line of the contents list, by the level of its heading (1–3).
    Contents(u8),
    /// 标题 (§7.3.1)
    Title,
    /// The line under the title: date of adoption, state of the draft.
    TitleNote,
    /// 主送机关 (§7.3.2)
    Addressees,
    /// A standing heading of level 1–5; 5 is for what is deeper than the standard's four (§7.3.3).
    Heading(u8),
    /// A paragraph that begins with a run-in heading (段首标题); its level is its first run's voice.
    RunIn,
    /// 正文 (§7.3.3)
    Body,
    /// 出席, 请假, 列席 of minutes (§10.3)
    Attendance,
    /// 正文: the last words of a paragraph, on the page of the signature (§7.3.5.5)
    Continued,
    /// The words above a table.
    Caption,
    /// A cell of a table's head.
    TableHead,
    /// A cell of a table.
    TableCell,
    /// 附件说明 of one attachment (§7.3.4)
    OnlyAttachment,
    /// 附件说明: the first of several.
    FirstAttachment,
    /// 附件说明: each further one.
    NextAttachment,
    /// 附件说明: from the tenth on, whose number is wider.
    LateAttachment,
    /// 发文机关署名 (§7.3.5)
    Signature,
    /// 联合行文时加盖印章的署名, and the date under the last: in the middle of its seal's column (§7.3.5.1)
    JointSignature,
    /// 成文日期 without a seal (§7.3.5.2)
    Date,
    /// 成文日期 under a seal or signature stamp (§7.3.5.1, §7.3.5.3)
    SealedDate,
    /// 附注 (§7.3.6)
    Note,
    /// `附件1` on the attachment itself (§7.3.7)
    AttachmentLabel,
    /// 抄送机关 (§7.4.2)
    CopiesTo,
    /// 印发机关和印发日期 (§7.4.3)
    Printed,
    /// 页码 on odd pages (§7.5)
    OddPage,
    /// 页码 on even pages
    EvenPage,
    /// 空行
    Blank,
    /// What a format needs a paragraph for, but nobody is to see.
    Filler,
}

impl Role {
    /// Every role, in the order in which they stand in a document.
    pub const ALL: [Self; 46] = [
        Self::CopyNumber,
        Self::Secrecy,
        Self::Urgency,
        Self::IssuerMark,
        Self::JointMark,
        Self::DocumentNumber,
        Self::NumberAndSigner,
        Self::Signers,
        Self::LetterNumber,
        Self::ThinRule,
        Self::ThickRule,
        Self::ContentsTitle,
        Self::Contents(1),
        Self::Contents(2),
        Self::Contents(3),
        Self::Title,
        Self::TitleNote,
        Self::Addressees,
        Self::Heading(1),
        Self::Heading(2),
        Self::Heading(3),
        Self::Heading(4),
        Self::Heading(5),
        Self::RunIn,
        Self::Body,
        Self::Attendance,
        Self::Continued,
        Self::Caption,
        Self::TableHead,
        Self::TableCell,
        Self::OnlyAttachment,
        Self::FirstAttachment,
        Self::NextAttachment,
        Self::LateAttachment,
        Self::Signature,
        Self::JointSignature,
        Self::Date,
        Self::SealedDate,
        Self::Note,
        Self::AttachmentLabel,
        Self::CopiesTo,
        Self::Printed,
        Self::OddPage,
        Self::EvenPage,
        Self::Blank,
        Self::Filler,
    ];

    /// Its key in a profile: `[styles.title]`.
    pub const fn key(self) -> &'static str {
        match self {
            Self::CopyNumber => "copy-number",
            Self::Secrecy => "secrecy",
            Self::Urgency => "urgency",
            Self::IssuerMark => "issuer-mark",
            Self::JointMark => "joint-mark",
            Self::DocumentNumber => "document-number",
            Self::NumberAndSigner => "number-and-signer",
            Self::Signers => "signers",
            Self::LetterNumber => "letter-number",
            Self::ThinRule => "thin-rule",
            Self::ThickRule => "thick-rule",
            Self::ContentsTitle => "contents-title",
            Self::Contents(1) => "contents-1",
            Self::Contents(2) => "contents-2",
            Self::Contents(_) => "contents-3",
            Self::Title => "title",
            Self::TitleNote => "title-note",
            Self::Addressees => "addressees",
            Self::Heading(1) => "heading-1",
            Self::Heading(2) => "heading-2",
            Self::Heading(3) => "heading-3",
            Self::Heading(4) => "heading-4",
            Self::Heading(_) => "heading-5",
            Self::RunIn => "run-in",
            Self::Body => "body",
            Self::Attendance => "attendance",
            Self::Continued => "continued",
            Self::Caption => "caption",
            Self::TableHead => "table-head",
            Self::TableCell => "table-cell",
            Self::OnlyAttachment => "only-attachment",
            Self::FirstAttachment => "first-attachment",
            Self::NextAttachment => "next-attachment",
            Self::LateAttachment => "late-attachment",
            Self::Signature => "signature",
            Self::JointSignature => "joint-signature",
            Self::Date => "date",
            Self::SealedDate => "sealed-date",
            Self::Note => "note",
            Self::AttachmentLabel => "attachment-label",
            Self::CopiesTo => "copies-to",
            Self::Printed => "printed",
            Self::OddPage => "odd-page",
            Self::EvenPage => "even-page",
            Self::Blank => "blank",
            Self::Filler => "filler",
        }
    }

    /// The level of a standing heading.
    pub const fn level(self) -> Option<u8> {
        match self {
            Self::Heading(level) => Some(level),
            _ => None,
        }
    }

    pub(crate) fn index(self) -> usize {
        let found = Self::ALL.iter().position(|role| role.key() == self.key());
        found.expect("invariant: ALL holds every role")
    }
}

/// The role of a run inside its paragraph.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Voice {
    /// As the paragraph.
    #[default]
    Plain,
    /// The heading part of a run-in paragraph: in the type of the heading of that level (1–5).
    Heading(u8),
    /// The name of a signer (§7.2.6: 3号楷体).
    SignerName,
    /// `出席` and its like before the names (§10.3: 3号黑体).
    AttendanceLabel,
}
