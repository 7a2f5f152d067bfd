//! The description of the API as one document (OpenAPI 3.1): each feature describes
//! its own operations, and here they come together.

use std::sync::LazyLock;

use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse as _, Response};
use utoipa::openapi::{Ref, RefOr};
use utoipa::{Modify, OpenApi};

use crate::error::{Error, FieldProblem};
use crate::open_data;
use crate::rooms;
use crate::web::error_pages::Problem;

/// What the API says of itself.
#[derive(OpenApi)]
#[openapi(
    info(
        title = "Voorrang",
        version = "1",
        description = "Two things for programs. **Open data**: what municipalities made public, without a \
            token. **Taking part in a live session**: everything a participant can do. Join with the code \
            of a session, keep the token, follow the room, save piles, give a ballot, read the result once \
            it is revealed.\n\n\
            Errors are problem documents (RFC 9457) in the language of `Accept-Language` (nl, en or fr). \
            A code that is wrong, old or closed gets one and the same 404; after a great many wrong ones \
            from one address it is 429. When too much waits to be written it is 503 with `Retry-After`.\n\n\
            Pages of other sites can read open data (`Access-Control-Allow-Origin: *`), and nothing else. \
            Requests that change something and come from another site's page are refused with 403; a \
            program that sends neither `Origin` nor `Sec-Fetch-Site` is no such page."
    ),
    paths(show_openapi),
    components(responses(Problem), schemas(FieldProblem)),
    tags((name = "description", description = "This document"))
)]
struct Document;

/// What holds for every operation.
struct Common;

impl Modify for Common {
    fn modify(&self, document: &mut utoipa::openapi::OpenApi) {
        for item in document.paths.paths.values_mut() {
            for operation in [&mut item.get, &mut item.post, &mut item.put].into_iter().flatten() {
                // What of the handler's own documentation is for who reads code.
                if let Some(description) = &mut operation.description {
                    let end = description.find("# Errors").unwrap_or(description.len());
                    *description = description[..end].trim_end().to_owned();
                }
                let any = RefOr::Ref(Ref::from_response_name("Problem"));
                operation.responses.responses.entry("default".to_owned()).or_insert(any);
            }
        }
    }
}

fn document() -> utoipa::openapi::OpenApi {
    let mut document = Document::openapi();
    document.merge(open_data::api::Document::openapi());
    document.merge(rooms::api::Document::openapi());
    Common.modify(&mut document);
    document
}

/// This document
#[utoipa::path(get, path = "/api/v1/openapi.json", tag = "description",
    responses((status = 200, description = "OpenAPI 3.1", body = Object)))]
pub async fn show_openapi() -> Result<Response, Error> {
    static DOCUMENT: LazyLock<Result<String, String>> =
        LazyLock::new(|| document().to_json().map_err(|error| error.to_string()));
    let document = DOCUMENT.as_ref().map_err(|error| anyhow::anyhow!("the API's description: {error}"))?;
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("application/json")),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-cache")),
    ];
    Ok((headers, document.as_str()).into_response())
}
