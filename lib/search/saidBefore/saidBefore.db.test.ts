import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isoDay } from "@/lib/dates";
import { db } from "@/lib/db";
import { foldName } from "@/lib/speakers/names";
import { makeClaim, makeSpeaker, makeUser } from "@/prisma/testing/factories";
import { useFreshDatabase } from "@/prisma/testing/freshDatabase";
import { makePromise, wording } from "@/prisma/testing/promises";
import { published } from "@/prisma/testing/verdicts";
import { findPromises, saidBefore, similarOnRecord } from "./queries";
import { saidBeforeQuery } from "./schema";

// What else is on record would be found as well.
let drop: () => Promise<void>;
beforeAll(async () => {
  drop = await useFreshDatabase();
});
afterAll(() => drop());

const ask = (texts: string[], more: Record<string, unknown> = {}) =>
  saidBefore(saidBeforeQuery.parse({ texts, speaker: "", on: null, not: [], ...more }));
const idsOf = (found: { id: string }[]) => found.map(({ id }) => id);
/** A word that nobody used before. */
const rareWord = () => `zeppelin${randomUUID().replace(/\W|\d/g, "").slice(0, 8)}`;

describe("what was said before", () => {
  it("is found the moment that it is saved, a draft too, with the words that stand in both", async () => {
    const rare = rareWord();
    const quote = `Every ${rare} will be painted blue.`;
    const { id } = await makeClaim({ status: "draft", quote, statementEn: `The ${rare} turns blue.` });
    const [first] = await ask([`The ${rare} was to be painted.`]);
    expect(first).toMatchObject({ id, status: "draft", isPublic: false, verdict: null });
    expect(first?.why.words).toContain(rare);
    expect(first?.quote.lit.map(({ start, end }) => first.quote.text.slice(start, end))).toContain(rare);
    const { start, end } = first?.lit.en[0] ?? { start: 0, end: 0 };
    expect(first?.statementEn?.slice(start, end)).toBe(rare);
  });

  it("comes with the verdict in force and its date", async () => {
    const rare = rareWord();
    const { id } = await makeClaim({ quote: `The ${rare} flies.` });
    await published(await makeUser("reviewer"), await makeUser("reviewer"), id);
    const today = isoDay(new Date());
    const [first] = await ask([`Does the ${rare} fly?`]);
    expect(first).toMatchObject({ id, isPublic: true, verdict: { on: { date: today, precision: "day" } } });
    expect(first?.verdict?.rating).toBeDefined();
  });

  it("leaves out what was withdrawn and what is marked at the words already", async () => {
    const rare = rareWord();
    const quote = `The ${rare} flies.`;
    const here = await makeClaim({ quote });
    const other = await makeClaim({ quote });
    const gone = await makeClaim({ quote, status: "withdrawn", withdrawnReason: "twice" });
    const found = idsOf(await ask([quote]));
    expect(found.slice(0, 2).toSorted()).toEqual([here.id, other.id].toSorted());
    expect(found).not.toContain(gone.id);
    const others = idsOf(await ask([quote], { not: [here.id] }));
    expect(others[0]).toBe(other.id);
    expect(others).not.toContain(here.id);
  });

  it("is not what shares a place or a time alone", async () => {
    const alike = await makeClaim({ quote: "Ten ferries will serve Reykjavik." });
    const other = await makeClaim({ quote: "In 2031 Reykjavik kept its library open." });
    const found = idsOf(await ask(["Ten new ferries will serve the islands near Reykjavik in 2031."]));
    expect(found).toContain(alike.id);
    expect(found).not.toContain(other.id);
  });

  it("is not what was merely said in such a place, or found to be so", async () => {
    const [rare, other] = [rareWord(), rareWord()];
    await makeClaim({ quote: "The museum sold a boat.", venueEn: `Summary of the ${rare}` });
    const found = await makeClaim({ quote: "The theatre lost its roof." });
    await published(await makeUser("reviewer"), await makeUser("reviewer"), found.id, {
      summaryEn: `The ${rare} tells it.`,
    });
    const own = await makeClaim({ quote: `The ${rare} is old.`, venueEn: `Summary of the ${other}` });
    expect(idsOf(await ask([`This ${rare} was written as a summary for its sample.`]))).toEqual([own.id]);
  });

  it("is likely the same in Chinese when it says the same, not when it names the same company", async () => {
    const name = `Northwind${rareWord()}`;
    const said = [
      ["We will put a fifth of our compute into safety.", `${name} 承诺把两成算力用于安全研究。`],
      ["Our models may not be used for weapons.", `${name} 不允许把其模型用于武器开发。`],
      ["We were founded as a charity.", `${name} 原本是一家非营利组织。`],
      ["The office in the harbour stays open.", `${name} 在港口的办公室不会关闭。`],
    ];
    for (const [nth, [quote = "", statementZh = ""]] of said.entries())
      await makeClaim({
        kind: nth === 0 ? "promise" : "characterisation",
        quote,
        statementEn: quote.replace("We", name),
        statementZh,
      });
    const likely = async (text: string) =>
      (await ask([text], { speaker: name })).filter(({ isLikely }) => isLikely).map((one) => one.statementZh);
    expect(await likely(`${name}計劃10月起在全球各地舉辦開發者活動，他也將缺席。`)).toEqual([]);
    expect(await likely(`${name}表示，上海工厂明年将裁员三百人。`)).toEqual([]);
    expect(await likely(`${name}说，将把两成算力投入安全研究。`)).toEqual([
      `${name} 承诺把两成算力用于安全研究。`,
    ]);
  });

  it("is grouped by promise, the original first, even if its own words are not similar", async () => {
    const rare = rareWord();
    const speakerId = (await makeSpeaker()).id;
    const said = (at: string, quote: string) => wording(at, { speakerId, quote, statementEn: quote });
    const original = await said("2023-07-05", "Wir geben dafür vier Jahre lang ein Fünftel her.");
    const letter = await said("2024-07-31", `At least 20% of all computing goes to the ${rare}.`);
    const post = await said("2024-08-01", `We give 20% of the computing of the company to the ${rare}.`);
    const { promiseId } = await makePromise(original.id);
    const ids = [original.id, letter.id, post.id];
    await db().claim.updateMany({ where: { id: { in: ids } }, data: { promiseId } });
    const words = `at least 20% of computing will go to the ${rare}`;
    const found = await ask([words]);
    expect(idsOf(found).slice(0, 3)).toEqual(ids);
    expect(found[0]).toMatchObject({ promise: { titleEn: "A fifth of secured compute" }, isLikely: false });
    const others = await ask([words], { not: [post.id] });
    expect(idsOf(others).slice(0, 2)).toEqual([original.id, letter.id]);
    const onRecord = await similarOnRecord({ ...letter, speaker: { nameEn: null, nameZh: null } });
    expect(idsOf(onRecord).slice(0, 2)).toEqual([original.id, post.id]);
  });

  it("is found by a name in another writing", async () => {
    const mark = rareWord();
    const speaker = await makeSpeaker({ nameEn: `Ada ${mark}` });
    for (const name of [`Ada ${mark}`, `阿达${mark}`]) {
      await db().speakerAlias.create({ data: { speakerId: speaker.id, name, folded: foldName(name) } });
    }
    const words = rareWord();
    const quote = `Before the harbour is closed in winter, the ${words} will fly once more over the city.`;
    const others = await makeClaim({ quote });
    const own = await makeClaim({ speakerId: speaker.id, quote });
    const found = await ask([quote], { speaker: `阿达${mark}` });
    expect(idsOf(found).slice(0, 2)).toEqual([own.id, others.id]);
  });

  it("is nothing without words", async () => {
    for (const texts of [[], [""], ["  ", "\u0000\u0007"], ["。！？"], ["\ud800"]]) {
      expect(await ask(texts)).toEqual([]);
    }
  });

  it("answers whatever is pasted", async () => {
    const texts = ["'\"&|!():* <->", "a".repeat(100_000), "👩‍👩‍👧".repeat(5_000)];
    for (const text of texts) expect(Array.isArray(await ask([text]))).toBe(true);
  });
});

describe("of a claim on record", () => {
  it("similar claims are found, and not the claim itself", async () => {
    const rare = rareWord();
    const speaker = await makeSpeaker();
    const make = () => makeClaim({ quote: `The ${rare} flies.`, speakerId: speaker.id });
    const [one, other] = [await make(), await make()];
    const found = idsOf(await similarOnRecord({ ...one, speaker }));
    expect(found[0]).toBe(other.id);
    expect(found).not.toContain(one.id);
  });
});

describe("promises for whoever links them", () => {
  it("are claims of that kind alone, of these speakers alone", async () => {
    const rare = rareWord();
    const text = `The ${rare} will fly.`;
    const speakerId = (await makeSpeaker()).id;
    const own = await wording("2023", { speakerId, quote: text });
    const others = await wording("2023", { quote: text });
    await makeClaim({ speakerId, quote: text, kind: "event" });
    expect(await findPromises({ text, speakerIds: [speakerId] })).toEqual([own.id]);
    const everybodys = await findPromises({ text });
    expect(everybodys.slice(0, 2).toSorted()).toEqual([own.id, others.id].toSorted());
    expect((await findPromises({ text, not: [own.id] }))[0]).toBe(others.id);
  });
});
