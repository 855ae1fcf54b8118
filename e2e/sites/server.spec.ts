import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "@playwright/test";
import { COMPARISONS } from "@/lib/compareAny/limits";
import type { Serving } from "@/prisma/commands/serve";
import { served } from "../actions";
import { ownSite } from "../ownSite";

const PAIR = JSON.stringify({ earlier: { text: "We will pay." }, later: { text: "We may pay." } });

const siteWith = (variables: Record<string, string>, hear?: (chunk: string) => void) =>
  ownSite({ STET_DEMO: "1", ...variables }, hear);

/** What the server says to these bytes, until it closes the connection. */
function say(port: number, bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let heard = "";
    const socket = connect(port, "127.0.0.1", () => socket.write(bytes));
    socket.setEncoding("latin1").on("data", (chunk) => (heard += chunk));
    socket.on("error", reject).on("close", () => resolve(heard));
  });
}

const get = (target: string, headers = "") =>
  `GET ${target} HTTP/1.1\r\nHost: localhost\r\n${headers}Connection: close\r\n\r\n`;
const statusOf = (heard: string) => Number(/^HTTP\/1\.1 (\d{3})/.exec(heard)?.[1]);

test.describe("a server that stands behind no proxy", () => {
  let site: Serving;
  let printed = "";
  const portOf = () => Number(new URL(site.address).port);
  test.beforeAll(async () => {
    site = await siteWith({}, (chunk) => {
      printed += chunk;
    });
  });
  test.afterAll(() => site.stop());

  test("counts a client by its socket, whatever it says", async () => {
    const ask = (n: number) =>
      fetch(`${site.address}/api/compare`, {
        method: "POST",
        body: PAIR,
        headers: {
          "content-type": "application/json",
          "x-forwarded-for": `198.51.100.${n}`,
          "x-real-ip": `198.51.100.${n}`,
          forwarded: `for=198.51.100.${n}`,
          "x-stet-remote": `198.51.100.${n}`,
        },
      });
    // A machine has two addresses of its own, and may ask from either.
    const most = 2 * COMPARISONS.requests;
    const statuses: number[] = [];
    while (statuses.length <= most && !statuses.includes(429))
      statuses.push((await ask(statuses.length)).status);
    expect(statuses.at(-1)).toBe(429);
  });

  test("takes no other site's word for its own", async () => {
    const response = await fetch(`${site.address}/api/drafts`, {
      method: "POST",
      body: "{}",
      headers: { origin: "https://elsewhere.example", "x-forwarded-host": "elsewhere.example" },
    });
    expect(response.status).toBe(403);
    const { url } = await await fetch(`${site.address}/api/auth/signout`, {
      headers: { "x-forwarded-host": "elsewhere.example" },
    });
    expect(url).toContain(site.address);
  });

  test("refuses what is no request of ours, and answers the next", async () => {
    const bad = [
      ...["*", "http://elsewhere.example/", "/en/%00", "/en/claims/%FF", "/en/search?q=%00"].map((one) =>
        get(one),
      ),
      get("/en", "Origin: no address\r\n"),
      get("/en").replace("localhost", "two words"),
      get(`/${"a".repeat(20_000)}`),
      get("/en", `Cookie: ${"a".repeat(20_000)}\r\n`),
      "no request at all\r\n\r\n",
    ];
    for (const bytes of bad) {
      const status = statusOf(await say(portOf(), bytes));
      expect([400, 414, 431], bytes.slice(0, 80)).toContain(status);
    }
    for (const bytes of [get("/en", "Upgrade: websocket\r\n").replace("close", "Upgrade")])
      expect(await say(portOf(), bytes)).toBe("");
    expect(statusOf(await say(portOf(), get("/api/health")))).toBe(200);
  });

  test("takes a request for no fault of its own that its sender leaves", async () => {
    const { id, page } = served("compareAction");
    const body = "content-disposition: form-data";
    const heads = [
      "POST /api/compare HTTP/1.1\r\nContent-Type: application/json\r\n",
      "POST /api/drafts HTTP/1.1\r\nContent-Type: application/json\r\n",
      `POST ${page} HTTP/1.1\r\nNext-Action: ${id}\r\nContent-Type: multipart/form-data; boundary=x\r\n`,
    ];
    for (const head of heads) {
      const bytes = `${head}Host: ${new URL(site.address).host}\r\nOrigin: ${site.address}\r\nContent-Length: 9000\r\n\r\n--x\r\n${body}`;
      const socket = connect(portOf(), "127.0.0.1", () => socket.write(bytes));
      await sleep(500);
      socket.destroy();
    }
    await sleep(500);
    expect(statusOf(await say(portOf(), get("/api/health")))).toBe(200);
    expect(printed).not.toContain("a request failed");
  });

  test("takes no form that is larger than any of ours, and answers the next", async () => {
    const { id, page } = served("compareAction");
    const send = (body: string | FormData, headers: Record<string, string> = {}) =>
      fetch(site.address + page, { method: "POST", body, headers: { "next-action": id, ...headers } });
    const fields = new FormData();
    for (let n = 0; n < 5_000; n++) fields.append(`field${n}`, "x");
    const large = new FormData();
    large.append("earlier", "x".repeat(2_000_000));
    expect((await send(fields)).status).toBe(413);
    expect((await send(large)).status).toBe(413);
    expect((await send("[]", { "content-type": "multipart/form-data; boundary=a; boundary=b" })).status).toBe(
      415,
    );
    expect(statusOf(await say(portOf(), get("/api/health")))).toBe(200);
    expect(printed).not.toContain("a request failed");
  });

  test("waits for no client that does not end its request", async () => {
    test.slow();
    const open = Array.from({ length: 50 }, () =>
      say(portOf(), "GET / HTTP/1.1\r\nHost: localhost\r\nX-A: "),
    );
    expect(statusOf(await say(portOf(), get("/api/health")))).toBe(200);
    const heard = await Promise.all(open);
    expect(heard.map(statusOf)).toEqual(heard.map(() => 408));
  });
});

test("a site on https tells browsers so with every answer, one on http with none", async () => {
  const [on, off] = await Promise.all([
    siteWith({ NEXTAUTH_URL: "https://stet.example", STET_TRUST_PROXY: "1" }),
    siteWith({}),
  ]);
  for (const path of ["/en", "/en/search?q=a", "/no/page", "/icon.svg", "/api/health", "/desk", "/en/%00"]) {
    const [secure, plain] = await Promise.all(
      [on, off].map(({ address }) => fetch(address + path, { redirect: "manual" })),
    );
    expect(secure?.headers.get("strict-transport-security"), path).toBe("max-age=31536000");
    expect(plain?.headers.get("strict-transport-security"), path).toBeNull();
  }
  await Promise.all([on.stop(), off.stop()]);
});

test("two sites that start at once from the same port both answer", async () => {
  const [one, other] = await Promise.all([siteWith({}), siteWith({})]);
  expect(one.address).not.toBe(other.address);
  for (const { address } of [one, other]) expect((await fetch(`${address}/api/health`)).status).toBe(200);
  await Promise.all([one.stop(), other.stop()]);
});

test("a server that stops takes nothing more, answers what it has begun, and then ends by the signal", async () => {
  const site = await siteWith({ STET_TRUST_PROXY: "1", NEXTAUTH_URL: "https://stet.example" });
  const port = Number(new URL(site.address).port);
  const body = PAIR.slice(0, -1);
  const head = `POST /api/compare HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: 198.51.100.77\r\nContent-Type: application/json\r\nContent-Length: ${PAIR.length}\r\n\r\n`;
  let heard = "";
  const begun = connect(port, "127.0.0.1", () => begun.write(head + body));
  begun.setEncoding("latin1").on("data", (chunk) => (heard += chunk));
  const closed = new Promise((done) => begun.on("close", done));
  await sleep(300);
  site.child.kill("SIGTERM");
  await expect.poll(() => say(port, get("/api/health")).catch(() => "refused")).toBe("refused");
  begun.write("}");
  await closed;
  expect(statusOf(heard)).toBe(200);
  expect(await site.exit).toBe(143);
});
