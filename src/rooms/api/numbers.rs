//! Whole numbers as JSON has them: `6.0` is one as well (JSON Schema, which the
//! description of the API is written in, calls both integers).

use serde::de::{Deserialize as _, Deserializer};

fn parse<N: TryFrom<i64>, E: serde::de::Error>(number: f64) -> Result<N, E> {
    // What is too large for one ends at the largest, which no field of ours takes.
    let whole = (number.fract() == 0.0).then_some(number as i64);
    let fault = || E::custom(format!("{number} is no whole number that can stand here"));
    whole.and_then(|whole| N::try_from(whole).ok()).ok_or_else(fault)
}

/// A whole number.
pub(super) fn whole<'de, D: Deserializer<'de>, N: TryFrom<i64>>(from: D) -> Result<N, D::Error> {
    parse(f64::deserialize(from)?)
}

/// A whole number, or null.
pub(super) fn whole_or_null<'de, D: Deserializer<'de>, N: TryFrom<i64>>(
    from: D,
) -> Result<Option<N>, D::Error> {
    Option::<f64>::deserialize(from)?.map(parse::<N, D::Error>).transpose()
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    use super::*;

    #[derive(Debug, Deserialize)]
    struct Body {
        #[serde(deserialize_with = "whole")]
        round: u16,
        #[serde(default, deserialize_with = "whole_or_null")]
        heads: Option<i64>,
    }

    #[test]
    fn a_whole_number_may_have_a_point() {
        let read = |text: &str| serde_json::from_str::<Body>(text).map(|body| (body.round, body.heads));
        assert_eq!(read(r#"{"round": 2.0, "heads": 6.0}"#).unwrap(), (2, Some(6)));
        assert_eq!(read(r#"{"round": 2, "heads": null}"#).unwrap(), (2, None));
        assert_eq!(read(r#"{"round": 65535}"#).unwrap(), (65_535, None));
        for wrong in
            [r#"{"round": 1.5}"#, r#"{"round": 65536}"#, r#"{"round": -1}"#, r#"{"round": "1"}"#, "{}"]
        {
            assert!(read(wrong).is_err(), "{wrong}");
        }
    }
}
