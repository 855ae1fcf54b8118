import { db } from "@/lib/db";
import { inThread } from "@/lib/threadPool";
import { type Copy, type CopyOptions, fetchCopy } from "@/lib/web/copy/fetchCopy";

/** A robots.txt is asked for again after so long, in milliseconds; sooner where it could not be had. */
const [KEPT, CLOSED_KEPT] = [24 * 60 * 60 * 1000, 60 * 60 * 1000];
/** More of one is not read; RFC 9309 wants at least half of it. */
const MOST_BYTES = 1024 * 1024;
const TIMEOUT_MS = 10_000;

type Refused = "robots" | "timed_out" | "unreachable";
type Known = { robots: string | null; isClosed: boolean };

/** Whether the robots.txt of its host lets an address be asked for: why not, or null. */
export async function refusedByRobots(url: URL, options: CopyOptions, now: Date): Promise<Refused | null> {
  if (url.pathname === "/robots.txt") return null;
  const known = (await keptOf(url.origin, now)) ?? (await askFor(url.origin, options, now));
  if (typeof known === "string") return known;
  if (known.isClosed) return "robots";
  if (known.robots === null) return null;
  const answer = await inThread("robots_allow", { robots: known.robots, url: url.href }, "job");
  return answer.ok && answer.value ? null : "robots";
}

async function keptOf(origin: string, now: Date): Promise<Known | null> {
  const row = await db().watchHost.findUnique({ where: { origin } });
  if (!row?.robotsAt) return null;
  const age = now.getTime() - row.robotsAt.getTime();
  return age < (row.isClosed ? CLOSED_KEPT : KEPT) ? row : null;
}

async function askFor(origin: string, options: CopyOptions, now: Date): Promise<Known | Refused> {
  const { conditional: _none, mayAsk: _itself, timeoutMs = TIMEOUT_MS, ...network } = options;
  const limits = { timeoutMs: Math.min(timeoutMs, TIMEOUT_MS), maxBytes: MOST_BYTES };
  const known = readRobots(await fetchCopy(`${origin}/robots.txt`, { ...network, ...limits }));
  if (typeof known === "string") return known;
  const data = { ...known, robotsAt: now };
  await db().watchHost.upsert({ where: { origin }, create: { origin, ...data }, update: data });
  return known;
}

const OPEN: Known = { robots: null, isClosed: false };
const CLOSED: Known = { robots: null, isClosed: true };

/** Without a robots.txt all is allowed; where its server fails, nothing is (RFC 9309). */
function readRobots(copy: Copy): Known | Refused {
  if (copy.ok) {
    const { status, decoded } = copy;
    if (status === 429 || status >= 500) return CLOSED;
    if (status < 200 || status >= 300) return OPEN;
    return { robots: Buffer.from(decoded).toString("utf8").replaceAll("\0", ""), isClosed: false };
  }
  switch (copy.reason) {
    // The address filter refuses the page itself, and says so.
    case "not_public":
    case "too_many_redirects":
      return OPEN;
    case "timed_out":
    case "unreachable":
      return copy.reason;
    // Whoever stops the look is told by the next question.
    case "cancelled":
      return OPEN;
    default:
      return CLOSED;
  }
}
