//! What the page is shown of a source under review.

use super::lines;
use crate::open_plan::labels;
use crate::report;
use crate::requests::Wish;
use crate::source::Wanted;
use crate::templates::Shelf;
use crate::views::{
    CleanupReview, DocumentReview, DoubtReview, IndicatorReview, Language, PartView, RevisedReview,
    SourceReview, UnitReview,
};
use import::{Change, Cleanup, Cleanups, Doubt, Offer, Reading, Revised, Revisions, Taken, Unit};
use plan::Plan;

/// A reading as the page shows it.
pub(crate) fn source_review(
    source: u32,
    reading: &Reading,
    wanted: &Wanted,
    shelf: &Shelf,
    language: Language,
) -> SourceReview {
    let report = &reading.report;
    SourceReview {
        source,
        lines: lines::lines(reading, language),
        documents: reading
            .plans
            .iter()
            .map(|plan| document(plan, shelf))
            .collect(),
        doubts: report.doubts.iter().map(|d| doubt(d, language)).collect(),
        cleanup: cleanups(reading, wanted.manner.cleanup, language),
        revised: revised(&reading.revised, wanted.manner.revisions),
        units: units(reading, &wanted.taken),
        indicators: indicators(reading, &wanted.taken),
        kept: report.kept() as u32,
        characters: report.characters() as u32,
    }
}

fn document(plan: &Plan, shelf: &Shelf) -> DocumentReview {
    DocumentReview {
        plan: plan.id,
        title: plan.title(),
        kind_name: shelf.kind_name(&plan.main_part().kind),
        elements: plan.elements.clone(),
        parts: plan.parts.iter().map(PartView::from).collect(),
        labels: labels(plan, &shelf.scheme_or_default(&plan.scheme)),
    }
}

fn doubt(doubt: &Doubt, language: Language) -> DoubtReview {
    DoubtReview {
        line: doubt.line,
        at: doubt.at,
        text: doubt.text.clone(),
        message: report::question_words(doubt.question, language).into(),
        confidence: doubt.confidence,
        alternatives: doubt.alternatives.iter().map(|a| Wish::from(*a)).collect(),
    }
}

/// What revisers have done; nothing where there were none.
fn revised(revised: &Revised, read: Revisions) -> Option<RevisedReview> {
    let Revised {
        insertions,
        deletions,
        comments,
        authors,
    } = revised;
    (insertions + deletions + comments > 0).then(|| RevisedReview {
        insertions: *insertions,
        deletions: *deletions,
        comments: *comments,
        authors: authors.clone(),
        read,
    })
}

/// The units that stand under more than one name.
fn units(reading: &Reading, taken: &Taken) -> Vec<UnitReview> {
    let several = reading.units.iter().filter(|unit| unit.forms.len() > 1);
    let view = |unit: &Unit| UnitReview {
        name: unit.name.clone(),
        forms: unit.forms.clone(),
        on: taken.units.contains(&unit.name),
    };
    several.map(view).collect()
}

/// The figures that the text names.
fn indicators(reading: &Reading, taken: &Taken) -> Vec<IndicatorReview> {
    let view = |offer: &Offer| IndicatorReview {
        at: offer.at,
        key: offer.key.clone(),
        text: offer.text.clone(),
        indicator: offer.indicator.clone(),
        on: taken.indicators.contains(&offer.key),
    };
    reading.indicators.iter().map(view).collect()
}

/// Every kind of clean-up, with how much it has changed.
fn cleanups(reading: &Reading, done: Cleanups, language: Language) -> Vec<CleanupReview> {
    let count = |kind: Cleanup| {
        let changes = reading.report.changed();
        changes
            .filter(|(_, _, change)| *change == Change::Cleaned(kind))
            .count()
    };
    let view = |kind: Cleanup| CleanupReview {
        kind,
        name: report::cleanup_words(kind, language).into(),
        count: count(kind) as u32,
        on: done.has(kind),
    };
    Cleanup::ALL.into_iter().map(view).collect()
}
