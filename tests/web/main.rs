//! The application as its visitors meet it: real router, real SQLite files
//! with our own settings, no browser.

#![expect(clippy::unwrap_used, reason = "what goes wrong in a test fails it")]
#![expect(unreachable_pub, reason = "a test binary exports nothing; pub reads better than pub(crate)")]

mod access;
mod account;
mod accounts;
mod administration;
mod api;
mod archives;
mod catalogues;
mod comparison_reports;
mod comparisons;
mod counting;
mod data_rights;
mod decisions;
mod demo;
mod errors;
mod events;
mod follow_up;
mod joint;
mod leading;
mod logging_in;
mod masterplans;
mod matrix;
mod members;
mod metrics;
mod municipalities;
mod objectives;
mod oidc;
mod open_data;
mod plans;
mod results;
mod rights;
mod roads;
mod rooms;
mod second_factor;
mod serving;
mod sharing;
mod sheets;
mod support;
mod workshops;
