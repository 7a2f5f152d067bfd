//! Where a request comes from, for slowing down guesses. The address is used
//! for nothing else and kept nowhere.

use std::convert::Infallible;
use std::net::{IpAddr, Ipv4Addr};

use axum::extract::FromRequestParts;
use axum::http::HeaderMap;
use axum::http::request::Parts;

/// The address of a client; all are one where it is not known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Client(pub IpAddr);

impl Client {
    /// Who is at the other end of a connection; what a proxy of ours says goes
    /// before its own address, and what anyone else says counts for nothing.
    #[must_use]
    pub fn of(peer: IpAddr, headers: &HeaderMap, trusted_proxies: &[IpAddr]) -> Self {
        if !trusted_proxies.contains(&peer) {
            return Self(peer);
        }
        // Every proxy adds the address it saw at the end, so the first from the
        // end that is not one of ours is the client; before it stands what the
        // client itself claims.
        let forwarded = headers.get_all("x-forwarded-for").iter().filter_map(|value| value.to_str().ok());
        let addresses: Vec<IpAddr> = forwarded
            .flat_map(|value| value.split(','))
            .filter_map(|address| address.trim().parse().ok())
            .collect();
        let client = addresses.into_iter().rev().find(|address| !trusted_proxies.contains(address));
        Self(client.unwrap_or(peer))
    }
}

impl<S: Sync> FromRequestParts<S> for Client {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(parts.extensions.get().copied().unwrap_or(Self(IpAddr::V4(Ipv4Addr::UNSPECIFIED))))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn client(peer: &str, forwarded: &str) -> String {
        let mut headers = HeaderMap::new();
        headers.insert("x-forwarded-for", forwarded.parse().unwrap());
        let trusted = ["10.0.0.1", "10.0.0.2"].map(|address| address.parse().unwrap());
        Client::of(peer.parse().unwrap(), &headers, &trusted).0.to_string()
    }

    #[test]
    fn only_our_own_proxies_are_believed() {
        assert_eq!(client("192.0.2.7", "198.51.100.9"), "192.0.2.7");
        assert_eq!(client("10.0.0.1", "198.51.100.9"), "198.51.100.9");
        assert_eq!(client("10.0.0.1", "6.6.6.6, 198.51.100.9, 10.0.0.2"), "198.51.100.9");
        assert_eq!(client("10.0.0.1", "nonsense"), "10.0.0.1");
        assert_eq!(client("10.0.0.1", ""), "10.0.0.1");
    }
}
