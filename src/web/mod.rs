//! The HTTP toolbox: what every page needs and no feature owns. It knows no
//! feature and no database.

pub mod assets;
pub mod client;
pub mod error_pages;
pub mod events;
pub mod extract;
pub mod forms;
pub mod fragment;
pub mod guesses;
pub mod language;
pub mod page;
pub mod qr;
pub mod security;
pub mod serve;
pub mod spreadsheet;
pub mod stepper;
pub mod upload;

pub use client::Client;
pub use extract::{Form, Json, Path, Query};
pub use guesses::Guesses;
pub use page::Page;
pub use upload::Upload;
