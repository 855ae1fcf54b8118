import { randomUUID } from "node:crypto";
import { expect, test } from "@playwright/test";
import { DEMO_PASSWORD } from "@/lib/accounts/demo";
import type { Actor } from "@/lib/auth/can";
import { hashPassword } from "@/lib/auth/password";
import { db } from "@/lib/db";
import type { Role } from "@/lib/generated/prisma/enums";
import { flagRewording } from "@/lib/rewordings/flag.mutations";
import { proposeRewording } from "@/lib/rewordings/propose.mutations";
import { writtenRewording } from "@/lib/rewordings/schema";
import { makeArticle, makeClaim, makeSpeaker, makeUser } from "@/prisma/testing/factories";
import { ok, published, readNow, submitted } from "@/prisma/testing/verdicts";
import { type Answer, type Fields, postAction, sessionOf, valueIn } from "./actions";

/** Each cell of "who may do what", over HTTP: what a person could send who does not use our pages. */
const WHO = ["reader", "none", "editor", "reviewer", "admin"] as const;
type Who = (typeof WHO)[number];

const EDITORS: Who[] = ["editor", "reviewer", "admin"];
const REVIEWERS: Who[] = ["reviewer", "admin"];
const ADMINS: Who[] = ["admin"];

const origin = process.env.E2E_BASE_URL ?? "http://localhost:3000";
const actors = {} as Record<Exclude<Who, "reader">, Actor>;
const cookies: Partial<Record<Who, string>> = {};
let author: Actor;

test.beforeAll(async () => {
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  for (const who of WHO) {
    if (who === "reader") continue;
    const role: Role | null = who === "none" ? null : who;
    const email = `${who}-${randomUUID()}@example.org`;
    actors[who] = await makeUser(role, { email, passwordHash });
    cookies[who] = await sessionOf(origin, email, DEMO_PASSWORD);
  }
  author = await makeUser("reviewer");
});

const post = (who: Who, action: string, fields: Fields): Promise<Answer> =>
  postAction(origin, action, fields, cookies[who] ? { cookie: cookies[who] } : {});

const text = (value: string | number) => String(value);

async function promiseWithTwo() {
  const speakerId = (await makeSpeaker()).id;
  const promise = await db().promise.create({
    data: { slug: `promise-${randomUUID()}`, promisorId: speakerId, titleEn: "A fifth of compute" },
  });
  const wording = { kind: "promise", promiseId: promise.id, speakerId, saidPrecision: "day" } as const;
  const earlier = await makeClaim({ ...wording, saidOn: new Date("2023-07-05") });
  const later = await makeClaim({ ...wording, saidOn: new Date("2024-08-01") });
  return { promiseId: promise.id, earlierClaimId: earlier.id, laterClaimId: later.id };
}

async function twoWordings() {
  const { earlierClaimId, laterClaimId } = await promiseWithTwo();
  return { earlierClaimId, laterClaimId };
}

const TABLE = {
  disclosure: "unannounced",
  rationaleEn: "The team is no longer named.",
  changes: JSON.stringify([{ term: "beneficiary", from: "one team", to: "every team", effect: "broader" }]),
};

async function suggested() {
  const { rewordingId } = await ok(proposeRewording(author, await twoWordings()));
  return db().rewording.findUniqueOrThrow({ where: { id: rewordingId } });
}

async function flagged(by: Actor) {
  const { id, revision } = await suggested();
  await ok(flagRewording(by, writtenRewording.parse({ rewordingId: id, revision, ...TABLE })));
  const now = await db().rewording.findUniqueOrThrow({ where: { id } });
  return { rewordingId: id, revision: text(now.revision) };
}

const asText = (fields: Record<string, string | number>): Fields =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, text(value)]));

const VERDICT = { rating: "true", summaryEn: "It happened.", rationaleEn: "Both companies confirmed it." };

/** A source's address that no other test uses. */
const freshSource = () => ({
  from: "new",
  title: "A report",
  publisher: "A paper",
  kind: "secondary",
  stance: "supports",
  url: `https://example.org/${randomUUID()}`,
});

async function passage() {
  const exact = "The minister promised ten new schools.";
  const { version } = await makeArticle(exact);
  return { articleVersionId: version.id, start: "0", end: text(exact.length), exact };
}

async function sealedReading(): Promise<string> {
  const answer = await post("editor", "readArticleAction", {
    from: "text",
    text: `A text of its own, ${randomUUID()}.`,
  });
  const sealed = valueIn(answer.text, "sealed");
  if (!sealed) throw new Error(`No reading came back: ${answer.text.slice(0, 300)}`);
  return sealed;
}

/** An action, what is sent (made anew for each role), and who may. */
const CELLS: [action: string, allowed: Who[], fields: () => Promise<Fields>][] = [
  [
    "readArticleAction",
    EDITORS,
    async () => ({ from: "text", text: "The minister promised ten new schools." }),
  ],
  [
    "importArticleAction",
    EDITORS,
    async () => ({
      as: "article",
      another: "yes",
      sealed: await sealedReading(),
      title: "Schools",
      lang: "en",
    }),
  ],
  [
    "createClaimAction",
    EDITORS,
    async () => {
      const place = await passage();
      const words = { kind: "promise", statementEn: "Ten schools.", quote: place.exact, quoteLang: "en" };
      return { ...place, ...words, speakerId: (await makeSpeaker()).id };
    },
  ],
  ["addMentionAction", EDITORS, async () => ({ ...(await passage()), claimId: (await makeClaim()).id })],
  ["openClaimAction", EDITORS, async () => ({ claimId: (await makeClaim({ status: "draft" })).id })],
  ["withdrawClaimAction", EDITORS, async () => ({ claimId: (await makeClaim()).id, reason: "A duplicate." })],
  ["attachEvidenceAction", EDITORS, async () => ({ ...freshSource(), claimId: (await makeClaim()).id })],
  [
    "createPromiseAction",
    EDITORS,
    async () => ({ claimId: (await makeClaim({ kind: "promise" })).id, titleEn: "Ten new schools" }),
  ],
  [
    "splitPromiseAction",
    EDITORS,
    async () => {
      const { promiseId, laterClaimId } = await promiseWithTwo();
      return { promiseId, "claimIds[]": [laterClaimId], titleEn: "Another", reason: "They are two." };
    },
  ],
  [
    "mergePromiseAction",
    EDITORS,
    async () => {
      const [one, other] = [await promiseWithTwo(), await promiseWithTwo()];
      return { promiseId: one.promiseId, intoId: other.promiseId, reason: "They are one." };
    },
  ],
  ["proposeRewordingAction", EDITORS, twoWordings],
  ["takeClaimAction", REVIEWERS, async () => ({ claimId: (await makeClaim()).id })],
  ["saveVerdictAction", REVIEWERS, async () => ({ ...VERDICT, claimId: (await makeClaim()).id })],
  ["submitVerdictAction", REVIEWERS, async () => ({ ...VERDICT, claimId: (await makeClaim()).id })],
  [
    "publishVerdictAction",
    REVIEWERS,
    async () => asText(await readNow((await submitted(author, (await makeClaim()).id)).verdictId)),
  ],
  [
    "returnVerdictAction",
    REVIEWERS,
    async () => {
      const { verdictId } = await submitted(author, (await makeClaim()).id);
      return asText({ ...(await readNow(verdictId)), comment: "Which report?" });
    },
  ],
  [
    "retractVerdictAction",
    REVIEWERS,
    async () => {
      const verdictId = await published(author, actors.reviewer, (await makeClaim()).id);
      return { verdictId, reasonEn: "The report was forged." };
    },
  ],
  [
    "flagRewordingAction",
    REVIEWERS,
    async () => {
      const { id, revision } = await suggested();
      return { rewordingId: id, revision: text(revision), ...TABLE };
    },
  ],
  ["confirmRewordingAction", REVIEWERS, () => flagged(author)],
  [
    "dismissRewordingAction",
    REVIEWERS,
    async () => ({ ...(await flagged(author)), reason: "The same meaning." }),
  ],
  ["inviteAction", ADMINS, async () => ({ role: "editor", days: "7" })],
  ["setRoleAction", ADMINS, async () => ({ userId: (await makeUser("editor")).id, role: "reviewer" })],
  ["disableAction", ADMINS, async () => ({ userId: (await makeUser("editor")).id })],
  ["setOnePersonModeAction", ADMINS, async () => ({ on: [] })],
];

/** Lines of the log that somebody caused: what the program suggests meanwhile is nobody's. */
const linesOfPeople = () => db().event.count({ where: { actorId: { not: null } } });

for (const [action, allowed, fields] of CELLS) {
  for (const who of WHO) {
    const may = allowed.includes(who);
    const reason = who === "reader" ? "signed_out" : "forbidden";
    test(`${who} ${may ? "may" : "may not"}: ${action}`, async () => {
      const before = await linesOfPeople();
      const sent = await fields();
      const made = await linesOfPeople();
      const answer = await post(who, action, sent);
      if (may) {
        expect(answer).toMatchObject({ ok: true });
        return;
      }
      expect(answer).toMatchObject({ ok: false, reason });
      // Nothing was written: the log has what the preparation wrote and no more.
      expect(await linesOfPeople()).toBe(made);
      expect(made).toBeGreaterThanOrEqual(before);
    });
  }
}

for (const who of REVIEWERS as ("reviewer" | "admin")[]) {
  test(`${who} may not publish a verdict of their own`, async () => {
    const { verdictId } = await submitted(actors[who], (await makeClaim()).id);
    const answer = await post(who, "publishVerdictAction", asText(await readNow(verdictId)));
    expect(answer).toMatchObject({ ok: false, reason: "needs_second_person" });
    expect(await db().verdict.findUniqueOrThrow({ where: { id: verdictId } })).toMatchObject({
      status: "submitted",
    });
  });

  test(`${who} may not confirm a rewording that they flagged`, async () => {
    const read = await flagged(actors[who]);
    const answer = await post(who, "confirmRewordingAction", read);
    expect(answer).toMatchObject({ ok: false, reason: "needs_second_person" });
  });
}

test("a write that comes from another site is refused, whoever's cookies it brings", async () => {
  const { id } = await makeClaim({ status: "draft" });
  const cookie = cookies.admin ?? "";
  const elsewhere = { cookie, origin: "https://elsewhere.example" };
  const answer = await postAction(origin, "openClaimAction", { claimId: id }, elsewhere);
  expect(answer.ok).toBe(false);
  expect(await db().claim.findUniqueOrThrow({ where: { id } })).toMatchObject({ status: "draft" });
});

test("a role that was taken away ends at once, in a session that is still open", async () => {
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  const email = `leaver-${randomUUID()}@example.org`;
  const leaver = await makeUser("reviewer", { email, passwordHash });
  const cookie = await sessionOf(origin, email, DEMO_PASSWORD);
  const first = { claimId: (await makeClaim()).id };
  expect(await postAction(origin, "takeClaimAction", first, { cookie })).toMatchObject({ ok: true });
  expect(await post("admin", "setRoleAction", { userId: leaver.id, role: "none" })).toMatchObject({
    ok: true,
  });
  const after = await postAction(origin, "takeClaimAction", { claimId: (await makeClaim()).id }, { cookie });
  expect(after.ok).toBe(false);
});

for (const who of WHO) {
  test(`${who} ${EDITORS.includes(who) ? "may" : "may not"} ask what was said before`, async ({
    request,
  }) => {
    const { statementEn } = await makeClaim({ status: "draft" });
    const ask = (from: string) =>
      request.post("/api/said-before", {
        headers: { origin: from, ...(cookies[who] ? { cookie: cookies[who] } : {}) },
        data: { texts: [statementEn], speaker: "", on: null, not: [] },
      });
    const answer = await ask(origin);
    expect(answer.status()).toBe(EDITORS.includes(who) ? 200 : who === "reader" ? 401 : 403);
    expect((await answer.text()).includes(statementEn ?? "?")).toBe(EDITORS.includes(who));
    expect((await ask("https://elsewhere.example")).status()).toBe(403);
  });

  test(`${who} may read what is published, and not a claim that is not`, async ({ request }) => {
    const headers = cookies[who] ? { cookie: cookies[who] } : undefined;
    const claim = await makeClaim();
    const hidden = await request.get(`/en/claims/${claim.slug}`, { headers });
    expect(hidden.status()).toBe(404);
    const shown = await published(author, actors.reviewer, (await makeClaim()).id);
    const { claim: open } = await db().verdict.findUniqueOrThrow({
      where: { id: shown },
      select: { claim: true },
    });
    expect((await request.get(`/en/claims/${open.slug}`, { headers })).status()).toBe(200);
  });

  test(`${who} ${EDITORS.includes(who) ? "sees" : "does not see"} the desk`, async ({ request }) => {
    const headers = cookies[who] ? { cookie: cookies[who] } : undefined;
    const { statementEn } = await makeClaim({ status: "draft" });
    const page = await request.get("/en/desk/claims?status=draft", { headers });
    expect((await page.text()).includes(statementEn ?? "?")).toBe(EDITORS.includes(who));
  });
}
