//! What a setting can be: how text becomes a value, and what it must be like.

use std::fmt;
use std::net::{IpAddr, SocketAddr};
use std::path::PathBuf;

use tracing_subscriber::EnvFilter;

/// A type a setting can have.
pub(super) trait Value: Sized {
    /// Whether it is never shown, and may come from a file of its own.
    const IS_SECRET: bool = false;

    /// Reads it; text is empty only where that is the default.
    ///
    /// # Errors
    /// What it must be like, to stand behind the name of the setting.
    fn read(text: &str) -> Result<Self, String>;
}

impl Value for String {
    fn read(text: &str) -> Result<Self, String> {
        Ok(text.to_owned())
    }
}

impl Value for PathBuf {
    fn read(text: &str) -> Result<Self, String> {
        Ok(Self::from(text))
    }
}

impl Value for SocketAddr {
    fn read(text: &str) -> Result<Self, String> {
        let wrong = |_| format!("must be an IP address and a port such as 127.0.0.1:8080, not \"{text}\"");
        text.parse().map_err(wrong)
    }
}

impl Value for Vec<IpAddr> {
    fn read(text: &str) -> Result<Self, String> {
        let parts = text.split(',').map(str::trim).filter(|part| !part.is_empty());
        let wrong = |part| format!("must be IP addresses with commas, and \"{part}\" is not one");
        parts.map(|part| part.parse().map_err(|_| wrong(part))).collect()
    }
}

impl<T: Value> Value for Option<T> {
    const IS_SECRET: bool = T::IS_SECRET;

    fn read(text: &str) -> Result<Self, String> {
        if text.is_empty() { Ok(None) } else { T::read(text).map(Some) }
    }
}

impl Value for bool {
    fn read(text: &str) -> Result<Self, String> {
        match text {
            "true" => Ok(true),
            "false" => Ok(false),
            _ => Err(format!("must be true or false, not \"{text}\"")),
        }
    }
}

/// How lines are logged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LogFormat {
    /// For people.
    Text,
    /// A JSON object on each line, for programs.
    Json,
}

impl Value for LogFormat {
    fn read(text: &str) -> Result<Self, String> {
        match text {
            "text" => Ok(Self::Text),
            "json" => Ok(Self::Json),
            _ => Err(format!("must be text or json, not \"{text}\"")),
        }
    }
}

/// A value that is never shown: a password, a client's secret.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    /// Takes a text for a secret.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The secret itself, for whoever it is meant for.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

impl Value for Secret {
    const IS_SECRET: bool = true;

    fn read(text: &str) -> Result<Self, String> {
        Ok(Self::new(text))
    }
}

/// A function that says more about what a text may be, and makes it plain.
pub(super) type Check = fn(&str) -> Result<String, String>;

/// An address of a site, without a path.
pub(super) fn web_address(text: &str) -> Result<String, String> {
    let url = text.trim_end_matches('/');
    let host = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    if host.is_some_and(|host| !host.is_empty() && !host.contains(['/', '?', '#', ' '])) {
        Ok(url.to_owned())
    } else {
        Err(format!("must be like https://voorrang.example.be, without a path, not \"{text}\""))
    }
}

/// What the log takes for a filter.
pub(super) fn log_filter(text: &str) -> Result<String, String> {
    match EnvFilter::try_new(text) {
        Ok(_) => Ok(text.to_owned()),
        Err(error) => Err(format!("must be like info or voorrang=debug: {error}")),
    }
}
