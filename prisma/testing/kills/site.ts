import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { onStop } from "@/prisma/process/lifecycle";

/** Longest until a page comes, in milliseconds. */
const SLOWEST = 60;

const WORDS =
  "The harbour board will build a second pier for two million passengers a year, and it will be open by the end of 2030. ";

/** A server of this machine with a page of its own at each path, which takes a while to come; gives its address. */
export async function serveSite(random: () => number): Promise<string> {
  const server = createServer(async (request, response) => {
    await sleep(random() * SLOWEST);
    const words = WORDS.repeat(1 + Math.floor(random() * 40));
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.end(
      `<html lang="en"><title>Page ${request.url}</title><h1>Page ${request.url}</h1><p>${words}</p>`,
    );
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  onStop(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
