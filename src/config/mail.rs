//! How mail leaves.

use lettre::message::Mailbox;
use openidconnect::url::{Host, Url};

use super::{Config, Secret};

/// How mail leaves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MailConfig {
    /// The server, in the words of the library that sends: to it `smtp://` alone would
    /// be in the clear.
    pub server: Secret,
    /// Who it comes from.
    pub from: Mailbox,
}

impl MailConfig {
    pub(super) fn of(settings: &Config, problems: &mut Vec<String>) -> Option<Self> {
        let (url, from) = match (&settings.smtp_url, &settings.mail_from) {
            (None, None) => return None,
            (Some(url), Some(from)) => (url, from),
            _ => {
                problems.push(
                    "VOORRANG_SMTP_URL and VOORRANG_MAIL_FROM go together: set both or none".to_owned(),
                );
                return None;
            }
        };
        // Never quoted: it holds a password.
        let server = server(url.reveal()).map_err(|why| problems.push(format!("VOORRANG_SMTP_URL {why}")));
        let from = from.parse().map_err(|_| {
            problems.push(
                "VOORRANG_MAIL_FROM must be an address, as in Voorrang <voorrang@example.be>".to_owned(),
            );
        });
        Some(Self { server: server.ok()?, from: from.ok()? })
    }
}

/// An address the sending library reads as we mean it.
fn server(text: &str) -> Result<Secret, &'static str> {
    let unlike =
        "must be like smtp://user:password@mail.example.be:587 or smtps://user:password@mail.example.be";
    let mut url = Url::parse(text).map_err(|_| unlike)?;
    let options: Vec<(String, String)> =
        url.query_pairs().map(|(name, value)| (name.into_owned(), value.into_owned())).collect();
    let options: Vec<(&str, &str)> =
        options.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let is_here = match url.host() {
        Some(Host::Domain(name)) => name == "localhost",
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        None => return Err(unlike),
    };
    match (url.scheme(), options.as_slice()) {
        ("smtp", [] | [("tls", "required")]) => url.set_query(Some("tls=required")),
        ("smtp", [("tls", "none")]) if url.password().is_some() && !is_here => {
            return Err("sends a password in the clear to another machine: leave out tls=none");
        }
        ("smtp", [("tls", "none")]) => url.set_query(None),
        ("smtps", []) => {}
        ("smtp" | "smtps", _) => return Err("may end in ?tls=none (smtp:// only) and in nothing else"),
        _ => return Err(unlike),
    }
    Ok(Secret::new(url))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn settings(url: Option<&str>, from: Option<&str>) -> Config {
        Config {
            smtp_url: url.map(Secret::new),
            mail_from: from.map(str::to_owned),
            ..Config::for_testing("voorrang.db".into())
        }
    }

    fn read(url: &str, from: &str) -> Result<MailConfig, Vec<String>> {
        let mut problems = Vec::new();
        MailConfig::of(&settings(Some(url), Some(from)), &mut problems).ok_or(problems)
    }

    #[test]
    fn mail_is_in_the_clear_only_when_it_is_said() {
        let server = |url: &str| read(url, "v@example.be").map(|mail| mail.server.reveal().to_owned());
        assert_eq!(server("smtp://a:b@mail.be:587").unwrap(), "smtp://a:b@mail.be:587?tls=required");
        assert_eq!(server("smtp://mail.be").unwrap(), "smtp://mail.be?tls=required");
        assert_eq!(server("smtps://a:b%40c@mail.be").unwrap(), "smtps://a:b%40c@mail.be");
        assert_eq!(server("smtp://localhost:25?tls=none").unwrap(), "smtp://localhost:25");
        assert_eq!(server("smtp://a:b@[::1]?tls=none").unwrap(), "smtp://a:b@[::1]");
        for bad in [
            "smtp://a:geheim@mail.be?tls=none",
            "smtp://a:geheim@mail.be?tls=opportunistic",
            "smtp://a:geheim@mail.be?tls=none&tls=required",
            "smtps://a:geheim@mail.be?tls=none",
            "http://a:geheim@mail.be",
            "geheim",
        ] {
            let problems = server(bad).unwrap_err();
            assert_eq!(problems.len(), 1, "{bad}");
            assert!(!problems[0].contains("geheim"), "a password is not repeated: {}", problems[0]);
        }
        assert!(!format!("{:?}", read("smtp://a:geheim@mail.be", "v@example.be")).contains("geheim"));
    }

    #[test]
    fn a_sender_is_an_address_and_goes_with_a_server() {
        assert_eq!(
            read("smtp://mail.be", "Vóórrang <v@mail.be>").unwrap().from.email.to_string(),
            "v@mail.be"
        );
        assert_eq!(read("smtp://mail.be", "v@mail.be\r\nBcc: x@y.be").unwrap_err().len(), 1);
        let mut problems = Vec::new();
        assert_eq!(MailConfig::of(&settings(Some("smtp://mail.be"), None), &mut problems), None);
        assert_eq!(problems.len(), 1);
        assert_eq!(MailConfig::of(&settings(None, None), &mut problems), None);
        assert_eq!(problems.len(), 1, "no mail is no problem");
    }
}
