//! What is logged says how the program fares and nothing about people. The program
//! itself, as a process of its own: a log belongs to a process.

use super::folder;
use super::server::Server;

/// What nobody may find in a log.
struct Said {
    what: &'static str,
    text: String,
}

#[test]
fn nothing_about_people_is_logged_however_much_is() {
    let folder = folder();
    let environment = [
        ("VOORRANG_LOG_FORMAT", "json"),
        // Everything there is, of the libraries too.
        ("VOORRANG_LOG", "trace"),
        ("VOORRANG_TRUSTED_PROXIES", "127.0.0.1"),
    ];
    let server = Server::starts(folder.path(), &["demo"], &environment, "Stop");

    // Whoever stands behind a proxy, and claims a number of its own.
    let from = "x-forwarded-for: 198.51.100.77\r\nx-request-id: zelfbedacht-nummer\r\n\
                user-agent: Browser-van-Roos\r\n";
    let registered = server.posts(
        "/register?next=%2Fwork%3Fzoek%3DStiekem",
        from,
        "name=Roos+Testpersoon&email=roos.testpersoon%40gent.be&password=zeven+paarden+aan+zee\
         &municipality=44021",
    );
    assert_eq!(registered.status, 303, "{}", registered.text);
    let cookie = registered.cookies();
    let session = cookie.split_once('=').unwrap().1.to_owned();
    let own = format!("{from}cookie: {cookie}\r\n");

    let wrong = "email=roos.testpersoon%40gent.be&password=acht+koeien+in+de+wei";
    assert_eq!(server.posts("/login", from, wrong).status, 422);

    // A log-in link, looked at, used, and used again.
    let said = server.said.concat();
    let link = said.split("/login/link/").nth(1).unwrap().split_whitespace().next().unwrap().to_owned();
    let path = format!("/login/link/{link}");
    assert_eq!(server.asks("GET", &path, from, "").status, 200);
    let used = server.posts(&path, from, "");
    assert_eq!(used.status, 303);
    let link_session = used.cookies().split_once('=').unwrap().1.to_owned();
    assert_eq!(server.posts(&path, from, "").status, 404);

    // A session: looked for with a code that does not exist, then joined.
    let code = open_code(folder.path());
    let shown = format!("{}-{}", &code[..4], &code[4..]);
    assert_eq!(server.asks("GET", "/w/ZZZZ7777", from, "").status, 404);
    assert_eq!(server.asks("GET", &format!("/join?code={shown}"), from, "").status, 303);
    assert_eq!(server.asks("GET", &format!("/w/{code}"), from, "").status, 200);
    let joined = server.posts(
        &format!("/w/{code}/join"),
        from,
        "perspective=ict&organisation=44021&name=Pier+Schuilnaam",
    );
    assert_eq!(joined.status, 303, "{}", joined.text);
    let seat = joined.cookies().split_once('=').unwrap().1.to_owned();
    let seated = format!("{from}cookie: {}\r\n", joined.cookies());
    assert_eq!(server.asks("GET", &format!("/w/{code}"), &seated, "").status, 200);
    server.asks("GET", "/api/v1/me", &format!("{from}authorization: Bearer {seat}\r\n"), "");

    // Our own fault, with what someone wrote where it should not be.
    let road = server.posts("/roads", &own, "municipality=44021").header("location").unwrap();
    let road = road.trim_end_matches("/explore").to_owned();
    damage(folder.path(), road.trim_start_matches("/roads/"));
    let failed = server.asks("GET", &format!("{road}/sort"), &own, "");
    assert_eq!(failed.status, 500);
    let number = failed.header("x-request-id").unwrap();

    let lines = server.stops();
    for line in &lines {
        assert!(serde_json::from_str::<serde_json::Value>(line).is_ok(), "no JSON: {line}");
    }
    let log = lines.join("\n");
    // The controls: the log is there, tells the route, and why it failed under the
    // number that was shown.
    assert!(log.contains("\"route\":\"/login/link/{token}\""), "no routes");
    assert!(log.contains("\"route\":\"/w/{code}/join\""), "no routes");
    let cause = log.lines().find(|line| line.contains("request failed")).unwrap();
    assert!(cause.contains("stored ballot") && cause.contains(&number), "{cause}");

    let secrets = [
        ("name", "Roos"),
        ("name", "Testpersoon"),
        ("name of a participant", "Schuilnaam"),
        ("address", "roos.testpersoon"),
        ("address", "gent.be"),
        ("password", "zeven paarden"),
        ("password as sent", "zeven+paarden"),
        ("wrong password", "acht koeien"),
        ("wrong password as sent", "acht+koeien"),
        ("query", "Stiekem"),
        ("IP address", "198.51.100.77"),
        ("number of the client's own", "zelfbedacht"),
        ("browser", "Browser-van-Roos"),
        ("code that was tried", "ZZZZ7777"),
        ("what someone wrote", "vertrouwelijke"),
        ("session", session.as_str()),
        ("session of a link", link_session.as_str()),
        ("log-in link", link.as_str()),
        ("code", code.as_str()),
        ("code as shown", shown.as_str()),
        ("token of a participant", seat.as_str()),
        ("road", road.trim_start_matches("/roads/")),
    ];
    for Said { what, text } in secrets.map(|(what, text)| Said { what, text: text.to_owned() }) {
        assert!(!text.is_empty(), "{what}");
        let line = log.lines().find(|line| line.contains(&text));
        assert_eq!(line, None, "{what} stands in the log");
    }
}

/// The code of a session that can be joined without an account.
fn open_code(folder: &std::path::Path) -> String {
    with_database(folder, async |connection| {
        sqlx::query_scalar("SELECT code FROM workshops WHERE code IS NOT NULL ORDER BY id LIMIT 1")
            .fetch_one(connection)
            .await
            .unwrap()
    })
}

/// Puts a text where a ballot should be, so that reading it fails and quotes it.
fn damage(folder: &std::path::Path, road: &str) {
    let road = road.to_owned();
    let changed = with_database(folder, async |connection| {
        sqlx::query("UPDATE roads SET ballot = '\"een vertrouwelijke zin\"' WHERE public_id = ?")
            .bind(road)
            .execute(connection)
            .await
            .unwrap()
            .rows_affected()
    });
    assert_eq!(changed, 1);
}

fn with_database<T>(
    folder: &std::path::Path,
    ask: impl AsyncFnOnce(&mut sqlx::sqlite::SqliteConnection) -> T,
) -> T {
    let options = sqlx::sqlite::SqliteConnectOptions::new().filename(folder.join("data/demo.db"));
    tokio::runtime::Runtime::new().unwrap().block_on(async {
        let mut connection = sqlx::ConnectOptions::connect(&options).await.unwrap();
        let answer = ask(&mut connection).await;
        sqlx::Connection::close(connection).await.unwrap();
        answer
    })
}
