//! Forms that bring a file.

use std::collections::HashMap;

use axum::extract::multipart::{Multipart, MultipartError};
use axum::extract::{FromRequest, Request};
use axum::http::StatusCode;

use crate::error::Error;

/// A form with a file, not read yet: its size is for the route to limit.
#[derive(Debug)]
pub struct Upload(Multipart);

/// What it brought.
#[derive(Debug, Default)]
pub struct Uploaded {
    fields: HashMap<String, String>,
    /// The file; empty when none was chosen.
    pub file: Vec<u8>,
}

impl Uploaded {
    /// What stands in a field; empty when it did not come in.
    #[must_use]
    pub fn get(&self, name: &str) -> &str {
        self.fields.get(name).map_or("", String::as_str)
    }
}

impl<S: Send + Sync> FromRequest<S> for Upload {
    type Rejection = Error;

    async fn from_request(request: Request, state: &S) -> Result<Self, Error> {
        Multipart::from_request(request, state).await.map(Self).map_err(|_| Error::BadRequest)
    }
}

impl Upload {
    /// Reads the form. The field `file` is the file, the others are text.
    ///
    /// # Errors
    /// [`Error::TooLarge`], for the page to say in its own words; and when it cannot be
    /// read.
    pub async fn read(mut self) -> Result<Uploaded, Error> {
        let mut uploaded = Uploaded::default();
        while let Some(field) = self.0.next_field().await.map_err(|error| fault(&error))? {
            let name = field.name().unwrap_or_default().to_owned();
            let bytes = field.bytes().await.map_err(|error| fault(&error))?;
            if name == "file" {
                uploaded.file = bytes.to_vec();
            } else {
                let text = String::from_utf8(bytes.to_vec()).map_err(|_| Error::BadRequest)?;
                uploaded.fields.insert(name, text);
            }
        }
        Ok(uploaded)
    }
}

fn fault(error: &MultipartError) -> Error {
    match error.status() {
        StatusCode::PAYLOAD_TOO_LARGE => Error::TooLarge,
        _ => Error::BadRequest,
    }
}
