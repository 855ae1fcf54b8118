import { describe, expect, test } from "vitest";
import { z } from "zod";
import { parsePartialDate } from "@/lib/dates";
import { codePointLength } from "@/lib/language/text";
import { slugOf } from "@/lib/slugs/slug";
import { missing } from "@/lib/verdicts/complete";
import { articleText } from "@/lib/web/page/articleText";
import { normaliseUrl } from "@/lib/web/url";
import { placeOf } from "../load/claims";
import * as shape from "./shape";
import { story } from "./story";

/** Each address was checked to exist, and to say what it is cited for, before it came into this list. */
const REVIEWED_LINKS = [
  "https://adfpi.org/2019/10/10/869/",
  "https://ai.google/responsibility/principles/",
  "https://blog.google/technology/ai/ai-principles/",
  "https://blog.google/technology/ai/responsible-ai-2024-report-ongoing-work/",
  "https://bnnbloomberg.ca/business/company-news/2024/11/12/openai-co-founder-returns-to-startup-after-monthslong-leave",
  "https://ca.news.yahoo.com/openai-chatgpt-company-quietly-softens-082615496.html",
  "https://energyadvicehub.org/bp-to-cut-oil-and-gas-production-by-40-as-it-shifts-towards-net-zero",
  "https://esgpost.com/unilever-reports-initial-progress-on-sustainability-objectives",
  "https://fortune.com/2024/05/21/openai-superalignment-20-compute-commitment-never-fulfilled-sutskever-leike-altman-brockman-murati/",
  "https://gnnhd.tv/news/43544/google-updates-ai-principles-drops-vows-against-weapons-and-surveillance-use",
  "https://icml.cc/virtual/2023/invited-talk/21549",
  "https://kan.china.com/article/1281955.html",
  "https://openai.com/index/introducing-superalignment/",
  "https://paper.sciencenet.cn/htmlnews/2015/7/321865.shtm",
  "https://quantisnow.com/insight/sec-form-6k-filed-by-bp-plc-5910599",
  "https://qz.com/openai-safety-staffers-quit-sam-altman-1851482644",
  "https://shacknews.com/article/140686/openai-shuffles-aleksander-madry-into-new-role",
  "https://the-decoder.com/co-founder-and-ai-pioneer-ilya-sutskever-leaves-openai",
  "https://theintercept.com/2024/01/12/open-ai-military-ban-chatgpt/",
  "https://theneuron.ai/explainer-articles/elon-vs-altman-update-elon-lost-heres-why/",
  "https://tw.news.yahoo.com/%E7%B6%93%E9%95%B7-%E7%92%B0%E8%A9%95%E4%B8%89%E6%B3%95%E8%87%B4%E5%85%89%E9%9B%BB%E6%8E%A8%E5%8B%95%E5%9B%B0%E9%9B%A3-%E7%B6%A0%E9%9B%BB%E7%9B%AE%E6%A8%99%E4%B8%8D%E8%AE%8A%E6%99%82%E7%A8%8B%E5%BB%B6%E5%BE%8C-095832751.html",
  "https://tw.news.yahoo.com/%E7%B6%A0%E9%9B%BB20-%E4%BB%8A%E5%B9%B4%E6%81%90%E5%86%8D%E8%B7%B3%E7%A5%A8-%E7%B6%93%E9%95%B7-%E6%8E%A8%E5%8B%95%E6%96%B9%E5%90%91%E4%B8%8D%E8%AE%8A-092031733.html",
  "https://udn.com/news/story/7238/9032175",
  "https://udn.com/news/story/7266/9309653",
  "https://www.dwarkeshpatel.com/p/john-schulman/",
  "https://www.energylivenews.com/2024/10/07/bp-drops-2030-oil-output-reduction-target/",
  "https://www.engadget.com/elon-musk-drags-openai-into-federal-court-152709507.html",
  "https://www.entrepreneur.com/business-news/openai-chief-scientist-cofounder-ilya-sutskever-resigns/474211",
  "https://www.finanznachrichten.de/nachrichten-2024-08/62926783-openai-schulman-to-join-anthropic-brockman-to-take-extended-leave-020.htm",
  "https://www.gadgets360.com/ai/news/openai-dedicated-to-ai-safety-chatgpt-letter-us-lawmakers-sam-altman-6241014/amp",
  "https://www.irishexaminer.com/world/arid-40743843.html",
  "https://www.mercurynews.com/2018/06/08/google-ceo-our-ai-wont-be-used-for-harm/",
  "https://www.neowin.net/news/one-of-openais-co-founders-departs-company-president-is-taking-an-extended-leave/",
  "https://www.packaging.org.nz/page/306/unilever-makes-two-global-new-commitments",
  "https://www.packaginginsights.com/news/unilever-axes-plastic-sustainability-pledges-as-calls-for-tougher-legislation-grow.html",
  "https://www.techradar.com/computing/artificial-intelligence/will-openai-sharing-future-ai-models-early-with-the-government-improve-ai-safety-or-just-let-it-write-the-rules",
  "https://www.thedailystar.net/tech-startup/news/elon-musk-sues-openai-and-sam-altman-again-3670836",
  "https://www.thejournal.ie/cop26-deal-coal-climate-action-5600637-Nov2021/",
  "https://www.thejournal.ie/draft-cop26-pact-climate-5597139-Nov2021/",
  "https://www.trtworld.com/article/a6a44607dfaf",
  "https://www.unilever.com/sustainability/plastics/",
  "https://www.urdupoint.com/en/business/uks-bp-company-plans-to-cut-production-by-25-1638534.html",
  "https://x.com/gdb/status/1820644694264791459",
  "https://x.com/janleike/status/1791498174659715494",
  "https://x.com/janleike/status/1791498184671605209",
  "https://x.com/johnschulman2/status/1820610863499509855",
  "https://zh.wikisource.org/zh-hans/%E4%B8%AD%E5%9B%BD%E5%BA%94%E5%AF%B9%E6%B0%94%E5%80%99%E5%8F%98%E5%8C%96%E7%9A%84%E6%94%BF%E7%AD%96%E4%B8%8E%E8%A1%8C%E5%8A%A8_(2021%E5%B9%B4)",
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
    const numbers = new Set(story.claims.flatMap((claim) => claim.story ?? []));
    expect([...numbers].sort((a, b) => a - b)).toEqual(Array.from({ length: 18 }, (_, n) => n + 1));
  });

  test("what is written as English is, and as Chinese too, with its own punctuation and spacing", () => {
    const wrong: string[] = [];
    const visit = (value: unknown): void => {
      if (value === null || typeof value !== "object") return;
      if ("en" in value && "zh" in value) {
        const [en, zh] = [String(value.en), String(value.zh)];
        if (/\p{Script=Han}/u.test(en)) wrong.push(en);
        if (/\p{Script=Han}[,;:!?]|[,;:!?]\p{Script=Han}/u.test(zh)) wrong.push(zh);
        // A browser sets a number apart by itself, but not a percentage: a space does both.
        if (/\p{Script=Han}\d|[\d%]\p{Script=Han}/u.test(zh)) wrong.push(zh);
        const isName = story.speakers.some(({ name }) => name.zh === zh);
        if (!isName && !/\p{Script=Han}/u.test(zh)) wrong.push(zh);
      } else Object.values(value).forEach(visit);
    };
    visit(story);
    expect(wrong).toEqual([]);
  });

  test("addresses are readable, used once, and what the slug rules make of them", async () => {
    const slugs = [story.speakers, story.articles, story.promises, story.claims].flatMap((rows) => {
      const own = rows.map(({ slug }) => slug);
      expect(new Set(own).size).toBe(own.length);
      return own;
    });
    expect(await Promise.all(slugs.map((slug) => slugOf(slug, "x")))).toEqual(slugs);
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
  test("one in Chinese carries pinyin notes, all of which are recognised", () => {
    for (const { slug } of story.articles) {
      const { text, notes } = texts.get(slug) as ReturnType<typeof articleText>;
      expect(notes).toHaveLength(slug === "openai-people-and-pledge-august-2024" ? 11 : 0);
      expect(text).not.toMatch(/\([\p{Ll}\p{M}]+\)/u);
    }
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
    const isExact = (quote: string) => quote.split(" […] ").every((part) => exactWords.has(part));
    const paraphrased = story.claims.filter(({ quote }) => !isExact(quote));
    expect(paraphrased.length).toBeGreaterThan(0);
    const wrong = paraphrased.filter(
      ({ venue }) => !/reported words/i.test(venue.en) || !/转述/.test(venue.zh),
    );
    expect(wrong.map(({ slug }) => slug)).toEqual([]);
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

  test("a quote is in the language that it is said to be in, and so is its source", () => {
    const isChinese = (text: string) => /\p{Script=Han}/u.test(text);
    for (const { slug, quote, quoteLang, evidence } of story.claims) {
      expect(isChinese(quote), slug).toBe(quoteLang === "zh");
      for (const { source, quote: cited, quoteLang: lang = "en" } of evidence) {
        if (!cited) continue;
        expect(isChinese(cited), cited).toBe(lang === "zh");
        expect(story.sources.find(({ key }) => key === source)?.lang, cited).toBe(lang);
      }
    }
  });

  test("the wordings of a promise stand in time, each with somebody who said it", () => {
    for (const { slug } of story.promises) {
      const said = story.claims.filter(({ promise }) => promise === slug).map(({ saidOn }) => saidOn);
      expect(said.length, slug).toBeGreaterThan(1);
      expect([...said].sort(), slug).toEqual(said);
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

  test("each was flagged by one reviewer and confirmed by another; one more waits", () => {
    const confirmed = story.rewordings.filter(({ status }) => status === "confirmed");
    expect(confirmed.filter((one) => !one.confirmedBy || one.confirmedBy === one.flaggedBy)).toEqual([]);
    expect(new Set(confirmed.map(({ flaggedBy }) => flaggedBy)).size).toBe(2);
    expect(story.rewordings.some(({ status }) => status === "flagged")).toBe(true);
  });

  test("are of seven promises beside the pledge, which comes last and so stands first on the first page", () => {
    const confirmed = story.rewordings.filter(({ status }) => status === "confirmed");
    expect(new Set(confirmed.map(({ promise }) => promise)).size).toBe(8);
    expect(confirmed.at(-1)?.later).toBe("altman-at-least-20-percent-company-wide");
    const inChinese = confirmed.filter(({ later }) =>
      story.claims.some(({ slug, quoteLang }) => slug === later && quoteLang === "zh"),
    );
    expect(new Set(inChinese.map(({ promise }) => promise)).size).toBe(2);
  });

  test("a reply of the speaker stands in a source that has an address", () => {
    const replies = story.rewordings.flatMap(({ reply }) => reply ?? []);
    expect(replies.length).toBeGreaterThan(0);
    for (const { source, on } of replies) {
      const cited = story.sources.find(({ key }) => key === source);
      expect(cited?.url, source).toBeTruthy();
      expect(cited?.publishedOn).toBe(on);
    }
  });

  test("each compares two wordings of its promise, the earlier one first", () => {
    for (const { promise, earlier, later } of story.rewordings) {
      const slugs = story.claims.filter((claim) => claim.promise === promise).map(({ slug }) => slug);
      expect(slugs).toEqual(expect.arrayContaining([earlier, later]));
      expect(slugs.indexOf(earlier)).toBeLessThan(slugs.indexOf(later));
    }
  });
});
