//! The provider people may log in at with an account they have elsewhere, by
//! OpenID Connect.

use openidconnect::url::{Host, Url};

use super::{Config, Secret};
use crate::domain::rights::Role;

/// The provider, and what its claims mean here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OidcConfig {
    /// The address its tokens are signed for, exactly as the provider writes it.
    pub issuer: String,
    /// Who we are to it.
    pub client_id: String,
    /// How we prove it.
    pub client_secret: Option<Secret>,
    /// Where it sends people back.
    pub redirect_url: String,
    /// What we ask for.
    pub scopes: Vec<String>,
    /// Its name.
    pub label: String,
    /// Which claims mean what.
    pub claims: ClaimNames,
    /// What a value of the role claim makes someone in their organisation.
    pub roles: Vec<(Role, String)>,
    /// Whether whoever has an address there is whoever has it here.
    pub trusts_email: bool,
}

/// Names of claims.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClaimNames {
    /// The display name.
    pub name: String,
    /// The address.
    pub email: String,
    /// The KBO number of the organisation.
    pub organisation: Option<String>,
    /// What [`OidcConfig::roles`] looks at.
    pub role: Option<String>,
}

impl OidcConfig {
    pub(super) fn of(settings: &Config, problems: &mut Vec<String>) -> Option<Self> {
        let issuer = settings.oidc_issuer.as_deref()?;
        let before = problems.len();
        let host = issuer_host(issuer);
        if host.is_none() {
            problems.push(format!(
                "VOORRANG_OIDC_ISSUER must be like https://login.example.be, not \"{issuer}\""
            ));
        }
        if settings.oidc_client_id.is_none() {
            problems.push("VOORRANG_OIDC_ISSUER needs VOORRANG_OIDC_CLIENT_ID".to_owned());
        }
        if settings.public_url.is_none() {
            problems.push(
                "VOORRANG_OIDC_ISSUER needs VOORRANG_PUBLIC_URL: the provider sends people back there"
                    .to_owned(),
            );
        }
        let scopes: Vec<String> = settings.oidc_scopes.split_whitespace().map(str::to_owned).collect();
        if !scopes.iter().any(|scope| scope == "openid") {
            problems.push("VOORRANG_OIDC_SCOPES must have openid among them".to_owned());
        }
        let claims = ClaimNames {
            name: settings.oidc_claim_name.clone(),
            email: settings.oidc_claim_email.clone(),
            organisation: settings.oidc_claim_organisation.clone(),
            role: settings.oidc_claim_role.clone(),
        };
        let roles = roles(settings.oidc_roles.as_deref(), problems);
        let maps_roles = [claims.role.is_some(), settings.oidc_roles.is_some()];
        if maps_roles.contains(&true) && (maps_roles.contains(&false) || claims.organisation.is_none()) {
            problems.push(
                "VOORRANG_OIDC_CLAIM_ROLE, VOORRANG_OIDC_ROLES and VOORRANG_OIDC_CLAIM_ORGANISATION go together"
                    .to_owned(),
            );
        }
        if problems.len() > before {
            return None;
        }
        Some(Self {
            issuer: issuer.to_owned(),
            client_id: settings.oidc_client_id.clone()?,
            client_secret: settings.oidc_client_secret.clone(),
            redirect_url: format!("{}/login/oidc/callback", settings.public_url.as_deref()?),
            scopes,
            label: settings.oidc_label.clone().or(host)?,
            claims,
            roles,
            trusts_email: settings.oidc_trust_email,
        })
    }
}

/// The host of an address that may be an issuer's: what it says is believed, so only
/// this machine may say it without TLS.
fn issuer_host(issuer: &str) -> Option<String> {
    let url = Url::parse(issuer).ok()?;
    let host = url.host()?;
    let is_here = match host {
        Host::Domain(name) => name == "localhost",
        Host::Ipv4(address) => address.is_loopback(),
        Host::Ipv6(address) => address.is_loopback(),
    };
    (url.scheme() == "https" || (url.scheme() == "http" && is_here)).then(|| host.to_string())
}

/// Only roles within an organisation: who runs this installation is said here and
/// not elsewhere.
fn roles(text: Option<&str>, problems: &mut Vec<String>) -> Vec<(Role, String)> {
    let mut roles = Vec::new();
    for pair in text.iter().flat_map(|text| text.split(',')) {
        let read = pair.split_once('=').and_then(|(role, value)| {
            let role = Role::parse(role.trim()).filter(|role| role.kind().is_some())?;
            let value = value.trim();
            (!value.is_empty()).then(|| (role, value.to_owned()))
        });
        match read {
            Some(role) => roles.push(role),
            None => problems.push(format!(
                "VOORRANG_OIDC_ROLES must be like coordinator=Beheerder,colleague=Medewerker, and \"{}\" is not",
                pair.trim()
            )),
        }
    }
    roles
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(change: impl FnOnce(&mut Config)) -> Result<OidcConfig, Vec<String>> {
        let mut settings = Config::for_testing("voorrang.db".into());
        change(&mut settings);
        let mut problems = Vec::new();
        OidcConfig::of(&settings, &mut problems).ok_or(problems)
    }

    fn some(text: &str) -> Option<String> {
        Some(text.to_owned())
    }

    #[test]
    fn an_issuer_and_a_client_are_enough() {
        assert_eq!(read(|_| {}), Err(Vec::new()), "no issuer, no provider");
        let config = read(|settings| {
            settings.public_url = some("https://voorrang.example.be");
            settings.oidc_issuer = some("https://login.example.be/op");
            settings.oidc_client_id = some("voorrang");
            settings.oidc_client_secret = Some(Secret::new("geheim"));
        })
        .unwrap();
        assert_eq!(config.redirect_url, "https://voorrang.example.be/login/oidc/callback");
        assert_eq!(config.scopes, ["openid", "email", "profile"]);
        assert_eq!(config.label, "login.example.be");
        assert!(!config.trusts_email);
        assert!(!format!("{config:?}").contains("geheim"));
    }

    #[test]
    fn every_problem_is_reported_at_once() {
        let problems = read(|settings| {
            settings.oidc_issuer = some("http://login.example.be");
            settings.oidc_scopes = "email".to_owned();
            settings.oidc_roles = some("administrator=Baas,coordinator=");
            settings.oidc_claim_role = some("rol");
        })
        .unwrap_err();
        // Issuer, client, public address, scopes, two roles, what goes together.
        assert_eq!(problems.len(), 7, "{problems:#?}");
    }

    #[test]
    fn values_of_a_claim_become_roles() {
        let config = read(|settings| {
            settings.public_url = some("http://127.0.0.1:8123");
            settings.oidc_issuer = some("http://127.0.0.1:8133");
            settings.oidc_client_id = some("voorrang");
            settings.oidc_claim_organisation = some("vo_orgcode");
            settings.oidc_claim_role = some("rollen");
            settings.oidc_roles = some("coordinator=Beheerder, colleague = Medewerker van de dienst");
        })
        .unwrap();
        let expected = [(Role::Coordinator, "Beheerder"), (Role::Colleague, "Medewerker van de dienst")];
        assert_eq!(config.roles, expected.map(|(role, value)| (role, value.to_owned())));
    }
}
