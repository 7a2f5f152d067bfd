//! Keeping and moving what is in a database: backups and archives.

use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};

use super::println_flushed;
use crate::app::AppState;
use crate::archives;
use crate::chance::Chance;
use crate::clock::Clock;
use crate::config::Config;
use crate::db::{self, Db};

pub(super) async fn back_up(config: &Config, destination: Option<PathBuf>) -> anyhow::Result<()> {
    let now = Clock::system().now();
    let destination = destination.unwrap_or_else(|| config.backups_folder());
    // A name that ends in a slash is a folder, also one that is not there yet; and
    // so is the configured one.
    let is_folder = destination.is_dir()
        || destination.as_os_str().as_encoded_bytes().ends_with(b"/")
        || destination == config.backups_folder();
    let made = if is_folder {
        db::back_up_into(&config.database, &destination, now).await?
    } else {
        db::back_up(&config.database, &destination, now).await?
    };
    let file = if is_folder { destination.join(&made.name) } else { destination };
    println_flushed(&format!("{} written and checked, {} bytes", file.display(), made.bytes))
}

pub(super) async fn restore(config: &Config, file: &Path, is_sure: bool) -> anyhow::Result<()> {
    let now = Clock::system().now();
    let database = &config.database;
    let restored = db::restore(file, database, &config.backups_folder(), now, is_sure).await?;
    let db = Db::open(database).await?;
    let counts = archives::count(&db).await;
    db.close().await;
    let holds: Vec<_> = counts?.into_iter().map(|(kind, count)| format!("{count} {kind}")).collect();
    let mut said = format!("{} restored from {}: {}", database.display(), file.display(), holds.join(", "));
    if !restored.had_sum {
        said.push_str("\nNo .sha256 stood beside it: an altered text would not have been seen");
    }
    if let Some(aside) = restored.kept_aside {
        said.push_str(&format!("\nThe database that was there is kept as {}", aside.display()));
    }
    println_flushed(&said)
}

pub(super) async fn export(
    config: &Config,
    file: Option<&Path>,
    organisation: Option<&str>,
) -> anyhow::Result<()> {
    let file = file.context("name a file")?;
    if file.symlink_metadata().is_ok() {
        bail!("{} exists already and was left as it is; choose another name", file.display());
    }
    let db = Db::open_existing(&config.database).await?;
    let exported = write_archive(&db, file, organisation).await;
    db.close().await;
    println_flushed(&format!("{} written, {} bytes", file.display(), exported?))
}

async fn write_archive(db: &Db, file: &Path, organisation: Option<&str>) -> anyhow::Result<usize> {
    let archive = archives::export(db, organisation).await?;
    let cannot = || format!("cannot write {}", file.display());
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    // Under its name only once it is whole; its owner's alone, since people's addresses
    // stand in it.
    let mut part = tempfile::NamedTempFile::new_in(folder).with_context(cannot)?;
    part.write_all(archive.text.as_bytes()).with_context(cannot)?;
    part.as_file().sync_all().with_context(cannot)?;
    part.persist_noclobber(file).map_err(|error| error.error).with_context(cannot)?;
    archives::record_export(db, &archive.subject, "", Clock::system().seconds()).await?;
    Ok(archive.text.len())
}

pub(super) async fn import(config: Config, file: &Path) -> anyhow::Result<()> {
    let refused = || format!("nothing was imported from {}", file.display());
    let mut bytes = Vec::new();
    std::fs::File::open(file)
        .and_then(|file| file.take(archives::MOST_BYTES + 1).read_to_end(&mut bytes))
        .with_context(refused)?;
    // Before the database: what is no archive makes none.
    let checked = archives::read(&bytes).with_context(refused)?;
    let is_new = !config.database.exists();
    let state = AppState::start(config, Clock::system(), Chance::system()).await?;
    let imported = archives::import(&state.db, &state.chance, state.clock.seconds(), &checked).await;
    state.db.close().await;
    let imported = imported.with_context(refused)?;
    let mut said = format!("{} imported into {}\n", file.display(), state.config.database.display());
    for (kind, tally) in imported.tallies {
        said.push_str(&format!("\n  {kind:<15} {} added, {} there already", tally.added, tally.known));
    }
    if is_new {
        said.push_str("\n\nThere was no database there: it was made");
    }
    if !imported.took_over {
        said.push_str("\n\nThe settings and the active catalogue are as they were");
    }
    println_flushed(&said)
}
