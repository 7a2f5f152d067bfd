//! Tells open pages that something changed, so that they fetch it again. What
//! changed is not told here: a page asks for what it shows, with the rights it
//! has then. Nothing is kept for a listener but the number of the last change,
//! so one that reads slowly costs what one that reads fast does.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use futures_core::Stream;
use futures_util::future::select_all;
use futures_util::stream;
use tokio::sync::watch;

use crate::domain::municipality::NisCode;

/// What a listener listens to, each of one workshop, partnership or plan, by its id.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Topic {
    /// Where the room is: everyone listens.
    Room(i64),
    /// How many are there, and how far they are: for who leads it, and for the
    /// projector. While a hall votes this changes all the time, and no phone
    /// needs it.
    Desk(i64),
    /// What an organisation is deciding; `None` where all decide together.
    Table(i64, Option<NisCode>),
    /// What a partnership is deciding.
    Joint(i64),
    /// A masterplan people write in, and who is there.
    Masterplan(i64),
}

/// The number of a change. Higher is later, also over restarts; equal numbers of
/// one topic mean that nothing changed in between.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Revision(pub i64);

/// The topics someone listens to. Cheap to clone, all of it shared.
#[derive(Debug, Clone)]
pub struct Live {
    hub: Arc<Mutex<Hub>>,
}

#[derive(Debug)]
struct Hub {
    last: Revision,
    listeners: usize,
    topics: HashMap<Topic, watch::Sender<Revision>>,
}

impl Hub {
    /// One count for all topics, so that a topic that was forgotten does not come
    /// back with a number it had before.
    fn next(&mut self) -> Revision {
        self.last = Revision(self.last.0 + 1);
        self.last
    }
}

impl Live {
    /// Counts from a moment on, in milliseconds since 1970: a thousand changes a
    /// second for as long as the program runs, and the next start still begins
    /// higher than this one ended.
    #[must_use]
    pub fn starting_at(milliseconds: i64) -> Self {
        let hub = Hub { last: Revision(milliseconds), listeners: 0, topics: HashMap::new() };
        Self { hub: Arc::new(Mutex::new(hub)) }
    }

    /// Tells whoever listens to a topic. After the commit, never before: who is
    /// told asks at once, and would find things as they were.
    pub fn notify(&self, topic: &Topic) {
        let mut hub = self.hub();
        let revision = hub.next();
        if let Some(sender) = hub.topics.get(topic) {
            sender.send_replace(revision);
        }
    }

    /// Listens to topics: the present revision at once, then the latest whenever
    /// there is a later one of any of them. However many changes came while the
    /// listener was busy, it hears of them once.
    pub fn subscribe(&self, topics: &[Topic]) -> impl Stream<Item = Revision> + Send + use<> {
        let listener = self.listen(topics);
        stream::unfold(listener, async |mut listener| {
            let revision = listener.next().await?;
            Some((revision, listener))
        })
    }

    /// How many listen to anything.
    #[must_use]
    pub fn listeners(&self) -> usize {
        self.hub().listeners
    }

    /// How many listen to a topic.
    #[must_use]
    pub fn listener_count(&self, topic: &Topic) -> usize {
        self.hub().topics.get(topic).map_or(0, watch::Sender::receiver_count)
    }

    fn listen(&self, topics: &[Topic]) -> Listener {
        let mut hub = self.hub();
        hub.listeners += 1;
        let now = hub.next();
        let receiver = |topic: &Topic| {
            let sender = hub.topics.entry(topic.clone()).or_insert_with(|| watch::Sender::new(now));
            (topic.clone(), sender.subscribe())
        };
        let mut heard: Vec<_> = topics.iter().map(receiver).collect();
        // One is enough to hear at once how things are.
        if let Some((_, first)) = heard.first_mut() {
            first.mark_changed();
        }
        Listener { live: self.clone(), heard }
    }

    fn hub(&self) -> MutexGuard<'_, Hub> {
        self.hub.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

struct Listener {
    live: Live,
    /// Emptied when it leaves.
    heard: Vec<(Topic, watch::Receiver<Revision>)>,
}

impl Listener {
    async fn next(&mut self) -> Option<Revision> {
        let changes = self.heard.iter_mut().map(|(_, receiver)| Box::pin(receiver.changed()));
        select_all(changes).await.0.ok()?;
        self.heard.iter_mut().map(|(_, receiver)| *receiver.borrow_and_update()).max()
    }
}

impl Drop for Listener {
    /// The last one out forgets the topic. It leaves under the lock, so that two
    /// who leave at once do not each take the other for one who stays.
    fn drop(&mut self) {
        let mut hub = self.live.hub();
        hub.listeners -= 1;
        for (topic, receiver) in self.heard.drain(..) {
            drop(receiver);
            if hub.topics.get(&topic).is_some_and(|sender| sender.receiver_count() == 0) {
                hub.topics.remove(&topic);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::pin::pin;

    use futures_util::{FutureExt as _, StreamExt as _};

    use super::*;

    const HALL: Topic = Topic::Room(7);
    const OTHER: Topic = Topic::Room(8);
    /// A moment in 2026.
    const START: i64 = 1_795_000_000_000;

    impl Live {
        fn topic_count(&self) -> usize {
            self.hub().topics.len()
        }
    }

    #[tokio::test]
    async fn a_listener_hears_how_things_are_and_then_of_every_change() {
        let live = Live::starting_at(START);
        let mut heard = pin!(live.subscribe(&[HALL]));
        let first = heard.next().await.unwrap();
        assert!(first.0 > START);
        assert_eq!(heard.next().now_or_never(), None, "nothing changed yet");
        live.notify(&OTHER);
        assert_eq!(heard.next().now_or_never(), None, "another topic is not this one");
        live.notify(&HALL);
        assert!(heard.next().await.unwrap() > first);
    }

    #[tokio::test]
    async fn a_burst_is_heard_once_and_who_does_not_listen_keeps_one_number() {
        let live = Live::starting_at(START);
        let mut slow = pin!(live.subscribe(&[HALL]));
        slow.next().await.unwrap();
        for _ in 0..100_000 {
            live.notify(&HALL);
        }
        let mut fresh = pin!(live.subscribe(&[HALL]));
        let latest = fresh.next().await.unwrap();
        assert_eq!(slow.next().await, Some(latest), "it hears the last of them");
        assert_eq!(slow.next().now_or_never(), None, "and none of the others");
    }

    #[tokio::test]
    async fn who_listens_to_two_hears_of_either_and_of_both_at_once() {
        let live = Live::starting_at(START);
        let mut heard = pin!(live.subscribe(&[HALL, OTHER]));
        heard.next().await.unwrap();
        assert_eq!(heard.next().now_or_never(), None, "it hears once how things are");
        live.notify(&OTHER);
        heard.next().await.unwrap();
        live.notify(&OTHER);
        live.notify(&HALL);
        heard.next().await.unwrap();
        assert_eq!(heard.next().now_or_never(), None, "both were one");
    }

    #[tokio::test]
    async fn the_last_one_out_forgets_the_topic() {
        let live = Live::starting_at(START);
        live.notify(&HALL);
        assert_eq!(live.topic_count(), 0, "nobody listens");
        let one = live.subscribe(&[HALL]);
        let other = live.subscribe(&[HALL]);
        let elsewhere = live.subscribe(&[OTHER]);
        assert_eq!(live.topic_count(), 2);
        assert_eq!(live.listeners(), 3);
        assert_eq!((live.listener_count(&HALL), live.listener_count(&Topic::Room(9))), (2, 0));
        drop(one);
        assert_eq!(live.topic_count(), 2, "one still listens");
        drop(other);
        assert_eq!(live.topic_count(), 1);
        drop(elsewhere);
        assert_eq!((live.topic_count(), live.listeners()), (0, 0));
    }

    #[test]
    fn who_leave_at_once_leave_no_topic_behind() {
        let live = Live::starting_at(START);
        for _ in 0..200 {
            let listeners: Vec<_> = (0..4).map(|_| live.subscribe(&[HALL])).collect();
            std::thread::scope(|scope| {
                for listener in listeners {
                    scope.spawn(move || drop(listener));
                }
            });
            assert_eq!(live.topic_count(), 0);
        }
    }

    #[tokio::test]
    async fn a_number_never_comes_back() {
        let live = Live::starting_at(START);
        let before = pin!(live.subscribe(&[HALL])).next().await.unwrap();
        // Nobody listens while it changes.
        live.notify(&HALL);
        let after = pin!(live.subscribe(&[HALL])).next().await.unwrap();
        assert!(after > before);
        // A restart a minute later, after many changes.
        for _ in 0..10_000 {
            live.notify(&HALL);
        }
        let last = pin!(live.subscribe(&[HALL])).next().await.unwrap();
        let restarted = Live::starting_at(START + 60_000);
        assert!(pin!(restarted.subscribe(&[HALL])).next().await.unwrap() > last);
    }
}
