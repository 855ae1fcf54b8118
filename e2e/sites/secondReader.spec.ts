import { expect, test } from "@playwright/test";
import { db, disconnect, transaction } from "@/lib/db";
import { setEnvironment } from "@/lib/env";
import { addJobs } from "@/lib/jobs";
import type { Serving } from "@/prisma/commands/serve";
import { type FakeReader, fakeReader } from "@/prisma/testing/fakeReader";
import { makeSuggestion } from "@/prisma/testing/readings";
import { type OwnDatabase, onServer, ownDatabase, ownSite } from "../ownSite";

const WORDS = { earlier: "We will plant a thousand trees.", later: "We may plant some trees." };
const SAID = JSON.stringify({
  answer: "changed",
  rows: [
    { term: "strength", effect: "weaker", earlier: "will", later: "may", why: "It may happen or not." },
    { term: "amount", effect: "weaker", earlier: "two thousand", later: "some", why: "It was invented." },
  ],
});

let reader: FakeReader;
let database: OwnDatabase;
let site: Serving;
const before = process.env.DATABASE_URL;

test.describe.configure({ mode: "serial" });
test.beforeAll(async () => {
  test.setTimeout(180_000);
  reader = await fakeReader(() => SAID);
  database = await ownDatabase("second_reader");
  await onServer(`ALTER DATABASE ${database.name} SET stet.unlogged = 'on'`);
  await disconnect();
  setEnvironment({ DATABASE_URL: database.url });
  const variables = { STET_READER_URL: reader.url, STET_READER_MODEL: "test:7b" };
  site = await ownSite({ DATABASE_URL: database.url, ...variables });
});
test.afterAll(async () => {
  await disconnect();
  setEnvironment({ DATABASE_URL: before });
  await site?.stop();
  await reader?.close();
  await database?.drop();
});

test("a site with a second reader lets it read what is suggested, and says so", async ({ request }) => {
  await makeSuggestion(WORDS);
  await transaction((tx) => addJobs(tx, "read_suggestions", [{}]));
  await expect.poll(() => db().readerRecord.count()).toBe(1);
  expect(await db().readerRecord.findFirstOrThrow()).toMatchObject({
    ...{ earlierText: WORDS.earlier, laterText: WORDS.later, answer: "changed", dropped: 1 },
    changes: [{ term: "strength", from: "will", to: "may" }],
  });
  for (const [locale, told] of [
    ["en", /The model is test:7b, since \d+\s\w+\s\d{4}\./],
    ["zh", /所用模型为 test:7b，自\d{4}\u2060年\u2060\d+\u2060月\u2060\d+\u2060日起使用。/],
  ] as const) {
    const page = await (await request.get(`${site.address}/${locale}/methodology`)).text();
    expect(page).toMatch(told);
    expect(page).not.toContain("It may happen or not.");
  }
});
