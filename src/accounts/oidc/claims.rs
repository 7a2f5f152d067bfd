//! What the provider says about someone, and what that means here. Pure.

use serde_json::{Map, Value};

use crate::accounts::{EMAIL_LIMIT, NAME_LIMIT, looks_like_email};
use crate::config::OidcConfig;
use crate::domain::kbo::KboNumber;
use crate::domain::rights::Role;
use crate::domain::text::clean_line;

/// What the provider says about someone, each claim under its name.
#[derive(Debug, Default)]
pub(super) struct Claims {
    /// Signed.
    pub(super) id_token: Map<String, Value>,
    /// From the provider itself, over TLS; counts for what the token leaves out.
    pub(super) user_info: Map<String, Value>,
}

/// Someone, as far as we need to know.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Known {
    /// Display name.
    pub(super) name: String,
    /// The address, lower case; `None` when the provider gives none that can be one.
    pub(super) email: Option<String>,
    /// Whether the provider says that it is theirs.
    pub(super) is_email_verified: bool,
    /// Where they work.
    pub(super) organisation: Workplace,
    /// What the provider makes them there.
    pub(super) roles: Vec<Role>,
}

/// Where someone works, as the provider says.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Workplace {
    /// Nobody asked.
    NotAsked,
    /// The provider gives no KBO number.
    Unknown,
    /// The organisation of a number.
    Kbo(KboNumber),
}

impl Claims {
    fn get(&self, name: &str) -> Option<&Value> {
        self.source_of(name)?.get(name)
    }

    fn source_of(&self, name: &str) -> Option<&Map<String, Value>> {
        [&self.id_token, &self.user_info]
            .into_iter()
            .find(|claims| claims.get(name).is_some_and(|value| !value.is_null()))
    }

    fn line(&self, name: &str, limit: usize) -> Option<String> {
        let text: String = self.get(name)?.as_str()?.chars().take(limit).collect();
        clean_line(&text, limit).ok()
    }

    /// The texts of a claim that is one or a list of them.
    fn texts(&self, name: &str) -> Vec<&str> {
        match self.get(name) {
            Some(Value::String(text)) => vec![text.trim()],
            Some(Value::Array(list)) => list.iter().filter_map(Value::as_str).map(str::trim).collect(),
            _ => Vec::new(),
        }
    }

    /// What is said, in our words.
    pub(super) fn read(&self, config: &OidcConfig) -> Known {
        let names = &config.claims;
        let email = self.get(&names.email).and_then(Value::as_str).map(|email| email.trim().to_lowercase());
        let email = email.filter(|email| email.chars().count() <= EMAIL_LIMIT && looks_like_email(email));
        // Speaks of the claim `email` and of no other, and only beside it.
        let is_email_verified = names.email == "email"
            && self.source_of("email").and_then(|claims| claims.get("email_verified"))
                == Some(&Value::Bool(true));
        let limit = NAME_LIMIT;
        let parts = ["given_name", "family_name"].map(|part| self.line(part, limit).unwrap_or_default());
        let name = self
            .line(&names.name, limit)
            .or_else(|| clean_line(&parts.join(" "), limit).ok())
            .or_else(|| email.as_deref().and_then(|email| email.split('@').next()).map(str::to_owned))
            .unwrap_or_default();
        let organisation = match &names.organisation {
            None => Workplace::NotAsked,
            Some(claim) => self
                .texts(claim)
                .into_iter()
                .find_map(KboNumber::parse)
                .map_or(Workplace::Unknown, Workplace::Kbo),
        };
        let said = names.role.as_deref().map(|claim| self.texts(claim)).unwrap_or_default();
        // ACM/IDM writes rights as `role:context`.
        let says = |value: &str| {
            said.iter()
                .any(|text| *text == value || text.split_once(':').is_some_and(|(role, _)| role == value))
        };
        let mut roles: Vec<Role> =
            config.roles.iter().filter(|(_, value)| says(value)).map(|(role, _)| *role).collect();
        roles.sort_unstable();
        roles.dedup();
        Known { name, email, is_email_verified, organisation, roles }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::config::ClaimNames;

    fn config() -> OidcConfig {
        OidcConfig {
            issuer: "https://login.example.be".to_owned(),
            client_id: "voorrang".to_owned(),
            client_secret: None,
            redirect_url: "https://voorrang.example.be/login/oidc/callback".to_owned(),
            scopes: vec!["openid".to_owned()],
            label: "ACM/IDM".to_owned(),
            claims: ClaimNames {
                name: "name".to_owned(),
                email: "email".to_owned(),
                organisation: Some("vo_orgcode".to_owned()),
                role: Some("rollen".to_owned()),
            },
            roles: vec![(Role::Coordinator, "Beheerder".to_owned()), (Role::Colleague, "Lezer".to_owned())],
            trusts_email: true,
        }
    }

    fn claims(id_token: Value, user_info: Value) -> Claims {
        let map = |value: Value| value.as_object().cloned().unwrap_or_default();
        Claims { id_token: map(id_token), user_info: map(user_info) }
    }

    #[test]
    fn what_acm_idm_says() {
        let said = json!({
            "given_name": "Anke", "family_name": "Verlinden", "email": "Anke@Gent.be",
            "vo_orgcode": "0207451227", "rollen": ["Beheerder:0207451227", "Iets"],
        });
        let known = claims(said, json!({})).read(&config());
        assert_eq!(known.name, "Anke Verlinden");
        assert_eq!(known.email.as_deref(), Some("anke@gent.be"));
        assert!(!known.is_email_verified, "nobody said so");
        assert_eq!(known.organisation, Workplace::Kbo(KboNumber::parse("0207.451.227").unwrap()));
        assert_eq!(known.roles, [Role::Coordinator]);
    }

    #[test]
    fn an_address_is_only_as_good_as_who_says_so() {
        let verified = |id_token, user_info| claims(id_token, user_info).read(&config()).is_email_verified;
        assert!(verified(json!({"email": "a@b.be", "email_verified": true}), json!({})));
        assert!(verified(json!({}), json!({"email": "a@b.be", "email_verified": true})));
        assert!(!verified(json!({"email": "a@b.be"}), json!({"email": "c@d.be", "email_verified": true})));
        assert!(!verified(json!({"email": "a@b.be", "email_verified": "true"}), json!({})));
        assert!(!verified(json!({"email": "a@b.be", "email_verified": false}), json!({})));
        let mut config = config();
        config.claims.email = "vo_email".to_owned();
        let known = claims(json!({"vo_email": "a@b.be", "email_verified": true}), json!({})).read(&config);
        assert!(!known.is_email_verified, "that was said of another claim");
    }

    #[test]
    fn nonsense_becomes_nothing() {
        let said = json!({
            "name": ["x"], "email": "geen adres", "vo_orgcode": {"a": 1}, "rollen": "Beheerder2", "sub": "x",
        });
        let known = claims(said, json!({"name": null})).read(&config());
        assert_eq!((known.name.as_str(), known.email, known.roles.len()), ("", None, 0));
        assert_eq!(known.organisation, Workplace::Unknown);
        let long = claims(json!({"name": format!("{}\u{202E}\r\nx", "é".repeat(300))}), json!({}));
        assert_eq!(long.read(&config()).name, "é".repeat(100));
    }
}
