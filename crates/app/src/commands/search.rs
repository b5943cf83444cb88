//! Where words stand in the library.

use crate::requests::{SearchLibrary, SearchVersions};
use crate::views::{EarlierView, Hit};
use crate::{App, Problem};
use std::time::Duration;
use store::Filter;

/// More than anyone looks through.
const MOST: usize = 200;

/// So long a question about versions takes at most, but for one plan.
const TIME: Duration = Duration::from_millis(120);

/// The passages in which the words stand.
pub(super) fn search(app: &App, ask: SearchLibrary) -> Result<Vec<Hit>, Problem> {
    let SearchLibrary { words, trashed } = ask;
    let hits = app.library()?.search(&words, filter(trashed), MOST);
    let hits = hits.map_err(|e| app.in_library(e))?;
    Ok(hits.into_iter().map(Hit::from).collect())
}

/// The passages of earlier versions in which the words stood, as far as they are found in a short time.
#[expect(clippy::needless_pass_by_value, reason = "a command takes its request")]
pub(super) fn earlier(app: &App, ask: SearchVersions) -> Result<EarlierView, Problem> {
    let of = filter(ask.trashed);
    let found = app
        .library()?
        .search_earlier(&ask.words, of, ask.behind, TIME);
    let found = found.map_err(|e| app.in_library(e))?;
    Ok(EarlierView {
        hits: found.hits.into_iter().map(Into::into).collect(),
        behind: found.behind,
    })
}

fn filter(trashed: bool) -> Filter {
    if trashed {
        Filter::Trashed
    } else {
        Filter::Kept
    }
}
