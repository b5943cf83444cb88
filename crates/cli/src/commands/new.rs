//! `gangmu new KIND OUT`

use super::Outcome;
use crate::args::New;
use crate::print;
use app::requests::Format;
use app::{App, ElementsFile, Problem};

pub(super) fn run(app: &App, args: &New) -> Result<Outcome, Problem> {
    let format = Format::of(&args.target)?;
    let mut plan = app.new_plan(&args.kind, args.notice)?;
    if let Some(file) = &args.elements {
        ElementsFile::read(file)?.apply(&mut plan)?;
    }
    app.write_file(&plan, format, &args.target, args.force)?;
    print::answer(&format!("{}\n", args.target.display()));
    Ok(Outcome::Fine)
}
