//! `voorrang account`: what whoever runs the program does about accounts.

use anyhow::{Context as _, bail};
use clap::Subcommand;

use super::account_links::{self, ADMINISTRATOR_SECONDS};
use super::{looks_like_email, store};
use crate::app::AppState;
use crate::audit::{self, Entry, Event};
use crate::chance::Chance;
use crate::clock::Clock;
use crate::config::Config;

/// What can be done about accounts.
#[derive(Debug, Subcommand)]
pub enum AccountCommand {
    /// Print a link, good once and for half an hour, that makes whoever opens it
    /// an administrator; the server may run meanwhile
    Admin {
        /// The administrator's e-mail address; an account with it is made when
        /// there is none
        email: String,
    },
}

/// Does it, and gives what to print.
///
/// # Errors
/// An address that is none, and the database's own.
pub async fn run(config: Config, clock: Clock, command: AccountCommand) -> anyhow::Result<String> {
    let AccountCommand::Admin { email } = command;
    let email = email.trim().to_lowercase();
    if !looks_like_email(&email) || email.len() > super::EMAIL_LIMIT {
        bail!("\"{email}\" is no e-mail address");
    }
    let (database, is_new) = (config.database.clone(), !config.database.exists());
    let is_guess = config.public_url.is_none();
    let state = AppState::start(config, clock, Chance::system()).await?;
    let url = make_link(&state, &email).await;
    state.db.close().await;
    let minutes = ADMINISTRATOR_SECONDS / 60;
    let mut said = format!(
        "Whoever opens this link within {minutes} minutes becomes the administrator {email}; it works once:\n\n  {}\n",
        url?
    );
    if is_guess {
        said.push_str(
            "\nThe address is that of --listen, for want of VOORRANG_PUBLIC_URL: give the server's own.\n",
        );
    }
    if is_new {
        said.push_str(&format!("\nThere was no database at {}: it was made.\n", database.display()));
    }
    Ok(said)
}

async fn make_link(state: &AppState, email: &str) -> anyhow::Result<String> {
    let mut tx = state.db.begin_write().await?;
    let made = account_links::make_administrator_link(state, &mut tx, email).await;
    let url = made.map_err(|_| anyhow::anyhow!("the link could not be made"))?;
    let account = match store::find_account_by_email(&mut tx, email).await? {
        Some(id) => store::find_account(&mut tx, id).await?,
        None => None,
    };
    // No address in the log: of who has no account yet there is nothing to name.
    let subject =
        account.map_or_else(|| "installation".to_owned(), |account| format!("account:{}", account.public_id));
    let (event, at) = (Event::AdministratorLinkMade, state.clock.seconds());
    audit::record(&mut tx, &Entry { actor: "", event, subject: &subject, at }).await?;
    tx.commit().await.context("the link could not be stored")?;
    Ok(url)
}
