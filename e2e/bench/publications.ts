import { randomUUID } from "node:crypto";
import pg from "pg";
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from "@/lib/accounts/demo";
import { sealNoted } from "@/prisma/commands/database";
import type { Roles } from "@/prisma/server/roles";
import { postAction, sessionOf } from "../actions";
import { timeOnce } from "./measure";

/** Publications that are timed: enough for a median on a noisy machine. */
const PUBLICATIONS = 30;

type Submitted = { claimId: string; slug: string; verdictId: string };

/** Claims of the load whose next version lies submitted, ready for a second person. */
async function submitNext(client: pg.Client, claims: number): Promise<Submitted[]> {
  const rows = [];
  for (let n = 1; n <= PUBLICATIONS; n++) {
    const slug = `bench-claim-${claims * 0.9 + n}`;
    const verdictId = randomUUID();
    const { rows: made } = await client.query(
      `INSERT INTO "Verdict" (id, "claimId", version, status, rating, "summaryEn", "rationaleEn", "noticeEn", "authorId", "submittedAt")
       SELECT $1, v."claimId", 2, 'submitted', v.rating, 'A second look.', 'The later report was read too.', 'The later report was read.', v."authorId", now()
       FROM "Verdict" v JOIN "Claim" c ON c.id = v."claimId" WHERE c.slug = $2 RETURNING "claimId"`,
      [verdictId, slug],
    );
    rows.push({ claimId: made[0].claimId as string, slug, verdictId });
  }
  return rows;
}

/**
 * Publishes verdicts one after another, as a second reviewer does over HTTP, and times that and the first view of the
 * claim's page, the first page and a promise's page right after each. Throws when a page still shows the old verdict.
 */
export async function firstViews(
  origin: string,
  { url, ownerUrl }: Roles,
  claims: number,
): Promise<Record<string, number[]>> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  // Made-up rows have no events: only the tables' owner may say so.
  await client.query("SET stet.unlogged = 'on'");
  try {
    const verdicts = await submitNext(client, claims);
    // Somebody who submits makes an event that names the row; of these the log is told at once.
    await sealNoted(url);
    return await timeAll(origin, client, verdicts, claims);
  } finally {
    await client.end();
  }
}

/** What the page of a review says stood beside the claim. */
async function besideOnPage(origin: string, slug: string, cookie: string): Promise<string> {
  const page = await (await fetch(`${origin}/en/desk/review/${slug}`, { headers: { cookie } })).text();
  const [, beside] = /beside\\?":\\?"([0-9a-f]{64})/.exec(page) ?? [];
  if (!beside) throw new Error(`The review of ${slug} does not say what was read.`);
  return beside;
}

async function timeAll(
  origin: string,
  client: pg.Client,
  verdicts: readonly Submitted[],
  claims: number,
): Promise<Record<string, number[]>> {
  const second = DEMO_ACCOUNTS.find(({ role }) => role === "reviewer");
  if (!second) throw new Error("The sample has no reviewer.");
  const cookie = await sessionOf(origin, second.email, DEMO_PASSWORD);
  const times: Record<string, number[]> = { publication: [], claim: [], home: [], promise: [], article: [] };
  for (const { slug, verdictId } of verdicts) {
    const { rows } = await client.query(
      `SELECT v.revision, c.revision AS "claimRevision" FROM "Verdict" v JOIN "Claim" c ON c.id = v."claimId" WHERE v.id = $1`,
      [verdictId],
    );
    const read = {
      verdictId,
      beside: await besideOnPage(origin, slug, cookie),
      revision: String(rows[0].revision),
      claimRevision: String(rows[0].claimRevision),
      noSourceReason: "It was made for a measurement.",
      noDateReason: "It was made for a measurement.",
    };
    const sent = performance.now();
    const answer = await postAction(origin, "publishVerdictAction", read, { cookie });
    if (!answer.ok) throw new Error(`${slug} was not published: ${answer.reason}`);
    times.publication?.push(performance.now() - sent);
    times.claim?.push(await timeOnce(`${origin}/en/claims/${slug}`));
    times.home?.push(await timeOnce(`${origin}/en`));
    times.promise?.push(await timeOnce(`${origin}/en/promises/bench-promise-${claims / 20}`));
    times.article?.push(await timeOnce(`${origin}/en/articles/bench-article-${claims / 40}`));
    const page = await (await fetch(`${origin}/en/claims/${slug}`)).text();
    if (!page.includes("A second look."))
      throw new Error(`${slug}: the page does not show what was published.`);
  }
  return times;
}
