//! Every target stands a few hundred spoilt inputs; the program `fuzz` tries more.

use fuzz::{inputs, targets};

#[test]
fn targets_stand_spoilt_inputs() {
    for target in targets::ALL {
        for seed in (target.seeds)() {
            (target.run)(&seed);
        }
        for input in inputs(*target, 1).take(150) {
            (target.run)(&input);
        }
    }
}
