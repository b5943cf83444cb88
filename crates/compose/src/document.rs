//! The whole document: parts in the order of print.

use crate::body::{self, Variables};
use crate::composed::{Block, Composed, ListLevel, Origin, Paragraph, Properties, Section};
use crate::head::{self, blank_lines};
use crate::profile::{Form, Profile};
use crate::role::{Role, Voice};
use crate::{attendance, company, fit, tail, title};
use plan::pattern::Pattern;
use plan::scheme::{Level, Runs};
use plan::{Part, PartRole, Plan, Scheme, fill_words, references};

/// How much of a page's height 主送机关 may take in the imprint; 抄送机关 and 印发机关 need room beside them.
const MOST_IMPRINT: f64 = 0.75;

/// Puts a plan into the order of print: red head, carrier notice with its signature, the plan on a new page, its
/// attachments, the imprint on the last page (GB/T 9704-2012 §7).
pub fn compose(plan: &Plan, scheme: &Scheme, profile: &Profile) -> Composed {
    let plan = &*references::resolved(plan, scheme);
    if plan.variables.is_empty() {
        return print(plan, scheme, profile);
    }
    let elements = plan.elements.clone().filled(&plan.variables);
    let filled = Plan {
        elements,
        ..plan.clone()
    };
    print(&filled, scheme, profile)
}

/// The same with the elements as they are printed.
fn print(plan: &Plan, scheme: &Scheme, profile: &Profile) -> Composed {
    let signed = signed_part(plan);
    let mut sections = vec![Section::default()];
    let mut moved = None;
    for (at, one) in plan.parts.iter().enumerate() {
        let mut blocks = Vec::new();
        if at == 0 && plan.elements.red_head {
            blocks.extend(head::red_head(&plan.elements, profile));
        }
        let first = blocks.len();
        part(plan, one, scheme, profile, &mut blocks);
        if at == 0 && plan.elements.red_head {
            moved = move_addressees(&mut blocks, profile);
        }
        if Some(at) == signed {
            sign(plan, profile, first, &mut blocks);
        }
        if at > 0 {
            begin_page(&mut blocks, 0);
        } else if plan.elements.red_head && signed == Some(0) {
            fit::fit(&mut blocks, first, profile);
        }
        add(blocks, one.role == PartRole::Attachment, &mut sections);
    }
    if let Some(first) = sections.first_mut() {
        first.first_unnumbered = plan.elements.red_head && profile.form == Form::Letter;
    }
    if let Some(imprint) = tail::imprint(&plan.elements, moved.as_deref(), profile.form) {
        section(&mut sections, false).push(imprint);
    }
    let mut composed = Composed {
        properties: properties(plan),
        sections,
        profile: profile.clone(),
        counting: counting(scheme),
    };
    composed.settle_imprint();
    composed
}

/// Takes 主送机关 out where they alone leave no room for text on the first page; they go into the imprint (§7.3.2), unless
/// it would fill a page by itself. Answers their names.
fn move_addressees(blocks: &mut Vec<Block>, profile: &Profile) -> Option<String> {
    let is_addressees =
        |block: &Block| matches!(block, Block::Paragraph(line) if line.role == Role::Addressees);
    let at = blocks.iter().position(is_addressees)?;
    let page = profile.page.text_height();
    let has_room =
        |until: usize| page - fit::height_of(&blocks[..until], profile) >= profile.page.pitch();
    let Block::Paragraph(line) = &blocks[at] else {
        return None;
    };
    let names = line.plain().trim_end_matches('：').to_owned();
    let row = [Block::Paragraph(Paragraph::new(Role::CopiesTo, &names))];
    let fills_page = fit::height_of(&row, profile) > page * MOST_IMPRINT;
    if has_room(at + 1) || !has_room(at) || fills_page {
        return None;
    }
    blocks.remove(at);
    Some(names)
}

/// The levels of the scheme as lists; none from the first that is no pattern on.
fn counting(scheme: &Scheme) -> Vec<ListLevel> {
    let level = |level: &Level| {
        let pattern = Pattern::parse(&level.pattern).ok()?;
        let (before, counter, after) = pattern.pieces();
        Some(ListLevel {
            before: before.to_owned(),
            counter,
            after,
            restarts: level.runs == Runs::Restart,
            rank: level.rank,
        })
    };
    scheme.levels.iter().map_while(level).collect()
}

/// Adds the blocks of a part. A table that is too wide for the upright page stands on a landscape one: an attachment as
/// a whole, elsewhere the table with its caption.
fn add(mut blocks: Vec<Block>, attachment: bool, sections: &mut Vec<Section>) {
    let is_wide = |block: &Block| matches!(block, Block::Table(table) if table.wide);
    if attachment && blocks.iter().any(is_wide) {
        section(sections, true).append(&mut blocks);
        return;
    }
    let mut blocks = blocks.into_iter().peekable();
    while let Some(block) = blocks.next() {
        let of_wide = is_wide(&block) || is_caption(&block) && blocks.peek().is_some_and(is_wide);
        section(sections, of_wide).push(block);
    }
}

fn is_caption(block: &Block) -> bool {
    matches!(block, Block::Paragraph(line) if line.role == Role::Caption)
}

/// The blocks of the last section, which is begun where the paper turns.
pub(crate) fn section(sections: &mut Vec<Section>, landscape: bool) -> &mut Vec<Block> {
    match sections.last() {
        Some(last) if last.landscape == landscape => {}
        Some(last) if last.blocks.is_empty() => sections.clear(),
        _ => {}
    }
    if sections
        .last()
        .is_none_or(|last| last.landscape != landscape)
    {
        sections.push(Section {
            landscape,
            ..Section::default()
        });
    }
    let last = sections.last_mut();
    &mut last.expect("invariant: one was just added").blocks
}

/// The block at that place begins a new page.
pub(crate) fn begin_page(blocks: &mut Vec<Block>, at: usize) {
    if !matches!(blocks.get(at), Some(Block::Paragraph(_))) {
        blocks.insert(at, Block::Paragraph(Paragraph::new(Role::Filler, "")));
    }
    if let Some(Block::Paragraph(line)) = blocks.get_mut(at) {
        line.place.new_page = true;
    }
}

/// Adds signature, date and note to the part that begins at `part`. They never stand alone on a page: the last of the text comes along (§7.3.5.5).
fn sign(plan: &Plan, profile: &Profile, part: usize, blocks: &mut Vec<Block>) {
    let signature = tail::signature(&plan.elements, profile);
    if !signature.is_empty() {
        let text = company::last_text(&blocks[part..]).map_or(blocks.len(), |at| part + at);
        // What would fill most of a page by itself does not come along as a whole.
        let page = profile.page.text_height();
        let from = if fit::height_of(&blocks[text..], profile) > page * 0.5 {
            text.max(blocks.len() - 2)
        } else {
            text
        };
        blocks.extend(signature);
        let last = blocks.len() - 1;
        for block in &mut blocks[from..last] {
            if let Block::Paragraph(line) = block {
                line.place.keep_next = true;
            }
        }
    }
    blocks.extend(tail::note(&plan.elements).map(Block::Paragraph));
}

/// Signature and date stand at the end of the notice, or, without one, of the plan; but not where the line under the
/// title already names the date.
fn signed_part(plan: &Plan) -> Option<usize> {
    let carrier = plan
        .parts
        .iter()
        .position(|part| part.role == PartRole::Notice);
    let own = || {
        plan.parts
            .iter()
            .position(|part| part.role == PartRole::Plan && !dated_under_title(plan, part))
    };
    carrier.or_else(own)
}

fn dated_under_title(plan: &Plan, part: &Part) -> bool {
    match (&part.title_note, plan.elements.date) {
        (Some(note), Some(date)) => note.contains(&date.to_string()),
        _ => false,
    }
}

fn part(plan: &Plan, part: &Part, scheme: &Scheme, profile: &Profile, blocks: &mut Vec<Block>) {
    let variables = &plan.variables;
    let mut lines = Vec::new();
    if part.role == PartRole::Attachment {
        lines.push(Paragraph::new(
            Role::AttachmentLabel,
            attachment_label(plan, part),
        ));
        lines.extend(blank_lines(profile.titles.lines_above_attachment));
    }
    lines.extend(title_lines(plan, part, profile));
    if !lines.is_empty() {
        lines.extend(blank_lines(profile.titles.lines_below));
    }
    if !part.addressees.is_empty() {
        let names = fill_words(&part.addressees.join("，"), variables);
        lines.push(Paragraph::new(Role::Addressees, format!("{names}：")));
    }
    blocks.extend(lines.into_iter().map(Block::Paragraph));
    let labels = plan::labels(&part.outline, scheme);
    let mut text = body::blocks(&part.outline, &labels, variables, profile);
    if profile.form == Form::Minutes {
        attendance::mark(&mut text);
    }
    blocks.append(&mut text);
    blocks.extend(
        tail::attachment_note(&part.attachments, variables, profile)
            .into_iter()
            .map(Block::Paragraph),
    );
}

/// The title, and the lines under it: number where no red head has it, draft mark, note.
fn title_lines(plan: &Plan, part: &Part, profile: &Profile) -> Vec<Paragraph> {
    let variables: &Variables = &plan.variables;
    let words = title::lines(
        &fill_words(&part.title, variables),
        profile.titles.longest_line,
    );
    let carrier = plan.parts.first().is_some_and(|first| first.id == part.id);
    // What an order is of stands in its mark (§10.2).
    let untitled = carrier && plan.elements.red_head && profile.form == Form::Order;
    let mut lines = Vec::new();
    if !words.is_empty() && !untitled {
        let mut line = Paragraph::new(Role::Title, "");
        line.origin = Some(Origin(part.id.0.as_u128()));
        line.push(words.join("\n"), Voice::Plain);
        lines.push(line);
    }
    if let (true, false, Some(number)) = (
        carrier,
        plan.elements.red_head,
        &plan.elements.document_number,
    ) {
        lines.push(Paragraph::new(Role::TitleNote, number.as_str()));
    }
    let main = plan.main_part().id == part.id;
    if let (true, Some(mark)) = (main, &plan.elements.draft_mark) {
        lines.push(Paragraph::new(Role::TitleNote, format!("（{mark}）")));
    }
    if let Some(note) = &part.title_note {
        lines.push(Paragraph::new(
            Role::TitleNote,
            format!("（{}）", fill_words(note, variables)),
        ));
    }
    lines
}

/// `附件`, with its number where there are several (§7.3.7).
fn attachment_label(plan: &Plan, part: &Part) -> String {
    let attached: Vec<_> = plan
        .parts
        .iter()
        .filter(|one| one.role == PartRole::Attachment)
        .collect();
    match attached.iter().position(|one| one.id == part.id) {
        Some(at) if attached.len() > 1 => format!("附件{}", at + 1),
        _ => "附件".into(),
    }
}

fn properties(plan: &Plan) -> Properties {
    let first = plan.parts.first().unwrap_or_else(|| plan.main_part());
    Properties {
        title: fill_words(&first.title_line(), &plan.variables),
        issuers: plan.elements.issuers.clone(),
        number: plan.elements.document_number.clone().unwrap_or_default(),
        kind: plan.main_part().kind.clone(),
    }
}
