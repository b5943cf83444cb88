//! What holds for every plan and every edit.

use plan::edit::{Edit, EditError, Slot};
use plan::testing::{any_plan, dice, edit_of, plan_and_edit, plan_of, two_states};
use plan::{Content, Ids, Node, NodeId, Part, PartRole, Plan, Text, diff};
use proptest::prelude::*;

fn after(plan: &Plan, edits: &[Edit]) -> Plan {
    let mut plan = plan.clone();
    for edit in edits {
        edit.apply(&mut plan)
            .unwrap_or_else(|error| panic!("{error}: {edit:?}"));
    }
    plan
}

/// Two edits that fit the same plan. Their new ids differ.
fn plan_and_two_edits() -> impl Strategy<Value = (Plan, Edit, Edit)> {
    (any_plan(), dice(), dice()).prop_map(|(plan, mut one, mut other)| {
        let (a, b) = (edit_of(&plan, &mut one), edit_of(&plan, &mut other));
        (plan, a, b)
    })
}

/// The second edit after the first; none where only the plan could tell that it does not fit.
fn then(plan: &Plan, first: &Edit, second: &Edit) -> Result<Option<Plan>, TestCaseError> {
    let mut plan = after(plan, std::slice::from_ref(first));
    let Some(mapped) = second.map(first) else {
        return Ok(Some(plan));
    };
    match mapped.apply(&mut plan) {
        Ok(()) => Ok(Some(plan)),
        Err(EditError::IntoItself(_) | EditError::LastPart) => Ok(None),
        Err(error) => Err(TestCaseError::fail(format!(
            "{error}: {mapped:?} after {first:?}"
        ))),
    }
}

/// Whether two edits are none of the exceptions that `Edit::map` names.
fn converges(a: &Edit, b: &Edit) -> bool {
    one_way(a, b) && one_way(b, a)
}

fn one_way(a: &Edit, b: &Edit) -> bool {
    match (a, b) {
        (
            Edit::Content { node, .. },
            Edit::Content { node: other, .. } | Edit::Text { node: other, .. },
        )
        | (Edit::Duties { node, .. }, Edit::Duties { node: other, .. })
        | (Edit::Memo { node, .. }, Edit::Memo { node: other, .. })
        | (Edit::Move { node, .. }, Edit::Move { node: other, .. }) => node != other,
        (Edit::Content { node, .. }, Edit::Insert { at, .. } | Edit::Move { to: at, .. }) => {
            *node != at.parent
        }
        (Edit::Part { .. }, Edit::Part { .. }) | (Edit::Plan { .. }, Edit::Plan { .. }) => false,
        (Edit::Remove { branch, .. }, Edit::Move { from, to, .. }) => {
            holds(branch, from.parent) == holds(branch, to.parent)
        }
        (Edit::RemovePart { part, .. }, Edit::Move { from, to, .. }) => {
            let has = |id| part.id == id || part.outline.find(id).is_some();
            has(from.parent) == has(to.parent)
        }
        _ => true,
    }
}

fn holds(branch: &Node, id: NodeId) -> bool {
    branch.id == id || branch.children.iter().any(|child| holds(child, id))
}

/// A plan of one paragraph with two replacements of its text: for each a place, a length and what to put there.
fn two_replacements(text: &str, throws: [usize; 4], inserts: &[String; 2]) -> (Plan, Edit, Edit) {
    let mut ids = Ids::new(0, 1);
    let (plan, part, node) = (ids.plan(), ids.node(), ids.node());
    let mut part = Part::new(part, PartRole::Plan, "", "");
    part.outline
        .nodes
        .push(Node::new(node, Content::paragraph(text)));
    let text = Text::from(text);
    let edit = |at: usize, len: usize, insert: &String| {
        let at = at.min(text.len());
        Edit::Text {
            node,
            slot: Slot::Paragraph,
            at: at as u32,
            remove: text.slice(at, at + len),
            insert: insert.as_str().into(),
        }
    };
    let [a, a_len, b, b_len] = throws;
    (
        Plan::new(plan, part),
        edit(a, a_len, &inserts[0]),
        edit(b, b_len, &inserts[1]),
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, ..ProptestConfig::default() })]

    #[test]
    fn undo_restores_the_plan((plan, edit) in plan_and_edit()) {
        let changed = after(&plan, std::slice::from_ref(&edit));
        prop_assert_eq!(after(&changed, &[edit.invert()]), plan);
        prop_assert_eq!(edit.invert().invert(), edit);
    }

    #[test]
    fn an_edit_that_does_not_fit_changes_nothing((plan, edit) in plan_and_edit(), mut dice in dice()) {
        let mut other = after(&plan, &[edit_of(&plan, &mut dice)]);
        let before = other.clone();
        if edit.apply(&mut other).is_err() {
            prop_assert_eq!(other, before);
        }
    }

    #[test]
    fn edits_and_plans_come_back_from_json((plan, edit) in plan_and_edit()) {
        let json = serde_json::to_string(&edit).unwrap();
        prop_assert_eq!(serde_json::from_str::<Edit>(&json).unwrap(), edit);
        let json = serde_json::to_string(&plan).unwrap();
        prop_assert_eq!(serde_json::from_str::<Plan>(&json).unwrap(), plan);
    }

    #[test]
    fn the_difference_leads_from_one_state_to_the_other((old, new) in two_states()) {
        prop_assert_eq!(after(&old, &diff(&old, &new)), new);
        prop_assert!(diff(&old, &old).is_empty());
    }

    #[test]
    fn unrelated_plans_have_a_difference_too(mut one in dice(), mut other in dice()) {
        let (old, mut new) = (plan_of(&mut one), plan_of(&mut other));
        new.id = old.id;
        prop_assert_eq!(after(&old, &diff(&old, &new)), new);
    }

    #[test]
    fn one_edit_is_seen_as_one_or_two((plan, edit) in plan_and_edit()) {
        let new = after(&plan, std::slice::from_ref(&edit));
        let limit = match edit {
            Edit::Insert { .. } | Edit::Remove { .. } | Edit::Move { .. } | Edit::Duties { .. } | Edit::Memo { .. } => 1,
            // A whole content may differ in a heading's words and in its body's.
            _ => 2,
        };
        prop_assert!(diff(&plan, &new).len() <= limit);
    }

    #[test]
    fn mapped_edits_fit((plan, a, b) in plan_and_two_edits()) {
        then(&plan, &a, &b)?;
        then(&plan, &b, &a)?;
    }

    #[test]
    fn either_order_gives_the_same_plan((plan, a, b) in plan_and_two_edits()) {
        prop_assume!(converges(&a, &b));
        if let (Some(one), Some(other)) = (then(&plan, &a, &b)?, then(&plan, &b, &a)?) {
            prop_assert_eq!(one, other);
        }
    }

    #[test]
    fn two_writers_in_one_text_agree(text in "[甲乙丙丁]{0,8}", throws in proptest::array::uniform4(0..9_usize),
                                     inserts in proptest::array::uniform2("[子丑]{0,2}")) {
        let (plan, a, b) = two_replacements(&text, throws, &inserts);
        prop_assert_eq!(then(&plan, &a, &b)?, then(&plan, &b, &a)?);
    }

    #[test]
    fn merged_typing_does_what_both_did((plan, first) in plan_and_edit(), mut dice in dice()) {
        let between = after(&plan, std::slice::from_ref(&first));
        let second = edit_of(&between, &mut dice);
        if let Some(merged) = first.merge_typing(&second) {
            prop_assert_eq!(after(&plan, &[merged]), after(&between, &[second]));
        }
    }
}
