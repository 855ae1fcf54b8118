import { createServer, type Server } from "node:net";
import { afterEach, expect, test } from "vitest";
import { isFree } from "@/lib/ports";
import { freePort } from "./ports";

const open: Server[] = [];

function listen(host: string, port = 0): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    open.push(server);
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : 0);
    });
  });
}

afterEach(() => Promise.all(open.splice(0).map((server) => new Promise((done) => server.close(done)))));

test("the next free port follows one that is taken", async () => {
  const taken = await listen("127.0.0.1");
  expect(await isFree(taken)).toBe(false);
  const next = await freePort(taken);
  expect(next).toBeGreaterThan(taken);
  expect(await isFree(next)).toBe(true);
});

test("a port that only another address of this machine holds is taken too", async () => {
  expect(await isFree(await listen("0.0.0.0"))).toBe(false);
});

test("a port that was given back is free again", async () => {
  const port = await listen("127.0.0.1");
  await new Promise((done) => open.pop()?.close(done));
  expect(await isFree(port)).toBe(true);
});
