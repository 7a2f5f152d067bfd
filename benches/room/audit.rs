//! Whether every ballot that was acknowledged is in the database as it was sent,
//! once. It reads the file for itself and asks nothing of the server.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::Context as _;
use hmac::{Hmac, KeyInit as _, Mac as _};
use serde_json::Value;
use sha2::Sha256;
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions as _, Connection as _, Row as _, SqliteConnection};

/// What a device was acknowledged last, and how many acknowledgements it has.
#[derive(Debug, Clone)]
pub(crate) struct Acknowledged {
    pub(crate) token: String,
    /// The piles *now* and *not now*, as sent.
    pub(crate) now: Vec<String>,
    pub(crate) not_now: Vec<String>,
    /// SHA-256 of the content, as on the receipt.
    pub(crate) content: String,
    pub(crate) key: String,
    /// Ballots under keys of their own.
    pub(crate) count: usize,
}

/// What the audit found.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Findings {
    pub(crate) checked: usize,
    pub(crate) lost: usize,
    pub(crate) different: usize,
    /// Ballots or receipts nobody was acknowledged.
    pub(crate) extra: i64,
}

impl Findings {
    pub(crate) fn is_clean(&self) -> bool {
        self.lost == 0 && self.different == 0 && self.extra == 0
    }
}

async fn open(database: &Path) -> anyhow::Result<SqliteConnection> {
    Ok(SqliteConnectOptions::new().filename(database).connect().await?)
}

/// Compares; `unknown` ballots got no answer, and may be there or not.
pub(crate) async fn audit(
    database: &Path,
    acknowledged: &[Acknowledged],
    unknown: usize,
) -> anyhow::Result<Findings> {
    let mut connection = open(database).await?;
    let integrity: String = sqlx::query_scalar("PRAGMA integrity_check").fetch_one(&mut connection).await?;
    anyhow::ensure!(integrity == "ok", "the database is damaged: {integrity}");
    let key: Vec<u8> =
        sqlx::query_scalar("SELECT ballot_key FROM workshops").fetch_one(&mut connection).await?;
    let mut findings = Findings { checked: acknowledged.len(), ..Findings::default() };
    for own in acknowledged {
        let mut name = Hmac::<Sha256>::new_from_slice(&key).context("the key of the workshop")?;
        name.update(own.token.as_bytes());
        let voter = name.finalize().into_bytes().to_vec();
        let ballot: Option<String> =
            sqlx::query_scalar("SELECT ballot FROM workshop_ballots WHERE voter = ?")
                .bind(voter.clone())
                .fetch_optional(&mut connection)
                .await?;
        let receipt: Option<Vec<u8>> =
            sqlx::query_scalar("SELECT content FROM workshop_receipts WHERE voter = ? AND key = ?")
                .bind(voter)
                .bind(own.key.clone())
                .fetch_optional(&mut connection)
                .await?;
        let (Some(ballot), Some(receipt)) = (ballot, receipt) else {
            findings.lost += 1;
            continue;
        };
        let content: String = receipt.iter().map(|byte| format!("{byte:02x}")).collect();
        if content != own.content || !is_same(&ballot, own)? {
            findings.different += 1;
        }
    }
    let ballots: i64 =
        sqlx::query_scalar("SELECT count(*) FROM workshop_ballots").fetch_one(&mut connection).await?;
    let receipts: i64 =
        sqlx::query_scalar("SELECT count(*) FROM workshop_receipts").fetch_one(&mut connection).await?;
    let given: usize = acknowledged.iter().map(|own| own.count).sum();
    let unknown = i64::try_from(unknown)?;
    let extra = |stored: i64, expected: usize| -> anyhow::Result<i64> {
        Ok((stored - i64::try_from(expected)? - unknown).max(0))
    };
    findings.extra = extra(ballots, acknowledged.len())? + extra(receipts, given)?;
    connection.close().await?;
    Ok(findings)
}

fn is_same(stored: &str, own: &Acknowledged) -> anyhow::Result<bool> {
    let stored: Value = serde_json::from_str(stored)?;
    let mut piles: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for pair in stored["sorted"].as_array().context("a stored ballot")? {
        let (card, pile) = (pair[0].as_str().context("a card")?, pair[1].as_str().context("a pile")?);
        piles.entry(pile).or_default().push(card);
    }
    let ranking: Vec<&str> =
        stored["ranking"].as_array().context("a ranking")?.iter().filter_map(Value::as_str).collect();
    let mut away = piles.remove("not-now").unwrap_or_default();
    away.sort_unstable();
    let mut sent: Vec<&str> = own.not_now.iter().map(String::as_str).collect();
    sent.sort_unstable();
    let now = piles.remove("now").unwrap_or_default();
    Ok(ranking == own.now && now.len() == own.now.len() && away == sent && piles.is_empty())
}

/// Takes one acknowledged ballot away: the control, which the audit must notice.
pub(crate) async fn remove_one(database: &Path) -> anyhow::Result<()> {
    let mut connection = open(database).await?;
    let removed = sqlx::query(
        "DELETE FROM workshop_ballots WHERE voter = (SELECT voter FROM workshop_ballots ORDER BY voter LIMIT 1)",
    )
    .execute(&mut connection)
    .await?;
    anyhow::ensure!(removed.rows_affected() == 1, "there was no ballot to remove");
    let rows: i64 =
        sqlx::query("SELECT count(*) FROM workshop_ballots").fetch_one(&mut connection).await?.get(0);
    println!("control: one acknowledged ballot removed, {rows} are left");
    connection.close().await?;
    Ok(())
}
