// A certified OpenID Connect provider on this machine, with one application and a
// few people. It stands on `localhost` and the application on 127.0.0.1: to a
// browser those are two sites, as they are in a town hall.

import { generateKeyPairSync, randomBytes } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";

export const CLIENT = { id: "voorrang", secret: randomBytes(24).toString("hex") };

// Whatever password is typed there is right.
export const PEOPLE = {
  anke: { name: "Anke Verlinden", email: "anke@gent.be", email_verified: true, vo_orgcode: "0207451227", rollen: ["Beheerder:0207451227"] },
  bert: { given_name: "Bert", family_name: "De Smet", email: "bert@elders.be", email_verified: true, vo_orgcode: "0400000086" },
};

export async function startProvider(redirectUri) {
  // It writes its advice for production to the console, where it is in the way.
  const { warn, info } = console;
  Object.assign(console, { warn: () => {}, info: () => {} });
  const { default: Provider } = await import("oidc-provider");
  const server = createServer().listen(0, "localhost");
  await once(server, "listening");
  const url = `http://localhost:${server.address().port}`;
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const provider = new Provider(url, {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: [redirectUri],
        post_logout_redirect_uris: [new URL("/", redirectUri).href],
      },
    ],
    claims: { openid: ["sub", "vo_orgcode", "rollen"], email: ["email", "email_verified"], profile: ["name", "given_name", "family_name"] },
    cookies: { keys: [randomBytes(16).toString("hex")] },
    jwks: { keys: [{ ...privateKey.export({ format: "jwk" }), alg: "RS256", use: "sig" }] },
    pkce: { required: () => true },
    ttl: { AccessToken: 600, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
    findAccount: (_, accountId) => ({ accountId, claims: () => ({ sub: accountId, ...PEOPLE[accountId] }) }),
  });
  Object.assign(console, { warn, info });
  server.on("request", provider.callback());
  return {
    url,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
