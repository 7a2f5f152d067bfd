//! What a request asks to compare.

use std::collections::HashMap;

use axum::RequestPartsExt as _;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;

use super::groups::{MOST_PICKED, Which};
use super::wish::Wish;
use crate::app::AppState;
use crate::error::{Error, not_found};
use crate::web::{Path, Query};

/// The pairs of a query, in the order they stand.
pub(super) type Pairs = Vec<(String, String)>;

/// The selection that an address names, and what its query wishes. Nothing is said yet
/// of whether there is such a selection and whose it is.
#[derive(Debug)]
pub struct Asked {
    pub(super) which: Which,
    pub(super) pairs: Pairs,
}

impl FromRequestParts<AppState> for Asked {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, _: &AppState) -> Result<Self, Error> {
        let Query(pairs) = parts.extract::<Query<Pairs>>().await?;
        let Path(mut names) = parts.extract::<Path<HashMap<String, String>>>().await?;
        let kind = parts.uri.path().split('/').nth(2).unwrap_or_default();
        let mut named = |name: &str| names.remove(name).ok_or_else(|| not_found("comparison"));
        let which = match kind {
            "partnerships" => Which::Partnership(named("key")?),
            "workshops" => Which::Workshop(named("id")?),
            "provinces" => Which::Province(named("code")?),
            "public" => Which::Public,
            "picked" => {
                let mut sets = Wish::read(pairs.clone()).picked;
                sets.truncate(MOST_PICKED);
                Which::Picked(sets)
            }
            _ => return Err(not_found("comparison")),
        };
        Ok(Self { which, pairs })
    }
}
