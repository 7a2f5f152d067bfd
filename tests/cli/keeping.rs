//! Backups and archives, as whoever types the command meets them.

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};

use crate::{complains, folder, voorrang};

/// The output of a command that goes well.
#[track_caller]
fn says(folder: &Path, arguments: &[&str]) -> String {
    let output = voorrang(folder, arguments);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn a_backup_is_made_beside_a_running_server_and_put_back_once_it_stopped() {
    let folder = folder();
    complains(&voorrang(folder.path(), &["backup"]), "there is no database at ./data/voorrang.db");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0, "a question makes nothing");
    let mut serve = Command::new(env!("CARGO_BIN_EXE_voorrang"))
        .args(["serve", "--listen", "127.0.0.1:0"])
        .current_dir(folder.path())
        .env_clear()
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let first = BufReader::new(serve.stdout.take().unwrap()).lines().next().unwrap().unwrap();
    assert!(first.starts_with("Voorrang listens on"), "{first}");

    // One server: of two, neither knows who listens to the other.
    let second = ["serve", "--listen", "127.0.0.1:0"];
    complains(
        &voorrang(folder.path(), &second),
        "another server has the database ./data/voorrang.db already",
    );
    says(folder.path(), &["backup", "first.db"]);
    complains(&voorrang(folder.path(), &["backup", "first.db"]), "exists already and was left as it is");
    let said = says(folder.path(), &["backup"]);
    assert!(said.contains("./data/backups/voorrang-2"), "{said}");
    let said = says(folder.path(), &["backup", "new-folder/"]);
    assert!(said.starts_with("new-folder/voorrang-2"), "{said}");
    complains(&voorrang(folder.path(), &["restore", "first.db"]), "with --yes it is kept aside");
    complains(&voorrang(folder.path(), &["restore", "first.db", "--yes"]), "stop the server and try again");

    let asked = Command::new("kill").arg(serve.id().to_string()).status().unwrap();
    assert!(asked.success() && serve.wait().unwrap().success());
    let said = says(folder.path(), &["restore", "first.db", "--yes"]);
    assert!(said.contains("is kept as ./data/backups/voorrang-before-restore-2"), "{said}");
    let kept = fs::read_dir(folder.path().join("data/backups")).unwrap().count();
    assert_eq!(kept, 4, "two databases, each with its sum");
    complains(&voorrang(folder.path(), &["restore", "none.db"]), "there is no file none.db");
}

#[test]
fn an_archive_is_exported_imported_and_refused_in_a_sentence() {
    let folder = folder();
    complains(&voorrang(folder.path(), &["export", "a.json"]), "there is no database at");
    complains(&voorrang(folder.path(), &["export"]), "required");
    fs::write(folder.path().join("letter.json"), "Beste collega").unwrap();
    complains(&voorrang(folder.path(), &["import", "letter.json"]), "it is not an archive of Voorrang");
    complains(&voorrang(folder.path(), &["import", "none.json"]), "nothing was imported from none.json");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "what is refused makes no database");
    let schema = says(folder.path(), &["export", "--schema"]);
    let schema: serde_json::Value = serde_json::from_str(&schema).unwrap();
    assert_eq!(schema["title"], "voorrang-archive/1");

    assert!(voorrang(folder.path(), &["migrate"]).status.success());
    says(folder.path(), &["export", "a.json"]);
    complains(&voorrang(folder.path(), &["export", "a.json"]), "exists already and was left as it is");
    says(folder.path(), &["export", "ghent.json", "--organisation", "gent"]);
    complains(
        &voorrang(folder.path(), &["export", "b.json", "--organisation", "Nergens"]),
        "there is no organisation Nergens",
    );
    let said = says(folder.path(), &["import", "a.json", "--database", "new/b.db"]);
    assert!(said.contains("municipalities"), "{said}");
    says(folder.path(), &["export", "b.json", "--database", "new/b.db"]);
    let read = |name: &str| fs::read(folder.path().join(name)).unwrap();
    assert!(read("a.json") == read("b.json"), "byte for byte");
}
