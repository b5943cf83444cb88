//! The real window over WebDriver: the very program that drafters get, on a display of its own.
//!
//! A [`Desk`] is a machine with nothing on it: a virtual display, an empty home. On it a [`Window`] is opened, used and
//! closed, once or several times. Whatever was started ends with the desk.
#![expect(
    clippy::missing_panics_doc,
    reason = "where a test panics, it has failed"
)]

mod desk;
mod display;
mod footprint;
mod page;
mod process;
mod quantile;
mod waiting;
mod window;

pub use desk::Desk;
pub use display::Display;
pub use footprint::Footprint;
pub use page::Row;
pub use process::Group;
pub use quantile::quantile;
pub use waiting::{eventually, settled};
pub use window::Window;
