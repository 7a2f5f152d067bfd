//! How people get in: the address to type, the code, and both as a QR code.

use crate::config::Config;
use crate::domain::workshop::code::JoinCode;
use crate::web::qr::QrPicture;

/// How people get into a workshop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JoinSign {
    /// The home page as one types it: `voorrang.example`.
    pub address: String,
    /// What to type there: `KM4R-7WZT`.
    pub code: String,
    /// The code as URLs have it.
    bare: String,
    /// Where scanning leads.
    pub url: String,
    /// The picture; none when the address is too long for one.
    pub picture: Option<QrPicture>,
}

impl JoinSign {
    /// The sign of a workshop.
    #[must_use]
    pub fn new(config: &Config, code: JoinCode) -> Self {
        let base = config.address();
        let url = format!("{base}/w/{}", code.bare());
        let address = base.split_once("://").map_or(base.as_str(), |(_, host)| host).to_owned();
        Self { address, code: code.to_string(), bare: code.bare(), picture: QrPicture::of(&url), url }
    }

    /// The path of the screen everyone sees.
    #[must_use]
    pub fn projector_url(&self) -> String {
        format!("/w/{}/projector", self.bare)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sign(public_url: Option<&str>) -> JoinSign {
        let mut config = Config::for_testing("unused.db".into());
        config.public_url = public_url.map(str::to_owned);
        JoinSign::new(&config, JoinCode::parse("KM4R-7WZT").unwrap())
    }

    #[test]
    fn says_the_address_as_one_types_it() {
        let sign = sign(Some("https://voorrang.example"));
        assert_eq!((sign.address.as_str(), sign.code.as_str()), ("voorrang.example", "KM4R-7WZT"));
        assert_eq!(sign.url, "https://voorrang.example/w/KM4R7WZT");
        assert_eq!(super::tests::sign(None).address, "127.0.0.1:0");
    }
}
