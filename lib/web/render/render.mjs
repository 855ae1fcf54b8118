/**
 * Shows one address in a browser and leaves the page as a reader sees it in the folder it is given: `page.html`, the
 * document after its scripts ran, and `page.png`. The order comes in as JSON, what was seen goes out as JSON. It runs in a
 * process of its own, which ends with everything that it started.
 */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { chromium } from "playwright";

const WIDTH = 1280;
const HEIGHT = 960;
/** Highest picture, in pixels: some ten screens; a page that loads more as it is read has no end. */
const MAX_HEIGHT = 12_000;
/** Milliseconds in which what a page's scripts still load may come. */
const SETTLE_MS = 4_000;
const SOME_MS = 10_000;
/** No datagrams, no names but the proxy's: nothing of a page goes past it. */
const FLAGS = [
  "--disable-quic",
  "--webrtc-ip-handling-policy=disable_non_proxied_udp",
  "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
  "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
  "--disable-features=DnsOverHttps,MediaRouter,OptimizationHints",
  "--disable-background-networking",
];

/** What the proxy answers itself where it reached nobody. */
const PROXY_STATUS = 590;

const quietly = (promise) => promise.catch(() => null);

async function heightOf(page) {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  return Number.isFinite(height) ? Math.min(Math.max(Math.ceil(height), HEIGHT), MAX_HEIGHT) : HEIGHT;
}

async function look(page, { address, folder, timeoutMs }) {
  const answer = await page.goto(address, { waitUntil: "domcontentloaded", timeout: timeoutMs });
  if (answer && answer.status() >= PROXY_STATUS) throw new Error(await answer.text());
  await quietly(page.waitForLoadState("load", { timeout: SOME_MS }));
  await quietly(page.waitForLoadState("networkidle", { timeout: SETTLE_MS }));
  const [html, height] = [await page.content(), await heightOf(page)];
  await writeFile(join(folder, "page.html"), html);
  const clip = { x: 0, y: 0, width: WIDTH, height };
  const options = {
    fullPage: true,
    clip,
    animations: "disabled",
    timeout: SOME_MS,
    path: join(folder, "page.png"),
  };
  const picture = await quietly(page.screenshot(options));
  return { ok: true, url: page.url(), status: answer?.status() ?? 0, isPictured: picture !== null };
}

async function render({ browser: executablePath, proxy, folder, ...order }) {
  const browser = await chromium.launch({ executablePath, proxy, chromiumSandbox: true, args: FLAGS });
  const context = await browser.newContext({
    ...{ viewport: { width: WIDTH, height: HEIGHT }, acceptDownloads: false, serviceWorkers: "block" },
    permissions: [],
  });
  const page = await context.newPage();
  // Windows that a page opens are not what was asked for.
  context.on("page", (other) => quietly(other.close()));
  try {
    return await look(page, { ...order, folder });
  } catch (error) {
    return {
      ok: false,
      reason: /timeout/i.test(error.message) ? "timed_out" : "unreachable",
      detail: error.message.split("\n", 1)[0],
    };
  } finally {
    await quietly(browser.close());
  }
}

const order = JSON.parse(Buffer.concat(await process.stdin.toArray()).toString("utf8"));
const seen = await render(order);
process.stdout.write(JSON.stringify(seen), () => process.exit(0));
