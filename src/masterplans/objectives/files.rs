//! The lines of a plan as a file.

use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse as _, Response};

use super::table;
use crate::accounts::Visitor;
use crate::app::AppState;
use crate::domain::municipality::search_words;
use crate::domain::rights::Action;
use crate::error::{Error, not_found};
use crate::i18n::Translator;
use crate::masterplans::stored;
use crate::web::Path;

/// Gives the lines as a table, `csv` or `xlsx`, in the language of the plan.
///
/// # Errors
/// Not found, for a plan that is not theirs or a format there is not.
pub async fn download(
    State(state): State<AppState>,
    visitor: Visitor,
    Path((id, format)): Path<(String, String)>,
) -> Result<Response, Error> {
    let stored = stored::load(&state, &visitor, &id, Action::View).await?;
    let t = Translator::new(stored.plan.language);
    let organisation = stored.basis.organisation.as_str();
    let (media_type, content) = match format.as_str() {
        "csv" => ("text/csv; charset=utf-8; header=present", table::csv(&stored.plan, &t)?),
        "xlsx" => (
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            table::xlsx(
                &stored.plan,
                &t.with("plan-title", [("organisation", organisation.into())]),
                stored.changed_at,
                &t,
            )?,
        ),
        _ => return Err(not_found("page")),
    };
    // ASCII, so that every browser keeps it.
    let words: String = search_words(organisation).join("-").chars().filter(char::is_ascii).collect();
    let name = format!("{}-{words}.{format}", t.get("table-file"));
    let headers = [
        (header::CONTENT_TYPE, media_type.to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
    ];
    Ok((headers, content).into_response())
}
