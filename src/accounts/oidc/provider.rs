//! The provider: what it says of itself, where to send people, and what its tokens
//! are worth.

use std::sync::Arc;
use std::time::Duration;

use anyhow::Context as _;
use moka::future::Cache;
use openidconnect::core::{
    CoreAuthDisplay, CoreAuthPrompt, CoreAuthenticationFlow, CoreClientAuthMethod, CoreErrorResponseType,
    CoreGenderClaim, CoreJsonWebKey, CoreJweContentEncryptionAlgorithm, CoreJwsSigningAlgorithm,
    CoreRevocableToken, CoreRevocationErrorResponse, CoreTokenIntrospectionResponse, CoreTokenType,
};
use openidconnect::{
    AccessToken, AccessTokenHash, AdditionalClaims, AuthType, AuthorizationCode, ClaimsVerificationError,
    Client, ClientId, ClientSecret, CsrfToken, DiscoveryError, EmptyExtraTokenFields, EndpointMaybeSet,
    EndpointNotSet, EndpointSet, IdTokenFields, IssuerUrl, LogoutRequest, Nonce, OAuth2TokenResponse as _,
    PkceCodeChallenge, PkceCodeVerifier, PostLogoutRedirectUrl, ProviderMetadataWithLogout, RedirectUrl,
    RequestTokenError, Scope, SignatureVerificationError, StandardErrorResponse, StandardTokenResponse,
    SubjectIdentifier, TokenResponse as _, UserInfoClaims,
};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::claims::Claims;
use super::http::{Http, HttpFault};
use super::pending::PendingLogins;
use super::{Failure, Refusal};
use crate::config::OidcConfig;

/// How long what the provider says of itself is kept. New keys are fetched sooner,
/// when a token is signed with one.
const METADATA_KEPT: Duration = Duration::from_secs(3600);

/// Signatures that need the provider's own key. Those made with a secret we know as
/// well, or with none, prove nothing.
const ALGORITHMS: [CoreJwsSigningAlgorithm; 9] = [
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256,
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha384,
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha512,
    CoreJwsSigningAlgorithm::RsaSsaPssSha256,
    CoreJwsSigningAlgorithm::RsaSsaPssSha384,
    CoreJwsSigningAlgorithm::RsaSsaPssSha512,
    CoreJwsSigningAlgorithm::EcdsaP256Sha256,
    CoreJwsSigningAlgorithm::EcdsaP384Sha384,
    CoreJwsSigningAlgorithm::EdDsa,
];

/// Every claim there is: which one means what is configuration.
#[derive(Debug, Default, Serialize, Deserialize)]
struct AnyClaims(Map<String, Value>);

impl AdditionalClaims for AnyClaims {}

type Fields = IdTokenFields<
    AnyClaims,
    EmptyExtraTokenFields,
    CoreGenderClaim,
    CoreJweContentEncryptionAlgorithm,
    CoreJwsSigningAlgorithm,
>;
type Tokens = StandardTokenResponse<Fields, CoreTokenType>;
type OidcClient = Client<
    AnyClaims,
    CoreAuthDisplay,
    CoreGenderClaim,
    CoreJweContentEncryptionAlgorithm,
    CoreJsonWebKey,
    CoreAuthPrompt,
    StandardErrorResponse<CoreErrorResponseType>,
    Tokens,
    CoreTokenIntrospectionResponse,
    CoreRevocableToken,
    CoreRevocationErrorResponse,
    EndpointSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointMaybeSet,
    EndpointMaybeSet,
>;

/// The provider.
#[derive(Debug)]
pub(super) struct Provider {
    pub(super) config: OidcConfig,
    pub(super) pending: PendingLogins,
    http: Http,
    metadata: Cache<(), Arc<ProviderMetadataWithLogout>>,
}

/// Random texts of one log-in.
pub(super) struct Secrets<'a> {
    /// Comes back in the address.
    pub(super) state: &'a str,
    /// Comes back in the token.
    pub(super) nonce: &'a str,
    /// The secret half of PKCE.
    pub(super) verifier: &'a str,
}

/// Who the provider says it is.
#[derive(Debug)]
pub(super) struct Proven {
    /// What the provider calls them, for ever.
    pub(super) subject: String,
    /// What else it says.
    pub(super) claims: Claims,
}

impl Provider {
    /// # Errors
    /// When this machine cannot make secure connections at all.
    pub(super) fn new(config: &OidcConfig) -> anyhow::Result<Self> {
        Ok(Self {
            config: config.clone(),
            pending: PendingLogins::default(),
            http: Http::new()?,
            metadata: Cache::builder().time_to_live(METADATA_KEPT).build(),
        })
    }

    /// Whoever asks at the same moment waits for the same answer; a failure is
    /// forgotten at once.
    async fn metadata(&self) -> Result<Arc<ProviderMetadataWithLogout>, Failure> {
        let fetch = async {
            let issuer = IssuerUrl::new(self.config.issuer.clone()).map_err(|error| error.to_string())?;
            let found = ProviderMetadataWithLogout::discover_async(issuer, &self.http).await;
            found.map(Arc::new).map_err(|error| describe_discovery(&error))
        };
        let found = self.metadata.try_get_with((), fetch).await;
        found.map_err(|reason: Arc<String>| Failure::new(Refusal::Down, reason.as_str()))
    }

    fn client(&self, metadata: &ProviderMetadataWithLogout) -> Result<OidcClient, Failure> {
        let redirect_url = RedirectUrl::new(self.config.redirect_url.clone())
            .map_err(|error| Failure::refused(format!("the address to come back to: {error}")))?;
        let secret = self.config.client_secret.as_ref();
        let secret = secret.map(|secret| ClientSecret::new(secret.reveal().to_owned()));
        let client_id = ClientId::new(self.config.client_id.clone());
        let methods = metadata.token_endpoint_auth_methods_supported();
        let takes = |method| methods.is_none_or(|methods| methods.contains(&method));
        // In a header unless the provider takes it only in the body (RFC 6749 2.3.1).
        let auth_type = if !takes(CoreClientAuthMethod::ClientSecretBasic)
            && takes(CoreClientAuthMethod::ClientSecretPost)
        {
            AuthType::RequestBody
        } else {
            AuthType::BasicAuth
        };
        Ok(Client::from_provider_metadata(metadata.clone(), client_id, secret)
            .set_auth_type(auth_type)
            .set_redirect_uri(redirect_url))
    }

    /// The provider's page for one log-in.
    pub(super) async fn login_url(&self, secrets: &Secrets<'_>) -> Result<String, Failure> {
        let client = self.client(&*self.metadata().await?)?;
        let verifier = PkceCodeVerifier::new(secrets.verifier.to_owned());
        let (state, nonce) = (secrets.state.to_owned(), secrets.nonce.to_owned());
        let scopes = self.config.scopes.iter().filter(|scope| *scope != "openid");
        let (url, _, _) = client
            .authorize_url(
                CoreAuthenticationFlow::AuthorizationCode,
                || CsrfToken::new(state),
                || Nonce::new(nonce),
            )
            .add_scopes(scopes.map(|scope| Scope::new(scope.clone())))
            .set_pkce_challenge(PkceCodeChallenge::from_code_verifier_sha256(&verifier))
            .url();
        Ok(url.into())
    }

    /// The provider's page to log out there and come back; none where it has no such
    /// page (OpenID Connect RP-Initiated Logout 1.0).
    pub(super) async fn end_session_url(&self, come_back_to: &str) -> Result<Option<String>, Failure> {
        let metadata = self.metadata().await?;
        let Some(endpoint) = metadata.additional_metadata().end_session_endpoint.clone() else {
            return Ok(None);
        };
        let come_back_to = PostLogoutRedirectUrl::new(come_back_to.to_owned())
            .map_err(|error| Failure::refused(format!("the address to come back to: {error}")))?;
        let request = LogoutRequest::from(endpoint)
            .set_client_id(ClientId::new(self.config.client_id.clone()))
            .set_post_logout_redirect_uri(come_back_to);
        Ok(Some(request.http_get_url().into()))
    }

    /// Trades the code someone came back with for what the provider says about them,
    /// and checks all of it: signature, issuer, audience, expiry, nonce, subject.
    pub(super) async fn prove(
        &self,
        code: String,
        nonce: &str,
        verifier: String,
        now: i64,
    ) -> Result<Proven, Failure> {
        let metadata = self.metadata().await?;
        let request = self
            .client(&metadata)?
            .exchange_code(AuthorizationCode::new(code))
            .map_err(|_| Failure::refused("the provider has no address for tokens"))?
            .set_pkce_verifier(PkceCodeVerifier::new(verifier))
            .request_async(&self.http)
            .await;
        let tokens: Tokens = request.map_err(|error| describe_exchange(&error))?;
        let nonce = Nonce::new(nonce.to_owned());
        let checked = match check(&self.client(&metadata)?, &tokens, &nonce, now) {
            // Signed with a key that is new since.
            Err(ClaimsVerificationError::SignatureVerification(
                SignatureVerificationError::NoMatchingKey,
            )) => {
                self.metadata.invalidate(&()).await;
                check(&self.client(&*self.metadata().await?)?, &tokens, &nonce, now)
            }
            checked => checked,
        };
        let (subject, id_token) = checked.map_err(|error| Failure::refused(describe_claims(&error)))?;
        let client = self.client(&metadata)?;
        let user_info = self.user_info(&client, tokens.access_token(), subject.clone()).await?;
        Ok(Proven { subject: subject.as_str().to_owned(), claims: Claims { id_token, user_info } })
    }

    /// Providers may leave everything but the subject out of the token (OpenID Connect
    /// Core, 5.4). What is said here must be about the same subject.
    async fn user_info(
        &self,
        client: &OidcClient,
        token: &AccessToken,
        subject: SubjectIdentifier,
    ) -> Result<Map<String, Value>, Failure> {
        let Ok(request) = client.user_info(token.clone(), Some(subject)) else { return Ok(Map::new()) };
        let claims: UserInfoClaims<AnyClaims, CoreGenderClaim> =
            request.request_async(&self.http).await.map_err(|error| match error {
                openidconnect::UserInfoError::ClaimsVerification(error) => {
                    Failure::refused(format!("about the person: {}", describe_claims(&error)))
                }
                openidconnect::UserInfoError::Request(error) => {
                    Failure::new(Refusal::Down, format!("about the person: {}", describe_http(&error)))
                }
                openidconnect::UserInfoError::Response(status, ..) => {
                    Failure::refused(format!("about the person: the provider answered {status}"))
                }
                _ => Failure::refused("about the person: an answer that cannot be read"),
            })?;
        as_map(&claims).map_err(|error| Failure::refused(format!("about the person: {error}")))
    }
}

fn check(
    client: &OidcClient,
    tokens: &Tokens,
    nonce: &Nonce,
    now: i64,
) -> Result<(SubjectIdentifier, Map<String, Value>), ClaimsVerificationError> {
    let other = |why: &str| ClaimsVerificationError::Other(why.to_owned());
    let token = tokens.id_token().ok_or_else(|| other("there is no token about the person"))?;
    let verifier = client
        .id_token_verifier()
        .set_allowed_algs(ALGORITHMS)
        .set_time_fn(move || chrono::DateTime::from_timestamp(now, 0).unwrap_or_default());
    let claims = token.claims(&verifier, nonce)?;
    if let Some(expected) = claims.access_token_hash() {
        let algorithm = token.signing_alg().map_err(ClaimsVerificationError::SignatureVerification)?;
        let key = token.signing_key(&verifier).map_err(ClaimsVerificationError::SignatureVerification)?;
        let actual = AccessTokenHash::from_token(tokens.access_token(), algorithm, key)
            .map_err(|_| other("the two tokens cannot be held against each other"))?;
        if actual != *expected {
            return Err(other("the two tokens do not belong together"));
        }
    }
    let all = as_map(claims).map_err(|_| other("the claims cannot be read"))?;
    Ok((claims.subject().clone(), all))
}

fn as_map(claims: &impl Serialize) -> anyhow::Result<Map<String, Value>> {
    match serde_json::to_value(claims).context("the claims cannot be read")? {
        Value::Object(claims) => Ok(claims),
        _ => anyhow::bail!("the claims are no object"),
    }
}

// For the log. The library's own words quote what is wrong, and that can be about
// a person; what an administrator needs is which check it was.

fn describe_claims(error: &ClaimsVerificationError) -> String {
    use ClaimsVerificationError as E;
    match error {
        E::Expired(_) => "the token is expired".to_owned(),
        E::InvalidAudience(_) => "the token is meant for another application".to_owned(),
        E::InvalidIssuer(_) => "the token comes from another issuer".to_owned(),
        E::InvalidNonce(_) => "the token belongs to another log-in".to_owned(),
        E::InvalidSubject(_) => "it is about someone else".to_owned(),
        E::SignatureVerification(error) => {
            let which = match error {
                SignatureVerificationError::NoMatchingKey => "no key of the provider's made it",
                SignatureVerificationError::DisallowedAlg(_) => "an algorithm that proves nothing",
                SignatureVerificationError::NoSignature => "there is none",
                _ => "it is wrong",
            };
            format!("the token's signature: {which}")
        }
        E::Other(why) => why.clone(),
        _ => "the token cannot be read".to_owned(),
    }
}

fn describe_http(error: &HttpFault) -> String {
    match error {
        HttpFault::NoAnswer(error) if error.is_timeout() => "the provider did not answer in time".to_owned(),
        // A name, a port, a certificate: nothing about a person yet.
        HttpFault::NoAnswer(error) if error.is_connect() => {
            let cause = anyhow::Chain::new(error).last().map(ToString::to_string);
            format!("the provider cannot be reached: {}", cause.unwrap_or_default())
        }
        error => format!("the provider gave {error}"),
    }
}

fn describe_discovery(error: &DiscoveryError<HttpFault>) -> String {
    match error {
        DiscoveryError::Request(error) => describe_http(error),
        DiscoveryError::Response(status, ..) => format!("the provider's description answered {status}"),
        DiscoveryError::Validation(why) => format!("the provider's description: {why}"),
        _ => "the provider's description cannot be read".to_owned(),
    }
}

type ExchangeError = RequestTokenError<HttpFault, StandardErrorResponse<CoreErrorResponseType>>;

fn describe_exchange(error: &ExchangeError) -> Failure {
    match error {
        // `invalid_client` and the like: what whoever set this up needs to know.
        RequestTokenError::ServerResponse(answer) => {
            let code: String =
                answer.error().to_string().chars().filter(char::is_ascii_graphic).take(60).collect();
            Failure::refused(format!("the provider gave no token: {code}"))
        }
        RequestTokenError::Request(error) => Failure::new(Refusal::Down, describe_http(error)),
        _ => Failure::refused("the provider's answer with the token cannot be read"),
    }
}
