import { randomUUID } from "node:crypto";
import { expect, test } from "@playwright/test";
import { withdrawClaim } from "@/lib/claims/mutations";
import { db } from "@/lib/db";
import { retractVerdict } from "@/lib/verdicts/publish.mutations";
import { makeClaim } from "@/prisma/testing/factories";
import { keptCopy } from "@/prisma/testing/keptCopies";
import { makePublicClaim } from "@/prisma/testing/publicFactories";
import { ok, published, readNow, submitted } from "@/prisma/testing/verdicts";
import { makeCopy, makeVisit, makeWatch } from "@/prisma/testing/watchRows";
import { postAction, servedActions } from "../actions";
import { TEXTS } from "./articles";
import { CAPTURES } from "./captures";
import { CLAIMS } from "./claims";
import { DEADLINES } from "./deadlines";
import { NOTICES } from "./notices";
import { PEOPLE } from "./people";
import { PROMISES } from "./promises";
import { PROPOSALS, proposedBy } from "./proposals";
import { QUESTIONS } from "./questions";
import { RENAMES, renameBy } from "./renames";
import { REPAIRS } from "./repairs";
import { REPORTS, SITE } from "./reports";
import { flagged, REWORDINGS } from "./rewordings";
import { asText } from "./row";
import { EDITORS, gather, headersOf, newAccount, origin, post, team, WHO } from "./team";
import { VERDICTS } from "./verdicts";
import { WATCHES } from "./watches";

/** Each cell of "who may do what", over HTTP: what a person could send who does not use our pages. */
const ROWS = [
  ...TEXTS,
  ...CLAIMS,
  ...PROMISES,
  ...RENAMES,
  ...REWORDINGS,
  ...DEADLINES,
  ...WATCHES,
  ...VERDICTS,
  ...PROPOSALS,
  ...NOTICES,
  ...PEOPLE,
  ...CAPTURES,
  ...REPAIRS,
  ...REPORTS,
  ...SITE,
];

test.beforeAll(gather);

test("every server action that the build serves has a row here, by a name of its own", () => {
  const actions = new Set([...ROWS, ...QUESTIONS].map(({ action }) => action));
  expect([...actions].sort()).toEqual(servedActions().sort());
});

/** Lines of the log that somebody caused: what the program suggests meanwhile is nobody's. */
const linesOfPeople = () => db().event.count({ where: { actorId: { not: null } } });

for (const { action, when, allowed, fields, reason, reasonOf, ownAccount } of ROWS) {
  for (const who of WHO) {
    const may = allowed.includes(who);
    const why = reason ?? reasonOf?.(who) ?? (who === "reader" ? "signed_out" : "forbidden");
    test(`${who} ${may ? "may" : "may not"}: ${action}${when ? ` ${when}` : ""}`, async () => {
      const account = ownAccount && who !== "reader" ? await newAccount(who) : undefined;
      const own = account && { cookie: account.cookie };
      const sent = await fields(who, account);
      const made = await linesOfPeople();
      const answer = await post(who, action, sent, own);
      if (may) {
        expect(answer).toMatchObject({ ok: true });
        return;
      }
      expect(answer).toMatchObject({ ok: false, reason: why });
      // Nothing was written: the log has what the preparation wrote and no more.
      expect(await linesOfPeople()).toBe(made);
    });
  }
}

for (const { action, allowed, ask } of QUESTIONS) {
  for (const who of WHO) {
    const may = allowed.includes(who);
    test(`${who} ${may ? "is" : "is not"} answered: ${action}`, async () => {
      const { answer, found } = await ask(who);
      expect(answer.includes(found), answer.slice(0, 300)).toBe(may);
    });
  }
}

for (const who of ["reviewer", "admin"] as const) {
  test(`${who} may not publish a verdict of their own`, async () => {
    const { verdictId } = await submitted(team[who].actor, (await makeClaim()).id);
    const answer = await post(who, "publishVerdictAction", asText(await readNow(verdictId)));
    expect(answer).toMatchObject({ ok: false, reason: "needs_second_person" });
    expect(await db().verdict.findUniqueOrThrow({ where: { id: verdictId } })).toMatchObject({
      status: "submitted",
    });
  });

  test(`${who} may not accept or refuse a proposal of their own`, async () => {
    const own = await proposedBy(team[who].actor);
    const needs = { ok: false, reason: "needs_second_person" };
    expect(await post(who, "acceptProposalAction", own)).toMatchObject(needs);
    expect(await post(who, "refuseProposalAction", { ...own, reason: "No." })).toMatchObject(needs);
    expect(await db().proposal.findUniqueOrThrow({ where: { id: own.proposalId } })).toMatchObject({
      status: "proposed",
    });
  });

  test(`${who} may not confirm a retraction or a withdrawal of their own`, async () => {
    const verdictId = await published(team.author, team[who].actor, (await makeClaim()).id);
    await ok(retractVerdict(team[who].actor, { verdictId, reasonEn: "Forged.", reasonZh: null }));
    const needs = { ok: false, reason: "needs_second_person" };
    expect(await post(who, "confirmRetractionAction", { verdictId })).toMatchObject(needs);
    const { id: claimId } = await makePublicClaim();
    await ok(withdrawClaim(team[who].actor, { claimId, reason: "A duplicate." }));
    expect(await post(who, "confirmWithdrawalAction", { claimId })).toMatchObject(needs);
  });

  test(`${who} may not confirm names that they added`, async () => {
    const own = await renameBy(team[who].actor);
    const answer = await post(who, "confirmRenameAction", own);
    expect(answer).toMatchObject({ ok: false, reason: "needs_second_person" });
    expect(await db().rename.findUniqueOrThrow({ where: { id: own.renameId } })).toMatchObject({
      status: "offered",
    });
  });

  test(`${who} may not confirm a rewording that they flagged`, async () => {
    const read = await flagged(team[who].actor);
    const answer = await post(who, "confirmRewordingAction", read);
    expect(answer).toMatchObject({ ok: false, reason: "needs_second_person" });
  });
}

for (const who of WHO) {
  test(`${who} ${EDITORS.includes(who) ? "may" : "may not"} download a copy of what is not public`, async ({
    request,
  }) => {
    const { captureId } = await keptCopy();
    for (const part of ["body", "copy.warc", "copy.wacz"]) {
      const answer = await request.get(`/api/copies/${captureId}/${part}`, { headers: headersOf(who) });
      expect(answer.status(), part).toBe(EDITORS.includes(who) ? 200 : 404);
    }
  });
}

test("a write that comes from another site is refused, whoever's cookies it brings", async () => {
  const { id } = await makeClaim({ status: "draft" });
  const elsewhere = { ...headersOf("admin"), origin: "https://elsewhere.example" };
  const answer = await postAction(origin, "openClaimAction", { claimId: id }, elsewhere);
  expect(answer.ok).toBe(false);
  expect(await db().claim.findUniqueOrThrow({ where: { id } })).toMatchObject({ status: "draft" });
});

test("a role that was taken away ends at once, in a session that is still open", async () => {
  const { actor: leaver, cookie } = await newAccount("reviewer");
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
        headers: { origin: from, ...headersOf(who) },
        data: { texts: [statementEn], speaker: "", on: null, not: [] },
      });
    const answer = await ask(origin);
    expect(answer.status()).toBe(EDITORS.includes(who) ? 200 : who === "reader" ? 401 : 403);
    expect((await answer.text()).includes(statementEn ?? "?")).toBe(EDITORS.includes(who));
    expect((await ask("https://elsewhere.example")).status()).toBe(403);
  });

  test(`${who} ${EDITORS.includes(who) ? "may" : "may not"} ask what changed between two passages`, async ({
    request,
  }) => {
    const data = { earlier: "by 2030", later: "by 2032", lang: "en" };
    const ask = (from: string) =>
      request.post("/api/changed-words", { headers: { origin: from, ...headersOf(who) }, data });
    const answer = await ask(origin);
    expect(answer.status()).toBe(EDITORS.includes(who) ? 200 : who === "reader" ? 401 : 403);
    expect((await answer.text()).includes('"added"')).toBe(EDITORS.includes(who));
    expect((await ask("https://elsewhere.example")).status()).toBe(403);
  });

  test(`${who} may read what is published, and not a claim that is not`, async ({ request }) => {
    const headers = headersOf(who);
    const claim = await makeClaim();
    const hidden = await request.get(`/en/claims/${claim.slug}`, { headers });
    expect(hidden.status()).toBe(404);
    const shown = await published(team.author, team.reviewer.actor, (await makeClaim()).id);
    const { claim: open } = await db().verdict.findUniqueOrThrow({
      where: { id: shown },
      select: { claim: true },
    });
    expect((await request.get(`/en/claims/${open.slug}`, { headers })).status()).toBe(200);
  });

  test(`${who} ${EDITORS.includes(who) ? "sees" : "does not see"} the desk`, async ({ request }) => {
    const { statementEn } = await makeClaim({ status: "draft" });
    const page = await request.get("/en/desk/claims?status=draft", { headers: headersOf(who) });
    expect((await page.text()).includes(statementEn ?? "?")).toBe(EDITORS.includes(who));
  });

  test(`${who} ${EDITORS.includes(who) ? "sees" : "does not see"} what is watched`, async ({ request }) => {
    const watch = await makeWatch({ title: `Watched ${randomUUID()}` });
    const passages = [{ earlier: `Before ${randomUUID()}`, later: null }];
    const visit = await makeVisit(watch, { passages });
    const { captureId } = await makeCopy(watch, `Kept ${randomUUID()}`, new Date());
    const before = passages[0]?.earlier ?? "?";
    const { title } = await db().source.findUniqueOrThrow({ where: { id: watch.sourceId } });
    const pages: [string, string][] = [
      ["/en/desk/watches", title],
      ["/en/desk/watches/changes", before],
      [`/en/desk/watches/${watch.id}`, before],
      [`/en/desk/watches/${watch.id}/${visit.id}`, before],
      [`/en/desk/copies/${captureId}`, title],
    ];
    for (const [path, told] of pages) {
      const text = await (await request.get(path, { headers: headersOf(who) })).text();
      expect(text.includes(told), path).toBe(EDITORS.includes(who));
    }
  });
}
