import { spawn } from "node:child_process";
import { chown, mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { openFilteringProxy, type ProxyOptions } from "./filteringProxy";

export type RenderOptions = {
  timeoutMs?: number;
  signal?: AbortSignal;
  /** What stands between the browser and the web. */
  proxy?: ProxyOptions;
  /** In whose name the browser runs: for tests that are root themselves. */
  user?: { uid: number; gid: number };
};

const seen = z.union([
  z.object({ ok: z.literal(true), url: z.string(), status: z.int(), isPictured: z.boolean() }),
  z.object({ ok: z.literal(false), reason: z.enum(["timed_out", "unreachable"]), detail: z.string() }),
]);

/** A page as a browser showed it: the document after its scripts ran (UTF-8), and its picture (PNG) where one could be taken. */
export type Rendered = {
  ok: true;
  url: string;
  status: number;
  html: Uint8Array;
  picture: Uint8Array | null;
};
export type NotRendered = {
  ok: false;
  reason: "timed_out" | "unreachable" | "too_large" | "no_browser" | "cancelled";
  detail?: string;
};

const TIMEOUT_MS = 60_000;
/** Until the process is ended that should have ended by itself, in milliseconds. */
const GRACE_MS = 15_000;
const MAX_HTML_BYTES = 20 * 1024 * 1024;
const MAX_PICTURE_BYTES = 20 * 1024 * 1024;
/** What the process says: an address and a line. */
const MAX_SAID_BYTES = 64 * 1024;

/** By its path: no bundle contains the library. */
const program = () => join(/* turbopackIgnore: true */ process.cwd(), "lib/web/render/render.mjs");

/**
 * Shows an address of the public web in a browser, with its sandbox on and all its traffic through a filtering proxy. It
 * refuses to start one as root, whose sandbox would protect nobody.
 */
export async function renderPage(
  address: string,
  browser: string,
  options: RenderOptions = {},
): Promise<Rendered | NotRendered> {
  if (process.getuid?.() === 0 && !options.user) return { ok: false, reason: "no_browser", detail: "root" };
  const folder = await mkdtemp(join(tmpdir(), "stet-page-"));
  const proxy = await openFilteringProxy(options.proxy);
  try {
    if (options.user) await chown(folder, options.user.uid, options.user.gid);
    const said = await show({ address, browser, folder, proxy: proxy.address }, options);
    if (!("url" in said)) return said;
    return proxy.isSpent() ? { ok: false, reason: "too_large" } : await filesOf(folder, said);
  } finally {
    await proxy.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

type Seen = Extract<z.infer<typeof seen>, { ok: true }>;
type Order = { address: string; browser: string; folder: string; proxy: object };

/** Has the page shown by a process of its own, which is ended with all that it started. */
function show(
  order: Order,
  { timeoutMs = TIMEOUT_MS, signal, user }: RenderOptions,
): Promise<Seen | NotRendered> {
  return new Promise((resolve) => {
    const { folder } = order;
    // Nothing of ours is told to what runs a stranger's scripts.
    const env = { NODE_ENV: "production" as const, PATH: process.env.PATH, HOME: folder, TMPDIR: folder };
    const child = spawn(process.execPath, [program()], {
      ...{ stdio: ["pipe", "pipe", "ignore"], env, detached: true, ...user },
    });
    const chunks: Buffer[] = [];
    let length = 0;
    let ended: NotRendered["reason"] | null = null;
    const end = (reason: NotRendered["reason"] | null) => {
      ended ??= reason;
      // The group: a browser is many processes.
      if (child.pid !== undefined) endGroup(child.pid);
    };
    const cancel = () => end("cancelled");
    const timer = setTimeout(() => end("timed_out"), timeoutMs + GRACE_MS);
    signal?.addEventListener("abort", cancel);
    if (signal?.aborted) cancel();
    child.stdout.on("data", (chunk: Buffer) => {
      length += chunk.length;
      if (length > MAX_SAID_BYTES) end("too_large");
      else chunks.push(chunk);
    });
    child.stdin.on("error", () => undefined);
    child.on("error", () => end("no_browser"));
    child.on("close", () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", cancel);
      end(null);
      resolve(ended ? { ok: false, reason: ended } : answerIn(Buffer.concat(chunks)));
    });
    child.stdin.end(JSON.stringify({ ...order, timeoutMs }));
  });
}

function endGroup(pid: number): void {
  try {
    process.kill(-pid, "SIGKILL");
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
}

/** One that ended without a word could not start its browser. */
const answerIn = (said: Buffer): Seen | NotRendered =>
  said.length === 0 ? { ok: false, reason: "no_browser" } : seen.parse(JSON.parse(said.toString("utf8")));

async function filesOf(folder: string, { url, status, isPictured }: Seen): Promise<Rendered | NotRendered> {
  const html = await fileIn(join(folder, "page.html"), MAX_HTML_BYTES);
  if (!html) return { ok: false, reason: "too_large" };
  const picture = isPictured ? await fileIn(join(folder, "page.png"), MAX_PICTURE_BYTES) : null;
  return { ok: true, url, status, html, picture };
}

async function fileIn(path: string, maxBytes: number): Promise<Uint8Array | null> {
  const { size } = await stat(path);
  return size > maxBytes ? null : readFile(path);
}
