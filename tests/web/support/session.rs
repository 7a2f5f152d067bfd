//! What happens in a live session besides its pages: people of any group come in
//! and give their ballots.

use voorrang::app::AppState;
use voorrang::domain::catalogue::CardCode;
use voorrang::domain::municipality::NisCode;
use voorrang::domain::workshop::action::Action;
use voorrang::domain::workshop::participant::{Joining, Perspective};
use voorrang::domain::workshop::receipt::IdempotencyKey;
use voorrang::domain::workshop::room::Stage;
use voorrang::domain::workshop::settings::Proposal;
use voorrang::domain::workshop::submission::Submission;
use voorrang::workshops::{self, Seat};

use super::{Hall, TestApp};

/// A session about a top 3, in which everyone says their perspective.
pub struct Session {
    state: AppState,
    hall: Hall,
    sent: usize,
}

impl Session {
    /// Led by who registered under this name, as they settle it.
    pub async fn led_by(app: &TestApp, name: &str, change: impl FnOnce(&mut Proposal)) -> Self {
        let settled = |proposal: &mut Proposal| {
            proposal.title = "Onze <b>keuzes</b>".to_owned();
            proposal.method.top = 3;
            proposal.method.limits_now = false;
            proposal.method.perspectives = Perspective::ALL.to_vec();
            change(proposal);
        };
        let hall = app.prepares(&format!("{name}@gent.be"), settled).await;
        Self { state: app.state.clone(), hall, sent: 0 }
    }

    /// Where its facilitator finds it.
    pub fn url(&self) -> String {
        format!("/workshops/{}", self.hall.public_id)
    }

    /// Where its results stand.
    pub fn results(&self) -> String {
        format!("{}/results", self.url())
    }

    /// Someone of its first municipality comes in.
    pub async fn joins(&self, perspective: Perspective) -> Seat {
        let workshop = self.hall.now().await;
        let first = workshop.settings.organisations.first().map(NisCode::to_string);
        self.joins_from(&first.unwrap_or_default(), perspective).await
    }

    /// Someone of a municipality comes in.
    pub async fn joins_from(&self, nis_code: &str, perspective: Perspective) -> Seat {
        let joining = Joining {
            organisation: NisCode::parse(nis_code),
            perspective: Some(perspective),
            ..Joining::default()
        };
        let token = workshops::join(&self.state, &self.hall.now().await, &joining).await.unwrap().unwrap();
        workshops::take_seat(&self.state, &token).await.unwrap()
    }

    /// The facilitator does these things, one after another.
    pub async fn does(&self, actions: impl IntoIterator<Item = Action>) {
        for action in actions {
            self.hall.does(action).await;
        }
    }

    /// From the lobby to ranking.
    pub async fn comes_to_ranking(&self) {
        self.hall.advances_to(Stage::Rank).await;
    }

    /// Gives a ballot: these cards on *Now* in this order, these on *Later*, every
    /// other one on *Not now*.
    pub async fn ranks(&mut self, seat: &Seat, round: u16, now: &[&str], later: &[&str]) {
        let cards = |codes: &[&str]| codes.iter().map(|code| CardCode::new(*code)).collect::<Vec<_>>();
        let (now, later) = (cards(now), cards(later));
        let deck = seat.workshop.catalogue.deck();
        let not_now = deck.into_iter().filter(|card| !now.contains(card) && !later.contains(card)).collect();
        self.gives(seat, Submission { round, stage: Stage::Rank, now, later, not_now }).await;
    }

    /// Gives a ballot that judges these cards and no other.
    pub async fn ranks_only(&mut self, seat: &Seat, round: u16, now: &[&str]) {
        let now = now.iter().map(|code| CardCode::new(*code)).collect();
        let submission =
            Submission { round, stage: Stage::Rank, now, later: Vec::new(), not_now: Vec::new() };
        self.gives(seat, submission).await;
    }

    async fn gives(&mut self, seat: &Seat, submission: Submission) {
        self.sent += 1;
        let key = IdempotencyKey::parse(&format!("{:0>16}", self.sent)).unwrap();
        workshops::submit(&self.state, seat, submission, key).await.unwrap().unwrap();
    }
}
