//! A sentence for whoever runs the program, in whatever language they read: the page
//! of an administrator has theirs, the command line and the log have English.

use std::fmt;

use crate::db::{BackupError, OpenError};
use crate::i18n::{Language, Translator};

/// A sentence with what is filled in: names, numbers, and what other programs said,
/// which stays as they said it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    key: &'static str,
    arguments: Vec<(&'static str, String)>,
}

impl Told {
    /// A sentence with something filled in.
    #[must_use]
    pub fn new(key: &'static str, arguments: impl Into<Vec<(&'static str, String)>>) -> Self {
        Self { key, arguments: arguments.into() }
    }

    /// A sentence as it is.
    #[must_use]
    pub fn plain(key: &'static str) -> Self {
        Self::new(key, [])
    }

    /// The sentence in a language.
    #[must_use]
    pub fn say(&self, t: &Translator) -> String {
        let arguments: Vec<_> =
            self.arguments.iter().map(|(name, value)| (*name, value.as_str().into())).collect();
        t.with(self.key, arguments)
    }
}

/// In English.
impl fmt::Display for Told {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.say(&Translator::new(Language::En)))
    }
}

impl From<&OpenError> for Told {
    fn from(error: &OpenError) -> Self {
        let path = |path: &std::path::Path| ("path", path.display().to_string());
        match error {
            OpenError::Newer { path: file, found, known } => {
                let numbers = [("found", found.to_string()), ("known", known.to_string())];
                Self::new("check-database-newer", [&[path(file)][..], &numbers].concat())
            }
            OpenError::Foreign(file) => Self::new("check-database-foreign", [path(file)]),
            OpenError::Folder(file) => Self::new("check-database-folder", [path(file)]),
            OpenError::NotWritable(file) => Self::new("check-database-not-writable", [path(file)]),
            OpenError::Full(file) => Self::new("check-database-full", [path(file)]),
            OpenError::Locked(file) => Self::new("check-database-locked", [path(file)]),
            OpenError::Served(file) => Self::new("check-database-served", [path(file)]),
            OpenError::Damaged(file) => Self::new("check-database-damaged", [path(file)]),
            OpenError::Absent(file) => Self::new("check-database-absent", [path(file)]),
            OpenError::Migration { path: file, problem } => {
                Self::new("check-database-migration", [path(file), ("cause", problem.clone())])
            }
            OpenError::Unsafe(settings) => {
                Self::new("check-database-unsafe", [("settings", settings.clone())])
            }
            OpenError::Other { path: file, source } => {
                Self::new("check-database-other", [path(file), ("cause", source.to_string())])
            }
        }
    }
}

impl From<&BackupError> for Told {
    fn from(error: &BackupError) -> Self {
        let path = |path: &std::path::Path| ("path", path.display().to_string());
        match error {
            BackupError::Exists(file) => Self::new("check-backup-exists", [path(file)]),
            BackupError::Database(error) => Self::from(error),
            BackupError::Damaged { path: file, problem } => {
                Self::new("check-backup-damaged", [path(file), ("cause", problem.clone())])
            }
            BackupError::NotWritten { path: file, source } => {
                Self::new("check-backup-not-written", [path(file), ("cause", source.to_string())])
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io;
    use std::path::PathBuf;

    use super::*;

    fn open_errors() -> Vec<OpenError> {
        let path = || PathBuf::from("/srv/a.db");
        vec![
            OpenError::Newer { path: path(), found: 1019, known: 1018 },
            OpenError::Foreign(path()),
            OpenError::Folder(path()),
            OpenError::NotWritable(path()),
            OpenError::Full(path()),
            OpenError::Locked(path()),
            OpenError::Served(path()),
            OpenError::Damaged(path()),
            OpenError::Absent(path()),
            OpenError::Migration { path: path(), problem: "no such table".to_owned() },
            OpenError::Unsafe("SQLite 3.40 is too old".to_owned()),
            OpenError::Other { path: path(), source: sqlx::Error::PoolClosed },
        ]
    }

    fn backup_errors() -> Vec<BackupError> {
        let path = || PathBuf::from("/srv/b.db");
        let mut errors = vec![
            BackupError::Exists(path()),
            BackupError::Damaged { path: path(), problem: "row 3 is missing".to_owned() },
            BackupError::NotWritten { path: path(), source: io::ErrorKind::StorageFull.into() },
        ];
        errors.extend(open_errors().into_iter().map(BackupError::Database));
        errors
    }

    #[test]
    fn in_english_it_is_what_the_command_line_says() {
        let open = open_errors().into_iter().map(|error| (Told::from(&error), error.to_string()));
        let backup = backup_errors().into_iter().map(|error| (Told::from(&error), error.to_string()));
        for (told, sentence) in open.chain(backup) {
            assert_eq!(told.to_string(), sentence);
        }
    }

    #[test]
    fn each_language_has_words_of_its_own_and_the_same_names() {
        for told in backup_errors().iter().map(Told::from) {
            let said = Language::ALL.map(|language| told.say(&Translator::new(language)));
            assert!(said[0] != said[1] && said[1] != said[2] && said[2] != said[0], "{said:?}");
            for (_, value) in &told.arguments {
                assert!(said.iter().all(|sentence| sentence.contains(value.as_str())), "{said:?}");
            }
        }
    }
}
