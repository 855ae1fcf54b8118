import { CHINESE_CLAIMS } from "./claims/chinese";
import { ENGLISH_CLAIMS } from "./claims/english";
import { EVERYDAY } from "./queries/everyday";
import { MISTAKES } from "./queries/mistakes";
import { MIXED } from "./queries/mixed";
import { NAMES } from "./queries/names";
import { NUMERALS } from "./queries/numerals";
import { PARAPHRASES } from "./queries/paraphrases";
import { QUOTES } from "./queries/quotes";
import { REPORTS } from "./queries/reports";
import { SCRIPTS } from "./queries/scripts";

export type Query = { id: string; group: string; text: string; lang: "en" | "zh"; matches: string[] };
/** A claim that was written for this set, in one language only. */
export type OwnClaim = {
  id: string;
  speaker: string;
  saidOn: string;
  text: string;
  lang: "en" | "zh";
  queries: string[];
};

const lines = (listed: string) => listed.trim().split("\n");
const fields = (line: string) => line.split("|").map((field) => field.trim());

/** A line of a claim, and below it, indented, queries for it in the other language. */
function claimsOf(listed: string, lang: "en" | "zh"): OwnClaim[] {
  const claims: OwnClaim[] = [];
  for (const line of lines(listed)) {
    if (line.startsWith(" ")) {
      claims.at(-1)?.queries.push(line.trim());
      continue;
    }
    const [id = "", speaker = "", saidOn = "", text = ""] = fields(line);
    claims.push({ id, speaker, saidOn, text, lang, queries: [] });
  }
  return claims;
}

export const ownClaims: readonly OwnClaim[] = [
  ...claimsOf(ENGLISH_CLAIMS, "en"),
  ...claimsOf(CHINESE_CLAIMS, "zh"),
];

/** Everyday questions, each with a paraphrase that should find it. */
export const everyday = lines(EVERYDAY).map((line, n) => {
  const [text = "", paraphrase = ""] = fields(line);
  return { id: `question-${n + 1}`, text, paraphrase };
});

const LISTED: Readonly<Record<string, string>> = {
  names: NAMES,
  scripts: SCRIPTS,
  numerals: NUMERALS,
  "asked in Chinese": PARAPHRASES,
  "reports of the sample": REPORTS,
  mistakes: MISTAKES,
  "parts of quotes": QUOTES,
  "both scripts": MIXED,
};

const langOf = (text: string) => (/\p{Script=Han}/u.test(text) ? "zh" : "en");

function listed(group: string, list: string): Omit<Query, "id">[] {
  return lines(list).map((line) => {
    const [text = "", matches = ""] = fields(line);
    return { group, text, lang: langOf(text), matches: matches.split(" ") };
  });
}

function reported(group: string, lang: "en" | "zh"): Omit<Query, "id">[] {
  const claims = ownClaims.filter((claim) => claim.lang !== lang);
  return claims.flatMap(({ id, queries }) => queries.map((text) => ({ group, text, lang, matches: [id] })));
}

/** Every query with the claims that answer it, in the order of the groups. */
export const queries: readonly Query[] = [
  ...Object.entries(LISTED).flatMap(([group, list]) => listed(group, list)),
  ...reported("English original ← Chinese report", "zh"),
  ...reported("Chinese original ← English report", "en"),
  ...everyday.map(({ id, paraphrase }) => ({
    group: "everyday questions",
    text: paraphrase,
    lang: "zh" as const,
    matches: [id],
  })),
].map((query, n) => ({ id: `q${n + 1}`, ...query }));
