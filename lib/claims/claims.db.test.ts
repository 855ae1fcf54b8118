import { describe, expect, test } from "vitest";
import { verifyChain } from "@/lib/audit/queries";
import type { Actor } from "@/lib/auth/can";
import { startOfDay } from "@/lib/dates";
import { db } from "@/lib/db";
import { saveDraft } from "@/lib/drafts/mutations";
import { draftOf } from "@/lib/drafts/queries";
import type { ClaimKind, Role } from "@/lib/generated/prisma/enums";
import { makeArticle, makeClaim, makeSpeaker, makeUser } from "@/prisma/testing/factories";
import { agreed } from "@/prisma/testing/proposals";
import { makePublicClaim } from "@/prisma/testing/publicFactories";
import { addMention, attachMention, removeMention } from "./mentions.mutations";
import {
  changeClaim,
  changeKind,
  confirmWithdrawal,
  createClaim,
  openClaim,
  withdrawClaim,
} from "./mutations";
import { claimForDesk, claimHistory, deskClaims, mentionsOn, withdrawnWords } from "./queries";
import { changedClaim, claimOfKind, newClaim } from "./schema";

const TEXT = "A first line 😀 of the text.\nThe company promised a fifth of its compute.\nAnd a last line.";
const EDITABLE_FIELDS = "The company promised a fifth of its compute.";
const START = [...TEXT.slice(0, TEXT.indexOf(EDITABLE_FIELDS))].length;

type Fields = Record<string, unknown>;

async function place(text = TEXT, words = EDITABLE_FIELDS) {
  const { article, version } = await makeArticle(text);
  const start = [...text.slice(0, text.indexOf(words))].length;
  const at = { articleVersionId: version.id, start, end: start + [...words].length, exact: words };
  return { article, version, at };
}

async function typed(more: Fields = {}) {
  const { at } = more.articleVersionId ? { at: {} } : await place();
  const speakerId = more.speakerName ? undefined : (await makeSpeaker()).id;
  const words = {
    kind: "promise",
    statementEn: "A fifth of compute is promised.",
    quote: EDITABLE_FIELDS,
    quoteLang: "en",
  };
  return newClaim.parse({ ...words, ...at, speakerId, ...more });
}

type Known = { id: string; revision: number; speakerId: string };

function typedWords({ id: claimId, revision, speakerId }: Known) {
  const words = { kind: "event", statementEn: "Changed.", quote: "in exactly these words", quoteLang: "en" };
  return { ...words, claimId, revision, speakerId };
}

const edit = (claim: Known, more: Fields = {}) => changedClaim.parse({ ...typedWords(claim), ...more });

async function mentionIn(more: Fields = {}) {
  const made = await createClaim(await makeUser("editor"), await typed(more));
  if (!made.ok) throw new Error(made.reason);
  return made.value;
}

describe("the kind alone", () => {
  const kinded = (claim: { id: string; revision: number }, kind: ClaimKind, more = {}) =>
    claimOfKind.parse({ claimId: claim.id, revision: claim.revision, kind, ...more });

  test("is changed until readers have seen it, with an event that names it and nothing else", async () => {
    const me = await makeUser("reviewer");
    const claim = await makeClaim();
    expect(await changeKind(me, kinded(claim, "quantity"))).toMatchObject({ ok: true });
    const now = await db().claim.findUniqueOrThrow({ where: { id: claim.id } });
    expect(now).toEqual({
      ...claim,
      kind: "quantity",
      revision: claim.revision + 1,
      updatedAt: now.updatedAt,
    });
    const [line] = (await claimHistory(claim.id)).lines;
    expect(line).toMatchObject({
      actor: me.name,
      event: { verb: "claim.changed", data: { fields: ["kind"] } },
    });
    expect(await changeKind(me, kinded(claim, "event"))).toMatchObject({ ok: false, reason: "conflict" });
    const open = { id: claim.id, revision: now.revision };
    expect(await changeKind(await makeUser(null), kinded(open, "event"))).toMatchObject({ ok: false });
    await db().claim.update({
      where: { id: claim.id },
      data: { status: "withdrawn", withdrawnReason: "Twice." },
    });
    expect(await changeKind(me, kinded(open, "event"))).toMatchObject({ reason: "claim_withdrawn" });
  });

  test("a departure's reason says who gives it, and no other kind does", async () => {
    const me = await makeUser("editor");
    const claim = await makeClaim();
    expect(claimOfKind.safeParse({ claimId: claim.id, revision: 1, kind: "departure_reason" }).success).toBe(
      false,
    );
    await changeKind(me, kinded(claim, "departure_reason", { givenBy: "employer" }));
    const then = await db().claim.findUniqueOrThrow({ where: { id: claim.id } });
    expect(then).toMatchObject({ kind: "departure_reason", givenBy: "employer" });
    await changeKind(me, kinded(then, "event", { givenBy: "employer" }));
    expect(await db().claim.findUniqueOrThrow({ where: { id: claim.id } })).toMatchObject({ givenBy: null });
  });

  test("stays once a verdict was published", async () => {
    const claim = await makePublicClaim();
    const no = await changeKind(
      await makeUser("reviewer"),
      kinded(claim, claim.kind === "event" ? "quantity" : "event"),
    );
    expect(no).toMatchObject({ ok: false, reason: "claim_words_locked" });
  });
});

describe("who may annotate", () => {
  const verbs: Record<string, (role: Role | null) => Promise<{ ok: boolean; reason?: string }>> = {
    create: async (role) => createClaim(await makeUser(role), await typed()),
    change: async (role) => changeClaim(await makeUser(role), edit(await makeClaim())),
    open: async (role) =>
      openClaim(await makeUser(role), { claimId: (await makeClaim({ status: "draft" })).id }),
    withdraw: async (role) =>
      withdrawClaim(await makeUser(role), { claimId: (await makeClaim()).id, reason: "twice" }),
    mention: async (role) => {
      const [{ at }, claim] = [await place(), await makeClaim()];
      return addMention(await makeUser(role), { claimId: claim.id, ...at });
    },
    "take off": async (role) =>
      removeMention(await makeUser(role), { mentionId: (await mentionIn()).mentionId, reason: "not here" }),
    attach: async (role) => {
      const { version, at } = await place();
      const claim = await makeClaim();
      const lost = { exact: "gone", prefix: "", suffix: "", anchoring: "orphan" as const };
      const { id } = await db().mention.create({
        data: { ...lost, claimId: claim.id, articleVersionId: version.id, createdById: claim.createdById },
      });
      return attachMention(await makeUser(role), { mentionId: id, ...at });
    },
  };
  describe.each(Object.entries(verbs))("%s", (_name, act) => {
    test.each(["editor", "reviewer", "admin"] as const)("as %s", async (role) => {
      expect(await act(role)).toMatchObject({ ok: true });
    });
    test("not as a reader", async () => {
      expect(await act(null)).toMatchObject({ ok: false, reason: "forbidden" });
    });
  });

  test("a role that was taken away counts at once", async () => {
    const editor = await makeUser("editor");
    const input = await typed();
    await db().user.update({ where: { id: editor.id }, data: { role: null } });
    expect(await createClaim(editor, input)).toMatchObject({ ok: false, reason: "forbidden" });
    expect(await db().mention.count({ where: { articleVersionId: input.articleVersionId } })).toBe(0);
  });

  test("what is public is withdrawn by a reviewer, not by an editor", async () => {
    const claim = await makeClaim({ status: "checked", publicSince: new Date() });
    const input = { claimId: claim.id, reason: "It was somebody else." };
    expect(await withdrawClaim(await makeUser("editor"), input)).toMatchObject({
      ok: false,
      reason: "forbidden",
    });
    const reviewer = await makeUser("reviewer");
    expect(await withdrawClaim(reviewer, input)).toMatchObject({ ok: true });
    const second = await makeUser("reviewer");
    const confirm = (who: Actor) => confirmWithdrawal(who, { claimId: claim.id });
    expect(await confirm(await makeUser("editor"))).toMatchObject({ reason: "forbidden" });
    expect(await confirm(reviewer)).toMatchObject({ reason: "needs_second_person" });
    expect(await confirm(second)).toMatchObject({ ok: true });
    expect(await confirm(await makeUser("admin"))).toMatchObject({ reason: "nothing_to_confirm" });
    expect(await db().claim.findUniqueOrThrow({ where: { id: claim.id } })).toMatchObject({
      withdrawnById: reviewer.id,
      withdrawalConfirmedById: second.id,
    });
  });
});

describe("a new claim", () => {
  test("stands where its words do, counted in code points, with what surrounds them", async () => {
    const made = await mentionIn();
    const [mention] = (await claimForDesk(made.slug))?.mentions ?? [];
    expect(mention).toMatchObject({
      exact: EDITABLE_FIELDS,
      start: START,
      end: START + EDITABLE_FIELDS.length,
      anchoring: "exact",
    });
    expect(mention?.prefix).toBe("A first line 😀 of the text.\n");
    expect(mention?.suffix).toBe("\nAnd a last line.");
  });

  test("is refused when other words stand at the place", async () => {
    const { at } = await place();
    for (const wrong of [{ exact: "Other words." }, { start: at.start + 1 }, { end: 9_999 }]) {
      const result = await createClaim(await makeUser("editor"), await typed({ ...at, ...wrong }));
      expect(result).toMatchObject({ ok: false, reason: "words_moved" });
    }
  });

  test("is refused on a text that has a newer version", async () => {
    const { version, at } = await place();
    await nextVersion(version.id, "Something else.");
    const result = await createClaim(await makeUser("editor"), await typed(at));
    expect(result).toMatchObject({ ok: false, reason: "newer_version" });
  });

  test("brings its new speaker, once; the name again needs a word that it is another one", async () => {
    const name = `Sprecherin ${crypto.randomUUID()}`;
    const me = await makeUser("editor");
    expect(await createClaim(me, await typed({ speakerName: name }))).toMatchObject({ ok: true });
    expect(await createClaim(me, await typed({ speakerName: name.toUpperCase() }))).toMatchObject({
      ok: false,
      reason: "speaker_exists",
      values: { name },
    });
    expect(await createClaim(me, await typed({ speakerName: name, sameName: "yes" }))).toMatchObject({
      ok: true,
    });
    expect(await db().speaker.count({ where: { nameEn: name } })).toBe(2);
  });

  test("keeps its date no more exactly than it was given", async () => {
    for (const [saidOn, date, precision] of [
      ["2023", "2023-01-01", "year"],
      ["2023-07", "2023-07-01", "month"],
      ["2023-07-05", "2023-07-05", "day"],
    ] as const) {
      const { slug } = await mentionIn({ saidOn });
      expect(await claimForDesk(slug)).toMatchObject({
        saidOn: startOfDay(date),
        saidPrecision: precision,
      });
    }
  });

  test("may be opened in the same breath, and takes its draft away with it", async () => {
    const me = await makeUser("editor");
    const draft = "mention:some-article";
    await saveDraft(me, { key: draft, data: { statementEn: "half a sen" }, baseRevision: null });
    const made = await createClaim(me, await typed({ open: "yes", draft }));
    expect(made.ok && (await claimForDesk(made.value.slug))?.status).toBe("open");
    expect(await draftOf(me, draft)).toBeNull();
  });

  test("that is refused keeps the draft", async () => {
    const me = await makeUser("editor");
    const draft = "mention:other-article";
    await saveDraft(me, { key: draft, data: { statementEn: "half a sen" }, baseRevision: null });
    await createClaim(me, await typed({ draft, ...(await place()).at, exact: "Other words." }));
    expect(await draftOf(me, draft)).toMatchObject({ data: { statementEn: "half a sen" } });
  });

  test("of two claims with one statement each has an address of its own", async () => {
    const [a, b] = [await mentionIn(), await mentionIn()];
    expect(a.slug).not.toBe(b.slug);
  });
});

test("20 editors at once: every mention is there, every line in the log, the chain whole", async () => {
  const { version, at } = await place();
  const editors = await Promise.all(Array.from({ length: 20 }, () => makeUser("editor")));
  const name = `Newcomer ${crypto.randomUUID()}`;
  const inputs = await Promise.all(
    editors.map((_, i) =>
      typed({ ...at, ...(i < 2 ? { speakerName: name } : {}), statementEn: `Claim ${i}.` }),
    ),
  );
  const results = await Promise.all(editors.map((me, i) => createClaim(me, inputs[i] as (typeof inputs)[0])));
  // The two who named the same newcomer: one made the speaker, the other is told of it.
  expect(results.filter(({ ok }) => ok)).toHaveLength(19);
  expect(results.find(({ ok }) => !ok)).toMatchObject({ reason: "speaker_exists" });
  const mentions = await mentionsOn(version.id);
  expect(mentions).toHaveLength(19);
  const added = await db().event.findMany({
    where: { verb: "mention.added", subjectId: { in: mentions.map(({ claim }) => claim.id) } },
  });
  expect(added).toHaveLength(19);
  expect(await verifyChain()).toMatchObject({ ok: true });
});

test("20 editors change one claim at once: one change wins, nineteen are shown it", async () => {
  const claim = await makeClaim();
  const editors = await Promise.all(Array.from({ length: 20 }, () => makeUser("editor")));
  const results = await Promise.all(
    editors.map((me, i) => changeClaim(me, edit(claim, { statementEn: `Wording ${i}.` }))),
  );
  const won = results.findIndex(({ ok }) => ok);
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  for (const result of results.filter(({ ok }) => !ok)) {
    expect(result).toMatchObject({
      reason: "conflict",
      theirs: { statementEn: `Wording ${won}.`, revision: 2 },
    });
  }
});

describe("changing a claim", () => {
  test("raises its revision and names what changed; the same again writes nothing", async () => {
    const claim = await makeClaim();
    const me = await makeUser("editor");
    expect(await changeClaim(me, edit(claim, { saidOn: "2024-08" }))).toMatchObject({
      value: { revision: 2 },
    });
    expect(await changeClaim(me, edit(claim, { saidOn: "2024-08" }))).toMatchObject({
      value: { revision: 2 },
    });
    const { lines } = await claimHistory(claim.id);
    expect(lines.map(({ event, actor }) => [event.verb, event.data, actor])).toEqual([
      ["claim.changed", { fields: ["statementEn", "saidOn", "saidPrecision"] }, me.name],
    ]);
  });

  test("leaves a public claim's words and adds what it lacks", async () => {
    const claim = await makeClaim({ status: "checked", publicSince: new Date() });
    const me = await makeUser("admin");
    expect(await changeClaim(me, edit(claim))).toMatchObject({
      ok: false,
      reason: "claim_words_locked",
      fields: { statementEn: "locked" },
    });
    const kept = { statementEn: claim.statementEn };
    const typed = { ...typedWords(claim), ...kept, statementZh: "补上的中文。", saidOn: "2024" };
    const alone = await changeClaim(me, changedClaim.parse(typed));
    expect(alone).toMatchObject({ ok: false, reason: "needs_proposal" });
    await agreed("claim.words", typed);
    const again = edit(
      { ...claim, revision: 2 },
      { ...kept, statementZh: "补上的中文。", saidOn: "2024-08" },
    );
    expect(await changeClaim(me, again)).toMatchObject({
      fields: { saidOn: "locked", saidPrecision: "locked" },
    });
  });

  test("leaves a withdrawn one alone", async () => {
    const claim = await makeClaim({ status: "withdrawn", withdrawnReason: "twice" });
    expect(await changeClaim(await makeUser("editor"), edit(claim))).toMatchObject({
      reason: "claim_withdrawn",
    });
  });
});

describe("mentions", () => {
  test("of one claim in many articles, and once at one place", async () => {
    const claim = await makeClaim();
    const me = await makeUser("editor");
    const { at } = await place();
    expect(await addMention(me, { claimId: claim.id, ...at })).toMatchObject({ ok: true });
    expect(await addMention(me, { claimId: claim.id, ...(await place()).at })).toMatchObject({ ok: true });
    expect(await addMention(me, { claimId: claim.id, ...at })).toMatchObject({ reason: "mention_exists" });
    expect((await claimForDesk(claim.slug))?.mentions).toHaveLength(2);
  });

  test("of several claims may overlap", async () => {
    const { version, at } = await place();
    await mentionIn(at);
    await mentionIn({ ...at, end: at.end - 9, exact: EDITABLE_FIELDS.slice(0, -9) });
    expect(await mentionsOn(version.id)).toHaveLength(2);
  });

  test("of a public claim make their article public, when two people agree", async () => {
    const claim = await makeClaim({ status: "checked", publicSince: new Date() });
    const { article, at } = await place();
    const alone = await addMention(await makeUser("admin"), { claimId: claim.id, ...at });
    expect(alone).toMatchObject({ ok: false, reason: "needs_proposal" });
    await agreed("mention.add", { claimId: claim.id, ...at });
    expect((await db().article.findUniqueOrThrow({ where: { id: article.id } })).publicSince).not.toBeNull();
  });

  test("are taken off once, with the reason in the log, and may be set again", async () => {
    const made = await mentionIn();
    const me = await makeUser("editor");
    const input = { mentionId: made.mentionId, reason: "It says something else." };
    expect(await removeMention(me, input)).toMatchObject({ ok: true });
    expect(await removeMention(me, input)).toMatchObject({ reason: "mention_removed" });
    expect((await claimForDesk(made.slug))?.mentions).toEqual([]);
    const { lines } = await claimHistory(made.id);
    expect(lines[0]?.event).toMatchObject({ verb: "mention.removed", data: input });
  });

  test("that are in their place are not attached elsewhere", async () => {
    const { version } = await place();
    const made = await mentionIn({
      articleVersionId: version.id,
      start: START,
      end: START + EDITABLE_FIELDS.length,
      exact: EDITABLE_FIELDS,
    });
    const at = { articleVersionId: version.id, start: 0, end: 7, exact: "A first" };
    const result = await attachMention(await makeUser("editor"), { mentionId: made.mentionId, ...at });
    expect(result).toMatchObject({ reason: "mention_not_lost" });
    expect((await claimForDesk(made.slug))?.mentions).toHaveLength(1);
  });
});

test("the right claim after a withdrawn one begins with its words, where they stand now; no other claim lends its own", async () => {
  const { article, version, at } = await place();
  const me = await makeUser("editor");
  const made = await createClaim(me, await typed({ ...at, venueEn: "A letter", saidOn: "2024-08" }));
  if (!made.ok) throw new Error(made.reason);
  const { id, slug } = made.value;
  expect(await withdrawnWords(slug, article.id, version)).toBeNull();
  await withdrawClaim(me, { claimId: id, reason: "The date is wrong." });
  const again = await withdrawnWords(slug, article.id, version);
  expect(again?.place).toEqual({ start: at.start, end: at.end });
  expect(again?.claim).toMatchObject({ quote: EDITABLE_FIELDS, venueEn: "A letter", saidPrecision: "month" });
  const { article: other, version: elsewhere } = await makeArticle(TEXT);
  expect(await withdrawnWords(slug, other.id, elsewhere)).toBeNull();
});

describe("lists", () => {
  test("page by cursor without a gap or a repeat, and filter", async () => {
    const me = await makeUser("editor");
    const speaker = await makeSpeaker();
    for (let i = 0; i < 30; i++) {
      await makeClaim({ createdById: me.id, speakerId: speaker.id, kind: i % 2 ? "event" : "quantity" });
    }
    const first = await deskClaims(me, { mine: "yes" });
    const second = await deskClaims(me, { mine: "yes", after: first.next ?? "" });
    const ids = [...first.rows, ...second.rows].map(({ id }) => id);
    expect([first.rows.length, second.rows.length, new Set(ids).size, second.next]).toEqual([
      25,
      5,
      30,
      null,
    ]);
    const events = await deskClaims(me, { speaker: speaker.slug, kind: "event", status: "open" });
    expect(events.rows).toHaveLength(15);
    expect((await deskClaims(me, { speaker: speaker.slug, q: "NOWHERE" })).rows).toEqual([]);
  });
});

async function nextVersion(versionId: string, text: string) {
  const { id: _, ...before } = await db().articleVersion.findUniqueOrThrow({ where: { id: versionId } });
  const blocks = [{ kind: "paragraph", start: 0, end: [...text].length }];
  const data = { ...before, number: before.number + 1, text, publishedText: text, blocks, notes: [] };
  return db().articleVersion.create({ data });
}
