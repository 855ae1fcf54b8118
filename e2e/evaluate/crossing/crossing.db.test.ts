import { afterAll, beforeAll, expect, test } from "vitest";
import { useFreshDatabase } from "@/prisma/testing/freshDatabase";
import { crossingDocuments } from "./collection";
import { countMarks } from "./marks";
import { queries } from "./queries";
import { score } from "./score";
import { searcherOf } from "./search";

/** A sample of the generated claims: all of them are for `npm run evaluate -- crossing`. */
const EVERY = 10;
/** Every other query. */
const TESTED = queries.filter((_, n) => n % 2 === 0);
const MIN_RECALL = 0.93;

let drop: () => Promise<void>;
beforeAll(async () => {
  drop = await useFreshDatabase();
});
afterAll(() => drop());

/** Of what nobody said at most one in forty is told as likely said before. */
const MOST_MARKED = 1 / 40;

test("hardly anything that nobody said is marked as likely said before, and much of what was said is", async () => {
  const documents = crossingDocuments().filter(({ key }, n) => !key.startsWith("made-") || n % EVERY === 0);
  const ask = await searcherOf(documents);
  for (const lang of ["en", "zh"] as const) {
    const { asked, right, wrong, nobodys, never } = await countMarks(lang, ask, documents);
    expect(nobodys).toBeGreaterThan(240);
    expect(never / nobodys, lang).toBeLessThanOrEqual(MOST_MARKED);
    expect(asked).toBeGreaterThan(60);
    expect(right / asked, lang).toBeGreaterThan(0.3);
    expect(wrong / right, lang).toBeLessThan(0.25);
  }
});

test("claims are found in the other language, in other scripts and in other words", async () => {
  const ask = await searcherOf(
    crossingDocuments().filter(({ key }, n) => !key.startsWith("made-") || n % EVERY === 0),
  );
  const answered: Parameters<typeof score>[0][number][] = [];
  for (const query of TESTED) answered.push({ query, hits: (await ask(query.text)).map(({ key }) => key) });
  expect(score(answered).recallAt5).toBeGreaterThan(MIN_RECALL);
  const across = answered.filter(({ query }) => query.group.includes("←"));
  expect(score(across).recallAt5).toBeGreaterThan(0.85);
});
