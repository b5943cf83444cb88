//! A plan → the texts that are searched.

use super::Field;
use plan::{Content, Duty, Elements, Node, Part, Plan, Text};

type Texts = Vec<(Field, String)>;

/// 公文要素 and variables. The elements are always there: by them the search knows that it knows a plan.
pub(super) fn of_plan(plan: &Plan) -> Texts {
    let mut texts = vec![(Field::Elements, elements(&plan.elements))];
    let pairs = plan.variables.iter();
    let variables = pairs.map(|(name, value)| format!("{name}：{value}"));
    texts.push((Field::Variables, lines(variables)));
    texts.retain(|(field, words)| *field == Field::Elements || !words.is_empty());
    texts
}

pub(super) fn of_part(part: &Part) -> Texts {
    spoken([
        (Field::Title, part.title_line()),
        (
            Field::TitleNote,
            part.title_note.clone().unwrap_or_default(),
        ),
        (Field::Addressees, lines(part.addressees.iter().cloned())),
        (Field::Attachments, lines(part.attachments.iter().cloned())),
    ])
}

pub(super) fn of_node(node: &Node) -> Texts {
    let duties = (Field::Duties, lines(node.duties.iter().map(duty)));
    let memo = (Field::Memo, node.memo.clone());
    match &node.content {
        Content::Heading(heading) if heading.body.is_empty() => {
            spoken([(Field::Heading, heading.text.plain()), duties, memo])
        }
        // A reader sees no seam between the two, and seeks across it.
        Content::Heading(heading) => {
            let words = heading.text.plain() + &heading.body.plain();
            spoken([(Field::Body, words), duties, memo])
        }
        Content::Paragraph(paragraph) => {
            spoken([(Field::Paragraph, paragraph.text.plain()), duties, memo])
        }
        Content::Table(table) => {
            let cells = table.rows.iter().flatten().map(Text::plain);
            spoken([
                (Field::Caption, table.caption.plain()),
                (Field::Cells, lines(cells)),
                duties,
                memo,
            ])
        }
    }
}

/// The bracket as it is printed, and what it does not say.
fn duty(duty: &Duty) -> String {
    let deadline = duty.deadline.iter().map(|deadline| deadline.text.clone());
    let indicators = duty
        .indicators
        .iter()
        .map(|figure| format!("{}{}{}", figure.name, figure.value, figure.unit));
    let units = duty.units().chain(duty.leaders.iter().map(String::as_str));
    let bracket = duty.bracket();
    let unsaid: Vec<String> = units
        .map(str::to_owned)
        .chain(deadline)
        .chain(indicators)
        .filter(|words| !bracket.contains(words.as_str()))
        .collect();
    lines([bracket].into_iter().chain(unsaid))
}

fn elements(elements: &Elements) -> String {
    let Elements {
        red_head: _,
        sealing: _,
        copy_number,
        secrecy,
        urgency,
        issuers,
        issuer_mark,
        document_number,
        signers,
        date,
        note,
        copies_to,
        printed_by,
        printed_on,
        draft_mark,
    } = elements;
    let single = [
        document_number,
        issuer_mark,
        copy_number,
        secrecy,
        urgency,
        note,
        printed_by,
        draft_mark,
    ];
    let dates = [date, printed_on].into_iter().flatten();
    let several = issuers.iter().chain(signers).chain(copies_to);
    lines(
        single
            .into_iter()
            .flatten()
            .chain(several)
            .cloned()
            .chain(dates.map(ToString::to_string)),
    )
}

fn spoken(texts: impl IntoIterator<Item = (Field, String)>) -> Texts {
    let said = |text: &(Field, String)| !text.1.is_empty();
    texts.into_iter().filter(said).collect()
}

fn lines(words: impl Iterator<Item = String>) -> String {
    words.collect::<Vec<_>>().join("\n")
}
