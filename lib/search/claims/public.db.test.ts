import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { confirmMention } from "@/lib/claims/mentions.mutations";
import { db } from "@/lib/db";
import { foldName } from "@/lib/speakers/names";
import { makeArticle, makeClaim, makeSpeaker, makeUser } from "@/prisma/testing/factories";
import { makeMention, makePublicClaim, makeVerdict } from "@/prisma/testing/publicFactories";
import { ok } from "@/prisma/testing/verdicts";
import { type SearchQuery, searchQuery } from "../schema";
import { searchClaims } from "./queries";
import { indexChangedClaims } from "./refresh.mutations";
import { NO_RESULTS, type SearchResults } from "./results";

/** A unique word of letters only, since a number within a word is a word of its own. */
const newWord = () =>
  randomUUID().replace(/[0-9-]/g, (sign) => (sign === "-" ? "" : String.fromCharCode(Number(sign) + 0x67)));
type Address = { [name: string]: string | undefined };
/** Rows are made here past the writes that would have them indexed. */
const ask = async (address: Address) => {
  await indexChangedClaims();
  return searchClaims(searchQuery.parse(address));
};
const ids = ({ claims }: SearchResults) => claims.map(({ id }) => id);

/** The ids of all results, page by page. */
async function walk(address: Address): Promise<string[]> {
  await indexChangedClaims();
  const query = searchQuery.parse(address);
  const all: string[] = [];
  for (let after: SearchQuery["after"], pages = 0; pages < 100; pages++) {
    const results = await searchClaims({ ...query, after });
    all.push(...ids(results));
    if (!results.next) return all;
    after = searchQuery.parse({ after: results.next }).after;
    expect(after, "the cursor stands in an address").toBe(results.next);
  }
  throw new Error("The list has no end.");
}

describe("what is not public", () => {
  test("is not found, counted, offered or suggested; and is all of that once it is published", async () => {
    const word = newWord();
    const name = newWord();
    const speaker = await makeSpeaker({ nameEn: name });
    await db().speakerAlias.create({ data: { speakerId: speaker.id, name, folded: foldName(name) } });
    const publisher = `Paper ${word}`;
    const { version } = await makeArticle("words here", { publisher });
    const fields = { statementEn: `They ${word} something.`, speakerId: speaker.id } as const;
    for (const status of ["draft", "open"] as const) {
      const hidden = await makeClaim({ ...fields, status });
      await makeVerdict(hidden.id, { status: status === "draft" ? "draft" : "submitted" });
      await makeMention(hidden.id, version.id);
    }
    await makePublicClaim({ ...fields, status: "withdrawn", withdrawnReason: "Somebody else said it." });
    const searches = [
      { q: word },
      { q: `"${word} something"` },
      { q: name },
      { speaker: speaker.slug },
      { publisher },
      { q: word, kind: "event", sort: "date" },
    ];
    const unquoted = `${word} something`;
    for (const search of searches) {
      const { didYouMean, ...found } = await ask(search);
      expect({ ...found, didYouMean: null }).toEqual(NO_RESULTS);
      expect([null, unquoted], "nothing but the words of the query").toContain(didYouMean);
    }
    expect((await ask({ q: `${word}x` })).didYouMean).toBeNull();

    const seen = await makePublicClaim(fields);
    for (const search of searches.filter((one) => !one.publisher)) {
      const results = await ask(search);
      expect(ids(results), JSON.stringify(search)).toEqual([seen.id]);
      expect(results).toMatchObject({ total: 1, isCut: false });
      expect(results.facets.speaker).toMatchObject([{ value: speaker.slug, count: 1 }]);
    }
  });

  test("is gone the moment it is withdrawn, with its names and words", async () => {
    const word = newWord();
    const speaker = await makeSpeaker();
    const claim = await makePublicClaim({ statementEn: `They ${word}.`, speakerId: speaker.id });
    expect(ids(await ask({ q: word }))).toEqual([claim.id]);
    const withdrawn = { status: "withdrawn", withdrawnReason: "Somebody else said it." } as const;
    await db().claim.update({ where: { id: claim.id }, data: withdrawn });
    for (const search of [{ q: word }, { speaker: speaker.slug }, { q: `${word}x` }]) {
      expect(await ask(search), JSON.stringify(search)).toEqual(NO_RESULTS);
    }
  });

  test("is not shown of a public claim: publishers of articles that are not public", async () => {
    const publisher = `Paper ${newWord()}`;
    const { version } = await makeArticle("words here", { publisher });
    const claim = await makePublicClaim();
    await makeMention(claim.id, version.id);
    expect(ids(await ask({ publisher }))).toEqual([]);
  });

  test("is not shown of a public claim: publishers of articles in which nobody confirmed that it stands", async () => {
    const publisher = `Paper ${newWord()}`;
    const { version } = await makeArticle("words here", { publisher, publicSince: new Date() });
    const claim = await makePublicClaim();
    await makeMention(claim.id, version.id, { anchoring: "orphan" });
    const doubtful = await makeMention(claim.id, version.id, { anchoring: "to_confirm" });
    expect(ids(await ask({ publisher }))).toEqual([]);
    await ok(confirmMention(await makeUser("reviewer"), { mentionId: doubtful.id }));
    expect(ids(await ask({ publisher }))).toEqual([claim.id]);
  });

  test("is not revealed as the cursor of a page", async () => {
    const hidden = await makeClaim();
    const [plain, after] = [await ask({ q: "the" }), await ask({ q: "the", after: hidden.id })];
    expect(ids(after)).not.toContain(hidden.id);
    expect(after.total).toBe(plain.total);
  });
});

describe("a public claim", () => {
  test("is found by words of both languages, numbers whole, any name, exact words and filters", async () => {
    const word = newWord();
    const speaker = await makeSpeaker({ nameEn: "Sam Example" });
    const alias = newWord();
    await db().speakerAlias.create({ data: { speakerId: speaker.id, name: alias, folded: foldName(alias) } });
    const said = { saidOn: new Date("2023-07-05"), saidPrecision: "day" } as const;
    const en = await makePublicClaim({
      ...said,
      statementEn: `${word} gave 20% to safety.`,
      speakerId: speaker.id,
    });
    const zh = await makePublicClaim({ statementZh: `${word}在2024年把120台机器给了超级对齐团队。` });
    const cases: [Address, string[]][] = [
      [{ q: `${word} 20%` }, [en.id]],
      [{ q: `${word} 对齐` }, [zh.id]],
      [{ q: `${word} "to safety"` }, [en.id]],
      [{ q: `${word} "safety to"` }, []],
      [{ q: word, from: "2023", to: "2023" }, [en.id]],
      [{ q: word, from: "2024" }, []],
      [{ q: word, speaker: speaker.slug }, [en.id]],
      [{ q: alias }, [en.id]],
    ];
    for (const [search, expected] of cases) {
      expect(ids(await ask(search)), JSON.stringify(search)).toEqual(expected);
    }
    expect(ids(await ask({ q: `${word} 對齊團隊` }))).toContain(zh.id);
  });

  test("stands once in a walk through the pages, in either order", async () => {
    const word = newWord();
    const speaker = await makeSpeaker();
    const made: string[] = [];
    for (let n = 0; n < 60; n++) {
      const saidOn = new Date(Date.UTC(2020, n % 7, 1));
      const claim = { statementEn: word, speakerId: speaker.id, saidOn, saidPrecision: "day" } as const;
      made.push((await makePublicClaim(claim)).id);
    }
    for (const search of [{ q: word }, { q: word, sort: "date" }, { speaker: speaker.slug }]) {
      expect((await walk(search)).toSorted()).toEqual(made.toSorted());
    }
  });
});

describe("a hostile query", () => {
  const HOSTILE: Record<string, string> = {
    nothing: "",
    "a NUL": "\0comput\0e",
    "100,000 characters": "a b ".repeat(25_000),
    "one word of 100,000 characters": "x".repeat(100_000),
    "100,000 Chinese characters": "超级对齐团队".repeat(17_000),
    "100,000 digits": "7".repeat(100_000),
    wildcards: "%_\\%%__",
    punctuation: "…!?;:.,—、。「」",
    "unbalanced quotes": '"“„「a\'b"',
    "many quotes": '"a" '.repeat(500),
    "operators of other searches": "a & !b | (c <-> d):* -e +f",
    "regular expressions": "(a+)+$ [[:alpha:]]{1,} \\m \\b$1",
    emoji: "😀👩‍👩‍👧‍👦 🏳️‍🌈",
    "half an emoji": "\ud83d a \ude00",
    "marks upon marks": `z${"\u0301".repeat(1000)}`,
    "written backwards": "\u202egnihtemos\u202c \u200b\u200d\ufeff",
    SQL: '\'; DROP TABLE "Claim"; --',
  };
  test.each(Object.entries(HOSTILE))("%s is answered", async (_, text) => {
    for (const address of [{ q: text }, { q: text, sort: "date", kind: "event" }, { publisher: text }]) {
      const results = await ask(address);
      expect(results.claims.length).toBeLessThanOrEqual(25);
      expect(results.total).toBeGreaterThanOrEqual(results.claims.length);
    }
  });

  test("of punctuation alone finds nothing", async () => {
    for (const q of ["%", "_", "\\", "%_\\", "…", '""', "()"])
      expect(await ask({ q }), q).toEqual(NO_RESULTS);
  });
});
