//! A rule, how it is measured, and what was found.

use super::exhibit::Exhibit;
use super::specimen::Specimen;
use std::fmt::Display;

/// A rule of the standard, by the number of its clause.
pub(super) struct Rule {
    pub(super) id: &'static str,
    pub(super) check: Check,
}

pub(super) enum Check {
    /// Measured on that document; None where something to be measured is not there.
    On(Specimen, fn(&mut Probe<'_>) -> Option<()>),
    /// Not to be measured, and why.
    Not(&'static str),
}

impl Rule {
    pub(super) const fn on(
        specimen: Specimen,
        id: &'static str,
        measure: fn(&mut Probe<'_>) -> Option<()>,
    ) -> Self {
        Self {
            id,
            check: Check::On(specimen, measure),
        }
    }

    pub(super) const fn not(id: &'static str, why: &'static str) -> Self {
        Self {
            id,
            check: Check::Not(why),
        }
    }
}

/// A measure taken.
pub(super) struct Finding {
    pub(super) what: &'static str,
    pub(super) expected: String,
    pub(super) found: String,
    pub(super) holds: bool,
}

/// A document under the ruler.
pub(super) struct Probe<'a> {
    pub(super) of: &'a Exhibit,
    pub(super) findings: Vec<Finding>,
}

impl<'a> Probe<'a> {
    pub(super) fn take(of: &'a Exhibit, measure: fn(&mut Probe<'_>) -> Option<()>) -> Vec<Finding> {
        let mut probe = Probe {
            of,
            findings: Vec::new(),
        };
        if measure(&mut probe).is_none() {
            probe.note("all of it", "there".into(), "missing".into(), false);
        }
        probe.findings
    }

    /// A figure, in the unit that `what` names, within a tolerance.
    pub(super) fn near(&mut self, what: &'static str, expected: f64, tolerance: f64, found: f64) {
        let holds = (found - expected).abs() <= tolerance;
        self.note(
            what,
            format!("{expected:.2} ±{tolerance}"),
            format!("{found:.2}"),
            holds,
        );
    }

    /// The same words or count.
    pub(super) fn is(&mut self, what: &'static str, expected: impl Display, found: impl Display) {
        let (expected, found) = (expected.to_string(), found.to_string());
        let holds = expected == found;
        self.note(what, expected, found, holds);
    }

    /// Something that is so or is not.
    pub(super) fn holds(&mut self, what: &'static str, holds: bool) {
        self.is(what, true, holds);
    }

    /// The Chinese type that the file asks for where these words stand; what is printed is a stand-in on most machines.
    pub(super) fn font(&mut self, words: &str, expected: &str) -> Option<()> {
        let asked = self.of.asked(words)?;
        self.is("Chinese type", expected, asked.chinese);
        self.holds("not bold", !asked.bold);
        Some(())
    }

    fn note(&mut self, what: &'static str, expected: String, found: String, holds: bool) {
        self.findings.push(Finding {
            what,
            expected,
            found,
            holds,
        });
    }
}
