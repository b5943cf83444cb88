//! Fields: the instruction is for Word, the result for the reader.

use crate::report::Reason;

/// The longest instruction that is looked at, in bytes.
const MAX_INSTRUCTION: usize = 256;

/// The fields that are open, the outermost first.
#[derive(Debug, Default)]
pub(super) struct Fields(Vec<Field>);

#[derive(Debug, Default)]
struct Field {
    instruction: String,
    /// Whether its result has begun.
    result: bool,
    drops: Option<Reason>,
}

impl Fields {
    /// `w:fldChar`
    pub(super) fn mark(&mut self, kind: Option<&str>) {
        match kind {
            Some("begin") => self.0.push(Field::default()),
            Some("separate") => {
                if let Some(field) = self.0.last_mut() {
                    field.result = true;
                    field.drops = dropped(&field.instruction);
                }
            }
            Some("end") => {
                self.0.pop();
            }
            _ => {}
        }
    }

    /// Characters of an instruction.
    pub(super) fn instruction(&mut self, text: &str) {
        if let Some(field) = self.0.last_mut().filter(|field| !field.result)
            && field.instruction.len() < MAX_INSTRUCTION
        {
            field.instruction.push_str(text);
        }
    }

    /// Whether characters here are no part of the text.
    pub(super) fn in_instruction(&self) -> bool {
        self.0.iter().any(|field| !field.result)
    }

    /// Why the characters of a result are left out, if they are.
    pub(super) fn drops(&self) -> Option<Reason> {
        self.0.iter().find_map(|field| field.drops)
    }

    /// Instructions end with their paragraph at the latest: a file that forgets their ends loses no text.
    pub(super) fn paragraph_ends(&mut self) {
        self.0.retain(|field| field.result);
    }

    /// Whether a field counts pages.
    pub(super) fn counts_pages(instruction: &str) -> bool {
        dropped(instruction) == Some(Reason::PageNumber)
    }
}

fn dropped(instruction: &str) -> Option<Reason> {
    let name = instruction.split_whitespace().next()?.to_uppercase();
    match name.as_str() {
        "PAGE" | "NUMPAGES" | "SECTIONPAGES" | "PAGEREF" => Some(Reason::PageNumber),
        "TOC" => Some(Reason::Contents),
        _ => None,
    }
}
