//! The program while it serves, and a client that speaks to it as it stands.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::time::Duration;

/// A server in a folder of its own, stopped when it is dropped.
pub(super) struct Server {
    child: Child,
    /// `127.0.0.1:41234`.
    pub(super) address: String,
    /// What it said before it served.
    pub(super) said: Vec<String>,
    log: Receiver<String>,
    _out: BufReader<ChildStdout>,
}

/// An answer as it came over the line.
pub(super) struct Answer {
    pub(super) status: u16,
    pub(super) text: String,
}

impl Answer {
    /// A header's value, by its name in small letters.
    pub(super) fn header(&self, name: &str) -> Option<String> {
        let head = self.text.split("\r\n\r\n").next().unwrap_or_default();
        let lines = head.lines().filter_map(|line| line.split_once(": "));
        lines
            .filter(|(other, _)| other.eq_ignore_ascii_case(name))
            .map(|(_, value)| value.to_owned())
            .next_back()
    }

    /// The cookies it sets, as a browser sends them back.
    pub(super) fn cookies(&self) -> String {
        let head = self.text.split("\r\n\r\n").next().unwrap_or_default();
        let cookies = head.lines().filter_map(|line| line.strip_prefix("set-cookie: "));
        cookies.filter_map(|cookie| cookie.split(';').next()).collect::<Vec<_>>().join("; ")
    }
}

impl Server {
    /// `last` is how the last line begins that it says before it can be asked.
    pub(super) fn starts(
        folder: &Path,
        arguments: &[&str],
        environment: &[(&str, &str)],
        last: &str,
    ) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_voorrang"))
            .args(arguments)
            .args(["--listen", "127.0.0.1:0"])
            .current_dir(folder)
            .env_clear()
            .envs(environment.iter().copied())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        // Read as it comes: a program waits for room in the pipe.
        let (line, log) = mpsc::channel();
        let lines = BufReader::new(child.stderr.take().unwrap()).lines();
        std::thread::spawn(move || lines.map_while(Result::ok).try_for_each(|text| line.send(text)));
        let mut out = BufReader::new(child.stdout.take().unwrap());
        let mut said = Vec::new();
        loop {
            let mut line = String::new();
            assert!(out.read_line(&mut line).unwrap() > 0, "it stopped: {said:?}");
            let is_last = line.starts_with(last);
            said.push(line);
            if is_last {
                break;
            }
        }
        let all = said.concat();
        let address = all.split("http://").nth(1).unwrap();
        let address = address.split(['/', '\n']).next().unwrap().to_owned();
        Self { child, address, said, log, _out: out }
    }

    /// Sends a request, headers as lines, and reads all of the answer.
    pub(super) fn asks(&self, method: &str, path: &str, headers: &str, body: &str) -> Answer {
        ask(&self.address, method, path, headers, body)
    }

    /// Sends a form as a browser does.
    pub(super) fn posts(&self, path: &str, headers: &str, body: &str) -> Answer {
        let form = format!(
            "content-type: application/x-www-form-urlencoded\r\nsec-fetch-site: same-origin\r\n{headers}"
        );
        self.asks("POST", path, &form, body)
    }

    /// Waits for a line of the log.
    pub(super) fn logs(&self, part: &str) -> String {
        let wait = Duration::from_secs(20);
        loop {
            let line = self.log.recv_timeout(wait).unwrap();
            if line.contains(part) {
                return line;
            }
        }
    }

    /// Asks it to stop, waits until it has, and gives the rest of its log.
    pub(super) fn stops(mut self) -> Vec<String> {
        let asked = Command::new("kill").arg(self.child.id().to_string()).status().unwrap();
        assert!(asked.success() && self.child.wait().unwrap().success());
        self.log.iter().collect()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Asks an address.
pub(super) fn ask(address: &str, method: &str, path: &str, headers: &str, body: &str) -> Answer {
    let mut stream = TcpStream::connect(address).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
    let length = body.len();
    write!(
        stream,
        "{method} {path} HTTP/1.1\r\nhost: {address}\r\nconnection: close\r\ncontent-length: {length}\r\n{headers}\r\n{body}"
    )
    .unwrap();
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).unwrap();
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let status = text.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap();
    Answer { status, text }
}
