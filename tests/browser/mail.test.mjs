// Mail as it arrives at a real mail server: in the clear where that was asked for,
// and else over TLS with a name and a password.

import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";

import { FROM, PASSWORD, decoded, read, startServer } from "./mail-server.mjs";
import { BINARY, withSettings } from "./support.mjs";

async function sends(url, address, settings = {}) {
  const child = spawn(BINARY, ["mail", "test", address], {
    env: withSettings({ VOORRANG_SMTP_URL: url, VOORRANG_MAIL_FROM: FROM, ...settings }),
  });
  const [out, error] = [child.stdout, child.stderr].map((stream) => {
    const parts = [];
    stream.on("data", (part) => parts.push(part));
    return parts;
  });
  const [code] = await once(child, "close");
  return { code, out: Buffer.concat(out).toString(), error: Buffer.concat(error).toString() };
}

describe("mail", () => {
  let folder;
  let certificate;
  let tls;
  const servers = [];
  const open = async (options) => {
    const server = await startServer(options);
    servers.push(server);
    return server;
  };

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "voorrang-mail-"));
    certificate = join(folder, "certificate.pem");
    const key = join(folder, "key.pem");
    execFileSync("openssl", [
      ..."req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost".split(" "),
      ..."-addext subjectAltName=DNS:localhost -addext basicConstraints=critical,CA:FALSE".split(" "),
      "-keyout", key, "-out", certificate,
    ], { stdio: "ignore" });
    tls = { cert: await readFile(certificate), key: await readFile(key) };
  });
  after(async () => {
    await Promise.all(servers.map((server) => server.stop()));
    await rm(folder, { recursive: true, force: true });
  });

  test("in the clear, because it was asked for", async () => {
    const server = await open({ authOptional: true, disabledCommands: ["STARTTLS", "AUTH"] });
    const { code, out, error } = await sends(`smtp://localhost:${server.port}?tls=none`, "anke@gent.be");
    assert.deepEqual({ code, error }, { code: 0, error: "" });
    assert.equal(out, "the mail server took a message for anke@gent.be\n");
    assert.equal(server.received.length, 1);
    const [{ raw, ...how }] = server.received;
    assert.deepEqual(how, { secure: false, user: undefined, name: "gent.be", from: "voorrang@gent.be", to: ["anke@gent.be"] });
    assert.ok([...raw].every((sign) => sign < "\x7f"), "signs that every server on the way can take");
    const { headers, text } = read(raw);
    assert.match(decoded(headers.From), /^"?Vóórrang Gent"? <voorrang@gent\.be>$/);
    assert.equal(headers.To, "anke@gent.be");
    assert.equal(headers.Subject, "Test van Voorrang");
    assert.equal(headers["Content-Type"], "text/plain; charset=utf-8");
    assert.equal(headers["Auto-Submitted"], "auto-generated");
    assert.match(headers["Message-ID"], /^<[0-9a-f]{32}@gent\.be>$/);
    assert.ok(Math.abs(Date.parse(headers.Date) - Date.now()) < 60_000, headers.Date);
    assert.match(text, /één, coördinator, reële façade\.\s*$/);
  });

  test("by STARTTLS, with a name and a password", async () => {
    const server = await open({ ...tls });
    const url = `smtp://voorrang:${encodeURIComponent(PASSWORD)}@localhost:${server.port}`;
    const trusted = { SSL_CERT_FILE: certificate };
    const { code, error } = await sends(url, "anke@gent.be", trusted);
    assert.deepEqual({ code, error }, { code: 0, error: "" });
    assert.equal(server.received.length, 1);
    assert.equal(server.received[0].secure, true);
    assert.equal(server.received[0].user, "voorrang");

    // What goes wrong is one sentence, without the password.
    for (const [what, sent, expected] of [
      ["another password", sends(url.replace(":%C3", ":x%C3"), "anke@gent.be", trusted), /535/],
      ["a certificate nobody vouches for", sends(url, "anke@gent.be"), /certificate/i],
      ["another name than the certificate's", sends(url.replace("localhost", "127.0.0.1"), "anke@gent.be", trusted), /certificate/i],
      ["no such mailbox", sends(url, "niemand@gent.be", trusted), /550/],
      ["no address", sends(url, "anke", trusted), /address/],
      ["an address and a header", sends(url, "anke@gent.be\r\nBcc: bert@gent.be", trusted), /address/],
    ]) {
      const { code: failed, error: sentence } = await sent;
      assert.notEqual(failed, 0, what);
      assert.match(sentence, expected, what);
      assert.equal(sentence.trim().split("\n").length, 1, `${what}: ${sentence}`);
      assert.ok(!sentence.includes("geheim"), sentence);
    }
    assert.equal(server.received.length, 1);
  });

  test("by TLS from the start", async () => {
    const server = await open({ ...tls, secure: true });
    const url = `smtps://voorrang:${encodeURIComponent(PASSWORD)}@localhost:${server.port}`;
    assert.equal((await sends(url, "anke@gent.be", { SSL_CERT_FILE: certificate })).code, 0);
    assert.equal(server.received[0].secure, true);
  });

  test("never in the clear by itself", async () => {
    const server = await open({ authOptional: true, disabledCommands: ["STARTTLS", "AUTH"] });
    const { code, error } = await sends(`smtp://localhost:${server.port}`, "anke@gent.be");
    assert.notEqual(code, 0);
    assert.match(error, /^voorrang: the mail server did not take the message: /);
    assert.equal(server.received.length, 0);
  });

  test("no server, and none that listens", async () => {
    const none = await sends("", "anke@gent.be", { VOORRANG_MAIL_FROM: "" });
    assert.match(none.error, /set VOORRANG_SMTP_URL and VOORRANG_MAIL_FROM/);
    const server = await startServer({});
    await server.stop();
    const gone = await sends(`smtp://localhost:${server.port}?tls=none`, "anke@gent.be");
    assert.notEqual(gone.code, 0);
    assert.match(gone.error, /^voorrang: the mail server did not take the message: /);
  });
});
