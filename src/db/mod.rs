//! The SQLite database: how it is opened, guarded and written to. What is in
//! it is the features' affair: their SQL stands in their `store.rs`.
//!
//! Two pools: many readers that cannot write, one writer. What makes a write
//! durable and what is known to break it stands beside each setting.

mod open;
mod write;

pub use open::{Db, OpenError};
pub use write::WriteTx;
