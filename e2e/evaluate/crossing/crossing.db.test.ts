import { afterAll, beforeAll, expect, test } from "vitest";
import { useFreshDatabase } from "@/prisma/testing/freshDatabase";
import { crossingDocuments } from "./collection";
import { queries } from "./queries";
import { score } from "./score";
import { searcherOf } from "./search";

/** Of the thousands that were made up only every so many: the whole is for `npm run evaluate -- crossing`. */
const EVERY = 10;
/** And of the queries every other. */
const ASKED = queries.filter((_, n) => n % 2 === 0);
const LEAST = 0.93;

let drop: () => Promise<void>;
beforeAll(async () => {
  drop = await useFreshDatabase();
});
afterAll(() => drop());

test("claims are found in the other language, in other scripts and in other words", async () => {
  const ask = await searcherOf(
    crossingDocuments().filter(({ key }, n) => !key.startsWith("made-") || n % EVERY === 0),
  );
  const answered: Parameters<typeof score>[0][number][] = [];
  for (const query of ASKED) answered.push({ query, found: (await ask(query.text)).map(({ key }) => key) });
  expect(score(answered).recallAt5).toBeGreaterThan(LEAST);
  const across = answered.filter(({ query }) => query.group.includes("←"));
  expect(score(across).recallAt5).toBeGreaterThan(0.85);
});
