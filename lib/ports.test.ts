import { createServer, type Server } from "node:net";
import { afterEach, expect, test } from "vitest";
import { isBlocked, isFree, listenFrom } from "./ports";

const HOST = "127.0.0.1";
const open: Server[] = [];

function server(): Server {
  const made = createServer();
  open.push(made);
  return made;
}

/** A port of the system's choice, held by nobody any more. */
async function somePort(): Promise<number> {
  const holder = createServer();
  await new Promise<void>((done) => holder.listen(0, HOST, done));
  const address = holder.address();
  await new Promise((done) => holder.close(done));
  return typeof address === "object" && address ? address.port : 0;
}

afterEach(() => Promise.all(open.splice(0).map((one) => new Promise((done) => one.close(done)))));

test("many that start at once from the same port all listen, each at its own", async () => {
  const first = await somePort();
  const ports = await Promise.all(Array.from({ length: 12 }, () => listenFrom(first, HOST, server())));
  expect(ports).not.toContain(null);
  expect(new Set(ports).size).toBe(ports.length);
  for (const port of ports) expect(port).toBeGreaterThanOrEqual(first);
});

test("a port that was taken after the look is not a failure: the next one is tried", async () => {
  const first = await somePort();
  const late = server();
  const listen = late.listen.bind(late);
  let tried = 0;
  // Somebody takes the port in the moment between the look and the listening.
  late.listen = ((port: number, host: string, ready: () => void) => {
    tried++;
    if (tried > 1) return listen(port, host, ready);
    server().listen(port, host, () => listen(port, host, ready));
    return late;
  }) as typeof late.listen;
  const got = await listenFrom(first, HOST, late);
  expect(tried).toBeGreaterThan(1);
  expect(got).toBeGreaterThan(first);
});

test("a port that only the other loopback holds is left alone", async () => {
  const first = await somePort();
  const other = server();
  await new Promise<void>((done, fail) => other.once("error", fail).listen(first, "0.0.0.0", done));
  expect(await isFree(first, HOST)).toBe(false);
  expect(await listenFrom(first, HOST, server())).toBeGreaterThan(first);
});

test("what is no matter of the port is told", async () => {
  await expect(listenFrom(await somePort(), "192.0.2.1", server())).rejects.toThrow(/EADDRNOTAVAIL/);
});

test("a port that no browser opens is passed over, and fetch refuses each of them", async () => {
  const port = await listenFrom(6665, HOST, server());
  expect(port).toBeGreaterThan(6669);
  const wrong: number[] = [];
  for (const blocked of Array.from({ length: 10_100 }, (_, port) => port).filter(isBlocked)) {
    const failure = await fetch(`http://${HOST}:${blocked}/`).catch((error: Error) => error.cause);
    if (!(failure instanceof Error && failure.message === "bad port")) wrong.push(blocked);
  }
  expect(wrong).toEqual([]);
});
