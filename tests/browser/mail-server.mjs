// A mail server on a free port that keeps what it gets, and its mail read as a mail
// program does.

import { once } from "node:events";

import { SMTPServer } from "smtp-server";

export const FROM = "Vóórrang Gent <voorrang@gent.be>";
export const PASSWORD = "één@geheim:/?";

export async function startServer(options) {
  const received = [];
  const server = new SMTPServer({
    logger: false,
    ...options,
    onAuth: ({ username, password }, _, done) =>
      username === "voorrang" && password === PASSWORD ? done(null, { user: username }) : done(new Error("no")),
    onRcptTo: ({ address }, _, done) =>
      address.startsWith("niemand") ? done(Object.assign(new Error(`no mailbox ${address}`), { responseCode: 550 })) : done(),
    onData: (stream, session, done) => {
      const parts = [];
      stream.on("data", (part) => parts.push(part));
      const { secure, user, hostNameAppearsAs: name, envelope } = session;
      const to = envelope.rcptTo.map(({ address }) => address);
      stream.on("end", () => {
        received.push({ secure, user, name, from: envelope.mailFrom.address, to, raw: Buffer.concat(parts).toString("latin1") });
        done();
      });
    },
  });
  // Clients that hang up on a certificate they do not know.
  server.on("error", () => {});
  const listening = server.listen(0, "127.0.0.1");
  await once(listening, "listening");
  return { received, port: listening.address().port, stop: () => new Promise((done) => server.close(done)) };
}

// Headers unfolded, and the text as it was written.
export function read(raw) {
  const [head, body] = raw.split(/\r\n\r\n([^]*)/);
  const headers = Object.fromEntries(
    head.replace(/\r\n[ \t]+/g, " ").split("\r\n").map((line) => line.match(/^([\w-]+): (.*)$/).slice(1)),
  );
  const bytes = {
    "quoted-printable": () =>
      Buffer.from(body.replace(/=\r\n/g, "").replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16))), "latin1"),
    base64: () => Buffer.from(body, "base64"),
  }[headers["Content-Transfer-Encoding"]]();
  return { headers, text: bytes.toString("utf8") };
}

// An encoded word (RFC 2047).
export const decoded = (header) =>
  header.replace(/=\?utf-8\?b\?([^?]+)\?=/gi, (_, text) => Buffer.from(text, "base64").toString("utf8"));
