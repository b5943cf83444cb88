//! Where words stand in the library.

use crate::requests::SearchLibrary;
use crate::views::Hit;
use crate::{App, Problem};
use store::Filter;

/// More than anyone looks through.
const MOST: usize = 200;

/// The passages in which the words stand.
pub(super) fn search(app: &App, ask: SearchLibrary) -> Result<Vec<Hit>, Problem> {
    let SearchLibrary { words, trashed } = ask;
    let filter = if trashed {
        Filter::Trashed
    } else {
        Filter::Kept
    };
    let hits = app.library()?.search(&words, filter, MOST);
    let hits = hits.map_err(|e| app.in_library(e))?;
    Ok(hits.into_iter().map(Hit::from).collect())
}
