import { beforeEach, describe, expect, it, vi } from "vitest";
import { NO_RESULTS, type SearchResults } from "@/lib/search/claims/results";
import { tokenize } from "@/lib/search/tokens/tokenize";
import type { FirstWording } from "@/lib/site/rows.queries";
import { searchAnswer } from "@/lib/site/searchApi/schema";
import type { ClaimLine } from "@/lib/site/select";
import { GET, OPTIONS, POST } from "./route";

const allowance = vi.hoisted(() => ({ ok: true, remaining: 119, resetSeconds: 60 }));
vi.mock("@/lib/web/rateLimit.mutations", async (original) => ({
  ...(await original<typeof import("@/lib/web/rateLimit.mutations")>()),
  countRequest: async () => allowance,
}));

const store = vi.hoisted(() => ({
  results: {} as unknown,
  claims: [] as unknown[],
  first: {} as unknown,
}));
vi.mock("@/lib/search/claims/queries", async (original) => ({
  ...(await original<object>()),
  searchClaims: async () => store.results,
}));
vi.mock("@/lib/site/rows.queries", () => ({
  claimLines: async () => store.claims,
  rewordedCounts: async () => new Map([["a", 2]]),
  firstWordings: async () => new Map([["a", store.first]]),
}));

const openai = { slug: "openai", kind: "organization" as const, nameEn: "OpenAI", nameZh: null };
const CLAIM: ClaimLine = {
  id: "a",
  slug: "a-pledge",
  kind: "promise",
  status: "checked",
  statementEn: "OpenAI pledges compute 😀.",
  statementZh: "承诺😀算力。",
  quote: "😀 Compute is pledged.",
  quoteLang: "en",
  quoteTranslation: "承诺了😀算力。",
  givenBy: null,
  saidOn: new Date("2023-07-01"),
  saidPrecision: "month",
  venueEn: null,
  venueZh: null,
  publicSince: new Date("2024-08-06"),
  speaker: openai,
  subject: null,
  verdicts: [],
  evidence: [],
};
const RESULTS: SearchResults = {
  ...NO_RESULTS,
  claims: [
    {
      id: "gone",
      score: 9,
      likelihood: 0.9,
      why: { words: [], numbers: [], names: [], date: false },
      namesOthers: false,
      isAlike: true,
      terms: [],
    },
    {
      id: "a",
      score: 3.5,
      likelihood: 0.75,
      why: { words: ["compute"], numbers: [], names: ["OpenAI"], date: true },
      namesOthers: false,
      isAlike: true,
      terms: tokenize("compute 算力").map(({ term }) => term),
    },
  ],
  total: 1000,
  isCut: true,
  next: "r.25",
  facets: { ...NO_RESULTS.facets, speaker: [{ value: "openai", count: 2, nameEn: "OpenAI", nameZh: null }] },
};

const FIRST: FirstWording = {
  id: "b",
  slug: "first-pledge",
  promise: "compute",
  quote: "We will.",
  quoteLang: "en",
  quoteTranslation: null,
  saidOn: new Date("2022-01-01"),
  saidPrecision: "year",
};

beforeEach(() => Object.assign(store, { results: RESULTS, claims: [CLAIM], first: FIRST }));

const ask = (address: string) => GET(new Request(`http://localhost/api/search${address}`));
const problemOf = async (response: Response) => {
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  expect(response.headers.get("access-control-allow-origin")).toBe("*");
  return (await response.json()) as { status: number; errors?: { pointer: string; detail: string }[] };
};

describe("GET /api/search", () => {
  it("answers what its schema says, to any page, and lets nobody keep it", async () => {
    const response = await ask("?q=compute&speaker=openai");
    expect(response.status).toBe(200);
    expect(response.headers.get("access-control-allow-origin")).toBe("*");
    expect(response.headers.get("access-control-allow-credentials")).toBeNull();
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(response.headers.get("ratelimit-policy")).toBe('"search";q=120;w=60');
    const answer = searchAnswer.strict().parse(await response.json());
    expect(answer).toMatchObject({ query: "compute", total: 1000, isCut: true, didYouMean: null });
    expect(answer.facets.speaker).toEqual([{ value: "openai", count: 2, name: { en: "OpenAI", zh: null } }]);
    const next = new URL(answer.next ?? "");
    expect(next.pathname + next.search).toBe("/api/search?q=compute&speaker=openai&after=r.25");
  });

  it("says of each claim what a reader sees; one that is public no more is left out", async () => {
    const { results } = searchAnswer.parse(await (await ask("?q=compute")).json());
    expect(results).toHaveLength(1);
    expect(results[0]).toMatchObject({
      slug: "a-pledge",
      statement: { en: CLAIM.statementEn, zh: CLAIM.statementZh },
      speaker: { slug: "openai", name: { en: "OpenAI", zh: null } },
      saidOn: "2023-07",
      rating: null,
      publishedAt: null,
      reworded: true,
      firstWording: { slug: "first-pledge", quote: "We will.", quoteLang: "en", saidOn: "2022" },
      likelihood: 0.75,
      why: { words: ["compute"], names: ["OpenAI"], date: true },
    });
  });

  it("counts places in code points", async () => {
    const { results } = searchAnswer.parse(await (await ask("?q=compute")).json());
    const { highlights } = results[0] as (typeof results)[0];
    const at = (text: string | null, places: { start: number; end: number }[]) =>
      places.map(({ start, end }) =>
        Array.from(text ?? "")
          .slice(start, end)
          .join(""),
      );
    expect(at(CLAIM.quote, highlights.quote)).toEqual(["Compute"]);
    expect(at(CLAIM.statementZh, highlights.statementZh)).toEqual(["算力"]);
  });

  it("names each parameter that is wrong", async () => {
    const response = await ask("?rating=kept&from=x&other=1");
    expect(response.status).toBe(422);
    const { errors } = await problemOf(response);
    expect(errors?.map(({ pointer }) => pointer)).toEqual(["/rating", "/from", ""]);
    expect(errors?.at(-1)?.detail).toContain("other");
  });

  it("says how long to wait past the limit", async () => {
    Object.assign(allowance, { ok: false, remaining: 0, resetSeconds: 17 });
    const response = await ask("?q=a");
    Object.assign(allowance, { ok: true, remaining: 119, resetSeconds: 60 });
    expect(response.status).toBe(429);
    expect(response.headers.get("retry-after")).toBe("17");
    await problemOf(response);
  });
});

describe("other methods of /api/search", () => {
  it("are refused, with those that are not", async () => {
    const response = POST();
    expect(response.status).toBe(405);
    expect(response.headers.get("allow")).toBe("GET, HEAD, OPTIONS");
    await problemOf(response);
  });

  it("let a browser ask whether it may ask", () => {
    const { status, headers } = OPTIONS();
    expect(status).toBe(204);
    expect(headers.get("access-control-allow-methods")).toBe("GET");
  });
});
