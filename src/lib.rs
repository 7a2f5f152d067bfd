//! Voorrang: from a deck of policy-principle cards to a ranked priority set,
//! and from there to a draft masterplan for a municipality's information and
//! ICT.
//!
//! | where | what |
//! |---|---|
//! | [`domain`] | what we know, as values and pure functions |
//! | [`db`], [`i18n`], [`documents`], [`ballot_files`], [`web`] | SQLite, languages, formats of documents and of ballots, HTTP: each knows no feature |
//! | [`live`] | tells open pages that something changed |
//! | [`metrics`], [`selfcheck`] | numbers for who watches, and what is wrong around the program |
//! | [`mail`] | sends plain texts in the background |
//! | [`home`], [`accounts`], [`organisations`], [`catalogues`], [`ballots`], [`roads`], [`priorities`], [`masterplans`], [`tallies`], [`workshops`], [`results`], [`decisions`], [`comparisons`], [`rooms`], [`agenda`], [`open_data`], [`administration`] | the features: pages, and all their SQL in `store.rs` |
//! | [`api`] | the description of the API, put together from the features' |
//! | [`app`] | the state, the route table, the layers in order |
//! | [`cli`], [`demo`] | the commands, and the demo world |
//!
//! `ARCHITECTURE.md` walks a request through.

pub mod accounts;
pub mod administration;
pub mod agenda;
pub mod api;
pub mod app;
pub mod archives;
pub mod audit;
pub mod ballot_files;
pub mod ballots;
pub mod catalogues;
pub mod chance;
pub mod cli;
pub mod clock;
pub mod comparisons;
pub mod config;
pub mod data_rights;
pub mod db;
pub mod decisions;
pub mod demo;
pub mod documents;
pub mod domain;
pub mod error;
pub mod home;
pub mod i18n;
pub mod live;
pub mod mail;
pub mod masterplans;
pub mod members;
pub mod metrics;
pub mod open_data;
pub mod organisations;
pub mod priorities;
pub mod results;
pub mod roads;
pub mod rooms;
pub mod selfcheck;
pub mod settings;
pub mod sheets;
pub mod tallies;
pub mod web;
pub mod workshops;
