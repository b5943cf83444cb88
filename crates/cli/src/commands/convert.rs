//! `gangmu convert IN OUT`

use super::Outcome;
use crate::args::{Convert, Shape};
use crate::print;
use app::plan::Plan;
use app::requests::Format;
use app::{App, ElementsFile, Problem};
use std::path::{Path, PathBuf};

pub(super) fn run(app: &App, args: &Convert) -> Result<Outcome, Problem> {
    // What cannot be written need not be read.
    let format = Format::of(&args.target)?;
    if !args.split && !args.force && args.target.exists() {
        return Err(Problem::TargetExists(args.target.clone()));
    }
    let reading = app.read_file_with(&args.source, args.reading.manner())?;
    let plans = chosen(reading.plans, args)?;
    let targets = targets(&args.target, plans.len());
    if let Some(taken) = targets.iter().find(|target| !args.force && target.exists()) {
        return Err(Problem::TargetExists(taken.clone()));
    }
    for (mut plan, target) in plans.into_iter().zip(&targets) {
        shape(app, &mut plan, &args.shape)?;
        if format == Format::Docx {
            print::conflicts(&app.conflicts(&plan)?, app.language());
        }
        if args.report && format == Format::Docx {
            print::type_check(&app.type_check(&plan)?, app.language());
        }
        app.write_file(&plan, args.target(format), target, args.force)?;
        print::answer(&format!("{}\n", target.display()));
    }
    print::report(&reading.report, args.report, app.language());
    Ok(Outcome::Fine)
}

/// The documents that are wanted.
fn chosen(mut plans: Vec<Plan>, args: &Convert) -> Result<Vec<Plan>, Problem> {
    let count = plans.len();
    match args.doc {
        Some(asked) if asked >= 1 && asked <= count => Ok(vec![plans.swap_remove(asked - 1)]),
        Some(asked) => Err(Problem::NoDocument { asked, count }),
        None if args.split || count == 1 => Ok(plans),
        None => Err(Problem::SeveralDocuments {
            name: app::file_name(&args.source),
            count,
        }),
    }
}

/// One target for each document: the name as it is, or numbered where there are several.
fn targets(target: &Path, count: usize) -> Vec<PathBuf> {
    if count == 1 {
        return vec![target.to_owned()];
    }
    let numbered = |number: usize| {
        let mut name = target.file_stem().unwrap_or_default().to_owned();
        name.push(format!("-{number}"));
        if let Some(ending) = target.extension() {
            name.push(".");
            name.push(ending);
        }
        target.with_file_name(name)
    };
    (1..=count).map(numbered).collect()
}

/// Lays over the plan what was asked for.
fn shape(app: &App, plan: &mut Plan, shape: &Shape) -> Result<(), Problem> {
    app.reshape(
        plan,
        shape.kind.as_deref(),
        shape.scheme.as_deref(),
        shape.profile.as_deref(),
    )?;
    match &shape.elements {
        Some(file) => ElementsFile::read(file)?.apply(plan),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn several_documents_are_numbered_before_the_ending() {
        let names = |target: &str, count| targets(Path::new(target), count);
        assert_eq!(names("out/要点.docx", 1), [PathBuf::from("out/要点.docx")]);
        assert_eq!(
            names("out/要点.docx", 2),
            [
                PathBuf::from("out/要点-1.docx"),
                PathBuf::from("out/要点-2.docx")
            ]
        );
    }
}
