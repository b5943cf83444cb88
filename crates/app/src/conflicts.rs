//! Elements that do not go together: what would not be printed, or would contradict something else on the page.

use crate::demands::direction;
use crate::views::{Direction, Language};
use crate::{App, Problem};
use compose::{Composed, Form};
use plan::{Date, PartRole, Plan, Sealing};

impl App {
    /// What of a plan's elements does not go together, a sentence each, in the order of the page.
    pub fn conflicts(&self, plan: &Plan) -> Result<Vec<String>, Problem> {
        let (templates, language) = (self.shelf(), self.language());
        let profile = templates.profile(&plan.profile)?;
        let mut found = check(plan, profile.form, language);
        // Only a red head grows so tall.
        if plan.elements.red_head {
            let composed = compose::compose(plan, &templates.scheme(&plan.scheme)?, &profile);
            found.extend(on_paper(&composed, language));
        }
        Ok(found)
    }
}

/// What shows on paper only: that the head leaves the first page no room for text.
pub(crate) fn on_paper(composed: &Composed, language: Language) -> Option<String> {
    let told = language.choose(
        "首页排不下正文，而首页必须显示正文（§7.3.3）：请精简标题，减少联合行文的机关或签发人，或缩小发文机关标志。",
        "The first page has no room for text, and it must show some (§7.3.3): shorten the title, name fewer issuers or signers, or make the issuer mark smaller.",
    );
    let begins = composed.text_begins()?;
    (begins > 1).then(|| told.to_owned())
}

/// The same, in a form of the standard.
pub(crate) fn check(plan: &Plan, form: Form, language: Language) -> Vec<String> {
    let found = head(plan, form)
        .into_iter()
        .chain(tail(plan, form))
        .chain(attachments(plan));
    let told = found.map(|(chinese, english)| language.choose(chinese, english).to_owned());
    told.collect()
}

/// A sentence in Chinese, and in English.
type Told = (&'static str, &'static str);

/// 版头
fn head(plan: &Plan, form: Form) -> Vec<Told> {
    let elements = &plan.elements;
    let mut found = Vec::new();
    let classified =
        elements.copy_number.is_some() || elements.secrecy.is_some() || elements.urgency.is_some();
    if classified && !elements.red_head {
        found.push((
            "没有红色版头，份号、密级、紧急程度不会印出（§7.2）：请加红头，或去掉这几项。",
            "Copy number, secrecy and urgency are not printed without a red head (§7.2): add it, or clear them.",
        ));
    }
    if elements.issuer_mark.is_some() && !elements.red_head {
        found.push((
            "没有红色版头，发文机关标志不会印出（§7.2.4）：请加红头，或去掉这一项。",
            "The issuer mark is not printed without a red head (§7.2.4): add it, or clear the mark.",
        ));
    }
    // Beside a signature stamp the signer's post is printed, whatever the direction.
    if !elements.signers.is_empty() && elements.sealing != Sealing::SignatureStamp {
        match direction(plan, form) {
            Direction::Up if elements.red_head && form == Form::General => {}
            Direction::Up => found.push((
                "签发人只印在通用格式的红色版头里（§7.2.6）：这份文稿不会印出。",
                "Signers are printed in the red head of the general form alone (§7.2.6): not in this document.",
            )),
            Direction::Unknown => {}
            Direction::Down | Direction::Level | Direction::Public => found.push((
                "签发人只在上行文中标注（§7.2.6）：标题不是请示、报告、议案，请去掉签发人或改标题。",
                "Only documents to a superior name a signer (§7.2.6): clear the signer, or change the title.",
            )),
        }
    }
    found
}

/// 落款 and 版记.
fn tail(plan: &Plan, form: Form) -> Vec<Told> {
    let elements = &plan.elements;
    let mut found = Vec::new();
    if elements.sealing == Sealing::Sealed && elements.issuers.is_empty() {
        found.push((
            "要加盖印章，但没有发文机关署名（§7.3.5.1）：印章无处可盖，请填发文机关或改为不盖章。",
            "A seal without an issuer's name to cover (§7.3.5.1): name the issuer, or leave the seal out.",
        ));
    }
    if elements.sealing == Sealing::Sealed && form == Form::Minutes {
        found.push((
            "纪要不加盖印章：请把落款改为不盖章。",
            "Minutes bear no seal: set the signature to unsealed.",
        ));
    }
    if elements.sealing == Sealing::SignatureStamp
        && elements.issuers.is_empty()
        && elements.signers.is_empty()
    {
        found.push((
            "用签名章，但没有签发人（§7.3.5.3）：请填签发人，前面写职务，如“市长 沈知远”。",
            "A signature stamp without a signer (§7.3.5.3): name the signer, the post before the name.",
        ));
    }
    let whole = |date: Option<Date>| date.filter(|one| one.month.is_some() && one.day.is_some());
    if let (Some(written), Some(printed)) = (whole(elements.date), whole(elements.printed_on))
        && printed < written
    {
        found.push((
            "印发日期早于成文日期：请核对两个日期。",
            "The day of printing is before the date of writing: check the two.",
        ));
    }
    let printed = elements.printed_by.is_some() || elements.printed_on.is_some();
    if printed && form == Form::Letter {
        found.push((
            "信函格式的版记没有印发机关和印发日期（§10.1），不会印出。",
            "The imprint of a letter does not say who printed it and when (§10.1): neither is printed.",
        ));
    }
    found
}

/// 附件说明 and the attachments behind the text.
fn attachments(plan: &Plan) -> Option<Told> {
    let is_attachment = |role| role == PartRole::Attachment;
    let there = plan.parts.iter().filter(|part| is_attachment(part.role));
    let named = plan.parts.iter().filter(|part| !is_attachment(part.role));
    let there = there.count();
    let named: usize = named.map(|part| part.attachments.len()).sum();
    (there > 0 && named > 0 && there != named).then_some((
        "附件说明列出的附件与文后所附的件数不同（§7.3.7）：请核对。",
        "The attachment note names another number of attachments than follow (§7.3.7): check them.",
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use plan::{Elements, Ids, Part};

    fn notice(elements: Elements) -> Plan {
        let mut ids = Ids::new(0, 1);
        let part = Part::new(
            ids.node(),
            PartRole::Plan,
            "notice",
            "关于印发工作要点的通知",
        );
        let mut plan = Plan::new(ids.plan(), part);
        plan.elements = elements;
        plan
    }

    fn told(elements: Elements, form: Form) -> Vec<String> {
        let told = check(&notice(elements), form, Language::Chinese);
        let clause = |text: &String| {
            text.split_once('：')
                .map_or(text.clone(), |(a, _)| a.into())
        };
        told.iter().map(clause).collect()
    }

    #[test]
    fn what_goes_together_is_not_remarked() {
        let elements = Elements {
            red_head: true,
            secrecy: Some("秘密★1年".into()),
            issuers: vec!["某某市教育局".into()],
            date: Date::new(2026, 3, 5),
            printed_on: Date::new(2026, 3, 5),
            sealing: Sealing::Sealed,
            ..Elements::default()
        };
        assert_eq!(told(elements, Form::General), [""; 0]);
    }

    #[test]
    fn each_contradiction_is_told() {
        let elements = Elements {
            secrecy: Some("秘密★1年".into()),
            issuer_mark: Some("某某市教育局文件".into()),
            signers: vec!["沈知远".into()],
            date: Date::new(2026, 3, 5),
            printed_on: Date::new(2026, 3, 4),
            sealing: Sealing::Sealed,
            ..Elements::default()
        };
        assert_eq!(
            told(elements.clone(), Form::General),
            [
                "没有红色版头，份号、密级、紧急程度不会印出（§7.2）",
                "没有红色版头，发文机关标志不会印出（§7.2.4）",
                "签发人只在上行文中标注（§7.2.6）",
                "要加盖印章，但没有发文机关署名（§7.3.5.1）",
                "印发日期早于成文日期",
            ]
        );
        let letter = told(elements.clone(), Form::Letter);
        assert!(letter.iter().any(|text| text.contains("信函格式的版记")));
        let minutes = told(elements, Form::Minutes);
        assert!(minutes.contains(&"纪要不加盖印章".to_owned()));
    }

    #[test]
    fn attachments_are_counted() {
        let mut plan = notice(Elements::default());
        plan.parts[0].attachments = vec!["甲".into(), "乙".into()];
        assert_eq!(attachments(&plan), None, "they may be bound apart");
        let mut ids = Ids::new(0, 2);
        let one = Part::new(ids.node(), PartRole::Attachment, "", "甲");
        plan.parts.push(one);
        assert!(attachments(&plan).is_some());
    }
}
