//! A profile as it is handed on: what it has from other own profiles stands in its own file.

use super::put;
use crate::Problem;
use crate::templates::Shelf;
use toml_edit::{DocumentMut, Item, TableLike};

/// The text of a profile that extends a built-in one, or none: elsewhere the own ones are not there.
///
/// # Errors
/// Where there is no such profile.
pub(crate) fn carried(shelf: &Shelf, id: &str) -> Result<String, Problem> {
    let (text, _) = shelf.profile_text(id)?;
    let Ok(mut file) = text.parse::<DocumentMut>() else {
        return Ok(text.to_owned());
    };
    let mut seen = vec![id.to_owned()];
    while let Some(base) = file
        .get("extends")
        .and_then(Item::as_str)
        .map(str::to_owned)
    {
        let Ok((below, true)) = shelf.profile_text(&base) else {
            break;
        };
        let Ok(below) = below.parse::<DocumentMut>() else {
            break;
        };
        if seen.contains(&base) {
            break;
        }
        match below.get("extends").and_then(Item::as_str) {
            Some(next) => put(&mut file, "extends", next.into()),
            None => drop(file.remove("extends")),
        }
        fill(file.as_table_mut(), below.as_table());
        seen.push(base);
    }
    Ok(file.to_string())
}

/// Puts in what is not there.
fn fill(file: &mut dyn TableLike, below: &dyn TableLike) {
    for (key, item) in below.iter() {
        let Some(own) = file.get_mut(key) else {
            file.insert(key, item.clone());
            continue;
        };
        if let (Some(own), Some(below)) = (own.as_table_like_mut(), item.as_table_like()) {
            fill(own, below);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn what_stands_in_other_own_profiles_is_taken_along() {
        let folder = tempfile::tempdir().unwrap();
        let profiles = folder.path().join("profiles");
        fs::create_dir(&profiles).unwrap();
        let put = |id: &str, text: &str| fs::write(profiles.join(format!("{id}.toml")), text);
        put(
            "bureau",
            "extends = \"house\"\nname = \"本局\"\n[page]\nlines = 21\n[styles.body]\nsize = \"四号\"\nbold = true\n",
        )
        .unwrap();
        put(
            "section",
            "# 本科室\nextends = \"bureau\"\nname = \"本科室\"\n[styles.body]\nbold = false\n",
        )
        .unwrap();
        let shelf = Shelf::open(folder.path());
        let text = carried(&shelf, "section").unwrap();
        assert!(
            text.contains("# 本科室") && text.contains("extends = \"house\""),
            "{text}"
        );
        let find = |id: &str| Some(shelf.profile_text(id).ok()?.0.to_owned());
        let alone = compose::Profile::from_toml("section", &text, &find).unwrap();
        assert_eq!(alone, shelf.profile("section").unwrap());
        assert_eq!(
            carried(&shelf, "house").unwrap(),
            shelf.profile_text("house").unwrap().0
        );
    }
}
