//! Text with marks: bold, emphasis and links, in paragraphs and lists. A mark
//! is a field here, never a sign in the text.

use serde::{Deserialize, Serialize};

/// A text in pieces, each with its marks. Line breaks in it are kept.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Text {
    /// The pieces in order, with the spaces between them in their texts.
    pub runs: Vec<Run>,
}

/// A piece of text with one set of marks.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Run {
    /// What it says.
    pub text: String,
    /// In bold.
    #[serde(skip_serializing_if = "is_false")]
    pub strong: bool,
    /// In italics.
    #[serde(skip_serializing_if = "is_false")]
    pub emphasis: bool,
    /// Where it leads.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub link: Option<Link>,
}

/// An address that is safe to follow: of a page on the web, or to write to.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Link(String);

/// Why a text is no [`Link`].
#[derive(Debug, thiserror::Error)]
#[error("no address on the web or to write to")]
pub struct NoLink;

/// A list, in which items may have lists of their own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct List {
    /// The number of the first item; `None` for a list of bullets.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start: Option<u32>,
    /// The items in order.
    pub items: Vec<Item>,
}

/// An item of a list.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// What it says.
    pub text: Text,
    /// Lists under it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lists: Vec<List>,
}

/// Where a paragraph comes from, in small print under it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// In words: "Uit sessie …, ronde 2, 14 stemmen".
    pub text: String,
    /// The path of the page that shows it, on the site of the document.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
}

/// What a rendering meets while it walks through a list and the lists in it.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Step<'a> {
    /// A list begins.
    Open {
        /// Its first number, of a numbered one.
        start: Option<u32>,
        /// How deep it lies; 0 for the outermost.
        level: usize,
    },
    /// An item begins, and says this.
    Item {
        /// What it says.
        text: &'a Text,
        /// How deep its list lies.
        level: usize,
    },
    /// The item ends.
    EndItem,
    /// The list ends.
    Close {
        /// Whether it is a numbered one.
        is_numbered: bool,
    },
}

fn is_false(value: &bool) -> bool {
    !value
}

impl Link {
    /// Reads an address of a page (`https:`, `http:`) or to write to (`mailto:`).
    #[must_use]
    pub fn parse(address: &str) -> Option<Self> {
        let address = address.trim();
        let (scheme, rest) = address.split_once(':')?;
        let leads_somewhere = match scheme.to_ascii_lowercase().as_str() {
            "http" | "https" => {
                rest.strip_prefix("//").is_some_and(|host| host.starts_with(char::is_alphanumeric))
            }
            "mailto" => rest.contains('@'),
            _ => false,
        };
        let is_plain = |character: char| !character.is_control() && !character.is_whitespace();
        (leads_somewhere && address.chars().all(is_plain)).then(|| Self(address.to_owned()))
    }

    /// The address.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Link {
    type Error = NoLink;

    fn try_from(address: String) -> Result<Self, NoLink> {
        Self::parse(&address).ok_or(NoLink)
    }
}

impl From<Link> for String {
    fn from(link: Link) -> Self {
        link.0
    }
}

impl Run {
    /// A piece without marks.
    #[must_use]
    pub fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }

    fn has_marks_of(&self, other: &Self) -> bool {
        (self.strong, self.emphasis, &self.link) == (other.strong, other.emphasis, &other.link)
    }
}

impl Text {
    /// A text without marks.
    #[must_use]
    pub fn plain(text: impl Into<String>) -> Self {
        Self { runs: vec![Run::plain(text)] }
    }

    /// Adds a piece, to the last one where the marks are the same.
    pub fn push(&mut self, run: Run) {
        match self.runs.last_mut() {
            _ if run.text.is_empty() => {}
            Some(last) if last.has_marks_of(&run) => last.text.push_str(&run.text),
            _ => self.runs.push(run),
        }
    }

    /// What it says, without its marks.
    #[must_use]
    pub fn words(&self) -> String {
        self.runs.iter().map(|run| run.text.as_str()).collect()
    }

    /// Whether it says nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.runs.iter().all(|run| run.text.trim().is_empty())
    }

    /// The text without white space around it.
    #[must_use]
    pub(super) fn trimmed(mut self) -> Self {
        while let Some(run) = self.runs.first_mut() {
            run.text = run.text.trim_start().to_owned();
            if !run.text.is_empty() {
                break;
            }
            self.runs.remove(0);
        }
        while let Some(run) = self.runs.last_mut() {
            run.text.truncate(run.text.trim_end().len());
            if !run.text.is_empty() {
                break;
            }
            self.runs.pop();
        }
        self
    }

    /// The pieces, those of one link together: a reader meets a link once.
    pub(super) fn spans(&self) -> impl Iterator<Item = (Option<&Link>, &[Run])> {
        self.runs.chunk_by(|one, other| one.link == other.link).map(|runs| (runs[0].link.as_ref(), runs))
    }

    /// Every link in it.
    pub(super) fn links(&self) -> impl Iterator<Item = &Link> {
        self.runs.iter().filter_map(|run| run.link.as_ref())
    }

    /// Changes its pieces in place, and leaves the space around them.
    pub(super) fn change(&mut self, change: &mut dyn FnMut(&mut String)) {
        for run in &mut self.runs {
            let core = run.text.trim();
            let start = run.text.len() - run.text.trim_start().len();
            let (before, after) = match core.is_empty() {
                true => (space(&run.text), ""),
                false => (space(&run.text[..start]), space(&run.text[start + core.len()..])),
            };
            let mut changed = core.to_owned();
            change(&mut changed);
            run.text = format!("{before}{changed}{after}");
        }
    }
}

/// White space as every format can hold it.
fn space(text: &str) -> &'static str {
    match text {
        "" => "",
        _ if text.contains(['\n', '\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}']) => "\n",
        _ => " ",
    }
}

impl List {
    /// A list of bullets without lists in it.
    #[must_use]
    pub fn bullets(items: impl IntoIterator<Item = Text>) -> Self {
        let items = items.into_iter().map(|text| Item { text, lists: Vec::new() });
        Self { start: None, items: items.collect() }
    }

    /// Its texts in reading order, those of lists in it too.
    pub(super) fn texts(&self) -> Vec<&Text> {
        let texts = self.steps().into_iter().filter_map(|step| match step {
            Step::Item { text, .. } => Some(text),
            _ => None,
        });
        texts.collect()
    }

    /// A walk through it.
    pub(super) fn steps(&self) -> Vec<Step<'_>> {
        let mut steps = Vec::new();
        self.walk(0, &mut steps);
        steps
    }

    fn walk<'a>(&'a self, level: usize, steps: &mut Vec<Step<'a>>) {
        steps.push(Step::Open { start: self.start, level });
        for item in &self.items {
            steps.push(Step::Item { text: &item.text, level });
            item.lists.iter().for_each(|list| list.walk(level + 1, steps));
            steps.push(Step::EndItem);
        }
        steps.push(Step::Close { is_numbered: self.start.is_some() });
    }

    /// Changes every text in it in place.
    pub(super) fn change(&mut self, change: &mut dyn FnMut(&mut String)) {
        for item in &mut self.items {
            item.text.change(change);
            item.lists.iter_mut().for_each(|list| list.change(change));
        }
    }
}

impl Source {
    /// The address on a site (`https://plan.voorbeeld.be`, or nothing for the
    /// site a page is on); `None` where the path leads elsewhere or nowhere.
    pub(super) fn address(&self, site: &str) -> Option<String> {
        let path = self.path.as_deref()?;
        let stays = path.starts_with('/') && !path.starts_with("//") && !path.contains('\\');
        let is_plain = path.chars().all(|character| !character.is_control() && !character.is_whitespace());
        (stays && is_plain).then(|| format!("{}{path}", site.trim_end_matches('/')))
    }

    /// The address in a file, which lies on no site.
    pub(super) fn link(&self, site: &str) -> Option<Link> {
        self.address(site).as_deref().and_then(Link::parse)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_pages_and_mailboxes_are_links() {
        for address in ["https://voorbeeld.be/a?b=c#d", "HTTP://voorbeeld.be", "mailto:ict@zandhoven.be"] {
            assert_eq!(Link::parse(address).unwrap().as_str(), address);
        }
        for address in [
            "javascript:alert(1)",
            "data:text/html,x",
            "vbscript:x",
            "file:///etc/passwd",
            "//voorbeeld.be",
            "/pad",
            "voorbeeld.be",
            "",
            ":",
            "https:",
            "https://",
            "https:///x",
            "mailto:",
            "https://a.be/\nb",
            "https://a b.be",
            "java\nscript:alert(1)",
            "\u{1}javascript:x",
        ] {
            assert_eq!(Link::parse(address), None, "{address}");
        }
        assert!(serde_json::from_str::<Link>("\"javascript:alert(1)\"").is_err());
    }

    #[test]
    fn a_source_leads_to_its_own_site_only() {
        let source = |path: &str| Source { text: "Uit sessie 3".into(), path: Some(path.into()) };
        assert_eq!(source("/sessies/3#ronde-2").address("").unwrap(), "/sessies/3#ronde-2");
        assert_eq!(
            source("/sessies/3").link("https://plan.be/").unwrap().as_str(),
            "https://plan.be/sessies/3"
        );
        assert_eq!(source("/sessies/3").link(""), None);
        for elsewhere in
            ["//voorbeeld.be", "/\\voorbeeld.be", "https://voorbeeld.be", "javascript:x", "x", "/a b", ""]
        {
            assert_eq!(source(elsewhere).address(""), None, "{elsewhere}");
        }
    }

    #[test]
    fn pieces_keep_the_space_between_them() {
        let mut text = Text::default();
        text.push(Run::plain(" De "));
        text.push(Run { strong: true, ..Run::plain("ge\u{0}meente") });
        text.push(Run::plain("\r\nkoos"));
        text.push(Run::plain(" "));
        assert_eq!(text.runs.len(), 3);
        text.change(&mut |text| *text = super::super::text::clean(text));
        assert_eq!(text.words(), " De gemeente\nkoos ");
        assert_eq!(text.trimmed().words(), "De gemeente\nkoos");
    }
}
