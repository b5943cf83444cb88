//! 公文要素: what stands around the text (《党政机关公文处理工作条例》 art. 9, GB/T 9704-2012 §7).

use crate::{Date, fill_words};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The elements of the whole document, carrier notice and plan together.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(default)]
pub struct Elements {
    /// 版头: printed with a red head (§7.2), or without one as a draft.
    pub red_head: bool,
    /// 份号: generally six digits (§7.2.1).
    #[cfg_attr(feature = "ts", ts(optional))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub copy_number: Option<String>,
    /// 密级和保密期限: `机密★1年` (§7.2.2).
    #[cfg_attr(feature = "ts", ts(optional))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub secrecy: Option<String>,
    /// 紧急程度: `特急`, `加急` (§7.2.3).
    #[cfg_attr(feature = "ts", ts(optional))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub urgency: Option<String>,
    /// 发文机关, the lead organ first; they sign, and they stand in the issuer mark.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub issuers: Vec<String>,
    /// 发文机关标志: the words of the red head if they differ from the issuers' names and 文件 (§7.2.4).
    #[cfg_attr(feature = "ts", ts(optional))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub issuer_mark: Option<String>,
    /// 发文字号: `某政办发〔2026〕12号` (§7.2.5).
    #[cfg_attr(feature = "ts", ts(optional))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub document_number: Option<String>,
    /// 签发人: only in documents to a superior (§7.2.6).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub signers: Vec<String>,
    /// 成文日期 (§7.3.5.4).
    #[cfg_attr(feature = "ts", ts(optional))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// How it is signed (§7.3.5).
    pub sealing: Sealing,
    /// 附注, without its brackets: `此件公开发布` (§7.3.6).
    #[cfg_attr(feature = "ts", ts(optional))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// 抄送机关 (§7.4.2).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub copies_to: Vec<String>,
    /// 印发机关 (§7.4.3).
    #[cfg_attr(feature = "ts", ts(optional))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub printed_by: Option<String>,
    /// 印发日期 (§7.4.3).
    #[cfg_attr(feature = "ts", ts(optional))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub printed_on: Option<Date>,
    /// 稿次, without its brackets: `征求意见稿`.
    #[cfg_attr(feature = "ts", ts(optional))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub draft_mark: Option<String>,
}

impl Elements {
    /// These elements, and `others` wherever these are silent. That there is a red head, or a seal, is said by either.
    #[must_use]
    pub fn or(self, others: Elements) -> Elements {
        fn list(own: Vec<String>, other: Vec<String>) -> Vec<String> {
            if own.is_empty() { other } else { own }
        }
        Elements {
            red_head: self.red_head || others.red_head,
            copy_number: self.copy_number.or(others.copy_number),
            secrecy: self.secrecy.or(others.secrecy),
            urgency: self.urgency.or(others.urgency),
            issuers: list(self.issuers, others.issuers),
            issuer_mark: self.issuer_mark.or(others.issuer_mark),
            document_number: self.document_number.or(others.document_number),
            signers: list(self.signers, others.signers),
            date: self.date.or(others.date),
            sealing: match self.sealing {
                Sealing::Unsealed => others.sealing,
                own => own,
            },
            note: self.note.or(others.note),
            copies_to: list(self.copies_to, others.copies_to),
            printed_by: self.printed_by.or(others.printed_by),
            printed_on: self.printed_on.or(others.printed_on),
            draft_mark: self.draft_mark.or(others.draft_mark),
        }
    }
}

impl Elements {
    /// These elements with the variables in their words filled in.
    #[must_use]
    pub fn filled(mut self, variables: &BTreeMap<String, String>) -> Elements {
        let words = [
            &mut self.copy_number,
            &mut self.secrecy,
            &mut self.urgency,
            &mut self.issuer_mark,
            &mut self.document_number,
            &mut self.note,
            &mut self.printed_by,
            &mut self.draft_mark,
        ];
        let names = [&mut self.issuers, &mut self.signers, &mut self.copies_to];
        let all = words.into_iter().flatten();
        for text in all.chain(names.into_iter().flatten()) {
            *text = fill_words(text, variables);
        }
        self
    }
}

/// How a document is signed (GB/T 9704-2012 §7.3.5).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Sealing {
    /// 加盖印章
    Sealed,
    /// 不加盖印章
    #[default]
    Unsealed,
    /// 加盖签发人签名章
    SignatureStamp,
}
