import { type AddressInfo, createServer, type Server } from "node:net";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type Fronts, SECRET_HEADER, tellFronts } from "./fronts";
import { count, newPublications, type Publications } from "./publications";

const SECRET = "s".repeat(32);
const FOREVER = { timeout: 50_000, interval: 5 };

/** A cache that notes what it is told, and answers as it is set to. Node's own server knows no BAN. */
type Front = { url: string; heard: string[]; status: number; server: Server };

async function front(): Promise<Front> {
  const made: Front = { url: "", heard: [], status: 200, server: createServer() };
  made.server.on("connection", (socket) => {
    socket.setEncoding("latin1").on("error", () => undefined);
    socket.on("data", (head: string) => {
      const [method] = head.split(" ", 1);
      const [, secret] = new RegExp(`^${SECRET_HEADER}: (.*)$`, "im").exec(head) ?? [];
      if (made.status === 200) made.heard.push(`${method} ${secret?.trim()}`);
      socket.end(`HTTP/1.1 ${made.status} Said\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
    });
  });
  await new Promise<void>((done) => made.server.listen(0, "127.0.0.1", done));
  made.url = `http://127.0.0.1:${(made.server.address() as AddressInfo).port}`;
  return made;
}

let first: Front;
let second: Front;
let publications: Publications;
let fronts: Fronts | undefined;

beforeEach(async () => {
  [first, second] = [await front(), await front()];
  publications = newPublications();
});
afterEach(async () => {
  await fronts?.stop();
  for (const { server } of [first, second]) server.close();
});

const begin = () => {
  fronts = tellFronts({ urls: [first.url, second.url], secret: SECRET }, publications);
  return fronts;
};
const told = (made: Fronts) => vi.waitFor(() => expect(made.areTold()).toBe(true), FOREVER);

describe("caches in front", () => {
  test("are told at the start, at each publication, and once more for what was on its way", async () => {
    const made = begin();
    expect(made.areTold()).toBe(false);
    await told(made);
    const before = first.heard.length;
    count(publications);
    expect(made.areTold()).toBe(false);
    await told(made);
    expect(first.heard.length).toBeGreaterThan(before);
    expect(new Set([...first.heard, ...second.heard])).toEqual(new Set([`BAN ${SECRET}`]));
    const after = first.heard.length;
    await vi.waitFor(() => expect(first.heard.length).toBeGreaterThanOrEqual(after + 2), FOREVER);
  });

  test("are not told of what only a search finds", async () => {
    const made = begin();
    await told(made);
    count(publications, "indexed");
    expect(made.areTold()).toBe(true);
  });

  test("may keep nothing while one of them was not told, which is tried until it was", async () => {
    second.status = 403;
    const made = begin();
    await vi.waitFor(() => expect(first.heard.length).toBeGreaterThan(0), FOREVER);
    expect(made.areTold()).toBe(false);
    count(publications);
    second.status = 200;
    await told(made);
    expect(second.heard.length).toBeGreaterThan(0);
  });
});
