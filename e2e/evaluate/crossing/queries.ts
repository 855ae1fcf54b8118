import { CHINESE_CLAIMS } from "./claims/chinese";
import { ENGLISH_CLAIMS } from "./claims/english";
import { ASKED } from "./queries/asked";
import { EVERYDAY } from "./queries/everyday";
import { MISTAKES } from "./queries/mistakes";
import { MIXED } from "./queries/mixed";
import { NAMES } from "./queries/names";
import { NUMERALS } from "./queries/numerals";
import { QUOTES } from "./queries/quotes";
import { REPORTS } from "./queries/reports";
import { SCRIPTS } from "./queries/scripts";

export type Query = { id: string; group: string; text: string; lang: "en" | "zh"; matches: string[] };
/** A claim that was made up for this set, kept in one language alone. */
export type OwnClaim = {
  id: string;
  speaker: string;
  saidOn: string;
  text: string;
  lang: "en" | "zh";
  asked: string[];
};

const lines = (listed: string) => listed.trim().split("\n");
const fields = (line: string) => line.split("|").map((field) => field.trim());

/** A line of a claim, and below it, indented, how the other language asks for it. */
function claimsOf(listed: string, lang: "en" | "zh"): OwnClaim[] {
  const claims: OwnClaim[] = [];
  for (const line of lines(listed)) {
    if (line.startsWith(" ")) {
      claims.at(-1)?.asked.push(line.trim());
      continue;
    }
    const [id = "", speaker = "", saidOn = "", text = ""] = fields(line);
    claims.push({ id, speaker, saidOn, text, lang, asked: [] });
  }
  return claims;
}

export const ownClaims: readonly OwnClaim[] = [
  ...claimsOf(ENGLISH_CLAIMS, "en"),
  ...claimsOf(CHINESE_CLAIMS, "zh"),
];

/** Everyday questions that are looked for, each with the same question in other words. */
export const everyday = lines(EVERYDAY).map((line, n) => {
  const [text = "", asked = ""] = fields(line);
  return { id: `question-${n + 1}`, text, asked };
});

const LISTED: Readonly<Record<string, string>> = {
  names: NAMES,
  scripts: SCRIPTS,
  numerals: NUMERALS,
  "asked in Chinese": ASKED,
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
  const told = ownClaims.filter((claim) => claim.lang !== lang);
  return told.flatMap(({ id, asked }) => asked.map((text) => ({ group, text, lang, matches: [id] })));
}

/** Every query with what answers it, ids in the order of the groups. */
export const queries: readonly Query[] = [
  ...Object.entries(LISTED).flatMap(([group, list]) => listed(group, list)),
  ...reported("English original ← Chinese report", "zh"),
  ...reported("Chinese original ← English report", "en"),
  ...everyday.map(({ id, asked }) => ({
    group: "everyday questions",
    text: asked,
    lang: "zh" as const,
    matches: [id],
  })),
].map((query, n) => ({ id: `q${n + 1}`, ...query }));
