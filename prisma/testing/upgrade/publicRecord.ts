import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { LOCALES } from "@/lib/i18n/routing";
import { withClient } from "@/prisma/server/client";
import { folded } from "./shownRecord";

/** Addresses and texts as the tables of this version have them; for whoever makes a kept set from it. */

/** Every public address: those that were ever given out, and the parts and lists that lie beside them. */
const ADDRESSES = `
  SELECT '/' || kind || 's/' || slug AS path FROM "Slug"
  UNION ALL SELECT '/claims/' || slug || '/versions/' || version FROM "Verdict" v JOIN "Claim" c ON c.id = "claimId"
  UNION ALL SELECT '/articles/' || slug || '/versions/' || number FROM "ArticleVersion" JOIN "Article" a ON a.id = "articleId"
  UNION ALL SELECT '/rewordings/' || id FROM "Rewording"
  UNION ALL SELECT '/promises/' || p.slug || '/compare/' || a.slug || '/' || b.slug
    FROM "Promise" p JOIN "Claim" a ON a."promiseId" = p.id JOIN "Claim" b ON b."promiseId" = p.id AND a."saidOn" < b."saidOn"
  ORDER BY 1`;
const LISTS = ["", "/verdicts", "/promises", "/rewordings", "/articles", "/speakers", "/corrections"];

/** Columns of text whose rows no reader sees as such. */
const NOT_THE_RECORD = [
  "Draft",
  "Event",
  "Slug",
  "Identity",
  "Invitation",
  "Setting",
  "rate_limit",
  "_prisma_migrations",
];
const COLUMNS = `
  SELECT table_name AS name, column_name AS column FROM information_schema.columns
  WHERE table_schema = 'public' AND data_type = 'text' AND table_name <> ALL($1) AND table_name NOT LIKE 'Search%'`;

/** What was written of claims, verdicts and rewordings that readers may not see, and what was only typed. */
const UNPUBLISHED = `
  SELECT unnest(ARRAY["statementEn", "statementZh", quote]) AS text FROM "Claim" WHERE "publicSince" IS NULL
  UNION SELECT unnest(ARRAY["summaryEn", "summaryZh", "rationaleEn", "rationaleZh", "returnComment"]) FROM "Verdict"
    WHERE status IN ('draft', 'submitted', 'returned')
  UNION SELECT unnest(ARRAY["rationaleEn", "rationaleZh", "dismissReason"]) FROM "Rewording" WHERE status <> 'confirmed'
  UNION SELECT typed #>> '{}' FROM "Draft", jsonb_path_query(data, 'strict $.** ? (@.type() == "string")') typed
    WHERE typed #>> '{}' LIKE '% %'`;
/** A shorter one may stand anywhere. */
const LEAST_UNPUBLISHED = 12;

export async function addressesIn(url: string): Promise<string[]> {
  const { rows } = await withClient(url, (client) => client.query<{ path: string }>(ADDRESSES));
  const paths = [...LISTS, ...rows.map(({ path }) => path)];
  return LOCALES.flatMap((locale) => paths.map((path) => `/${locale}${path}`));
}

/** What the interface says by itself: a text of the record that says no more cannot be told from it. */
function wordsOfInterface(): Set<string> {
  const files = readdirSync("lib/messages", { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".json"),
  );
  const words = new Set<string>();
  for (const file of files) {
    JSON.parse(readFileSync(join("lib/messages", file), "utf8"), (_, value: unknown) => {
      if (typeof value === "string") words.add(value);
      return value;
    });
  }
  return words;
}

/** The paragraphs of all articles. */
export async function linesOfArticles(url: string): Promise<string[]> {
  const { rows } = await withClient(url, (client) =>
    client.query<{ text: string }>(
      'SELECT text FROM "ArticleVersion" UNION SELECT "publishedText" FROM "ArticleVersion"',
    ),
  );
  return rows.flatMap(({ text }) => text.split("\n").map(folded));
}

/** Texts whose order on a page tells something: wordings and verdicts in time, sources by number, terms row by row. */
const ORDERED = {
  wordings: 'SELECT quote AS text FROM "Claim"',
  verdicts: `SELECT unnest(ARRAY["summaryEn", "summaryZh", "rationaleEn", "rationaleZh"]) AS text FROM "Verdict"`,
  sources: 'SELECT title AS text FROM "Source"',
  terms: `SELECT unnest(ARRAY["noteEn", "noteZh"]) AS text FROM "TermChange"`,
};
/** What a page of a speaker tells with the promise. */
const OF_PROMISES = `SELECT unnest(ARRAY["statementEn", "statementZh"]) AS text FROM "Claim" WHERE kind = 'promise'`;

async function setOf(url: string, sql: string): Promise<ReadonlySet<string>> {
  const { rows } = await withClient(url, (client) => client.query<{ text: string | null }>(sql));
  return new Set(rows.flatMap(({ text }) => [text ?? "", ...(text ?? "").split("\n")]).map(folded));
}

export async function orderedTexts(url: string): Promise<[string, ReadonlySet<string>][]> {
  const all = Object.entries(ORDERED).map(async ([kind, sql]) => [kind, await setOf(url, sql)] as const);
  return (await Promise.all(all)).map(([kind, texts]) => [kind, texts]);
}

export const sentencesOfPromises = (url: string) => setOf(url, OF_PROMISES);

/** Every text of the record, paragraph by paragraph. */
export async function textsIn(url: string): Promise<string[]> {
  return withClient(url, async (client) => {
    const { rows: columns } = await client.query<{ name: string; column: string }>(COLUMNS, [NOT_THE_RECORD]);
    const texts: string[] = [];
    for (const { name, column } of columns) {
      const { rows } = await client.query<{ text: string }>(
        `SELECT DISTINCT ${client.escapeIdentifier(column)} AS text FROM ${client.escapeIdentifier(name)} WHERE ${client.escapeIdentifier(column)} IS NOT NULL`,
      );
      texts.push(...rows.flatMap(({ text }) => [text, ...text.split("\n")]).map(folded));
    }
    const interfaces = wordsOfInterface();
    return [...new Set(texts)].filter((text) => !/^\d{0,3}$/.test(text) && !interfaces.has(text));
  });
}

export async function unpublishedIn(url: string): Promise<string[]> {
  const { rows } = await withClient(url, (client) => client.query<{ text: string | null }>(UNPUBLISHED));
  return rows.map(({ text }) => folded(text ?? "")).filter(({ length }) => length >= LEAST_UNPUBLISHED);
}
