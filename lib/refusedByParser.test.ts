import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import { answerRefused } from "./refusedByParser";

let server: Server;
const LIMIT = 2_000;

beforeEach(async () => {
  server = createServer({ maxHeaderSize: LIMIT }, (request, response) => {
    if (request.url === "/half") response.write("half");
    else response.end("whole");
  });
  answerRefused(server);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

/** What comes over a connection until it ends. */
function say(bytes: string): Promise<string> {
  return new Promise((resolve) => {
    let heard = "";
    const socket = connect((server.address() as AddressInfo).port, "127.0.0.1", () => socket.write(bytes));
    socket.on("data", (chunk) => {
      heard += chunk;
    });
    socket.on("error", () => undefined);
    socket.on("close", () => resolve(heard));
  });
}
const get = (path: string) => `GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`;

test("an address that is longer than a head may be gets a page in both languages, which leads home", async () => {
  const heard = await say(get(`/${"a".repeat(2 * LIMIT)}`));
  expect(heard).toMatch(/^HTTP\/1\.1 431 /);
  expect(heard).toContain('<a href="/en">');
  expect(heard).toContain('<a href="/zh">');
  const [head = "", body = ""] = heard.split("\r\n\r\n");
  expect(head).toContain(`Content-Length: ${Buffer.byteLength(body)}`);
});

test("what is no request is told so, and the connection ends", async () => {
  expect(await say("no request at all\r\n\r\n")).toMatch(/^HTTP\/1\.1 400 /);
});

test("nothing is said into an answer that has begun", async () => {
  const heard = await say(`${get("/half")}no request at all\r\n\r\n`);
  expect(heard.match(/HTTP\/1\.1/g)?.length ?? 0).toBeLessThanOrEqual(1);
});
