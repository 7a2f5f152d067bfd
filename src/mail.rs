//! Mail: plain texts that leave in the background. Knows how to send, not what is
//! said.
//!
//! [`Mailer::send`] answers at once and the same way whatever becomes of the
//! message, so that nobody can tell from an answer whether an address is known
//! here. Without a mail server nothing is sent, and everything else works.

use std::future::Future;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use anyhow::Context as _;
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Mailbox, MessageBuilder};
use lettre::transport::smtp;
use lettre::transport::smtp::extension::ClientId;
use lettre::{Address, AsyncSmtpTransport, AsyncTransport as _, Tokio1Executor};
use tokio::sync::{Semaphore, mpsc};

use crate::chance::Chance;
use crate::clock::Clock;
use crate::config::MailConfig;

/// Messages that may wait: invitations for every municipality, several times over.
const MAY_WAIT: usize = 1_000;
/// Connections at once: one message that has to wait for its next try does not hold
/// up the rest.
const AT_ONCE: usize = 8;
/// Longest one try may take.
const ONE_TRY: Duration = Duration::from_secs(20);
/// Pauses before trying again. A server that restarts is back within seconds, and
/// one that greets strangers with "later" (greylisting) means about five minutes.
const PAUSES: [Duration; 4] =
    [Duration::from_secs(5), Duration::from_secs(25), Duration::from_secs(125), Duration::from_secs(400)];
/// Longest subject or name, in characters: what fits in a list of messages many
/// times over.
const LINE_LIMIT: usize = 200;

/// A message to one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// The address. One that is none is dropped, and counted as not sent.
    pub to: String,
    /// One line, in the recipient's language.
    pub subject: String,
    /// Plain text, in the recipient's language.
    pub text: String,
}

/// Sends messages in the background. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Mailer {
    way: Way,
    counts: Arc<Counts>,
}

#[derive(Debug, Clone)]
enum Way {
    Off,
    Queue(mpsc::Sender<Message>),
    Memory(Arc<Mutex<Vec<Message>>>),
}

#[derive(Debug, Default)]
struct Counts {
    sent: AtomicU64,
    failed: AtomicU64,
    waiting: AtomicU64,
}

impl Mailer {
    /// Starts sending in the background, or not at all where no server is known.
    ///
    /// # Errors
    /// A server that cannot be used, as a sentence.
    pub fn start(config: Option<&MailConfig>, clock: Clock, chance: Chance) -> anyhow::Result<Self> {
        let counts = Arc::new(Counts::default());
        let Some(config) = config else { return Ok(Self { way: Way::Off, counts }) };
        let post = Post::open(config, clock, chance)?;
        let (queue, waiting) = mpsc::channel(MAY_WAIT);
        tokio::spawn(deliver(post, waiting, Arc::clone(&counts)));
        Ok(Self { way: Way::Queue(queue), counts })
    }

    /// Sends nothing.
    #[must_use]
    pub fn off() -> Self {
        Self { way: Way::Off, counts: Arc::default() }
    }

    /// Keeps every message in memory, for [`Mailer::sent`].
    #[must_use]
    pub fn for_testing() -> Self {
        Self { way: Way::Memory(Arc::default()), counts: Arc::default() }
    }

    /// Whether messages go anywhere. Where they do not, offer another way.
    #[must_use]
    pub fn is_on(&self) -> bool {
        !matches!(self.way, Way::Off)
    }

    /// Queues a message and returns at once, whatever becomes of it.
    pub fn send(&self, message: Message) {
        match &self.way {
            Way::Off => {}
            Way::Memory(sent) => sent.lock().unwrap_or_else(PoisonError::into_inner).push(message),
            Way::Queue(queue) => {
                self.counts.waiting.fetch_add(1, Ordering::Relaxed);
                if queue.try_send(message).is_err() {
                    self.counts.give_up("too many are waiting");
                }
            }
        }
    }

    /// The messages sent so far, where they are kept in memory.
    #[must_use]
    pub fn sent(&self) -> Vec<Message> {
        match &self.way {
            Way::Memory(sent) => sent.lock().unwrap_or_else(PoisonError::into_inner).clone(),
            _ => Vec::new(),
        }
    }

    /// How many messages were handed over, and how many never will be.
    #[must_use]
    pub fn sent_and_failed(&self) -> (u64, u64) {
        (self.counts.sent.load(Ordering::Relaxed), self.counts.failed.load(Ordering::Relaxed))
    }

    /// Gives what still waits a moment to leave, when the program stops. What has
    /// to be tried again later is lost, and the log says how many.
    pub async fn finish(&self) {
        let waiting = || self.counts.waiting.load(Ordering::Relaxed);
        let is_empty = async {
            while waiting() > 0 {
                tokio::time::sleep(Duration::from_millis(50)).await;
            }
        };
        if tokio::time::timeout(Duration::from_secs(5), is_empty).await.is_err() {
            tracing::warn!(messages = waiting(), "stopped before these messages could be sent");
        }
    }
}

impl Counts {
    fn delivered(&self) {
        self.waiting.fetch_sub(1, Ordering::Relaxed);
        self.sent.fetch_add(1, Ordering::Relaxed);
    }

    /// Neither address nor text: the log is no place for them.
    fn give_up(&self, why: &str) {
        self.waiting.fetch_sub(1, Ordering::Relaxed);
        let failed = self.failed.fetch_add(1, Ordering::Relaxed) + 1;
        tracing::warn!(why, failed, "a message was not sent");
    }
}

/// Sends one message now, once, and says what went wrong: for whoever sets this up.
///
/// # Errors
/// What the server said, or why it was not reached, as a sentence.
pub async fn send_now(
    config: &MailConfig,
    clock: Clock,
    chance: Chance,
    message: &Message,
) -> anyhow::Result<()> {
    let post = Post::open(config, clock, chance)?;
    let letter = post.write(message)?;
    match tokio::time::timeout(ONE_TRY, post.transport.send(letter)).await {
        Err(_) => anyhow::bail!("the mail server did not answer within {} seconds", ONE_TRY.as_secs()),
        Ok(Ok(_)) => Ok(()),
        Ok(Err(error)) => anyhow::bail!("the mail server did not take the message: {}", cause(&error)),
    }
}

/// What the server said, or else what lies under it: in between each layer repeats
/// the other.
fn cause(error: &smtp::Error) -> String {
    if error.status().is_some() {
        return error.to_string();
    }
    anyhow::Chain::new(error).last().map_or_else(|| error.to_string(), ToString::to_string)
}

/// What is needed to send one message.
#[derive(Debug)]
struct Post {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
    clock: Clock,
    chance: Chance,
}

impl Post {
    fn open(config: &MailConfig, clock: Clock, chance: Chance) -> anyhow::Result<Self> {
        let url = config.server.reveal();
        // The error may quote the address, which holds a password.
        let mut builder = AsyncSmtpTransport::<Tokio1Executor>::from_url(url)
            .map_err(|_| anyhow::anyhow!("VOORRANG_SMTP_URL is no mail server that can be used"))?
            .timeout(Some(ONE_TRY));
        let names_us = url.split_once("://").is_some_and(|(_, rest)| rest.contains('/'));
        if !names_us {
            // Some servers turn away who introduces itself as a bare address.
            builder = builder.hello_name(ClientId::Domain(config.from.email.domain().to_owned()));
        }
        Ok(Self { transport: builder.build(), from: config.from.clone(), clock, chance })
    }

    /// The message as it travels. What would begin another header is no part of an
    /// address and becomes a space in a subject.
    fn write(&self, message: &Message) -> anyhow::Result<lettre::Message> {
        let to: Address = message.to.trim().parse().context("the recipient has no address")?;
        let from = Mailbox::new(self.from.name.as_deref().map(one_line), self.from.email.clone());
        let id = format!("<{}@{}>", self.chance.public_id()?, self.from.email.domain());
        let letter = MessageBuilder::new()
            .from(from)
            .to(Mailbox::new(None, to))
            .subject(one_line(&message.subject))
            .date(self.clock.now().try_into()?)
            .message_id(Some(id))
            // No replies by machines to a machine (RFC 3834).
            .raw_header(HeaderValue::new(
                HeaderName::new_from_ascii_str("Auto-Submitted"),
                "auto-generated".to_owned(),
            ))
            .header(ContentType::TEXT_PLAIN)
            .body(message.text.clone())?;
        Ok(letter)
    }
}

fn one_line(text: &str) -> String {
    let line: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).take(LINE_LIMIT).collect();
    line.trim().to_owned()
}

async fn deliver(post: Post, mut waiting: mpsc::Receiver<Message>, counts: Arc<Counts>) {
    let post = Arc::new(post);
    let connections = Arc::new(Semaphore::new(AT_ONCE));
    while let Some(message) = waiting.recv().await {
        let Ok(connection) = Arc::clone(&connections).acquire_owned().await else { return };
        let (post, counts) = (Arc::clone(&post), Arc::clone(&counts));
        tokio::spawn(async move {
            // Written once, so that every try has the same date and number.
            let outcome = match post.write(&message) {
                Ok(letter) => try_again_and_again(|| attempt(&post, letter.clone())).await,
                Err(_) => Err("it has no address".to_owned()),
            };
            match outcome {
                Ok(()) => counts.delivered(),
                Err(why) => counts.give_up(&why),
            }
            drop(connection);
        });
    }
}

/// Why a try failed, in words without any of the message.
struct Failure {
    why: String,
    is_final: bool,
}

async fn attempt(post: &Post, letter: lettre::Message) -> Result<(), Failure> {
    match tokio::time::timeout(ONE_TRY, post.transport.send(letter)).await {
        Ok(Ok(_)) => Ok(()),
        Ok(Err(error)) => Err(Failure { why: describe(&error), is_final: error.is_permanent() }),
        Err(_) => Err(Failure { why: "the mail server did not answer in time".to_owned(), is_final: false }),
    }
}

/// Not what the server wrote: it likes to repeat the address.
fn describe(error: &smtp::Error) -> String {
    match error.status() {
        Some(code) => format!("the mail server answered {code}"),
        None if error.is_timeout() => "the mail server did not answer in time".to_owned(),
        None if error.is_tls() => "no secure connection with the mail server".to_owned(),
        None => "the mail server could not be reached or spoke otherwise than expected".to_owned(),
    }
}

async fn try_again_and_again<F>(mut attempt: impl FnMut() -> F) -> Result<(), String>
where
    F: Future<Output = Result<(), Failure>>,
{
    let mut pauses = PAUSES.into_iter();
    loop {
        let failure = match attempt().await {
            Ok(()) => return Ok(()),
            Err(failure) => failure,
        };
        match pauses.next() {
            Some(pause) if !failure.is_final => tokio::time::sleep(pause).await,
            _ => return Err(failure.why),
        }
    }
}

#[cfg(test)]
mod tests {
    use tokio::io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader};

    use super::*;
    use crate::config::Secret;

    fn post() -> Post {
        Post {
            transport: AsyncSmtpTransport::<Tokio1Executor>::unencrypted_localhost(),
            from: "Voorrang <voorrang@example.be>".parse().unwrap(),
            clock: Clock::fixed("2026-11-24T11:00:00Z".parse().unwrap()),
            chance: Chance::seeded(7),
        }
    }

    fn message(to: &str, subject: &str) -> Message {
        Message { to: to.to_owned(), subject: subject.to_owned(), text: "Tot dan.\n\n.\nBcc: x".to_owned() }
    }

    fn headers(letter: &lettre::Message) -> Vec<String> {
        let text = String::from_utf8(letter.formatted()).unwrap();
        let (headers, _) = text.split_once("\r\n\r\n").unwrap();
        headers.replace("\r\n ", " ").split("\r\n").map(str::to_owned).collect()
    }

    #[tokio::test]
    async fn a_message_has_the_headers_it_needs_and_no_others() {
        let letter = post().write(&message("anke@gent.be", "Uw uitnodiging")).unwrap();
        let names: Vec<String> =
            headers(&letter).iter().map(|line| line.split(':').next().unwrap().to_owned()).collect();
        let expected = [
            "From",
            "To",
            "Subject",
            "Date",
            "Message-ID",
            "Auto-Submitted",
            "Content-Type",
            "Content-Transfer-Encoding",
        ];
        assert_eq!(names, expected);
        assert!(headers(&letter).contains(&"Date: Tue, 24 Nov 2026 11:00:00 +0000".to_owned()));
    }

    #[tokio::test]
    async fn nothing_typed_becomes_a_header() {
        let honest = headers(&post().write(&message("anke@gent.be", "Uw uitnodiging")).unwrap()).len();
        let subject = "Uitnodiging\r\nBcc: iedereen@gent.be\r\n\r\nHallo";
        let letter = post().write(&message("anke@gent.be", subject)).unwrap();
        assert_eq!(headers(&letter).len(), honest);
        assert_eq!(letter.envelope().to().len(), 1);
        for to in [
            "anke@gent.be\r\nBcc: iedereen@gent.be",
            "anke\r\n@gent.be",
            "anke@gent.be, iedereen@gent.be",
            "Anke <anke@gent.be>",
            "anke@gent.be>\r\nRCPT TO:<iedereen@gent.be",
            "",
        ] {
            assert!(post().write(&message(to, "x")).is_err(), "{to:?}");
        }
        // Names and subjects of other languages stay what they are.
        let mut post = post();
        post.from = Mailbox::new(Some("Gent\r\nBcc: x@y.be".to_owned()), "v@gent.be".parse().unwrap());
        let letter = post.write(&message("anke@gent.be", "Één sessie, drie thema’s")).unwrap();
        assert_eq!(headers(&letter).len(), honest, "{:?}", headers(&letter));
    }

    #[tokio::test(start_paused = true)]
    async fn it_is_tried_again_with_longer_pauses_and_not_for_ever() {
        let started = tokio::time::Instant::now();
        let mut tries = Vec::new();
        let outcome = try_again_and_again(|| {
            tries.push(started.elapsed().as_secs());
            async { Err(Failure { why: "later".to_owned(), is_final: false }) }
        })
        .await;
        assert_eq!(outcome, Err("later".to_owned()));
        assert_eq!(tries, [0, 5, 30, 155, 555]);

        let mut tries = 0;
        let outcome =
            try_again_and_again(|| {
                tries += 1;
                let is_second = tries == 2;
                async move {
                    if is_second { Ok(()) } else { Err(Failure { why: String::new(), is_final: false }) }
                }
            })
            .await;
        assert_eq!((outcome, tries), (Ok(()), 2));

        let mut tries = 0;
        let outcome = try_again_and_again(|| {
            tries += 1;
            async { Err(Failure { why: "no such address".to_owned(), is_final: true }) }
        })
        .await;
        assert_eq!((outcome, tries), (Err("no such address".to_owned()), 1));
    }

    /// A mail server for as many messages as it is told; it takes those for Anke.
    async fn serve_mail(listener: tokio::net::TcpListener, messages: usize) -> Vec<String> {
        let mut taken = Vec::new();
        for _ in 0..messages {
            let (connection, _) = listener.accept().await.unwrap();
            let mut connection = BufReader::new(connection);
            let mut letter = None::<String>;
            connection.write_all(b"220 test\r\n").await.unwrap();
            let mut line = String::new();
            while connection.read_line(&mut line).await.unwrap() > 0 {
                let answer = match (&mut letter, line.as_str()) {
                    (Some(text), ".\r\n") => {
                        taken.push(std::mem::take(text));
                        letter = None;
                        "250 taken\r\n"
                    }
                    (Some(text), _) => {
                        text.push_str(&line);
                        ""
                    }
                    (None, "DATA\r\n") => {
                        letter = Some(String::new());
                        "354 go on\r\n"
                    }
                    (None, command) if command.starts_with("RCPT") && !command.contains("anke@") => {
                        "550 no such mailbox: <bert@gent.be>\r\n"
                    }
                    (None, _) => "250 well\r\n",
                };
                connection.write_all(answer.as_bytes()).await.unwrap();
                line.clear();
            }
        }
        taken
    }

    #[tokio::test]
    async fn what_is_queued_leaves_in_the_background() {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let config = MailConfig {
            server: Secret::new(format!("smtp://{}", listener.local_addr().unwrap())),
            from: "voorrang@gent.be".parse().unwrap(),
        };
        let server = tokio::spawn(serve_mail(listener, 2));
        let mailer = Mailer::start(Some(&config), Clock::system(), Chance::seeded(7)).unwrap();
        assert!(mailer.is_on());
        mailer.send(message("anke@gent.be", "Welkom"));
        mailer.send(message("bert@gent.be", "Welkom"));
        mailer.send(message("geen adres", "Welkom"));
        mailer.finish().await;
        assert_eq!(mailer.sent_and_failed(), (1, 2));
        let taken = server.await.unwrap();
        assert_eq!(taken.len(), 1);
        assert!(taken[0].contains("To: anke@gent.be\r\n") && taken[0].contains("Subject: Welkom\r\n"));
        // A line with a dot alone is text, and not the end.
        assert!(taken[0].ends_with("Bcc: x\r\n"), "{}", taken[0]);
    }

    #[tokio::test]
    async fn what_cannot_wait_is_counted_and_holds_nobody_up() {
        let (queue, _waiting) = mpsc::channel(1);
        let mailer = Mailer { way: Way::Queue(queue), counts: Arc::default() };
        for _ in 0..3 {
            mailer.send(message("anke@gent.be", "x"));
        }
        assert_eq!(mailer.sent_and_failed(), (0, 2));
        assert!(!Mailer::off().is_on());
        let kept = Mailer::for_testing();
        kept.send(message("anke@gent.be", "x"));
        assert!(kept.is_on());
        assert_eq!(kept.sent(), [message("anke@gent.be", "x")]);
    }
}
