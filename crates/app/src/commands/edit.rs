//! Changes of a plan.

use crate::open_plan::{Desk, OpenPlan};
use crate::requests::{Change, ChangePlan, RenamePlan, ThePlan};
use crate::views::{Changed, PlanSummary};
use crate::{App, Problem, clock, locked};
use plan::edit::{PartField, PlanField};
use plan::{Block, Edit, NodeId, Outline, Part, PartRole, Plan, PlanId, Reference, references};
use std::collections::{HashMap, HashSet};

/// Changes a plan. A change that was made before an older revision is mapped over what came since.
pub(super) fn change(app: &App, ask: ChangePlan) -> Result<Changed, Problem> {
    let typing = ask.joins_typing;
    with(app, ask.plan, |open, desk| {
        if ask.revision == open.revision() {
            let (wished, as_sent) = changed(app, open.plan(), ask.change)?;
            let edits = open.edits_to(wished, desk);
            let changed = open.make(desk, edits, typing)?;
            let view = (!as_sent).then(|| open.view());
            return Ok(Changed { view, ..changed });
        }
        let (known, since) = open.at(ask.revision).ok_or(Problem::Stale)?;
        let (wished, _) = changed(app, &known, ask.change)?;
        let edits = over(plan::diff(&known, &wished), since).ok_or(Problem::Stale)?;
        let changed = open.make(desk, edits, typing)?;
        Ok(Changed {
            view: Some(open.view()),
            ..changed
        })
    })
}

/// Takes the last step back.
pub(super) fn undo(app: &App, ask: ThePlan) -> Result<Changed, Problem> {
    with(app, ask.plan, OpenPlan::undo)
}

/// Takes the last undo back.
pub(super) fn redo(app: &App, ask: ThePlan) -> Result<Changed, Problem> {
    with(app, ask.plan, OpenPlan::redo)
}

/// Gives a plan another title.
pub(super) fn rename(app: &App, ask: RenamePlan) -> Result<PlanSummary, Problem> {
    with(app, ask.plan, |open, desk| {
        let main = open.plan().main_part();
        let title = Edit::Part {
            part: main.id,
            from: PartField::Title(main.title.clone()),
            to: PartField::Title(ask.title),
        };
        open.make(desk, vec![title], false)
    })?;
    let summaries = app
        .library()?
        .summaries(store::Filter::All)
        .map_err(|e| app.in_library(e))?;
    let summary = summaries.into_iter().find(|summary| summary.id == ask.plan);
    summary
        .map(|summary| app.summary(summary))
        .ok_or(Problem::NoPlan)
}

/// Works on an open plan. One that has changed behind our back is read again from the library.
pub(super) fn with<R>(
    app: &App,
    id: PlanId,
    work: impl FnOnce(&mut OpenPlan, &Desk<'_>) -> Result<R, Problem>,
) -> Result<R, Problem> {
    let library = app.library()?;
    let open = app.plan(id)?;
    let desk = Desk {
        library: &library,
        shelf: &app.shelf(),
        in_library: &|error| app.in_library(error),
    };
    let answer = work(&mut locked(&open), &desk);
    match &answer {
        Ok(_) => app.trace().mark("saved"),
        Err(Problem::Stale) => app.close(id),
        Err(_) => {}
    }
    answer
}

/// The plan as the change wishes it, and whether its blocks are just those that were sent.
fn changed(app: &App, plan: &Plan, change: Change) -> Result<(Plan, bool), Problem> {
    let mut plan = plan.clone();
    let mut as_sent = true;
    match change {
        Change::Blocks {
            part,
            from,
            remove,
            insert,
        } => {
            as_sent = replace(&mut plan, part, from as usize, remove as usize, insert)?;
        }
        Change::Part { part, field } => {
            let part = find(&mut plan, part)?;
            match field {
                PartField::Title(title) => part.title = title,
                PartField::TitleNote(note) => part.title_note = note,
                PartField::Addressees(addressees) => part.addressees = addressees,
                PartField::Attachments(attachments) => {
                    let (id, before) = (part.id, part.attachments.clone());
                    part.attachments.clone_from(&attachments);
                    references::follow_attachments(&mut plan, id, &before, &attachments);
                }
                PartField::Kind(kind) => part.kind = kind,
            }
        }
        Change::Plan { field } => match field {
            PlanField::Elements(elements) => plan.elements = *elements,
            PlanField::Scheme(scheme) => {
                app.shelf().scheme(&scheme)?;
                plan.scheme = scheme;
            }
            PlanField::Profile(profile) => {
                app.shelf().profile(&profile)?;
                plan.profile = profile;
            }
            PlanField::Variables(variables) => plan.variables = variables,
        },
        Change::AddNotice => {
            if plan.part(PartRole::Notice).is_none() {
                let carrier = app.shelf().carrier()?;
                carrier.carry(&mut plan, &mut clock::ids(), clock::today());
                as_sent = false;
            }
        }
        Change::RemoveNotice => {
            // A document is never without a part.
            if plan.parts.iter().any(|part| part.role != PartRole::Notice) {
                plan.parts.retain(|part| part.role != PartRole::Notice);
                as_sent = false;
            }
        }
    }
    Ok((plan, as_sent))
}

/// Replaces a window of a part's blocks; whether they now are just as sent.
fn replace(
    plan: &mut Plan,
    part: NodeId,
    from: usize,
    remove: usize,
    insert: Vec<Block>,
) -> Result<bool, Problem> {
    let mut taken = ids_outside(plan, part);
    let part = find(plan, part)?;
    let mut blocks = part.outline.blocks();
    let end = from.saturating_add(remove);
    if end > blocks.len() {
        let (have, wish) = (blocks.len(), end);
        return Err(Problem::BadRequest(format!(
            "window up to {wish} of {have} blocks"
        )));
    }
    let staying = blocks[..from].iter().chain(&blocks[end..]);
    taken.extend(staying.map(|block| block.id));
    let (insert, unique) = with_own_ids(insert, &mut taken);
    blocks.splice(from..end, insert);
    part.outline = Outline::from_blocks(blocks.iter().cloned());
    Ok(unique && part.outline.blocks() == blocks)
}

/// Gives blocks that come with an id that is taken one of their own, and whether none did: a copied branch comes with the
/// ids of its original. What in it refers to the branch itself refers to the copy.
fn with_own_ids(mut blocks: Vec<Block>, taken: &mut HashSet<NodeId>) -> (Vec<Block>, bool) {
    let mut fresh = clock::ids();
    let mut copies = HashMap::new();
    let mut renamed = Vec::new();
    for (index, block) in blocks.iter_mut().enumerate() {
        if !taken.insert(block.id) {
            let copy = fresh.node();
            copies.insert(block.id, copy);
            renamed.push(index);
            taken.insert(copy);
            block.id = copy;
        }
    }
    let to_copy = |one: &Reference| {
        Some(Reference {
            node: *copies.get(&one.node)?,
            ..one.clone()
        })
    };
    for index in renamed {
        references::redirect(&mut blocks[index].content, to_copy);
    }
    (blocks, copies.is_empty())
}

/// The ids of all parts, and of all nodes in other parts.
fn ids_outside(plan: &Plan, part: NodeId) -> HashSet<NodeId> {
    let others = plan.parts.iter().filter(|other| other.id != part);
    let nodes = others
        .flat_map(|other| other.outline.walk())
        .map(|visit| visit.node.id);
    nodes.chain(plan.parts.iter().map(|part| part.id)).collect()
}

fn find(plan: &mut Plan, part: NodeId) -> Result<&mut Part, Problem> {
    let found = plan.parts.iter_mut().find(|one| one.id == part);
    found.ok_or_else(|| Problem::BadRequest(format!("no part {part}")))
}

/// Edits made beside `since`, as they are after it; none where they no longer make sense.
fn over(edits: Vec<Edit>, since: Vec<Edit>) -> Option<Vec<Edit>> {
    let mut since = since;
    let mut mapped = Vec::with_capacity(edits.len());
    for edit in edits {
        let mut mine = edit;
        let mut theirs = Vec::with_capacity(since.len());
        for other in since {
            theirs.extend(other.map(&mine));
            mine = mine.map(&other)?;
        }
        mapped.push(mine);
        since = theirs;
    }
    Some(mapped)
}
