import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from "@/lib/accounts/demo";
import { needsFirstRun } from "@/lib/accounts/queries";
import { historyOf, verifyChain } from "@/lib/audit/queries";
import { verifyPassword } from "@/lib/auth/password";
import { personByEmail } from "@/lib/auth/queries";
import { describe as selectorOf } from "@/lib/claims/selector";
import { db } from "@/lib/db";
import { setEnvironment } from "@/lib/env";
import { sliceCodePoints } from "@/lib/language/text";
import { publicClaim } from "@/lib/site/claim.queries";
import { latest } from "@/lib/site/home.queries";
import { publicPromise } from "@/lib/site/promise.queries";
import { demonstration } from "./sample/demonstration";
import { story } from "./sample/story";
import { seed } from "./seed";
import { useFreshDatabase } from "./testing/freshDatabase";

let drop: () => Promise<void>;
let outcomes: boolean[];

beforeAll(async () => {
  setEnvironment({ STET_DEMO: undefined });
  drop = await useFreshDatabase();
  outcomes = (await Promise.all([seed(), seed()])).map(({ loaded }) => loaded);
});
afterAll(async () => {
  await drop();
});

/** Every table's number of rows. */
async function counts() {
  const tables = await db().$queryRaw<{ name: string }[]>`
    SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`;
  return Promise.all(
    tables.map(async ({ name }) => {
      const [row] = await db().$queryRawUnsafe<{ n: bigint }[]>(`SELECT count(*) AS n FROM "${name}"`);
      return `${name}: ${row?.n}`;
    }),
  );
}

/** What signing in asks, without its limits. */
const signsIn = async (email: string) =>
  verifyPassword((await personByEmail(email))?.passwordHash, DEMO_PASSWORD);

describe("loading", () => {
  test("two at once load it once", async () => {
    expect(outcomes.sort()).toEqual([false, true]);
    expect(await db().claim.count()).toBe(story.claims.length + demonstration.claims.length);
  });

  test("a second time changes nothing", async () => {
    const before = await counts();
    expect(await seed()).toEqual({ loaded: false });
    expect(await counts()).toEqual(before);
  });

  test("the log's chain verifies and tells each claim's history from its beginning", async () => {
    expect((await verifyChain()).ok).toBe(true);
    for (const { id } of await db().claim.findMany({ select: { id: true } })) {
      const verbs = (await historyOf([id], 100)).map(({ verb }) => verb).reverse();
      expect(verbs[0]).toBe("claim.created");
      expect(verbs).toContain("claim.opened");
    }
  });

  test("every mention anchors where it was put, in the words that stand there", async () => {
    const mentions = await db().mention.findMany({ include: { articleVersion: true } });
    expect(mentions).toHaveLength(story.claims.flatMap((claim) => claim.mentions).length);
    for (const { exact, prefix, suffix, start, end, articleVersion } of mentions) {
      const text = articleVersion.text;
      expect(sliceCodePoints(text, start ?? -1, end ?? -1)).toBe(exact);
      expect(selectorOf(text, start ?? -1, end ?? -1)).toEqual({ exact, prefix, suffix, start, end });
    }
  });
});

describe("what readers see", () => {
  test("nothing of the made-up company, until somebody publishes it", async () => {
    for (const { slug } of demonstration.claims) expect(await publicClaim(slug)).toBeNull();
    for (const { slug } of demonstration.promises) expect(await publicPromise(slug)).toBeNull();
  });

  test("the first page leads with the reworded pledge", async () => {
    const { rewordings, verdicts } = await latest();
    expect(rewordings[0]?.promise.slug).toBe("openai-compute-pledge");
    expect(rewordings[0]?.laterClaim.slug).toBe("altman-at-least-20-percent-company-wide");
    expect(rewordings).toHaveLength(4);
    expect(verdicts[0]?.claim.slug).toBe("altman-pledge-same-as-july-2023");
  });

  test("the pledge shows its three wordings in time, each with a verdict of its own", async () => {
    const found = await publicPromise("openai-compute-pledge");
    if (!found || !("row" in found)) throw new Error("The promise is not public.");
    expect(found.row.wordings.map(({ verdicts }) => verdicts[0]?.rating)).toEqual([
      "stalled",
      "not_yet_rated",
      "not_yet_rated",
    ]);
  });

  test("each promise has its rewordings, each between two public wordings", async () => {
    for (const { slug } of story.promises) {
      const found = await publicPromise(slug);
      if (!found || !("row" in found)) throw new Error(`${slug} is not public.`);
      const confirmed = story.rewordings.filter((one) => one.promise === slug && one.status === "confirmed");
      expect(found.row.rewordings).toHaveLength(confirmed.length);
      expect(found.row.wordings).toHaveLength(story.claims.filter(({ promise }) => promise === slug).length);
      expect(found.row.wordings.filter(({ verdicts }) => verdicts.length === 0)).toEqual([]);
    }
  });

  test("quotes are kept in the language of their source", async () => {
    const kept = await db().evidence.findMany({ where: { quote: { not: null } }, include: { source: true } });
    expect(kept.filter(({ quoteLang, source }) => quoteLang !== source.lang)).toEqual([]);
    expect(kept.some(({ quoteLang }) => quoteLang === "zh")).toBe(true);
  });

  test("a claim is public exactly when a verdict of it was published", async () => {
    for (const { slug } of story.claims) {
      const isChecked = story.verdicts.some(({ claim, status }) => claim === slug && status === "published");
      expect((await publicClaim(slug)) !== null, slug).toBe(isChecked);
    }
  });

  test("a replaced verdict stays readable beside the one that replaced it", async () => {
    const found = await publicClaim("brockman-on-leave-until-year-end");
    if (!found || !("row" in found)) throw new Error("The claim is not public.");
    expect(found.row.verdicts.map(({ version, status, rating }) => [version, status, rating])).toEqual([
      [2, "published", "outdated"],
      [1, "superseded", "true"],
    ]);
    const [current, replaced] = found.row.verdicts;
    expect(replaced?.endedAt).toEqual(current?.publishedAt);
  });

  test("no date is in the future, and none of our own work is dated before it was done", async () => {
    const verdicts = await db().verdict.findMany({ where: { publishedAt: { not: null } } });
    const now = Date.now();
    for (const { createdAt, publishedAt } of verdicts) {
      expect(createdAt.getTime()).toBeLessThan(publishedAt?.getTime() ?? 0);
      expect(publishedAt?.getTime()).toBeLessThanOrEqual(now);
      expect(createdAt.getTime()).toBeGreaterThan(now - 600_000);
    }
  });
});

/** These turn the site into a demonstration, so they come last. */
describe("who can sign in", () => {
  test("nobody while the site is no demonstration: the authors have no password", async () => {
    expect(await db().user.count({ where: { passwordHash: { not: null } } })).toBe(0);
    expect(await db().user.count({ where: { role: "admin" } })).toBe(0);
    for (const { email } of DEMO_ACCOUNTS) expect(await signsIn(email)).toBe(false);
    // The site still waits for its first admin: names that nobody can sign in to do not count.
    expect(await needsFirstRun()).toBe(true);
  });

  test("the demo accounts once it is one; the story is not loaded again, and then nothing changes", async () => {
    setEnvironment({ STET_DEMO: "1" });
    expect(await seed()).toEqual({ loaded: false });
    for (const { email } of DEMO_ACCOUNTS) expect(await signsIn(email)).toBe(true);
    expect((await verifyChain()).ok).toBe(true);
    const before = await counts();
    await seed();
    expect(await counts()).toEqual(before);
    setEnvironment({ STET_DEMO: undefined });
    for (const { email } of DEMO_ACCOUNTS) expect(await signsIn(email)).toBe(false);
  });
});
