//! The embedded list: the 285 municipalities since 1 January 2025, compiled
//! from the federal REFNIS code list.

use anyhow::Context as _;
use serde::Deserialize;

use super::store::{self, NewMunicipality};
use crate::db::{Db, WriteTx};

const LIST: &str = include_str!("data/flemish-municipalities-2025.csv");

#[derive(Debug, Deserialize)]
struct Row {
    nis_code: String,
    name_nl: String,
    province_nis: String,
    merged_2019_from: String,
    merged_2025_from: String,
}

/// Puts the embedded list in the database, leaving what is there as it is.
///
/// # Errors
/// The database's own.
pub async fn install_municipalities(db: &Db) -> anyhow::Result<()> {
    let municipalities = read()?;
    let mut tx = db.begin_write().await?;
    install(&mut tx, &municipalities).await?;
    tx.commit().await?;
    Ok(())
}

/// A municipality as the list that comes with the program has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedMunicipality {
    /// The key to it.
    pub nis_code: String,
    /// Its name, in Dutch.
    pub name: String,
    /// NIS code of its province.
    pub province_code: String,
    /// Names of municipalities that merged into it.
    pub former_names: Vec<String>,
}

/// The list that comes with the program: what is still as in it, nobody changed.
///
/// # Errors
/// None but a fault in the list, which a test finds.
pub fn list_embedded() -> anyhow::Result<Vec<ListedMunicipality>> {
    let listed = |one: NewMunicipality| ListedMunicipality {
        former_names: one.former_names.lines().map(str::to_owned).collect(),
        nis_code: one.nis_code,
        name: one.name,
        province_code: one.province_code,
    };
    Ok(read()?.into_iter().map(listed).collect())
}

async fn install(tx: &mut WriteTx, municipalities: &[NewMunicipality]) -> Result<(), sqlx::Error> {
    for municipality in municipalities {
        store::create_municipality(tx, municipality).await?;
    }
    Ok(())
}

fn read() -> anyhow::Result<Vec<NewMunicipality>> {
    csv::Reader::from_reader(LIST.as_bytes())
        .deserialize()
        .map(|row| {
            let row: Row = row.context("embedded list of municipalities")?;
            Ok(NewMunicipality {
                former_names: former_names(&row),
                nis_code: row.nis_code,
                name: row.name_nl,
                province_code: row.province_nis,
            })
        })
        .collect()
}

/// Names of the municipalities that merged into this one, without its own:
/// the columns hold `Antwerpen:11002|Borsbeek:11007`.
fn former_names(row: &Row) -> String {
    let mut names: Vec<&str> = row
        .merged_2019_from
        .split('|')
        .chain(row.merged_2025_from.split('|'))
        .filter_map(|merged| merged.split(':').next())
        .filter(|name| !name.is_empty() && *name != row.name_nl)
        .collect();
    names.sort_unstable();
    names.dedup();
    names.join("\n")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::domain::municipality::NisCode;

    #[test]
    fn the_list_holds_285_municipalities_in_five_provinces() {
        let municipalities = read().unwrap();
        let codes: BTreeSet<_> = municipalities.iter().map(|one| one.nis_code.as_str()).collect();
        assert_eq!(codes.len(), 285);
        assert!(codes.iter().all(|code| NisCode::parse(code).is_some()));
        let provinces: BTreeSet<_> = municipalities.iter().map(|one| one.province_code.as_str()).collect();
        assert_eq!(provinces.into_iter().collect::<Vec<_>>(), ["10000", "20001", "30000", "40000", "70000"]);
        let antwerp = municipalities.iter().find(|one| one.nis_code == "11002").unwrap();
        assert_eq!(antwerp.former_names, "Borsbeek");
    }
}
