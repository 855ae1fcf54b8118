import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Answer, keptAnswers } from "./answer";
import { KeptPages } from "./pages";
import { publications, publish } from "./publications";
import { takeShortcut } from "./shortcut";

let words = "It stands.";
let server: Server;
/** What Node's parser read: everything but what went the short way. */
let byNode: string[] = [];
let onServer: Socket[] = [];
let areTold = false;
let sockets: Client[] = [];
/** Lets the form be answered, which waits for it. */
let release: () => void = () => undefined;

const next: Answer = async (request, response) => {
  response.setHeader("content-type", "text/html; charset=utf-8");
  response.setHeader("content-security-policy", "default-src 'self'; script-src 'self'");
  response.setHeader("cache-control", "public, max-age=0, must-revalidate");
  if (request.url === "/zh/wait")
    await new Promise<void>((resolve) => {
      release = resolve;
    });
  let body = "";
  for await (const chunk of request) body += chunk;
  response.end(`<html><p>${words}${body}</p><script>boot()</script></html>`);
};

/** The other end of a connection: what came over it so far, and a wait for more. */
class Client {
  #chunks: Buffer[] = [];
  #length = 0;
  readonly socket = connect((server.address() as AddressInfo).port, "127.0.0.1");

  constructor() {
    this.socket.on("data", (chunk: Buffer) => {
      this.#chunks.push(chunk);
      this.#length += chunk.length;
    });
    this.socket.on("error", () => undefined);
    sockets.push(this);
  }

  get received(): string {
    this.#chunks = [Buffer.concat(this.#chunks)];
    return this.#chunks[0]?.toString("latin1") ?? "";
  }

  send(text: string): void {
    this.socket.write(text, "latin1");
  }

  async #untilLong(length: number): Promise<string> {
    while (this.#length < length) await once(this.socket, "data");
    return this.received;
  }

  /** Resolves to so many answers when they have come; answers of HEAD and 304 have no body. */
  async take(amount: number, hasBody = true): Promise<string[]> {
    const taken: string[] = [];
    while (taken.length < amount) {
      let all = this.received;
      for (; !all.includes("\r\n\r\n"); all = this.received) await once(this.socket, "data");
      const head = all.slice(0, all.indexOf("\r\n\r\n") + 4);
      const length = hasBody ? Number(/^content-length: (\d+)/im.exec(head)?.[1]) : 0;
      const end = head.length + length;
      all = await this.#untilLong(end);
      taken.push(all.slice(0, end));
      this.#chunks = [Buffer.from(all.slice(end), "latin1")];
      this.#length = all.length - end;
    }
    return taken;
  }

  async ask(text: string, hasBody = true): Promise<string> {
    this.send(text);
    return (await this.take(1, hasBody))[0] ?? "";
  }

  /** Whether the server ends the connection; what came before stays in `received`. */
  async isEnded(): Promise<boolean> {
    if (!this.socket.closed) await once(this.socket, "close");
    return true;
  }
}

const get = (path: string, ...lines: string[]) =>
  `${[`GET ${path} HTTP/1.1`, "Host: x", ...lines].join("\r\n")}\r\n\r\n`;
const withoutTime = (answer: string) => answer.replace(/^Date: .*$/m, "Date");

async function start(limits = {}): Promise<void> {
  const kept = keptAnswers({
    missing: async () => "",
    always: () => ({}),
    mayShare: () => areTold,
    pages: new KeptPages(200_000_000),
  });
  const through = kept.throughNext(next);
  server = createServer(limits, (request, response) => {
    byNode.push(`${request.method} ${request.url}`);
    if (!kept.fromMemory(request, response))
      void through(request, response, request.url?.startsWith("/en") ? "kept" : null);
  });
  server.setTimeout(60_000);
  takeShortcut(server, kept.atOnce);
  server.on("connection", (socket) => onServer.push(socket));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
}

/** A connection of which the first request, for /en, is answered. */
async function known(...lines: string[]): Promise<Client> {
  const client = new Client();
  await client.ask(get("/en", ...lines));
  byNode = [];
  return client;
}

beforeEach(async () => {
  [words, byNode, onServer, sockets, areTold] = ["It stands.", [], [], [], false];
  await start();
});
afterEach(() => {
  for (const { socket } of sockets) socket.destroy();
  server.close();
});

describe("a kept page", () => {
  test.each([
    ["as it is", get("/en"), true],
    ["in Brotli", get("/en", "Accept-Encoding: gzip, br"), true],
    ["in gzip, as browsers write it", get("/en", "accept-encoding:\tgzip ", "connection: Keep-Alive"), true],
    ["by a longer address", get("/en?from=elsewhere"), true],
    ["of which the head is asked for", get("/en").replace("GET", "HEAD"), false],
    ["that is known already", get("/en", "If-None-Match: *", "Accept-Encoding: br"), false],
    ["of which another version is known", get("/en", 'If-None-Match: "other"'), true],
  ])("%s comes byte for byte as Node writes it, without Node", async (_, asked, hasBody) => {
    await new Client().ask(asked, hasBody);
    for (areTold of [false, true]) {
      byNode = [];
      const client = new Client();
      const byParser = await client.ask(asked, hasBody);
      const atOnce = await client.ask(asked, hasBody);
      expect(withoutTime(atOnce)).toBe(withoutTime(byParser));
      expect(/^Date: (.*)\r$/m.exec(atOnce)?.[1]).toMatch(/^\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT$/);
      expect(atOnce.includes("surrogate-control")).toBe(areTold);
      expect(byNode).toHaveLength(1);
      expect(client.received).toBe("");
    }
  });

  test("is gone for whoever asks after a publication, and comes back", async () => {
    const client = await known();
    words = "It was withdrawn.";
    publish();
    expect(await client.ask(get("/en"))).toContain("withdrawn");
    expect(byNode).toEqual(["GET /en"]);
    expect(await client.ask(get("/en"))).toContain("withdrawn");
    expect(byNode).toEqual(["GET /en"]);
  });

  test("is made anew for each while publications of others are not heard", async () => {
    const client = await known();
    publications().isDeaf = true;
    await client.ask(get("/en"));
    publications().isDeaf = false;
    expect(byNode).toEqual(["GET /en"]);
  });
});

describe("what else comes over a connection is read by Node", () => {
  test("another page, the data of one, and pages again", async () => {
    const client = await known();
    for (const asked of [get("/zh"), get("/en", "RSC: 1"), get("/en/other"), get("/en?q=%00")])
      expect(await client.ask(asked)).toContain("It stands.");
    expect(byNode).toEqual(["GET /zh", "GET /en", "GET /en/other", "GET /en?q=%00"]);
    await client.ask(get("/en"));
    expect(byNode).toHaveLength(4);
  });

  test("requests that do not wait for each other, in their order", async () => {
    const client = await known();
    client.send(get("/zh/wait"));
    await expect.poll(() => byNode).toEqual(["GET /zh/wait"]);
    client.send(get("/en"));
    await expect.poll(() => byNode).toHaveLength(2);
    expect(client.received).toBe("");
    release();
    const answers = await client.take(2);
    expect(answers.map((answer) => answer.includes("<script>"))).toEqual([true, false]);
    client.send(get("/en") + get("/zh") + get("/en"));
    expect((await client.take(3)).map((answer) => answer.includes("<script>"))).toEqual([false, true, false]);
    expect(byNode).toHaveLength(5);
  });

  test("a head that comes in parts", async () => {
    const client = await known();
    client.socket.setNoDelay(true);
    const asked = get("/en", "Accept-Encoding: identity");
    for (const at of [1, 20, asked.length - 2, asked.length - 1]) {
      client.send(asked.slice(0, at));
      await sleep(100);
      expect(await client.ask(asked.slice(at))).toContain("It stands.");
    }
    expect(byNode).toHaveLength(4);
  });

  test("a form, whole or in parts, also one whose words are a request", async () => {
    const client = await known();
    const said = get("/en");
    const head = `POST /zh HTTP/1.1\r\nHost: x\r\nContent-Length: ${said.length}\r\n\r\n`;
    expect(await client.ask(head + said)).toContain(said);
    client.send(head);
    await sleep(10);
    client.send(said);
    expect((await client.take(1))[0]).toContain(said);
    expect(await client.ask(get("/en"))).toMatch(/stands\.<\/p><\/html>$/);
    expect(byNode).toEqual(["POST /zh", "POST /zh", "GET /en"]);
  });

  test("what nobody can read, which ends the connection", async () => {
    const client = await known();
    client.send("GET /en HTTP/1.1\r\nHost : x\r\n\r\n");
    await client.isEnded();
    expect(client.received).toMatch(/^HTTP\/1\.1 400 /);
  });

  test("a request that asks for the end of the connection, and one for another protocol", async () => {
    const last = await known();
    expect(await last.ask(get("/en", "Connection: close"))).toContain("Connection: close");
    expect(await last.isEnded()).toBe(true);
    const upgraded = await known();
    server.on("upgrade", (_request, socket) => socket.destroy());
    upgraded.send(get("/en", "Connection: Upgrade", "Upgrade: websocket"));
    expect(await upgraded.isEnded()).toBe(true);
    expect(upgraded.received).toBe("");
  });
});

describe("a client that", () => {
  const large = () => randomBytes(2_000_000).toString("base64");

  test("does not read is waited for, and is held by Node when it asks for more", async () => {
    words = large();
    const client = await known();
    client.socket.pause();
    for (let n = 0; n < 12; n++) {
      client.send(get("/en"));
      await sleep(1);
    }
    await expect.poll(() => onServer[0]?.isPaused()).toBe(true);
    expect(onServer[0]?.writableLength).toBeLessThan(4 * words.length);
    client.socket.resume();
    const answers = await client.take(12);
    expect(new Set(answers.map((answer) => answer.length)).size).toBe(1);
  });

  test("reads slowly has longer than one that is silent", async () => {
    server.close();
    await start({ keepAliveTimeout: 500, keepAliveTimeoutBuffer: 0 });
    words = large();
    const client = await known();
    client.socket.pause();
    client.send(get("/en"));
    await sleep(1_200);
    client.socket.resume();
    expect((await client.take(1))[0]).toContain(words);
    expect(byNode).toEqual([]);
    expect(await client.isEnded()).toBe(true);
  });

  test("goes in the middle of an answer, or of its question, takes nobody along", async () => {
    words = large();
    for (const rest of ["", "GET /en"]) {
      const client = await known();
      client.socket.pause();
      client.send(get("/en"));
      client.send(rest);
      await sleep(5);
      client.socket.resetAndDestroy();
    }
    await expect.poll(() => onServer.every(({ destroyed }) => destroyed)).toBe(true);
    expect(await (await known()).ask(get("/en"))).toContain(words);
  });

  test("has said all that it will say is answered", async () => {
    const client = await known();
    client.socket.end(get("/en"));
    expect((await client.take(1))[0]).toContain("It stands.");
    expect(await client.isEnded()).toBe(true);
  });

  test("never says anything, or never ends its first head, is told so; one that asks again and again is not", async () => {
    server.close();
    await start({ headersTimeout: 1_500, requestTimeout: 1_500, connectionsCheckingInterval: 50 });
    const silent = [new Client(), new Client(), await known()];
    silent[1]?.send("GET /en HTTP/1.1\r\n");
    silent[2]?.send("GET /en HTTP/1.1\r\n");
    const asking = await known();
    let answers = 0;
    const ended = Promise.all(silent.map((client) => client.isEnded()));
    let isOver = false;
    void ended.then(() => {
      isOver = true;
    });
    for (; !isOver; answers++) {
      await asking.ask(get("/en"));
      await sleep(10);
    }
    expect(silent.map(({ received }) => received.slice(0, 12))).toEqual(Array(3).fill("HTTP/1.1 408"));
    await asking.ask(get("/en"));
    expect(byNode).toEqual([]);
    expect(answers).toBeGreaterThan(0);
  });
});

test("a server that stops ends what idles, and answers what is asked before", async () => {
  const [idle, asking] = [await known(), await known()];
  await idle.ask(get("/en"));
  asking.send(get("/zh/wait"));
  await expect.poll(() => byNode).toEqual(["GET /zh/wait"]);
  const closed = once(server, "close");
  server.close();
  expect(await idle.isEnded()).toBe(true);
  asking.send(get("/en"));
  await expect.poll(() => byNode).toEqual(["GET /zh/wait", "GET /en"]);
  release();
  expect(await asking.take(2)).toHaveLength(2);
  server.closeIdleConnections();
  await closed;
});
