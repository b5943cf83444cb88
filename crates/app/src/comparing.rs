//! Two states of a plan, or two plans, as people are shown them: with labels, and with what stands around the text.

use crate::open_plan::labels;
use crate::templates::Shelf;
use crate::views::{
    ComparisonView, CountsView, FieldView, FormView, Language, PieceView, RowView, SideView,
};
use plan::compare::{Change, Row, Stand, compare, pieces};
use plan::{Content, Elements, HeadingForm, NodeId, Plan, Sealing};
use std::collections::HashMap;

/// Both states side by side.
pub(crate) fn comparison(
    then: &Plan,
    now: &Plan,
    shelf: &Shelf,
    language: Language,
) -> ComparisonView {
    let compared = compare(then, now);
    let (old, new) = (Labelled::of(then, shelf), Labelled::of(now, shelf));
    let fields = fields(then, now, shelf, language);
    let counts = counts(compared.counts(), fields.len());
    let row = |row: &Row<'_>| RowView {
        fate: row.fate.into(),
        moved: row.moved,
        changes: row.changes.iter().copied().map(Into::into).collect(),
        then: row.then.map(|stand| old.side(&stand, &row.changes)),
        now: row.now.map(|stand| new.side(&stand, &row.changes)),
        pieces: row.pieces().into_iter().map(PieceView::from).collect(),
    };
    ComparisonView {
        then_title: then.title(),
        now_title: now.title(),
        rows: compared.rows.iter().map(row).collect(),
        fields,
        counts,
    }
}

/// How much differs.
pub(crate) fn difference(then: &Plan, now: &Plan) -> CountsView {
    let fields = [
        then.elements != now.elements,
        then.scheme != now.scheme,
        then.profile != now.profile,
        then.variables != now.variables,
    ];
    let fields = fields.into_iter().filter(|differs| *differs).count();
    counts(compare(then, now).counts(), fields)
}

fn counts(of_rows: plan::compare::Counts, fields: usize) -> CountsView {
    let counts = CountsView::from(of_rows);
    CountsView {
        changed: counts.changed + fields as u32,
        ..counts
    }
}

/// The labels of a state.
struct Labelled(HashMap<NodeId, (String, u8)>);

impl Labelled {
    fn of(plan: &Plan, shelf: &Shelf) -> Self {
        let labels = labels(plan, &shelf.scheme_or_default(&plan.scheme));
        let label = |label: crate::views::LabelView| (label.node, (label.text, label.rank));
        Self(labels.into_iter().map(label).collect())
    }

    fn side(&self, stand: &Stand<'_>, changes: &[Change]) -> SideView {
        let (label, rank) = self.0.get(&stand.id()).cloned().unwrap_or_default();
        let (form, head) = match stand.node.map(|node| &node.content) {
            None => (FormView::Title, 0),
            Some(Content::Heading(heading)) => match heading.form {
                HeadingForm::Standing => (FormView::Heading, 0),
                HeadingForm::RunIn => (FormView::RunIn, heading.text.len()),
            },
            Some(Content::Paragraph(_)) => (FormView::Paragraph, 0),
            Some(Content::Table(_)) => (FormView::Table, 0),
        };
        let duties = stand
            .node
            .filter(|_| changes.contains(&Change::Duties))
            .map(|node| node.duties.clone());
        let memo = changes.contains(&Change::Memo).then(|| stand.memo());
        SideView {
            id: stand.id(),
            depth: stand.depth,
            form,
            label,
            rank,
            head: head as u32,
            duties: duties.unwrap_or_default(),
            memo: memo.unwrap_or_default().to_owned(),
        }
    }
}

/// What differs around the text, in the order of the page.
fn fields(then: &Plan, now: &Plan, shelf: &Shelf, language: Language) -> Vec<FieldView> {
    let old = said(then, shelf, language);
    let new = said(now, shelf, language);
    let pairs = old.into_iter().zip(new).filter(|(old, new)| old.1 != new.1);
    pairs
        .map(|((field, then), (_, now))| FieldView {
            field,
            pieces: pieces(&then, &now).into_iter().map(Into::into).collect(),
        })
        .collect()
}

/// Every field with its words.
fn said(plan: &Plan, shelf: &Shelf, language: Language) -> Vec<(&'static str, String)> {
    let Elements {
        red_head,
        copy_number,
        secrecy,
        urgency,
        issuers,
        issuer_mark,
        document_number,
        signers,
        date,
        sealing,
        note,
        copies_to,
        printed_by,
        printed_on,
        draft_mark,
    } = &plan.elements;
    let words = |words: &Option<String>| words.clone().unwrap_or_default();
    let names = |names: &[String]| names.join("、");
    let dated = |date: &Option<plan::Date>| date.map_or_else(String::new, |date| date.to_string());
    let sealing = match sealing {
        Sealing::Sealed => language.choose("加盖印章", "Sealed"),
        Sealing::Unsealed => language.choose("不加盖印章", "Unsealed"),
        Sealing::SignatureStamp => language.choose("加盖签发人签名章", "Signature stamp"),
    };
    let red_head = if *red_head {
        language.choose("印制", "Printed")
    } else {
        language.choose("不印", "None")
    };
    let variables: Vec<String> = plan
        .variables
        .iter()
        .map(|(name, value)| format!("{name}：{value}"))
        .collect();
    vec![
        ("red_head", red_head.into()),
        ("copy_number", words(copy_number)),
        ("secrecy", words(secrecy)),
        ("urgency", words(urgency)),
        ("issuers", names(issuers)),
        ("issuer_mark", words(issuer_mark)),
        ("document_number", words(document_number)),
        ("signers", names(signers)),
        ("date", dated(date)),
        ("sealing", sealing.into()),
        ("note", words(note)),
        ("copies_to", names(copies_to)),
        ("printed_by", words(printed_by)),
        ("printed_on", dated(printed_on)),
        ("draft_mark", words(draft_mark)),
        ("scheme", shelf.scheme_or_default(&plan.scheme).name),
        ("profile", plan.profile.clone()),
        ("variables", variables.join("；")),
    ]
}
