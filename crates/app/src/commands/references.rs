//! 交叉引用: what a plan's references can speak of.

use crate::requests::ThePlan;
use crate::views::TargetView;
use crate::{App, Problem, locked};
use plan::ReferenceForm;
use plan::references::{self, Target};

/// The headings and attachments of a plan, with what a reference to each says.
pub(super) fn targets(app: &App, ask: ThePlan) -> Result<Vec<TargetView>, Problem> {
    let open = app.plan(ask.plan)?;
    let open = locked(&open);
    let scheme = app.shelf().scheme_or_default(&open.plan().scheme);
    let all = references::targets(open.plan(), &scheme, |_| true);
    // What has neither label nor words yet cannot be spoken of.
    let spoken_of = all
        .iter()
        .filter(|target| !target.words(ReferenceForm::Label).is_empty());
    Ok(spoken_of.map(TargetView::from).collect())
}

impl From<&Target> for TargetView {
    fn from(target: &Target) -> Self {
        let words = ReferenceForm::ALL.map(|form| (form, target.words(form)));
        Self {
            node: target.node,
            attachment: target.attachment.clone(),
            depth: target.depth as u32,
            label: target.label().to_owned(),
            words: words.into(),
        }
    }
}
