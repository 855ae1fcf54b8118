import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { readBy } from "./readers";

/** What four readers saw of a server until it was asked twenty times, and how often it was asked in the end. */
async function seen(listener: RequestListener) {
  let asked = 0;
  let enough: () => void = () => undefined;
  const until = new Promise<void>((resolve) => {
    enough = resolve;
  });
  const server = createServer((request, response) => {
    if (++asked === 20) enough();
    listener(request, response);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/page`;
  const { times, failed } = await readBy(4, url, { accepts: "br", until });
  server.closeAllConnections();
  server.close();
  return { answers: times.length, failed, asked };
}

test.each<[string, RequestListener]>([
  ["with its length", (_request, response) => response.end("0\r\n\r\n".repeat(50_000))],
  ["without a body", (_request, response) => response.end()],
  [
    "in pieces that come one after another",
    (_request, response) => {
      response.write("\r\n0\r\n");
      setTimeout(() => response.end("0"), 5);
    },
  ],
])("an answer %s is read to its end before the next is asked for", async (_, listener) => {
  const { answers, failed, asked } = await seen(listener);
  expect(failed).toBe(0);
  expect(answers).toBeGreaterThan(0);
  // What each reader waited for at the end was not counted.
  expect(asked - answers).toBeLessThanOrEqual(4);
});

test("any answer but 200 has failed, and so has a connection that was closed", async () => {
  expect((await seen((_request, response) => response.writeHead(404).end())).failed).toBeGreaterThan(0);
  expect((await seen((request) => request.socket.destroy())).failed).toBeGreaterThan(0);
});
