import { describe, expect, test } from "vitest";
import { z } from "zod";
import { articleText } from "@/lib/articles/reading";
import { parsePartialDate } from "@/lib/dates";
import { slugOf } from "@/lib/slugs/slug";
import { normaliseUrl } from "@/lib/sources/url";
import { codePointLength } from "@/lib/text";
import { missing } from "@/lib/verdicts/complete";
import { placeOf } from "../load/claims";
import * as shape from "./shape";
import { story } from "./story";

/** Each address was checked to exist, and to say what it is cited for, before it came into this list. */
const REVIEWED_LINKS = [
  "https://bnnbloomberg.ca/business/company-news/2024/11/12/openai-co-founder-returns-to-startup-after-monthslong-leave",
  "https://fortune.com/2024/05/21/openai-superalignment-20-compute-commitment-never-fulfilled-sutskever-leike-altman-brockman-murati/",
  "https://icml.cc/virtual/2023/invited-talk/21549",
  "https://openai.com/index/introducing-superalignment/",
  "https://qz.com/openai-safety-staffers-quit-sam-altman-1851482644",
  "https://shacknews.com/article/140686/openai-shuffles-aleksander-madry-into-new-role",
  "https://the-decoder.com/co-founder-and-ai-pioneer-ilya-sutskever-leaves-openai",
  "https://theneuron.ai/explainer-articles/elon-vs-altman-update-elon-lost-heres-why/",
  "https://www.dwarkeshpatel.com/p/john-schulman/",
  "https://www.engadget.com/elon-musk-drags-openai-into-federal-court-152709507.html",
  "https://www.entrepreneur.com/business-news/openai-chief-scientist-cofounder-ilya-sutskever-resigns/474211",
  "https://www.finanznachrichten.de/nachrichten-2024-08/62926783-openai-schulman-to-join-anthropic-brockman-to-take-extended-leave-020.htm",
  "https://www.gadgets360.com/ai/news/openai-dedicated-to-ai-safety-chatgpt-letter-us-lawmakers-sam-altman-6241014/amp",
  "https://www.neowin.net/news/one-of-openais-co-founders-departs-company-president-is-taking-an-extended-leave/",
  "https://www.techradar.com/computing/artificial-intelligence/will-openai-sharing-future-ai-models-early-with-the-government-improve-ai-safety-or-just-let-it-write-the-rules",
  "https://www.thedailystar.net/tech-startup/news/elon-musk-sues-openai-and-sam-altman-again-3670836",
  "https://x.com/gdb/status/1820644694264791459",
  "https://x.com/janleike/status/1791498174659715494",
  "https://x.com/janleike/status/1791498184671605209",
  "https://x.com/johnschulman2/status/1820610863499509855",
];

/** A quote is a sentence or two: more would be somebody's text and not evidence of what was said. */
const LONGEST_QUOTE = 200;

const texts = new Map(story.articles.map(({ slug, blocks }) => [slug, articleText(blocks)]));
const readingOf = (article: string) => texts.get(article)?.text ?? "";

describe("the sample story", () => {
  test("has the shape that the loader reads, in both languages throughout", () => {
    const whole = z.strictObject({
      speakers: z.array(shape.speakerSample),
      sources: z.array(shape.sourceSample),
      articles: z.array(shape.articleSample),
      promises: z.array(shape.promiseSample),
      claims: z.array(shape.claimSample),
      verdicts: z.array(shape.verdictSample),
      rewordings: z.array(shape.rewordingSample),
    });
    expect(whole.safeParse(story).error?.issues).toBeUndefined();
  });

  test("has every claim of the story", () => {
    const numbers = new Set(story.claims.map((claim) => claim.story));
    expect([...numbers].sort((a, b) => a - b)).toEqual(Array.from({ length: 18 }, (_, n) => n + 1));
  });

  test("what is written as English is, and as Chinese too, with its own punctuation", () => {
    const wrong: string[] = [];
    const visit = (value: unknown): void => {
      if (value === null || typeof value !== "object") return;
      if ("en" in value && "zh" in value) {
        const [en, zh] = [String(value.en), String(value.zh)];
        if (/\p{Script=Han}/u.test(en)) wrong.push(en);
        if (/\p{Script=Han}[,;:!?]|[,;:!?]\p{Script=Han}/u.test(zh)) wrong.push(zh);
        const isName = story.speakers.some(({ name }) => name.zh === zh);
        if (!isName && !/\p{Script=Han}/u.test(zh)) wrong.push(zh);
      } else Object.values(value).forEach(visit);
    };
    visit(story);
    expect(wrong).toEqual([]);
  });

  test("addresses are readable, used once, and what the slug rules make of them", () => {
    const slugs = [story.speakers, story.articles, story.promises, story.claims].flatMap((rows) => {
      const own = rows.map(({ slug }) => slug);
      expect(new Set(own).size).toBe(own.length);
      return own;
    });
    expect(slugs.filter((slug) => slugOf(slug, "x") !== slug)).toEqual([]);
    const keys = story.sources.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test("links only to what was reviewed, each address in the form in which it is stored", () => {
    const links = story.sources.flatMap(({ url }) => url ?? []);
    expect([...links].sort()).toEqual(REVIEWED_LINKS);
    expect(links.filter((url) => normaliseUrl(url) !== url || !url.startsWith("https://"))).toEqual([]);
  });

  test("no two speakers share a way of writing their name", () => {
    const written = story.speakers.flatMap(({ name, aliases }) => [
      ...new Set([name.en, name.zh, ...aliases].map((one) => one.toLowerCase())),
    ]);
    expect(written.filter((one, n) => written.indexOf(one) !== n)).toEqual([]);
  });
});

describe("its articles", () => {
  test("the Chinese one carries pinyin notes, all of which are recognised", () => {
    for (const { slug, lang } of story.articles) {
      const { text, notes } = texts.get(slug) as ReturnType<typeof articleText>;
      expect(notes.length > 0).toBe(lang === "zh");
      expect(text).not.toMatch(/\([\p{Ll}\p{M}]+\)/u);
    }
    expect(texts.get("openai-people-and-pledge-august-2024")?.notes).toHaveLength(11);
  });

  test("each says in its first paragraph that it is our own summary, and links nowhere", () => {
    for (const { blocks, publisher } of story.articles) {
      expect(blocks[0]?.text).toMatch(/Stet/);
      expect(publisher).toBe("Stet (sample)");
      expect(blocks.some(({ text }) => /https?:|www\./.test(text))).toBe(false);
    }
  });
});

describe("its claims", () => {
  test.each(story.claims.map((claim) => [claim.slug, claim] as const))(
    "%s stands where it says",
    (_, claim) => {
      for (const { article, exact } of claim.mentions) {
        expect(placeOf(readingOf(article), exact).exact).toBe(exact);
      }
      expect(claim.mentions.some(({ article }) => readingOf(article).includes(claim.quote))).toBe(true);
      expect(codePointLength(claim.quote)).toBeLessThanOrEqual(LONGEST_QUOTE);
      const isDeparture = claim.kind === "departure_reason";
      expect(claim.givenBy !== undefined).toBe(isDeparture);
      if (claim.promise) expect(claim.kind).toBe("promise");
    },
  );

  test("a quote that is only our summary's wording says so", () => {
    const exactWords = new Set(story.claims.flatMap(({ evidence }) => evidence.map(({ quote }) => quote)));
    const paraphrased = story.claims.filter(({ quote }) => !exactWords.has(quote));
    expect(paraphrased.length).toBeGreaterThan(0);
    expect(paraphrased.filter(({ venue }) => !/reported words/i.test(venue.en))).toEqual([]);
    expect(
      story.claims.filter(({ quoteLang, venue }) => quoteLang === "zh" && !/转述/.test(venue.zh)),
    ).toEqual([]);
  });

  test("quotes of sources are short, and a claim is dated as the source of its words", () => {
    for (const { slug, saidOn, quote, evidence } of story.claims) {
      for (const cited of evidence) {
        if (cited.quote) expect(codePointLength(cited.quote)).toBeLessThanOrEqual(LONGEST_QUOTE);
        const source = story.sources.find(({ key }) => key === cited.source);
        if (cited.stance !== "origin" || !cited.quote?.includes(quote) || !source) continue;
        expect(parsePartialDate(source.publishedOn)?.date, slug).toBe(parsePartialDate(saidOn)?.date);
      }
    }
  });

  test("the three wordings of the pledge are in one lineage, in time", () => {
    const wordings = story.claims.filter(({ promise }) => promise === "openai-compute-pledge");
    expect(wordings.map(({ saidOn }) => saidOn)).toEqual(["2023-07-05", "2024-07-31", "2024-08-01"]);
  });
});

describe("its verdicts", () => {
  test("pass the desk's own check in both languages, and rest on evidence", () => {
    for (const [n, verdict] of story.verdicts.entries()) {
      const { claim: slug, rating, summary, rationale, notice, status } = verdict;
      const claim = story.claims.find((one) => one.slug === slug);
      if (!claim) throw new Error(`No claim ${slug}`);
      const isCorrection = story.verdicts.slice(0, n).some((before) => before.claim === slug);
      const words = { rating, summaryEn: summary.en, summaryZh: summary.zh };
      const reasons = { rationaleEn: rationale.en, rationaleZh: rationale.zh };
      const notices = { noticeEn: notice?.en, noticeZh: notice?.zh };
      expect(missing(claim.kind, { ...words, ...reasons, ...notices }, isCorrection), slug).toEqual({});
      if (status === "published") expect(claim.evidence.length).toBeGreaterThan(0);
    }
  });

  test("are published by somebody other than their author, by two reviewers in turn", () => {
    const published = story.verdicts.filter(
      ({ status }) => status === "published" || status === "superseded",
    );
    expect(published.filter(({ author, second }) => second === undefined || second === author)).toEqual([]);
    expect(new Set(published.map(({ author }) => author)).size).toBe(2);
  });

  test("a version is replaced only by a later one that says why; the last one stands", () => {
    for (const slug of new Set(story.verdicts.map(({ claim }) => claim))) {
      const versions = story.verdicts.filter(({ claim }) => claim === slug);
      const replaced = versions.slice(0, -1);
      expect(replaced.every(({ status }) => status === "superseded")).toBe(true);
      expect(versions.at(-1)?.status).not.toBe("superseded");
      expect(versions.map(({ notice }) => notice !== undefined)).toEqual(versions.map((_, n) => n > 0));
    }
    expect(story.verdicts.some(({ status }) => status === "superseded")).toBe(true);
  });

  test("leave work on the desk: something to publish, something returned, something to begin", () => {
    const statuses = new Set(story.verdicts.map(({ status }) => status));
    expect(statuses.has("submitted") && statuses.has("returned")).toBe(true);
    const begun = new Set(story.verdicts.map(({ claim }) => claim));
    expect(story.claims.filter(({ slug }) => !begun.has(slug)).length).toBeGreaterThan(0);
  });
});

describe("its rewordings", () => {
  test("compare words that the two wordings have", () => {
    for (const { earlier, later, changes } of story.rewordings) {
      const quoteOf = (slug: string) => story.claims.find((claim) => claim.slug === slug)?.quote ?? "";
      for (const { from, to, effect } of changes) {
        if (from) expect(quoteOf(earlier)).toContain(from);
        if (to) expect(quoteOf(later)).toContain(to);
        expect(effect === "dropped").toBe(to === null);
        expect(effect === "added").toBe(from === null);
      }
    }
  });

  test("the pledge's was flagged by one reviewer and confirmed by another; one more waits", () => {
    const confirmed = story.rewordings.filter(({ status }) => status === "confirmed");
    expect(confirmed.map(({ earlier, later }) => [earlier, later])).toEqual([
      ["openai-20-percent-compute-superalignment", "altman-at-least-20-percent-company-wide"],
    ]);
    expect(confirmed[0]?.confirmedBy).toBeDefined();
    expect(confirmed[0]?.confirmedBy).not.toBe(confirmed[0]?.flaggedBy);
    expect(story.rewordings.some(({ status }) => status === "flagged")).toBe(true);
  });
});
