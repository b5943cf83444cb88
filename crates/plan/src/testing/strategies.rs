//! The generators as proptest strategies.

use super::{Dice, edit_of, plan_of, referring, shuffled};
use crate::{Edit, Plan};
use proptest::collection::vec;
use proptest::prelude::*;

/// Throws of dice; shrinking makes them fewer and lower, and with them plans and edits simpler.
pub fn dice() -> impl Strategy<Value = Dice> {
    let throws = vec(0_u32..1 << 16, 0..160);
    (throws, any::<u64>().no_shrink()).prop_map(|(throws, seed)| Dice::new(throws, seed))
}

/// Any sound plan: one or two parts, up to some twenty nodes each, with marks, references, duties, memos, tables and
/// own numberings.
pub fn any_plan() -> impl Strategy<Value = Plan> {
    dice().prop_map(|mut dice| plan_of(&mut dice))
}

/// Any plan whose references mostly speak of its own headings; their words are any.
pub fn plan_with_references() -> impl Strategy<Value = Plan> {
    dice().prop_map(|mut dice| referring(&mut dice))
}

/// Any plan with an edit that fits it.
pub fn plan_and_edit() -> impl Strategy<Value = (Plan, Edit)> {
    (any_plan(), dice()).prop_map(|(plan, mut dice)| {
        let edit = edit_of(&plan, &mut dice);
        (plan, edit)
    })
}

/// Two states of a plan: mostly the same nodes, in another order and at other depths, with other words.
pub fn two_states() -> impl Strategy<Value = (Plan, Plan)> {
    (any_plan(), dice()).prop_map(|(old, mut dice)| {
        let new = shuffled(&old, &mut dice);
        (old, new)
    })
}
