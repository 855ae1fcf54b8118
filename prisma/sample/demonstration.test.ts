import { expect, test } from "vitest";
import { z } from "zod";
import { DEMONSTRATION_PAGES } from "@/lib/web/demonstration/pages";
import { demonstration } from "./demonstration";
import * as shape from "./shape";

test("has the shape that the loader reads, and says everywhere that it is made up", () => {
  const whole = z.strictObject({
    speakers: z.array(shape.speakerSample),
    sources: z.array(shape.sourceSample),
    promises: z.array(shape.promiseSample),
    claims: z.array(shape.claimSample),
  });
  expect(whole.safeParse(demonstration).error?.issues).toBeUndefined();
  for (const { name } of demonstration.speakers) expect([name.en, name.zh].join()).toMatch(/made up.*虚构/);
  for (const { title } of demonstration.promises)
    expect([title.en, title.zh].join()).toMatch(/demonstration.*演示/);
  for (const { statement } of demonstration.claims)
    expect([statement.en, statement.zh].join()).toMatch(/made up.*虚构/);
});

test("lies at addresses that nobody has, each a page of the made-up site in its language", () => {
  for (const { url, lang, title } of demonstration.sources) {
    const { hostname, pathname } = new URL(url ?? "");
    expect(hostname).toMatch(/\.example$/);
    expect(DEMONSTRATION_PAGES[pathname]).toMatchObject({ lang, title });
  }
});

test("quotes what its page says first, and that alone changes there in what it says", () => {
  for (const { quote, evidence } of demonstration.claims) {
    const source = demonstration.sources.find(({ key }) => key === evidence[0]?.source);
    const page = DEMONSTRATION_PAGES[new URL(source?.url ?? "").pathname];
    expect(page?.first).toContain(quote);
    expect(page?.later).not.toContain(quote);
    expect(page?.first[0]).toMatch(/made up|虚构/);
    expect(page?.later[0]).toBe(page?.first[0]);
  }
});
