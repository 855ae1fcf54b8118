import autocannon, { type Result } from "autocannon";

export type Figures = { perSecond: number; p50: number; p95: number; bytes: number };

/** Connections at once. */
const CONNECTIONS = 32;

function quantile(sorted: number[], q: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? Number.NaN;
}

/** Requests `url` from 32 connections; milliseconds at the median and the 95th percentile. Any answer but 200 is an error. */
export async function measure(url: string, seconds: number): Promise<Figures> {
  const times: number[] = [];
  const result = await new Promise<Result>((resolve, reject) => {
    const options = { url, connections: CONNECTIONS, duration: seconds };
    const run = autocannon(options, (error, done) => (error ? reject(error) : resolve(done)));
    run.on("response", (_client, _status, _bytes, milliseconds) => times.push(milliseconds));
  });
  const failed = result.non2xx + result.errors + result.timeouts;
  if (failed > 0) throw new Error(`${url}: ${failed} of ${result.requests.total} requests failed`);
  times.sort((a, b) => a - b);
  return {
    perSecond: times.length / result.duration,
    p50: quantile(times, 0.5),
    p95: quantile(times, 0.95),
    bytes: result.throughput.total / Math.max(1, result.requests.total),
  };
}

/** The figures of the run in the middle, by requests per second. */
export function middle(runs: Figures[]): Figures {
  const sorted = runs.toSorted((a, b) => a.perSecond - b.perSecond);
  return sorted[Math.floor(sorted.length / 2)] as Figures;
}

/** Milliseconds until the whole body of `url` is there; throws on any answer but 200. */
export async function timeOnce(url: string): Promise<number> {
  const started = performance.now();
  const response = await fetch(url);
  await response.arrayBuffer();
  if (response.status !== 200) throw new Error(`${url}: ${response.status}`);
  return performance.now() - started;
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
    const address = new URL(src, url);
    raw += (await (await fetch(address, { headers: { "accept-encoding": "identity" } })).arrayBuffer())
      .byteLength;
    compressed += await wireBytes(address);
  }
  return { files: sources.size, raw, compressed };
}

async function wireBytes(address: URL): Promise<number> {
  const { gzipSync } = await import("node:zlib");
  return gzipSync(Buffer.from(await (await fetch(address)).arrayBuffer())).byteLength;
}
