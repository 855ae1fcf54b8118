import { parseArgs } from "node:util";
import { prefill } from "@/lib/claims/prefill";
import { bestFirst, placedSentences, suggestClaims } from "@/lib/claims/suggest";
import { partialDateInput } from "@/lib/dates";
import { CodePointIndex } from "@/lib/language/text";
import { type FormArticle, formArticles } from "./articles";
import { type Outcome, outcomeOf, worstOf } from "./score";

/** An editor looks at so many sentences first. */
const FIRST_OFFERED = 12;
const FIELDS = ["speaker", "kind", "date"] as const;
const COLUMNS = ["all", ...FIELDS] as const;
const OUTCOMES: readonly Outcome[] = ["right", "empty", "wrong"];

type Filled = Record<(typeof FIELDS)[number], Outcome> & {
  all: Outcome;
  isMarked: boolean;
  isOffered: boolean;
  /** What was filled in and what should be, for people to read. */
  told: string;
};
type Judged = FormArticle & { forms: Filled[] };

/** The form for each claim of an article, filled in and compared with what an editor would say. */
function judge(article: FormArticle): Judged {
  const { lang, text, rows } = article;
  const index = new CodePointIndex(text);
  const offered = new Set(bestFirst(suggestClaims(text, lang)).slice(0, FIRST_OFFERED));
  const forms = placedSentences(text, lang).flatMap(({ start, end, text: sentence }, nth): Filled[] => {
    const row = rows[nth];
    if (!row || row.kinds.length === 0) return [];
    const around = { before: index.slice(0, start), after: index.slice(end) };
    const found = prefill(sentence, { lang, publishedOn: row.publishedOn, speakers: [], ...around });
    const given = {
      speaker: found.speaker?.name,
      kind: found.kind,
      date: found.saidOn && partialDateInput(found.saidOn.date),
    };
    const accepted = { speaker: row.speakers, kind: row.kinds, date: row.saidOn };
    const [speaker, kind, date] = FIELDS.map((field) => outcomeOf(given[field], accepted[field]));
    if (!speaker || !kind || !date) return [];
    const all = worstOf([speaker, kind, date]);
    const off = FIELDS.filter((field) => outcomeOf(given[field], accepted[field]) !== "right");
    const told = `${all.padEnd(6)}${sentence}\n      ${off.map((field) => `${field} ${given[field] ?? "-"}, should be ${accepted[field].map((one) => one ?? "-").join(" or ")}`).join("; ")}`;
    return [{ speaker, kind, date, all, isMarked: row.marked, isOffered: offered.has(nth), told }];
  });
  return { ...article, forms };
}

function tell(name: string, forms: readonly Filled[]): void {
  const count = (field: (typeof COLUMNS)[number]) =>
    OUTCOMES.map((outcome) =>
      String(forms.filter((form) => form[field] === outcome).length).padStart(5),
    ).join("");
  console.log(
    `${name.padEnd(26)}${String(forms.length).padStart(5)}${COLUMNS.map((column) => `  ${count(column)}`).join("")}`,
  );
}

function tellOffered(name: string, articles: readonly Judged[]): void {
  const marked = articles.flatMap(({ forms }) => forms).filter(({ isMarked }) => isMarked);
  const offered = marked.filter(({ isOffered }) => isOffered).length;
  const reachable = articles
    .map(({ forms }) => Math.min(FIRST_OFFERED, forms.filter(({ isMarked }) => isMarked).length))
    .reduce((sum, one) => sum + one, 0);
  console.log(
    `${name.padEnd(26)}${String(marked.length).padStart(5)} marked, ${offered} of them (${(offered / Math.max(1, marked.length)).toFixed(2)}) among the first ${FIRST_OFFERED} offered; at best ${reachable}`,
  );
}

/**
 * `npm run evaluate -- forms [--set N] [--errors]`: how the form for a new claim is filled in, and which sentences are offered
 * first, over articles of the project's own that nothing is learned from.
 */
export function evaluateForms(args: string[]): number {
  const { values } = parseArgs({ args, options: { set: { type: "string" }, errors: { type: "boolean" } } });
  const judged = (["en", "zh"] as const)
    .flatMap(formArticles)
    .filter(({ set }) => !values.set || String(set) === values.set)
    .map(judge);
  const sets = [...new Set(judged.map(({ set }) => set))].toSorted((a, b) => a - b);
  const parts = sets.flatMap((set) =>
    (["en", "zh"] as const).map((lang) => ({
      name: `set ${set}, ${lang}`,
      articles: judged.filter((one) => one.set === set && one.lang === lang),
    })),
  );
  console.log(`${"".padEnd(26)}forms  ${COLUMNS.map((column) => column.padEnd(17)).join("")}`);
  console.log(`${"".padEnd(31)}${"  right empty wrong".repeat(COLUMNS.length)}`);
  for (const { name, articles } of [...parts, { name: "all", articles: judged }]) {
    const forms = articles.flatMap((article) => article.forms);
    tell(
      `${name}, to be marked`,
      forms.filter(({ isMarked }) => isMarked),
    );
    tell(`${name}, every claim`, forms);
  }
  for (const { name, articles } of [...parts, { name: "all", articles: judged }]) tellOffered(name, articles);
  if (values.errors)
    for (const { lang, article, forms } of judged)
      for (const { all, told } of forms) if (all !== "right") console.log(`${lang} ${article}: ${told}`);
  return 0;
}
