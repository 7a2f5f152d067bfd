//! Settings, numbers, checks: what a system administrator asks of the program.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::process::{Command, Output};

use super::server::{Server, ask};
use super::{complains, folder, voorrang};

fn voorrang_with(folder: &std::path::Path, arguments: &[&str], environment: &[(&str, &str)]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_voorrang"))
        .args(arguments)
        .current_dir(folder)
        .env_clear()
        .envs(environment.iter().copied())
        .output()
        .unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

#[test]
fn settings_are_shown_with_where_they_came_from_and_can_be_given_back() {
    let folder = folder();
    fs::write(folder.path().join("voorrang.toml"), "log = \"debug\"\nlisten = \"127.0.0.1:9000\"\n").unwrap();
    let arguments = ["config", "--config", "voorrang.toml", "--database", "a.db"];
    let environment = [("VOORRANG_LISTEN", "127.0.0.1:7000"), ("VOORRANG_LISTN", "x")];
    let shown = voorrang_with(folder.path(), &arguments, &environment);
    assert!(shown.status.success());
    let shown = text(&shown.stdout);
    for expected in [
        "# The SQLite file.\n# VOORRANG_DATABASE; now from: command line, --database\ndatabase = \"a.db\"\n",
        "now from: environment, VOORRANG_LISTEN\nlisten = \"127.0.0.1:7000\"\n",
        "now from: voorrang.toml, line 1\nlog = \"debug\"\n",
        "now from: default\n# log_format = \"text\"\n",
        "# Warning: VOORRANG_LISTN stands in the environment and means nothing here; did you mean VOORRANG_LISTEN?",
    ] {
        assert!(shown.contains(expected), "{expected} is not in\n{shown}");
    }
    // Given back it says the same.
    fs::write(folder.path().join("shown.toml"), &shown).unwrap();
    let again = voorrang(folder.path(), &["config", "--config", "shown.toml"]);
    let again = text(&again.stdout);
    for line in ["database = \"a.db\"", "listen = \"127.0.0.1:7000\"", "log = \"debug\""] {
        assert!(again.lines().any(|other| other == line), "{line} is not in\n{again}");
    }
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2, "asking makes nothing");
}

#[test]
fn settings_that_cannot_be_are_told_all_at_once() {
    let folder = folder();
    fs::write(folder.path().join("voorrang.toml"), "log_format = \"xml\"\ndatabse = \"a.db\"\n").unwrap();
    let environment = [("VOORRANG_LISTEN", "here")];
    for command in [&["config", "--check"][..], &["config"], &["serve"], &["health"]] {
        let arguments = [command, &["--config", "voorrang.toml"]].concat();
        let output = voorrang_with(folder.path(), &arguments, &environment);
        complains(&output, "did you mean database?");
        assert_eq!(output.status.code(), Some(1));
        let told = text(&output.stderr);
        assert_eq!(told.lines().count(), 3, "{told}");
        assert!(told.lines().all(|line| line.starts_with("voorrang: ")), "{told}");
        assert!(output.stdout.is_empty());
    }
    let fine = voorrang(folder.path(), &["config", "--check"]);
    assert!(fine.status.success());
    assert_eq!(text(&fine.stdout), "the settings can be used\n");
    complains(&voorrang(folder.path(), &["serve", "--config", "none.toml"]), "there is no such file");
}

#[test]
fn a_check_says_what_is_wrong_and_touches_nothing() {
    let folder = folder();
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o755)).unwrap();
    let absent = voorrang(folder.path(), &["check", "--database", "a.db"]);
    assert_eq!(absent.status.code(), Some(1));
    assert!(text(&absent.stdout).contains("failure  database: there is no database at a.db"));
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);

    assert!(voorrang(folder.path(), &["migrate", "--database", "a.db"]).status.success());
    let good = voorrang(folder.path(), &["check", "--database", "a.db"]);
    assert!(good.status.success(), "{}", text(&good.stdout));
    for line in ["ok       database settings", "ok       file permissions", "ok       clock"] {
        assert!(text(&good.stdout).lines().any(|other| other == line), "{}", text(&good.stdout));
    }

    fs::set_permissions(folder.path().join("a.db"), fs::Permissions::from_mode(0o644)).unwrap();
    let open = voorrang_with(
        folder.path(),
        &["check", "--database", "a.db"],
        &[("VOORRANG_LISTEN", "0.0.0.0:0"), ("VOORRANG_PUBLIC_URL", "https://voorrang.example.be")],
    );
    assert!(open.status.success(), "a warning is no failure");
    let said = text(&open.stdout);
    assert!(said.contains("warning  file permissions") && said.contains("chmod o= ./a.db"), "{said}");
    assert!(said.contains("warning  public address"), "{said}");
}

#[test]
fn what_is_wrong_is_told_as_it_starts() {
    let folder = folder();
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o755)).unwrap();
    assert!(voorrang(folder.path(), &["migrate"]).status.success());
    let data = folder.path().join("data");
    fs::set_permissions(&data, fs::Permissions::from_mode(0o755)).unwrap();
    fs::set_permissions(data.join("voorrang.db"), fs::Permissions::from_mode(0o644)).unwrap();
    let environment = [("VOORRANG_LGO", "debug")];
    let server = Server::starts(folder.path(), &["serve"], &environment, "Voorrang listens");
    let log = server.stops().join("\n");
    assert!(log.contains("chmod o= "), "{log}");
    assert!(log.contains("VOORRANG_LGO stands in the environment and means nothing here"), "{log}");
}

#[test]
fn health_is_that_of_the_server_that_is_configured() {
    let folder = folder();
    let server = Server::starts(folder.path(), &["serve"], &[], "Voorrang listens");
    let well = voorrang(folder.path(), &["health", "--listen", &server.address]);
    assert!(well.status.success(), "{}", text(&well.stderr));
    assert_eq!(text(&well.stdout), "ok\n");
    let address = server.address.clone();
    server.stops();
    complains(&voorrang(folder.path(), &["health", "--listen", &address]), "cannot ask 127.0.0.1:");
}

#[test]
fn numbers_are_served_apart_and_hold_no_addresses() {
    let folder = folder();
    let environment = [("VOORRANG_METRICS_LISTEN", "127.0.0.1:0"), ("VOORRANG_LOG_FORMAT", "json")];
    let server = Server::starts(folder.path(), &["serve"], &environment, "Voorrang listens");
    let line: serde_json::Value = serde_json::from_str(&server.logs("serving numbers")).unwrap();
    let numbers = line["fields"]["address"].as_str().unwrap().to_owned();
    for (method, path) in [
        ("GET", "/healthz"),
        ("GET", "/healthz"),
        ("GET", "/w/KM4R7WZT"),
        ("GET", "/login/link/geheim-van-roos"),
        ("GET", "/nergens/roos@gent.be"),
        ("ROOS", "/work"),
    ] {
        server.asks(method, path, "", "");
    }
    let wrong = server.posts("/login", "", "email=roos%40gent.be&password=acht+koeien+in+de+wei");
    assert_eq!(wrong.status, 422);
    let answer = ask(&numbers, "GET", "/metrics", "", "");
    assert_eq!(answer.status, 200);
    assert_eq!(answer.header("content-type").as_deref(), Some("text/plain; version=0.0.4; charset=utf-8"));
    for line in [
        "voorrang_http_requests_total{route=\"/healthz\",method=\"GET\",status=\"2xx\"} 2",
        "voorrang_http_requests_total{route=\"/w/{code}\",method=\"GET\",status=\"4xx\"} 1",
        "voorrang_http_requests_total{route=\"/login/link/{token}\",method=\"GET\",status=\"4xx\"} 1",
        "voorrang_http_requests_total{route=\"none\",method=\"GET\",status=\"4xx\"} 1",
        "voorrang_logins_total{outcome=\"refused\"} 1",
        "voorrang_http_request_duration_seconds_count{route=\"/healthz\",method=\"GET\"} 2",
        "voorrang_event_streams 0",
        "voorrang_workshops_open 0",
        "voorrang_writes_waiting 0",
    ] {
        assert!(answer.text.lines().any(|other| other == line), "{line} is not in\n{}", answer.text);
    }
    for leak in ["KM4R7WZT", "geheim", "roos", "ROOS", "gent.be", "nergens"] {
        assert!(!answer.text.contains(leak), "{leak} stands in\n{}", answer.text);
    }
    let bytes = answer.text.lines().find(|line| line.starts_with("voorrang_database_bytes ")).unwrap();
    assert!(bytes.ends_with(|last: char| last.is_ascii_digit()) && !bytes.ends_with(" 0"), "{bytes}");
    // Nothing else is served there, and no numbers among the pages.
    assert_eq!(ask(&numbers, "GET", "/", "", "").status, 404);
    assert_eq!(server.asks("GET", "/metrics", "", "").status, 404);
    server.stops();
}

#[test]
fn an_address_for_numbers_that_is_taken_is_told() {
    let folder = folder();
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    let output = voorrang_with(
        folder.path(),
        &["serve", "--listen", "127.0.0.1:0"],
        &[("VOORRANG_METRICS_LISTEN", &address)],
    );
    complains(&output, "another program already listens on");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}
