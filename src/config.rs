//! Configuration: one documented field per variable. The only place that reads
//! the environment.

use std::net::{IpAddr, SocketAddr};
use std::path::PathBuf;

/// Where and how the application serves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Config {
    /// `VOORRANG_DATABASE`: the SQLite file. Default `./data/voorrang.db`.
    pub database: PathBuf,
    /// `VOORRANG_LISTEN`: address and port. Default `127.0.0.1:8080`.
    pub listen: SocketAddr,
    /// `VOORRANG_PUBLIC_URL`: the address people type, such as
    /// `https://voorrang.example.be`, without a path. With `https` cookies are
    /// sent over TLS only. Default: `http://` and the listening address.
    pub public_url: Option<String>,
    /// `VOORRANG_TRUSTED_PROXIES`: addresses of reverse proxies, with commas, whose
    /// `X-Forwarded-For` says where a request came from. Default none.
    pub trusted_proxies: Vec<IpAddr>,
    /// `VOORRANG_LOG`: what is logged, as in `info` or `voorrang=debug`.
    /// Default `info`.
    pub log: String,
    /// `VOORRANG_LOG_FORMAT`: `text` (default) or `json`.
    pub log_as_json: bool,
}

/// What the command line said, which goes before the environment.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Overrides {
    /// `--database`.
    pub database: Option<PathBuf>,
    /// `--listen`.
    pub listen: Option<String>,
}

impl Config {
    /// The configuration from the process's environment.
    ///
    /// # Errors
    /// Every problem at once, a sentence each.
    pub fn from_env(overrides: Overrides) -> Result<Self, Vec<String>> {
        #[expect(clippy::disallowed_methods, reason = "this is the one place that reads the environment")]
        Self::from_lookup(overrides, |name| std::env::var(name).ok())
    }

    /// The configuration for tests: any free port on loopback.
    #[must_use]
    pub fn for_testing(database: PathBuf) -> Self {
        Self {
            database,
            listen: SocketAddr::from(([127, 0, 0, 1], 0)),
            public_url: None,
            trusted_proxies: Vec::new(),
            log: "warn".to_owned(),
            log_as_json: false,
        }
    }

    /// The address that links in messages begin with: the public one, else where the
    /// program listens.
    #[must_use]
    pub fn address(&self) -> String {
        self.public_url.clone().unwrap_or_else(|| format!("http://{}", self.listen))
    }

    /// Whether cookies are for TLS only.
    #[must_use]
    pub fn is_secure(&self) -> bool {
        self.public_url.as_deref().is_some_and(|url| url.starts_with("https://"))
    }

    fn from_lookup(
        overrides: Overrides,
        lookup: impl Fn(&str) -> Option<String>,
    ) -> Result<Self, Vec<String>> {
        let lookup = |name| lookup(name).filter(|value| !value.trim().is_empty());
        let mut problems = Vec::new();
        let listen = overrides
            .listen
            .or_else(|| lookup("VOORRANG_LISTEN"))
            .unwrap_or_else(|| "127.0.0.1:8080".to_owned());
        let listen = listen.parse().unwrap_or_else(|_| {
            problems.push(format!(
                "the address to listen on must be an IP address and a port such as 127.0.0.1:8080, not \"{listen}\""
            ));
            SocketAddr::from(([127, 0, 0, 1], 8080))
        });
        let public_url = lookup("VOORRANG_PUBLIC_URL").map(|url| url.trim_end_matches('/').to_owned());
        if let Some(url) = &public_url {
            let host = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
            if !host.is_some_and(|host| !host.is_empty() && !host.contains(['/', '?', '#', ' '])) {
                problems.push(format!(
                    "VOORRANG_PUBLIC_URL must be like https://voorrang.example.be, without a path, not \"{url}\""
                ));
            }
        }
        let mut trusted_proxies = Vec::new();
        for address in lookup("VOORRANG_TRUSTED_PROXIES").iter().flat_map(|list| list.split(',')) {
            match address.trim().parse() {
                Ok(address) => trusted_proxies.push(address),
                Err(_) => problems.push(format!(
                    "VOORRANG_TRUSTED_PROXIES must be IP addresses with commas, and \"{}\" is not one",
                    address.trim()
                )),
            }
        }
        let log_as_json = match lookup("VOORRANG_LOG_FORMAT").as_deref() {
            None | Some("text") => false,
            Some("json") => true,
            Some(other) => {
                problems.push(format!("VOORRANG_LOG_FORMAT must be text or json, not \"{other}\""));
                false
            }
        };
        let log = lookup("VOORRANG_LOG").unwrap_or_else(|| "info".to_owned());
        if let Err(error) = tracing_subscriber::EnvFilter::try_new(&log) {
            problems.push(format!("VOORRANG_LOG must be like info or voorrang=debug: {error}"));
        }
        let config = Self {
            database: overrides
                .database
                .or_else(|| lookup("VOORRANG_DATABASE").map(PathBuf::from))
                .unwrap_or_else(|| PathBuf::from("./data/voorrang.db")),
            listen,
            public_url,
            trusted_proxies,
            log,
            log_as_json,
        };
        if problems.is_empty() { Ok(config) } else { Err(problems) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn defaults_stand_and_the_command_line_goes_first() {
        let config = Config::from_lookup(Overrides::default(), |_| None).unwrap();
        assert_eq!(config.database, PathBuf::from("./data/voorrang.db"));
        assert_eq!(config.listen.to_string(), "127.0.0.1:8080");
        assert!(!config.is_secure());

        let overrides = Overrides { database: Some("a.db".into()), listen: None };
        let config = Config::from_lookup(overrides, |name| match name {
            "VOORRANG_DATABASE" => Some("b.db".to_owned()),
            "VOORRANG_LISTEN" => Some("0.0.0.0:80".to_owned()),
            "VOORRANG_PUBLIC_URL" => Some("https://voorrang.example.be/".to_owned()),
            _ => None,
        })
        .unwrap();
        assert_eq!(config.database, PathBuf::from("a.db"));
        assert_eq!(config.listen.to_string(), "0.0.0.0:80");
        assert!(config.is_secure());
    }

    #[test]
    fn every_problem_is_reported_at_once() {
        let problems = Config::from_lookup(Overrides::default(), |name| match name {
            "VOORRANG_LISTEN" => Some("here".to_owned()),
            "VOORRANG_PUBLIC_URL" => Some("https://a.be/path".to_owned()),
            "VOORRANG_LOG_FORMAT" => Some("xml".to_owned()),
            "VOORRANG_LOG" => Some("[[[".to_owned()),
            "VOORRANG_TRUSTED_PROXIES" => Some("10.0.0.1, proxy".to_owned()),
            _ => None,
        })
        .unwrap_err();
        assert_eq!(problems.len(), 5, "{problems:?}");
    }
}
