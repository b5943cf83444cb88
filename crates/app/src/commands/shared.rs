//! What all windows have in common beside the text of a plan: a change of it in one is told the others.

use serde::Serialize;

/// Something that every window shows or offers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Shared {
    /// The settings, with phrases and the names of the office.
    Settings,
    /// The format profiles.
    Profiles,
    /// Which plans there are, and how they are called, tagged and put by.
    Library,
    /// The plans used last.
    Recent,
    /// The versions of plans.
    Versions,
    /// The backups, and where they go.
    Backups,
    /// The library as a whole: another stands in its place.
    Everything,
}

/// What a command that has been answered changed for all windows. What it changed in a plan is told by the revision in
/// its answer.
pub fn shared(command: &str) -> Option<Shared> {
    match command {
        "settings_set" => Some(Shared::Settings),
        "profile_copy" | "profile_import" | "profile_save" | "profile_delete" => {
            Some(Shared::Profiles)
        }
        "library_file" | "library_take" | "plan_new" | "plan_sample" | "plan_renew"
        | "plan_rename" | "plan_trash" | "plan_restore" | "plan_purge" | "import_use" => {
            Some(Shared::Library)
        }
        "plan_shown" => Some(Shared::Recent),
        "version_name" | "version_forget" => Some(Shared::Versions),
        "backup_now" | "backups_set" | "backups_into" => Some(Shared::Backups),
        "backup_restore" => Some(Shared::Everything),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::commands::NAMES;

    #[test]
    fn every_name_is_a_command() {
        let source = include_str!("shared.rs");
        let table = source.split("match command").nth(1).expect("the table");
        let table = table.split("_ => None").next().expect("its end");
        let named: Vec<&str> = table.split('"').skip(1).step_by(2).collect();
        assert!(named.len() > 10);
        for name in named {
            assert!(NAMES.contains(&name), "{name}");
            assert!(shared(name).is_some(), "{name}");
        }
    }
}
