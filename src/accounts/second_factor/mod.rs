//! The second factor: codes of an authenticator app (TOTP, RFC 6238), and recovery
//! codes for when the app is gone.

mod codes;
pub mod pages;
pub mod step;
mod store;

use subtle::ConstantTimeEq as _;
use totp_rs::{Algorithm, TOTP};

use super::Person;
use crate::app::AppState;
use crate::chance::Chance;
use crate::db::WriteTx;
use crate::domain::rights::AccountId;
use crate::error::Error;

pub use codes::ShownCodes;
pub use step::SecondSteps;

use codes::RecoveryCode;

/// What every authenticator app can do: SHA-1, six digits, thirty seconds.
const DIGITS: usize = 6;
const STEP_SECONDS: i64 = 30;
/// Steps a clock may be off, either way.
const SKEW: i64 = 1;
/// 160 bits (RFC 4226).
const SECRET_BYTES: usize = 20;
/// What apps call us.
const ISSUER: &str = "Voorrang";

/// What someone typed as proof.
#[derive(Debug, Clone, Copy)]
enum Given<'a> {
    /// A code of the app.
    Code(&'a str),
    /// A recovery code.
    Recovery(&'a str),
}

/// Whose factor it is.
#[derive(Debug, Clone, Copy)]
struct Whose<'a> {
    account: AccountId,
    public_id: &'a str,
}

fn new_secret(chance: &Chance) -> anyhow::Result<[u8; SECRET_BYTES]> {
    chance.bytes()
}

fn totp(secret: &[u8], email: &str) -> anyhow::Result<TOTP> {
    TOTP::new(
        Algorithm::SHA1,
        DIGITS,
        u8::try_from(SKEW)?,
        u64::try_from(STEP_SECONDS)?,
        secret.to_vec(),
        Some(ISSUER.to_owned()),
        // A colon would part it otherwise.
        email.replace(':', ""),
    )
    .map_err(|error| anyhow::anyhow!("second factor: {error}"))
}

/// The step a code is good for now, unless it is one that was used, or before it.
/// Takes as long whatever the code is.
fn accepted_step(secret: &[u8], code: &str, now: i64, last_step: i64) -> anyhow::Result<Option<i64>> {
    let totp = totp(secret, "")?;
    let code: String = code.chars().filter(|c| !c.is_whitespace()).collect();
    let here = now / STEP_SECONDS;
    let mut found = None;
    for step in here - SKEW..=here + SKEW {
        let expected = totp.generate(u64::try_from(step * STEP_SECONDS)?);
        if bool::from(expected.as_bytes().ct_eq(code.as_bytes())) && step > last_step {
            found = Some(step);
        }
    }
    Ok(found)
}

/// Whether what was given is right, inside the write that makes it good no more.
async fn accept(tx: &mut WriteTx, whose: Whose<'_>, given: Given<'_>, now: i64) -> Result<bool, Error> {
    match given {
        Given::Code(code) => {
            let Some(factor) = store::find_in_force(&mut *tx, whose.account).await? else { return Ok(false) };
            match accepted_step(&factor.secret, code, now, factor.last_step)? {
                Some(step) => Ok(store::use_step(tx, whose.account, step).await?),
                None => Ok(false),
            }
        }
        Given::Recovery(code) => match RecoveryCode::parse(code) {
            Some(code) => Ok(store::use_code(tx, whose.account, &code.hash(whose.public_id)).await?),
            None => Ok(false),
        },
    }
}

/// How many recovery codes someone has left, when they have a second factor.
pub(super) async fn codes_left(state: &AppState, person: &Person) -> Result<Option<i64>, sqlx::Error> {
    if !person.has_second_factor {
        return Ok(None);
    }
    store::count_codes(state.db.read(), person.id).await.map(Some)
}

/// Whether an account has a second factor in force.
pub(super) async fn has(state: &AppState, account: AccountId) -> Result<bool, sqlx::Error> {
    Ok(store::find_in_force(state.db.read(), account).await?.is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The secret of RFC 6238, appendix B.
    const SECRET: &[u8] = b"12345678901234567890";

    #[test]
    fn says_what_the_standard_says() {
        // The last six of the eight digits there.
        for (now, code) in [(59, "287082"), (1_111_111_109, "081804"), (20_000_000_000, "353130")] {
            assert_eq!(accepted_step(SECRET, code, now, 0).unwrap(), Some(now / 30), "at {now}");
        }
        assert_eq!(accepted_step(SECRET, "287083", 59, 0).unwrap(), None);
        assert_eq!(accepted_step(SECRET, "", 59, 0).unwrap(), None);
        assert_eq!(accepted_step(SECRET, "28708", 59, 0).unwrap(), None);
        assert_eq!(accepted_step(SECRET, "287 082", 59, 0).unwrap(), Some(1), "as apps group it");
    }

    #[test]
    fn a_clock_may_be_half_a_minute_off_and_no_code_is_good_twice() {
        let at: i64 = 1_111_111_109;
        let step = at / 30;
        let code = totp(SECRET, "").unwrap().generate(at.unsigned_abs());
        for (later, is_good) in [(-60, false), (-30, true), (0, true), (30, true), (60, false)] {
            let found = accepted_step(SECRET, &code, at + later, 0).unwrap();
            assert_eq!(found, is_good.then_some(step), "{later} seconds later");
        }
        assert_eq!(accepted_step(SECRET, &code, at, step).unwrap(), None, "again");
        assert_eq!(accepted_step(SECRET, &code, at, step + 1).unwrap(), None, "after a later one");
        assert_eq!(accepted_step(SECRET, &code, at, step - 1).unwrap(), Some(step));
    }
}
