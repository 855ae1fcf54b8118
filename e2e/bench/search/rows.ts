import { sha256 } from "@/lib/hash";
import { codePointLength } from "@/lib/language/text";
import { ratingsFor } from "@/lib/verdicts/ratings";
import type { GeneratedClaim } from "./claims";
import { FINDINGS } from "./generator/lexicon/findings";

/** Claims of one article. */
const IN_ONE_ARTICLE = 20;
/** One claim in so many is not public: half of these are drafts. */
const UNPUBLISHED = 10;
const PUBLISHERS = 80;

const TABLES = { claim: "c", verdict: "d", speaker: "e", article: "a", version: "b", mention: "f" } as const;

/** The id of the n-th row of a table: in the order of the numbers, as ids of version 7 are in that of time. */
export function idOf(table: keyof typeof TABLES, n: number): string {
  const digits = n.toString(16).padStart(12, "0");
  return `0190${TABLES[table]}000-0000-7000-8000-${digits}`;
}

export const AUTHOR = "01900000-0000-7000-8000-000000000001";
export const SECOND = "01900000-0000-7000-8000-000000000002";

export const isPublic = (n: number) => n % UNPUBLISHED !== 3;

export type Row = Record<string, unknown>;

/** Newer numbers became public later; a second apart. */
const atOf = (n: number) => new Date(Date.UTC(2025, 0, 1) + n * 1000).toISOString();

export function claimRow(claim: GeneratedClaim, n: number): Row {
  const { kind, statementEn, statementZh, quote, quoteLang, givenBy, saidOn, venue } = claim;
  const seen = isPublic(n);
  return {
    id: idOf("claim", n),
    slug: `bench-claim-${n}`,
    kind,
    status: seen ? "checked" : n % (2 * UNPUBLISHED) === 3 ? "draft" : "open",
    statementEn,
    statementZh,
    quote,
    quoteLang,
    speakerId: idOf("speaker", claim.speaker),
    subjectId: claim.subject === null ? null : idOf("speaker", claim.subject),
    givenBy,
    saidOn: saidOn.date,
    saidPrecision: saidOn.precision,
    venueEn: venue.en,
    venueZh: venue.zh,
    publicSince: seen ? atOf(n) : null,
    createdById: AUTHOR,
  };
}

export function verdictRow(claim: GeneratedClaim, n: number): Row {
  const ratings = ratingsFor(claim.kind);
  const found = FINDINGS[n % FINDINGS.length];
  return {
    id: idOf("verdict", n),
    claimId: idOf("claim", n),
    version: 1,
    status: "published",
    rating: ratings[n % ratings.length],
    summaryEn: found?.en,
    summaryZh: n % 3 === 0 ? found?.zh : null,
    rationaleEn: "Two independent reports were compared.",
    authorId: AUTHOR,
    secondId: SECOND,
    submittedAt: atOf(n),
    publishedAt: atOf(n),
  };
}

type Texts = Record<"articles" | "versions" | "mentions", Row[]>;

/** Articles whose texts are the quotes of their claims, and where each of these stands. */
export function articleRows(claims: readonly GeneratedClaim[], first: number): Texts {
  const rows: Texts = { articles: [], versions: [], mentions: [] };
  for (let from = 0; from < claims.length; from += IN_ONE_ARTICLE) {
    const n = (first + from) / IN_ONE_ARTICLE;
    const quotes = claims.slice(from, from + IN_ONE_ARTICLE).map(({ quote }) => quote);
    rows.articles.push(articleRow(n, first));
    rows.versions.push(versionRow(n, quotes.join("\n"), first));
    rows.mentions.push(...mentionRows(n, quotes, first + from));
  }
  return rows;
}

const articleRow = (n: number, claim: number): Row => ({
  id: idOf("article", n),
  slug: `bench-article-${n}`,
  title: `Article ${n}`,
  publisher: `Publisher ${n % PUBLISHERS}`,
  lang: "en",
  importedFrom: "text",
  publicSince: atOf(claim),
  createdById: AUTHOR,
});

const versionRow = (n: number, text: string, claim: number): Row => ({
  id: idOf("version", n),
  articleId: idOf("article", n),
  number: 1,
  rawHash: sha256(text),
  text,
  publishedText: text,
  blocks: [{ kind: "paragraph", start: 0, end: codePointLength(text) }],
  notes: [],
  encoding: "utf-8",
  extractorVersion: "bench",
  capturedAt: atOf(claim),
  createdById: AUTHOR,
});

function mentionRows(n: number, quotes: readonly string[], firstClaim: number): Row[] {
  let start = 0;
  return quotes.map((exact, nth) => {
    const end = start + codePointLength(exact);
    const claim = firstClaim + nth;
    const place = { start, end, prefix: "", suffix: "", anchoring: "exact" };
    start = end + 1;
    return {
      id: idOf("mention", claim),
      claimId: idOf("claim", claim),
      articleVersionId: idOf("version", n),
      exact,
      ...place,
      createdById: AUTHOR,
    };
  });
}
