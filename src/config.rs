//! Configuration: THE table of settings. The only place that reads the
//! environment.
//!
//! A setting is a line in the table. Its key in capitals behind `VOORRANG_` is the
//! variable, its key as it is the one in the file, the sentence over it what
//! `voorrang config` says of it. Text that is there is read as the field's type
//! ([`values::Value`]), after a function that says more about what it may be, where
//! one is named. A [`Secret`] may also come from a file of its own: its key with
//! `_file` behind it names that file.
//!
//! What several settings make together is a field behind `then`: it begins empty, and
//! [`Config::settle`] makes it.

mod mail;
mod oidc;
mod sources;
mod values;

use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::PathBuf;

pub use mail::MailConfig;
pub use oidc::{ClaimNames, OidcConfig};
pub use sources::{Flags, Origin};
pub use values::{LogFormat, Secret};

use sources::Sources;
use values::{Value, log_filter, web_address};

/// A row of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Setting {
    /// Its name in the file.
    pub key: &'static str,
    /// What it means, in the lines it has in the table.
    pub meaning: &'static str,
    /// What counts when nobody says anything; empty for none.
    pub default: &'static str,
    /// Whether its value is never shown.
    pub is_secret: bool,
}

impl Setting {
    /// Its name in the environment.
    #[must_use]
    pub fn variable(&self) -> String {
        format!("{PREFIX}{}", self.key.to_uppercase())
    }
}

/// What every variable of ours begins with.
const PREFIX: &str = "VOORRANG_";

macro_rules! settings {
    (
        $(#[$about:meta])*
        $visibility:vis struct $config:ident;
        $($(#[doc = $meaning:literal])+ $key:ident: $type:ty = $default:literal $(, $check:path)?;)+
        $(then { $($(#[$made_about:meta])+ $made:ident: $made_type:ty;)+ })?
    ) => {
        $(#[$about])*
        #[derive(Debug, Clone, PartialEq, Eq)]
        $visibility struct $config {
            $($(#[doc = $meaning])+ pub $key: $type,)+
            $($($(#[$made_about])+ pub $made: $made_type,)+)?
        }

        impl $config {
            /// The table.
            $visibility const SETTINGS: &[Setting] = &[
                $(Setting {
                    key: stringify!($key),
                    meaning: concat!($($meaning, "\n"),+),
                    default: $default,
                    is_secret: <$type as Value>::IS_SECRET,
                },)+
            ];

            /// Reads every setting, so that every problem is found; nothing when
            /// there is one.
            fn read(sources: &mut Sources) -> Option<Self> {
                let mut table = Self::SETTINGS.iter();
                $(let $key = sources.read::<$type>(table.next()?, &[$($check)?]);)+
                Some(Self { $($key: $key?,)+ $($($made: Default::default(),)+)? })
            }
        }
    };
}
settings! {
    /// Where and how the application serves.
    pub struct Config;

    /// The SQLite file.
    database: PathBuf = "./data/voorrang.db";
    /// Address and port to listen on.
    listen: SocketAddr = "127.0.0.1:8080";
    /// The address people type, such as https://voorrang.example.be, without a path.
    /// With https cookies are sent over TLS only. When absent: http:// and the
    /// listening address.
    public_url: Option<String> = "", web_address;
    /// Addresses of reverse proxies, with commas, whose X-Forwarded-For says where a
    /// request came from.
    trusted_proxies: Vec<IpAddr> = "";
    /// What is logged, as in info or voorrang=debug.
    log: String = "info", log_filter;
    /// How it is logged: text or json.
    log_format: LogFormat = "text";
    /// Address and port to serve numbers for Prometheus on (/metrics); none when
    /// absent. Anyone who reaches it can read them.
    metrics_listen: Option<SocketAddr> = "";

    /// The folder of backups; when absent: backups, beside the database.
    backups: Option<PathBuf> = "";
    /// The server mail is handed to: smtp://user:password@mail.example.be:587 (STARTTLS,
    /// and nothing without it) or smtps://user:password@mail.example.be (TLS from the
    /// start). smtp://localhost?tls=none sends in the clear, only because it says so.
    /// Signs that mean something in an address are percent-encoded.
    smtp_url: Option<Secret> = "";
    /// Who mail comes from, as in Voorrang <voorrang@example.be>.
    mail_from: Option<String> = "";

    /// The provider people may log in at with an account they have elsewhere (OpenID
    /// Connect): the address its tokens are signed for, exactly as it writes it. Takes
    /// https, except on this machine. What to register there: the public address and
    /// /login/oidc/callback.
    oidc_issuer: Option<String> = "";
    /// Who we are to it.
    oidc_client_id: Option<String> = "";
    /// How we prove that; none for a provider that trusts PKCE alone.
    oidc_client_secret: Option<Secret> = "";
    /// What we ask for, with spaces.
    oidc_scopes: String = "openid email profile";
    /// What it is called on the button, such as ACM/IDM. When absent: its host.
    oidc_label: Option<String> = "";
    /// The claim with someone's name; where it is missing, given_name and family_name.
    oidc_claim_name: String = "name";
    /// The claim with their address. Only email can be known to be theirs.
    oidc_claim_email: String = "email";
    /// The claim with the KBO number of their organisation: vo_orgcode for ACM/IDM.
    /// Without it nobody gets a role.
    oidc_claim_organisation: Option<String> = "";
    /// The claim that oidc_roles looks at. Without it a role is asked for, and someone
    /// confirms it.
    oidc_claim_role: Option<String> = "";
    /// What a value of that claim makes someone in their organisation, as in
    /// coordinator=Beheerder,colleague=Medewerker.
    oidc_roles: Option<String> = "";
    /// Whether whoever has an address there is whoever has it here, so that a first
    /// log-in opens the account that has it: true or false. When false they log in with
    /// their password once and tie the two together.
    oidc_trust_email: bool = "false";

    then {
        /// How mail leaves; without it nothing is sent.
        mail: Option<MailConfig>;
        /// The provider people may log in at.
        oidc: Option<OidcConfig>;
    }
}

/// A configuration, and how it came about.
#[derive(Debug)]
pub struct Loaded {
    /// The configuration.
    pub config: Config,
    /// Every setting as it counts, in the order of the table.
    pub in_force: Vec<InForce>,
    /// What is no reason not to start, a sentence each.
    pub warnings: Vec<String>,
}

/// A setting as it counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InForce {
    /// Which.
    pub setting: &'static Setting,
    /// Its value as text, empty for none; of a secret only that there is one.
    pub value: String,
    /// Where it came from.
    pub origin: Origin,
}

impl Config {
    /// The configuration: the command line goes before the environment, and that
    /// before the file.
    ///
    /// # Errors
    /// Every problem at once, a sentence each.
    pub fn load(flags: Flags) -> Result<Loaded, Vec<String>> {
        #[expect(clippy::disallowed_methods, reason = "this is the one place that reads the environment")]
        Self::load_from(flags, std::env::vars_os())
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
            log_format: LogFormat::Text,
            metrics_listen: None,
            backups: None,
            smtp_url: None,
            mail_from: None,
            oidc_issuer: None,
            oidc_client_id: None,
            oidc_client_secret: None,
            oidc_scopes: "openid email profile".to_owned(),
            oidc_label: None,
            oidc_claim_name: "name".to_owned(),
            oidc_claim_email: "email".to_owned(),
            oidc_claim_organisation: None,
            oidc_claim_role: None,
            oidc_roles: None,
            oidc_trust_email: false,
            mail: None,
            oidc: None,
        }
    }

    /// The address that links in messages begin with: the public one, else where the
    /// program listens. Nobody can go to "any address": who reads that sits at this
    /// machine.
    #[must_use]
    pub fn address(&self) -> String {
        self.public_url.clone().unwrap_or_else(|| {
            let mut listen = self.listen;
            if listen.ip().is_unspecified() {
                listen.set_ip(IpAddr::V4(Ipv4Addr::LOCALHOST));
            }
            format!("http://{listen}")
        })
    }

    /// The folder of backups.
    #[must_use]
    pub fn backups_folder(&self) -> PathBuf {
        let beside = || self.database.with_file_name("backups");
        self.backups.clone().unwrap_or_else(beside)
    }

    /// Whether cookies are for TLS only.
    #[must_use]
    pub fn is_secure(&self) -> bool {
        self.public_url.as_deref().is_some_and(|url| url.starts_with("https://"))
    }

    fn load_from(
        flags: Flags,
        environment: impl IntoIterator<Item = (std::ffi::OsString, std::ffi::OsString)>,
    ) -> Result<Loaded, Vec<String>> {
        let mut sources = Sources::gather(Self::SETTINGS, flags, environment);
        let mut config = Self::read(&mut sources);
        if let Some(config) = &mut config {
            config.settle(&mut sources.problems);
        }
        match config {
            Some(config) if sources.problems.is_empty() => {
                Ok(Loaded { config, in_force: sources.in_force, warnings: sources.warnings })
            }
            _ => Err(sources.problems),
        }
    }

    /// Makes what several settings make together, and says what they must be to each
    /// other: a sentence for each that is not.
    fn settle(&mut self, problems: &mut Vec<String>) {
        // Port 0 is another one each time.
        if self.metrics_listen == Some(self.listen) && self.listen.port() != 0 {
            problems.push(format!(
                "VOORRANG_METRICS_LISTEN must be another address than VOORRANG_LISTEN, not {} as well",
                self.listen
            ));
        }
        self.mail = MailConfig::of(self, problems);
        self.oidc = OidcConfig::of(self, problems);
    }
}

#[cfg(test)]
mod tests;
