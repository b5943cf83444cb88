//! What stands around the texts, without the texts.

use crate::sample::{folder, open, plan_of};
use plan::Duty;
use store::Filter;

#[test]
fn elements_addressees_and_duties_are_had_of_the_plans_outside_the_trash_the_latest_first() {
    let (_folder, path) = folder();
    let library = open(&path);
    for (seed, issuer) in [
        (1, "某某市教育局"),
        (2, "某某市财政局"),
        (3, "某某市民政局"),
    ] {
        let mut plan = plan_of(1, seed);
        plan.elements.issuers = vec![issuer.into()];
        plan.parts[0].outline.nodes[0].duties = vec![Duty {
            leads: vec![issuer.into()],
            ..Duty::default()
        }];
        plan.parts[0].addressees = vec![format!("{issuer}各科室")];
        library.create(&plan, seed * 1_000).unwrap();
        if seed == 2 {
            library.trash(plan.id, 2_500).unwrap();
        }
    }
    let elements = library.elements(Filter::Kept).unwrap();
    let issuers: Vec<_> = elements.into_iter().flat_map(|one| one.issuers).collect();
    assert_eq!(issuers, ["某某市民政局", "某某市教育局"]);
    let addressees = library.addressees(Filter::Kept).unwrap();
    assert_eq!(addressees, [["某某市民政局各科室"], ["某某市教育局各科室"]]);
    let units = |most| -> Vec<String> {
        let duties = library.duties(Filter::Kept, most).unwrap();
        duties
            .into_iter()
            .flatten()
            .flat_map(|duty| duty.leads)
            .collect()
    };
    assert_eq!(units(9), ["某某市民政局", "某某市教育局"]);
    assert_eq!(units(1), ["某某市民政局"]);
}
