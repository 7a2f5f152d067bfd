//! Names as the description of the API lists them. The domain knows nothing of
//! such descriptions; a test holds these against it.

use utoipa::ToSchema;

/// Where a session is.
#[derive(ToSchema)]
#[schema(as = Stage, rename_all = "kebab-case")]
#[expect(dead_code, reason = "only its description is used")]
pub(super) enum StageName {
    Lobby,
    Explore,
    Sort,
    Rank,
    Reveal,
    Discuss,
    Decide,
    Concluded,
}

/// A stage in which ballots are made: piles, or an order.
#[derive(ToSchema)]
#[schema(as = BallotStage, rename_all = "kebab-case")]
#[expect(dead_code, reason = "only its description is used")]
pub(super) enum BallotStageName {
    Sort,
    Rank,
}

/// Whether a round takes ballots: not yet, now, no longer.
#[derive(ToSchema)]
#[schema(as = RoundStatus, rename_all = "kebab-case")]
#[expect(dead_code, reason = "only its description is used")]
pub(super) enum RoundStatusName {
    Waiting,
    Open,
    Closed,
}

/// From where someone looks.
#[derive(ToSchema)]
#[schema(as = Perspective, rename_all = "kebab-case")]
#[expect(dead_code, reason = "only its description is used")]
pub(super) enum PerspectiveName {
    Politics,
    Management,
    Ict,
    Service,
}

/// Who a session is for.
#[derive(ToSchema)]
#[schema(as = Kind, rename_all = "kebab-case")]
#[expect(dead_code, reason = "only its description is used")]
pub(super) enum KindName {
    Municipality,
    Partnership,
    Hall,
}

/// What a ballot orders: the pile for now, or all cards.
#[derive(ToSchema)]
#[schema(as = Ranking, rename_all = "kebab-case")]
#[expect(dead_code, reason = "only its description is used")]
pub(super) enum RankingName {
    Piles,
    Full,
}

/// The languages texts are in.
#[derive(ToSchema)]
#[schema(as = Language, rename_all = "lowercase")]
#[expect(dead_code, reason = "only its description is used")]
pub(super) enum LanguageName {
    Nl,
    En,
    Fr,
}

#[cfg(test)]
mod tests {
    use serde::Serialize;
    use utoipa::PartialSchema;

    use super::*;
    use crate::domain::language::Language;
    use crate::domain::workshop::participant::Perspective;
    use crate::domain::workshop::room::{RoundStatus, Stage};
    use crate::domain::workshop::settings::{Kind, Ranking};

    fn same<S: PartialSchema>(all: &[impl Serialize]) {
        let described = serde_json::to_value(S::schema()).unwrap();
        assert_eq!(described["enum"], serde_json::to_value(all).unwrap());
    }

    #[test]
    fn names_are_described_as_they_are() {
        same::<StageName>(&Stage::ALL);
        same::<BallotStageName>(
            &Stage::ALL.into_iter().filter(|stage| stage.has_ballots()).collect::<Vec<_>>(),
        );
        same::<RoundStatusName>(&[RoundStatus::Waiting, RoundStatus::Open, RoundStatus::Closed]);
        same::<PerspectiveName>(&Perspective::ALL);
        same::<KindName>(&Kind::ALL);
        same::<RankingName>(&[Ranking::Piles, Ranking::Full]);
        same::<LanguageName>(&Language::ALL);
    }
}
