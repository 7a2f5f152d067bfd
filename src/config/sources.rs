//! Where settings come from: the command line, the environment, a file.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fmt;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use toml::de::{DeTable, DeValue};

use super::values::{Check, Value};
use super::{InForce, PREFIX, Setting};

/// The variable that names the file.
const FILE_VARIABLE: &str = "VOORRANG_CONFIG";
/// What stands behind the key of a secret when its value is the name of a file
/// that holds it.
const IN_A_FILE: &str = "_file";
/// Largest file: a hundred times all settings with their meaning, and any key.
const MOST_BYTES: u64 = 256 * 1024;
/// From how much alike on a name is taken for a mistyped one, as Jaro and Winkler
/// measure it: `databse`, `metrics-listen`.
const ALIKE: f64 = 0.85;

/// What the command line said.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Flags {
    /// `--config`: the file.
    pub config: Option<PathBuf>,
    /// `--database`.
    pub database: Option<String>,
    /// `--listen`.
    pub listen: Option<String>,
}

impl Flags {
    fn get(&self, key: &str) -> Option<&String> {
        match key {
            "database" => self.database.as_ref(),
            "listen" => self.listen.as_ref(),
            _ => None,
        }
    }
}

/// Where a setting came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// Nobody said anything.
    Default,
    /// The command line.
    Flag(String),
    /// The environment.
    Environment(String),
    /// The file, at a line.
    File(PathBuf, usize),
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Default => f.write_str("default"),
            Self::Flag(flag) => write!(f, "command line, {flag}"),
            Self::Environment(variable) => write!(f, "environment, {variable}"),
            Self::File(path, line) => write!(f, "{}, line {line}", path.display()),
        }
    }
}

/// A value with where it was found, and the name it has there.
struct Found {
    text: String,
    origin: Origin,
    /// What a problem with it begins with.
    name: String,
}

/// Everything that was said, and what is wrong with it so far.
pub(super) struct Sources {
    flags: Flags,
    environment: BTreeMap<String, String>,
    file: Option<ConfigFile>,
    pub(super) problems: Vec<String>,
    pub(super) warnings: Vec<String>,
    pub(super) in_force: Vec<InForce>,
}

struct ConfigFile {
    path: PathBuf,
    values: BTreeMap<String, (String, usize)>,
}

impl Sources {
    /// Gathers what was said about settings and about nothing we know.
    pub(super) fn gather(
        settings: &[Setting],
        flags: Flags,
        environment: impl IntoIterator<Item = (OsString, OsString)>,
    ) -> Self {
        let (mut problems, mut warnings) = (Vec::new(), Vec::new());
        let mut environment = our_variables(environment, &mut problems);
        let path = environment.remove(FILE_VARIABLE).map(PathBuf::from);
        let path = flags.config.clone().or(path);
        let keys = all_keys(settings);
        let file = path.map(|path| ConfigFile::read(path, &keys, &mut problems));
        let variable = |key: &str| format!("{PREFIX}{}", key.to_uppercase());
        let variables: Vec<_> = keys.iter().map(|key| variable(key)).collect();
        for name in environment.keys().filter(|name| !variables.contains(name)) {
            let hint = suggestion(name, &variables);
            warnings.push(format!("{name} stands in the environment and means nothing here{hint}"));
        }
        Self { flags, environment, file, problems, warnings, in_force: Vec::new() }
    }

    /// Reads a setting; nothing when that is a problem, which is then noted.
    pub(super) fn read<T: Value>(&mut self, setting: &'static Setting, checks: &[Check]) -> Option<T> {
        let found = match self.find(setting) {
            Ok(found) => found,
            Err(problem) => {
                self.problems.push(problem);
                return None;
            }
        };
        let (text, origin, name) = match found {
            Some(found) => (found.text, found.origin, found.name),
            None => (setting.default.to_owned(), Origin::Default, setting.variable()),
        };
        let check = |text: String, check: &Check| if text.is_empty() { Ok(text) } else { check(&text) };
        let checked = checks.iter().try_fold(text, check);
        match checked.and_then(|text| T::read(&text).map(|value| (value, text))) {
            Ok((value, text)) => {
                let is_hidden = setting.is_secret && !text.is_empty();
                let shown = if is_hidden { "(set)".to_owned() } else { text };
                self.in_force.push(InForce { setting, value: shown, origin });
                Some(value)
            }
            Err(problem) => {
                self.problems.push(format!("{name} {problem}"));
                None
            }
        }
    }

    /// The first that says anything: command line, environment, file.
    fn find(&mut self, setting: &Setting) -> Result<Option<Found>, String> {
        if let Some(text) = self.flags.get(setting.key) {
            let flag = format!("--{}", setting.key);
            return Ok(Some(Found { text: text.clone(), origin: Origin::Flag(flag.clone()), name: flag }));
        }
        for look in [Self::find_in_environment, Self::find_in_file] {
            let mut found = look(self, setting.key);
            if setting.is_secret
                && let Some(Found { origin: Origin::File(path, _), name, .. }) = &found
                && may_be_read_by_all(path)
            {
                let path = path.display();
                self.warnings
                    .push(format!("{name} is a secret and others may read it; run: chmod o= {path}"));
            }
            if setting.is_secret
                && let Some(named) = look(self, &format!("{}{IN_A_FILE}", setting.key))
            {
                if let Some(found) = found {
                    return Err(format!("{} and {} are both set; choose one", found.name, named.name));
                }
                found = Some(read_secret(named)?);
            }
            if found.is_some() {
                return Ok(found);
            }
        }
        Ok(None)
    }

    fn find_in_environment(&self, key: &str) -> Option<Found> {
        let name = format!("{PREFIX}{}", key.to_uppercase());
        let text = self.environment.get(&name)?.clone();
        Some(Found { text, origin: Origin::Environment(name.clone()), name })
    }

    fn find_in_file(&self, key: &str) -> Option<Found> {
        let file = self.file.as_ref()?;
        let (text, line) = file.values.get(key).filter(|(text, _)| !text.trim().is_empty())?;
        let name = format!("{}, line {line}: {key}", file.path.display());
        Some(Found { text: text.clone(), origin: Origin::File(file.path.clone(), *line), name })
    }
}

impl ConfigFile {
    /// Reads the file; what is wrong with it is noted, and the rest of it counts.
    fn read(path: PathBuf, keys: &[String], problems: &mut Vec<String>) -> Self {
        let mut values = BTreeMap::new();
        match read_at_most(&path) {
            Err(error) => problems.push(format!(
                "the configuration file {} cannot be read: {}",
                path.display(),
                plainly(&error)
            )),
            Ok(content) => {
                let (table, errors) = DeTable::parse_recoverable(&content);
                for error in errors {
                    let line = line_of(&content, error.span().map_or(0, |span| span.start));
                    problems.push(format!("{}, line {line}: {}", path.display(), error.message()));
                }
                for (key, value) in table.get_ref() {
                    let line = line_of(&content, key.span().start);
                    let key = key.get_ref().as_ref();
                    if !keys.iter().any(|known| known == key) {
                        let hint = suggestion(key, keys);
                        problems.push(format!(
                            "{}, line {line}: there is no setting {key}{hint}",
                            path.display()
                        ));
                        continue;
                    }
                    match text_of(value.get_ref()) {
                        Some(text) => {
                            values.insert(key.to_owned(), (text, line));
                        }
                        None => problems.push(format!(
                            "{}, line {line}: {key} must be a text, a number, true or false, or a list of texts",
                            path.display()
                        )),
                    }
                }
            }
        }
        Self { path, values }
    }
}

/// Variables that begin as ours do, and are not empty.
fn our_variables(
    environment: impl IntoIterator<Item = (OsString, OsString)>,
    problems: &mut Vec<String>,
) -> BTreeMap<String, String> {
    let mut ours = BTreeMap::new();
    for (name, value) in environment {
        let Some(name) = name.to_str().filter(|name| name.starts_with(PREFIX)) else { continue };
        match value.into_string() {
            Ok(value) if value.trim().is_empty() => {}
            Ok(value) => {
                ours.insert(name.to_owned(), value);
            }
            Err(_) => problems.push(format!("{name} must be text in UTF-8")),
        }
    }
    ours
}

/// Every key there can be, with those that name the file of a secret.
fn all_keys(settings: &[Setting]) -> Vec<String> {
    let secrets = settings.iter().filter(|setting| setting.is_secret);
    let in_files = secrets.map(|setting| format!("{}{IN_A_FILE}", setting.key));
    settings.iter().map(|setting| setting.key.to_owned()).chain(in_files).collect()
}

fn text_of(value: &DeValue<'_>) -> Option<String> {
    match value {
        DeValue::String(text) => Some(text.clone().into_owned()),
        DeValue::Integer(number) => Some(number.as_str().to_owned()),
        DeValue::Boolean(flag) => Some(flag.to_string()),
        DeValue::Array(parts) => {
            let texts = parts.iter().map(|part| part.get_ref().as_str());
            texts.collect::<Option<Vec<_>>>().map(|texts| texts.join(", "))
        }
        _ => None,
    }
}

fn line_of(content: &str, offset: usize) -> usize {
    content.bytes().take(offset).filter(|byte| *byte == b'\n').count() + 1
}

/// The value of a secret from the file that was named in its stead, without the
/// end of its line.
fn read_secret(named: Found) -> Result<Found, String> {
    match read_at_most(Path::new(&named.text)) {
        Ok(content) => {
            let text = content.trim_end_matches(['\r', '\n']).to_owned();
            if text.is_empty() {
                return Err(format!("{} names {}, which is empty", named.name, named.text));
            }
            Ok(Found { text, ..named })
        }
        Err(error) => {
            Err(format!("{} names {}, which cannot be read: {}", named.name, named.text, plainly(&error)))
        }
    }
}

fn read_at_most(path: &Path) -> io::Result<String> {
    let mut content = String::new();
    std::fs::File::open(path)?.take(MOST_BYTES + 1).read_to_string(&mut content)?;
    if content.len() as u64 > MOST_BYTES {
        return Err(io::Error::other("it is larger than 256 KiB"));
    }
    Ok(content)
}

fn may_be_read_by_all(path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt as _;

    std::fs::metadata(path).is_ok_and(|metadata| metadata.mode() & 0o004 != 0)
}

/// What went wrong, in words.
fn plainly(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "there is no such file".to_owned(),
        io::ErrorKind::PermissionDenied => "this user may not read it".to_owned(),
        io::ErrorKind::IsADirectory => "it is a folder".to_owned(),
        io::ErrorKind::InvalidData => "it is not text in UTF-8".to_owned(),
        _ => error.to_string(),
    }
}

/// `; did you mean listen?`, when a name that is known is much like one that is not.
fn suggestion(name: &str, known: &[String]) -> String {
    let plain = |text: &str| text.to_lowercase().replace('-', "_").trim_start_matches("voorrang_").to_owned();
    let likeness = |other: &String| strsim::jaro_winkler(&plain(name), &plain(other));
    let nearest = known.iter().max_by(|one, other| likeness(one).total_cmp(&likeness(other)));
    match nearest.filter(|nearest| likeness(nearest) >= ALIKE) {
        Some(nearest) => format!("; did you mean {nearest}?"),
        None => String::new(),
    }
}
