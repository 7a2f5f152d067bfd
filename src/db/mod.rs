//! The SQLite database: how it is opened, guarded and written to. What is in
//! it is the features' affair: their SQL stands in their `store.rs`.
//!
//! Two pools: many readers that cannot write, one writer. What makes a write
//! durable and what is known to break it stands beside each setting.
//!
//! One person's move opens a transaction of its own ([`Db::begin_write`]); what
//! a whole hall sends at once is committed together ([`Db::submit`]).
//!
//! A whole database is kept with [`Db::back_up`], also while a hall votes, and put
//! back with [`restore`].

mod backup;
mod batch;
mod lock;
mod open;
mod restore;
mod write;

pub use backup::{BackupError, BackupFile, back_up, back_up_into, list_backups};
pub use batch::SubmitError;
pub use open::{Db, OpenError};
pub use restore::{RestoreError, Restored, restore};
pub use write::{ReadTx, WriteTx};
