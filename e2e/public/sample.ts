import type { APIRequestContext } from "@playwright/test";

/** Addresses of the sample story. */
export const CLAIM = "/claims/openai-20-percent-compute-superalignment";
export const CORRECTED = "/claims/brockman-on-leave-until-year-end";
export const PROMISE = "/promises/openai-compute-pledge";
export const TAIWAN = "/promises/taiwan-renewable-power-20-percent";
export const FIRST = "openai-20-percent-compute-superalignment";
export const RESTATEMENT = "altman-at-least-20-percent-company-wide";
export const ZH_ARTICLE = "/articles/openai-people-and-pledge-august-2024";
export const EN_ARTICLE = "/articles/who-left-openai-and-what-they-said";

/** A rewording of the sample: its address is an id, made when the sample was loaded. */
async function rewordingPath(request: APIRequestContext): Promise<string> {
  const html = await (await request.get(`/en${PROMISE}`)).text();
  const path = /href="\/en(\/rewordings\/[0-9a-f-]{36})"/.exec(html)?.[1];
  if (!path) throw new Error("The sample's promise names no rewording.");
  return path;
}

/** The proof of a verdict, whose id is made when the sample is loaded. */
async function proofPath(request: APIRequestContext): Promise<string> {
  const html = await (await request.get(`/en${CLAIM}`)).text();
  const path = /href="\/en(\/proof\/verdict\/[0-9a-f-]{36})"/.exec(html)?.[1];
  if (!path) throw new Error("The sample's claim leads to no proof.");
  return path;
}

export const PAGES = {
  home: "",
  verdicts: "/verdicts",
  "claims by day": "/claims",
  "claims by day, filtered": "/claims?lang=zh&rating=not_yet_rated",
  "a filtered list": "/verdicts?rating=true&kind=event",
  "a list without a match": "/promises?rating=kept",
  claim: CLAIM,
  "corrected claim": CORRECTED,
  "version of a verdict": `${CORRECTED}/versions/1`,
  "proof of a verdict": proofPath,
  promises: "/promises",
  promise: PROMISE,
  "a comparison that two reviewers confirmed": `${PROMISE}/compare/${FIRST}/${RESTATEMENT}`,
  "a comparison by the program": `${PROMISE}/compare/${FIRST}/openai-letter-20-percent-safety-research`,
  "two wordings to choose": `${PROMISE}/compare`,
  "a promise whose deadline moved twice": TAIWAN,
  rewordings: "/rewordings",
  "rewordings by term and effect": "/rewordings?term=amount&effect=weaker",
  rewording: rewordingPath,
  articles: "/articles",
  "article in Chinese": ZH_ARTICLE,
  "article in English": EN_ARTICLE,
  "version of an article": `${ZH_ARTICLE}/versions/1`,
  speakers: "/speakers",
  speaker: "/speakers/openai",
  search: "/search?q=20%25",
  "search narrowed by filters": "/search?q=compute&kind=promise&from=2023",
  "search of a list": "/search?speaker=openai&sort=date",
  "search without a query": "/search",
  "search without results": "/search?q=zxqj",
  methodology: "/methodology",
  corrections: "/corrections",
  feeds: "/feeds",
  "who we are": "/about",
  "who pays": "/about/funding",
  people: "/about/people",
  contact: "/about/contact",
  privacy: "/about/privacy",
  "report of an error": `/report?kind=error&page=${CLAIM}`,
  "missing page": "/claims/no-such-claim",
} as const;

export type PageName = keyof typeof PAGES;
export const names = Object.keys(PAGES) as PageName[];

export async function pathOf(page: PageName, request: APIRequestContext): Promise<string> {
  const path = PAGES[page];
  return typeof path === "string" ? path : path(request);
}
