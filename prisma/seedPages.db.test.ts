import { afterAll, beforeAll, expect, test } from "vitest";
import { DEMO_ACCOUNTS } from "@/lib/accounts/demo";
import { verifyChain } from "@/lib/audit/queries";
import { setEnvironment } from "@/lib/env";
import { PAGES } from "@/lib/pages/path";
import { pageText } from "@/lib/pages/queries";
import { pages } from "./sample/pages";
import { pageSample } from "./sample/shape";
import { seed } from "./seed";
import { useFreshDatabase } from "./testing/freshDatabase";

let drop: () => Promise<void>;
beforeAll(async () => {
  setEnvironment({ STET_DEMO: "1" });
  drop = await useFreshDatabase();
  await seed();
});
afterAll(async () => {
  setEnvironment({ STET_DEMO: undefined });
  await drop();
});

test("a demonstration says of itself, on each of its pages and in both languages, that it is one", async () => {
  for (const page of PAGES) {
    const text = await pageText(page);
    expect(text, page).toMatchObject({ number: 1, author: { name: DEMO_ACCOUNTS[3].name } });
    expect([text?.textEn, text?.textZh], page).toEqual([expect.any(String), expect.any(String)]);
  }
  expect((await verifyChain()).ok).toBe(true);
});

test("its texts have as many paragraphs in one language as in the other", () => {
  for (const sample of pages) {
    const { text } = pageSample.parse(sample);
    expect(text.zh, sample.page).toHaveLength(text.en.length);
  }
});
