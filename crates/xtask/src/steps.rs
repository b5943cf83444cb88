//! Steps one after the other: each is named before it runs, all are counted at the end.

use crate::Outcome;
use crate::speech::{announce, say};
use std::time::{Duration, Instant};

/// The steps that were taken so far.
#[derive(Default)]
pub(crate) struct Steps(Vec<Step>);

struct Step {
    name: String,
    took: Duration,
    outcome: Outcome,
}

impl Steps {
    /// Takes a step; whether it succeeded. A step that fails does not keep the others from being taken.
    pub(crate) fn take(
        &mut self,
        english: &str,
        chinese: &str,
        work: impl FnOnce() -> Outcome,
    ) -> bool {
        announce(english, chinese);
        let started = Instant::now();
        let outcome = work();
        let step = Step {
            name: say(english, chinese),
            took: started.elapsed(),
            outcome,
        };
        println!("{}", step.line());
        let succeeded = step.outcome.is_ok();
        self.0.push(step);
        succeeded
    }

    /// Lists the steps and counts them.
    pub(crate) fn sum_up(self) -> Outcome {
        announce("All steps", "全部步骤");
        for step in &self.0 {
            println!("{}", step.line());
        }
        let failed = self.0.iter().filter(|step| step.outcome.is_err()).count();
        let passed = self.0.len() - failed;
        let sum = say(
            format!("{passed} passed, {failed} failed"),
            format!("{passed} 项通过，{failed} 项未通过"),
        );
        if failed > 0 {
            return Err(sum);
        }
        println!("\n{sum}");
        Ok(())
    }
}

impl Step {
    fn line(&self) -> String {
        let seconds = self.took.as_secs();
        match &self.outcome {
            Ok(()) => format!("   {} {} ({seconds} s)", say("passed", "通过  "), self.name),
            Err(why) => {
                format!(
                    "   {} {} ({seconds} s): {why}",
                    say("FAILED", "未通过"),
                    self.name
                )
            }
        }
    }
}
