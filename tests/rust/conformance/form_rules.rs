//! 信函, 命令（令）, 纪要 (GB/T 9704-2012 §10).

use super::rule::Rule;

const NO_FORM: &str = "no specimen of this form stands here yet; its figures are tested in compose";

pub(super) const RULES: &[Rule] = &[
    Rule::not("9704-10.1a", NO_FORM),
    Rule::not("9704-10.1b", NO_FORM),
    Rule::not("9704-10.1c", NO_FORM),
    Rule::not("9704-10.1d", NO_FORM),
    Rule::not("9704-10.1e", NO_FORM),
    Rule::not("9704-10.1f", NO_FORM),
    Rule::not("9704-10.1g", NO_FORM),
    Rule::not("9704-10.1h", NO_FORM),
    Rule::not("9704-10.1i", NO_FORM),
    Rule::not("9704-10.1j", NO_FORM),
    Rule::not("9704-10.2a", NO_FORM),
    Rule::not("9704-10.2b", NO_FORM),
    Rule::not("9704-10.2c", NO_FORM),
    Rule::not("9704-10.3a", NO_FORM),
    Rule::not("9704-10.3b", NO_FORM),
    Rule::not("9704-10.3c", NO_FORM),
    Rule::not("9704-10.3d", NO_FORM),
    Rule::not("9704-10.3e", NO_FORM),
];
