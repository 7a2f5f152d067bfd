use std::ffi::OsString;
use std::fs;

use super::*;

type Variables = Vec<(OsString, OsString)>;

fn variables(of: &[(&str, &str)]) -> Variables {
    of.iter().map(|(name, value)| (OsString::from(name), OsString::from(value))).collect()
}

fn load(flags: Flags, environment: &[(&str, &str)]) -> Result<Loaded, Vec<String>> {
    Config::load_from(flags, variables(environment))
}

/// A file with this content, and the flag that names it.
fn file(content: &str) -> (tempfile::TempDir, Flags) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("voorrang.toml");
    fs::write(&path, content).unwrap();
    (folder, Flags { config: Some(path), ..Flags::default() })
}

fn value<'a>(loaded: &'a Loaded, key: &str) -> &'a InForce {
    loaded.in_force.iter().find(|row| row.setting.key == key).unwrap()
}

#[test]
fn defaults_stand_and_the_command_line_goes_first() {
    let loaded = load(Flags::default(), &[]).unwrap();
    assert_eq!(loaded.config.database, PathBuf::from("./data/voorrang.db"));
    assert_eq!(loaded.config.listen.to_string(), "127.0.0.1:8080");
    assert!(!loaded.config.is_secure());
    assert!(loaded.in_force.iter().all(|row| row.origin == Origin::Default));
    assert_eq!(loaded.config.backups_folder(), PathBuf::from("./data/backups"));

    let flags = Flags { database: Some("a.db".into()), ..Flags::default() };
    let environment = [
        ("VOORRANG_DATABASE", "b.db"),
        ("VOORRANG_LISTEN", "0.0.0.0:80"),
        ("VOORRANG_PUBLIC_URL", "https://voorrang.example.be/"),
        // Empty is absent: what a container file leaves open.
        ("VOORRANG_LOG", " "),
        ("PATH", "/bin"),
    ];
    let loaded = load(flags, &environment).unwrap();
    assert_eq!(loaded.config.database, PathBuf::from("a.db"));
    assert_eq!(loaded.config.listen.to_string(), "0.0.0.0:80");
    assert_eq!(loaded.config.public_url.as_deref(), Some("https://voorrang.example.be"));
    assert_eq!(loaded.config.log, "info");
    assert!(loaded.config.is_secure());
    assert!(loaded.warnings.is_empty());
}

#[test]
fn the_file_comes_after_the_environment() {
    let (_folder, flags) = file(
        "# Voorrang\nlisten = \"127.0.0.1:9000\"\nlog = \"debug\"\n\
         trusted_proxies = [\"10.0.0.1\", \"::1\"]\n",
    );
    let loaded = load(flags.clone(), &[("VOORRANG_LOG", "warn")]).unwrap();
    assert_eq!(loaded.config.listen.port(), 9000);
    assert_eq!(loaded.config.log, "warn");
    assert_eq!(loaded.config.trusted_proxies.len(), 2);
    let path = flags.config.clone().unwrap();
    assert_eq!(value(&loaded, "listen").origin, Origin::File(path.clone(), 2));
    assert_eq!(value(&loaded, "log").origin, Origin::Environment("VOORRANG_LOG".to_owned()));
    assert_eq!(value(&loaded, "trusted_proxies").value, "10.0.0.1, ::1");
    assert_eq!(value(&loaded, "database").origin, Origin::Default);

    // Named by the environment, with the command line over it.
    let named = [("VOORRANG_CONFIG", path.to_str().unwrap())];
    let listen = Flags { listen: Some("127.0.0.1:7000".to_owned()), ..Flags::default() };
    let loaded = load(listen, &named).unwrap();
    assert_eq!((loaded.config.listen.port(), loaded.config.log.as_str()), (7000, "debug"));
    assert_eq!(value(&loaded, "listen").origin, Origin::Flag("--listen".to_owned()));
    assert!(loaded.warnings.is_empty(), "{:?}", loaded.warnings);
}

#[test]
fn every_problem_is_reported_at_once() {
    let problems = load(
        Flags { listen: Some("here".to_owned()), ..Flags::default() },
        &[
            ("VOORRANG_PUBLIC_URL", "https://a.be/path"),
            ("VOORRANG_LOG_FORMAT", "xml"),
            ("VOORRANG_LOG", "[[["),
            ("VOORRANG_TRUSTED_PROXIES", "10.0.0.1, proxy"),
        ],
    )
    .unwrap_err();
    assert_eq!(problems.len(), 5, "{problems:?}");
    for (problem, start) in problems.iter().zip([
        "--listen must be an IP address and a port such as",
        "VOORRANG_PUBLIC_URL must be like",
        "VOORRANG_TRUSTED_PROXIES must be IP addresses with commas, and \"proxy\" is not one",
        "VOORRANG_LOG must be like",
        "VOORRANG_LOG_FORMAT must be text or json, not \"xml\"",
    ]) {
        assert!(problem.starts_with(start), "{problem}");
    }
}

#[test]
fn what_is_wrong_in_a_file_is_told_with_its_line() {
    let (_folder, flags) = file(
        "listen = \"127.0.0.1:9000\"\ndatabse = \"a.db\"\nlog_format = \"xml\"\n\
         VOORRANG_LOG = \"info\"\ncolour = 3\n[log]\nlevel = \"info\"\n",
    );
    let problems = load(flags, &[]).unwrap_err();
    let all = problems.join("\n");
    for expected in [
        "voorrang.toml, line 2: there is no setting databse; did you mean database?",
        "voorrang.toml, line 3: log_format must be text or json, not \"xml\"",
        "voorrang.toml, line 4: there is no setting VOORRANG_LOG; did you mean log?",
        "voorrang.toml, line 5: there is no setting colour",
        "voorrang.toml, line 6: log must be a text, a number",
    ] {
        assert!(all.contains(expected), "{expected} is not in\n{all}");
    }
    assert_eq!(problems.len(), 5, "{all}");
    assert!(!all.contains("colour;"), "nothing is like it");
}

#[test]
fn a_file_that_is_no_toml_or_not_there_is_one_sentence_each() {
    let (_folder, flags) = file("log = \"info\"\nlisten = 127.0.0.1:8080\n= 3\n");
    let problems = load(flags, &[]).unwrap_err();
    assert!(problems.iter().all(|problem| problem.contains("voorrang.toml, line ")), "{problems:?}");
    assert!(problems.iter().any(|problem| problem.contains("line 2")), "{problems:?}");
    assert!(problems.iter().any(|problem| problem.contains("line 3")), "{problems:?}");

    for (path, why) in [("/nowhere/voorrang.toml", "there is no such file"), ("/", "it is a folder")] {
        let problems = load(Flags::default(), &[("VOORRANG_CONFIG", path)]).unwrap_err();
        assert_eq!(problems, [format!("the configuration file {path} cannot be read: {why}")]);
    }
}

#[test]
fn a_variable_we_do_not_know_is_a_warning() {
    let loaded = load(Flags::default(), &[("VOORRANG_DATABSE", "a.db"), ("VOORRANG_CATS", "3")]).unwrap();
    assert_eq!(
        loaded.warnings,
        [
            "VOORRANG_CATS stands in the environment and means nothing here",
            "VOORRANG_DATABSE stands in the environment and means nothing here; \
             did you mean VOORRANG_DATABASE?",
        ]
    );
}

#[test]
fn numbers_have_an_address_of_their_own() {
    let problems = load(Flags::default(), &[("VOORRANG_METRICS_LISTEN", "127.0.0.1:8080")]).unwrap_err();
    assert!(problems[0].contains("another address"), "{problems:?}");
    let loaded = load(Flags::default(), &[("VOORRANG_METRICS_LISTEN", "127.0.0.1:9100")]).unwrap();
    assert_eq!(loaded.config.metrics_listen.map(|address| address.port()), Some(9100));
}

#[test]
fn every_setting_says_what_it_is() {
    for setting in Config::SETTINGS {
        let meaning = setting.meaning.trim();
        assert!(meaning.len() > 10 && meaning.ends_with('.'), "{}: {meaning}", setting.key);
        // Both would be a file and a value.
        assert!(!setting.key.ends_with("_file") && setting.key != "config", "{}", setting.key);
    }
}

mod secrets {
    use super::*;

    settings! {
        /// As a table of another program.
        struct Mail;

        /// Where it is sent.
        host: Option<String> = "";
        /// Its password.
        password: Option<Secret> = "";

        then {
            /// Both.
            both: Option<(String, Secret)>;
        }
    }

    fn read(flags: Flags, environment: &[(&str, &str)]) -> (Option<Mail>, Sources) {
        let mut sources = Sources::gather(Mail::SETTINGS, flags, variables(environment));
        (Mail::read(&mut sources), sources)
    }

    #[test]
    fn a_secret_comes_from_a_file_of_its_own_and_is_never_shown() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("password");
        fs::write(&path, "hunter2\n").unwrap();
        let named = [("VOORRANG_PASSWORD_FILE", path.to_str().unwrap())];
        let (mail, sources) = read(Flags::default(), &named);
        let mut mail = mail.unwrap();
        assert_eq!((mail.both.take(), mail.host.take()), (None, None), "for whoever settles it");
        assert_eq!(mail.password.as_ref().map(Secret::reveal), Some("hunter2"));
        assert!(sources.warnings.is_empty());
        for shown in [format!("{mail:?}"), format!("{:?}", sources.in_force)] {
            assert!(!shown.contains("hunter2"), "{shown}");
        }
        let row = sources.in_force.iter().find(|row| row.setting.key == "password").unwrap();
        assert_eq!(row.value, "(set)");
        assert_eq!(row.origin.to_string(), "environment, VOORRANG_PASSWORD_FILE");

        // The same from the configuration file; a value in the environment goes first.
        let (_folder, flags) = file(&format!("password_file = {path:?}\n"));
        let (mail, _) = read(flags.clone(), &[]);
        assert_eq!(mail.unwrap().password.unwrap().reveal(), "hunter2");
        let (mail, _) = read(flags, &[("VOORRANG_PASSWORD", "other")]);
        assert_eq!(mail.unwrap().password.unwrap().reveal(), "other");
        // Absent is not "(set)".
        let (mail, sources) = read(Flags::default(), &[]);
        assert_eq!(mail.unwrap().password, None);
        assert!(sources.in_force.iter().all(|row| row.value.is_empty()));
    }

    #[test]
    fn a_secret_that_lies_open_is_a_warning() {
        use std::os::unix::fs::PermissionsExt as _;

        let (_folder, flags) = file("host = \"a.be\"\npassword = \"hunter2\"\n");
        let path = flags.config.clone().unwrap();
        for (mode, warnings) in [(0o644, 1), (0o640, 0)] {
            fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();
            let (mail, sources) = read(flags.clone(), &[]);
            assert_eq!(mail.unwrap().password.unwrap().reveal(), "hunter2");
            assert_eq!(sources.warnings.len(), warnings, "{:?}", sources.warnings);
            assert!(!sources.warnings.concat().contains("hunter2"));
        }
    }

    #[test]
    fn a_secret_that_cannot_be_read_or_is_told_twice_is_a_problem() {
        let (mail, sources) = read(Flags::default(), &[("VOORRANG_PASSWORD_FILE", "/nowhere/password")]);
        assert!(mail.is_none());
        assert_eq!(
            sources.problems,
            ["VOORRANG_PASSWORD_FILE names /nowhere/password, which cannot be read: there is no such file"]
        );
        let twice = [("VOORRANG_PASSWORD", "a"), ("VOORRANG_PASSWORD_FILE", "/dev/null")];
        let (_, sources) = read(Flags::default(), &twice);
        assert_eq!(
            sources.problems,
            ["VOORRANG_PASSWORD and VOORRANG_PASSWORD_FILE are both set; choose one"]
        );
        let (_, sources) = read(Flags::default(), &[("VOORRANG_PASSWORD_FILE", "/dev/null")]);
        assert!(sources.problems[0].contains("which is empty"), "{:?}", sources.problems);
        // What is no secret is not read from a file.
        let (_, sources) = read(Flags::default(), &[("VOORRANG_HOST_FILE", "/dev/null")]);
        assert_eq!(sources.warnings.len(), 1);
    }
}

#[test]
fn nobody_is_sent_to_any_address() {
    let listening = |address: &str| {
        let mut config = Config::for_testing("unused.db".into());
        config.listen = address.parse().unwrap();
        config.address()
    };
    assert_eq!(listening("0.0.0.0:8080"), "http://127.0.0.1:8080");
    assert_eq!(listening("192.0.2.7:80"), "http://192.0.2.7:80");
}
