import { get } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import autocannon, { type Result } from "autocannon";
import { quantile } from "./figures";
import { readBy } from "./readers";

export type Figures = { perSecond: number; p50: number; p95: number };

/** As a browser asks for it, and as who takes nothing encoded does. */
export const ACCEPTS = { "br, gzip": "br, gzip", identity: "identity" } as const;

/** Connections at once. */
const CONNECTIONS = 32;

/** Requests `url` from 32 connections; milliseconds at the median and the 95th percentile. Any answer but 200 is an error. */
export async function measure(url: string, seconds: number, accepts = "identity"): Promise<Figures> {
  const {
    times,
    failed,
    seconds: taken,
  } = await readBy(CONNECTIONS, url, {
    accepts,
    until: sleep(seconds * 1000),
  });
  if (failed > 0) throw new Error(`${url}: ${failed} of ${times.length} requests failed`);
  return { perSecond: times.length / taken, p50: quantile(times, 0.5), p95: quantile(times, 0.95) };
}

/** Requests so many addresses, each once, made from their number; answers of any status. */
export function requestEach(origin: string, amount: number, pathOf: (n: number) => string): Promise<Result> {
  let n = 0;
  return new Promise((resolve, reject) => {
    const requests = [{ setupRequest: (request: autocannon.Request) => ({ ...request, path: pathOf(n++) }) }];
    const options = { url: origin, requests, connections: CONNECTIONS, amount };
    autocannon(options, (error, done) => (error ? reject(error) : resolve(done)));
  });
}

/** Milliseconds until the whole body of `url` is there; throws on any answer but 200. */
export async function timeOnce(url: string): Promise<number> {
  const started = performance.now();
  const response = await fetch(url);
  await response.arrayBuffer();
  if (response.status !== 200) throw new Error(`${url}: ${response.status}`);
  return performance.now() - started;
}

export type Wire = { bytes: Buffer; encoding: string };

/** A body as it comes over the wire, and how it is encoded. */
export function overTheWire(url: string, accepts: string): Promise<Wire> {
  return new Promise((resolve, reject) => {
    const asked = get(url, { headers: { "accept-encoding": accepts } }, (response) => {
      const pieces: Buffer[] = [];
      response.on("data", (piece: Buffer) => pieces.push(piece));
      response.on("error", reject);
      response.on("end", () =>
        resolve({
          bytes: Buffer.concat(pieces),
          encoding: response.headers["content-encoding"] ?? "identity",
        }),
      );
    });
    asked.on("error", reject);
  });
}

export type Scripts = { files: number; raw: number; compressed: number };

/** The scripts that a page loads, in bytes: as they are and as they come over the wire. */
export async function scriptsOf(url: string): Promise<Scripts> {
  const html = await (await fetch(url)).text();
  const sources = new Set([...html.matchAll(/<script[^>]+src="([^"]+)"/g)].map(([, src]) => src as string));
  let raw = 0;
  let compressed = 0;
  for (const src of sources) {
    // A script for browsers without modules is not loaded by any that reads these pages.
    if (new RegExp(`src="${src.replace(/[.*+?^$()|[\]\\{}]/g, "\\$&")}"[^>]*nomodule`, "i").test(html))
      continue;
    const { bytes } = await overTheWire(new URL(src, url).href, "identity");
    raw += bytes.length;
    compressed += gzipSync(bytes).length;
  }
  return { files: sources.size, raw, compressed };
}
