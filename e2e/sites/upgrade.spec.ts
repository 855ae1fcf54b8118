import { expect, test } from "@playwright/test";
import { appEnv, type Serving, serve } from "@/prisma/commands/serve";
import { rolesInUse } from "@/prisma/testing/freshDatabase";
import { answersOf } from "@/prisma/testing/upgrade/answers";
import { keptSets, readPages } from "@/prisma/testing/upgrade/keptSet";
import { linesOfArticles } from "@/prisma/testing/upgrade/publicRecord";
import { type Upgraded, upgraded } from "@/prisma/testing/upgrade/restore";
import { readerOf } from "@/prisma/testing/upgrade/shownRecord";

/** Away from the app that the other tests visit. */
const FIRST_PORT = 4700;
/** Some hundred pages, none of them in a browser: half a minute. This only ends what never would. */
const TIMEOUT = 600_000;

/** These pages choose what they show of the record, by rules that may change: the first page, and those of speakers. */
const CHOSEN = /^\/(?:en|zh)(?:\/speakers\/[^/]+)?$/;
/** In lists the direction of a change is a sign. */
const isSign = (address: string, text: string) =>
  /^\/(?:en|zh)\/(?:rewordings|promises)$/.test(address) && text.startsWith("effect:");

for (const set of keptSets()) {
  test.describe(`a database as it was at ${set}`, () => {
    test.describe.configure({ mode: "serial", timeout: TIMEOUT });
    const { texts, pages, unpublished } = readPages(set);
    const read = readerOf(texts);
    // Whole articles of others are no longer published: of these the marked passages stay, which are not their paragraphs.
    const paragraphs = new Set<string>();
    let kept: Upgraded;
    let server: Serving;
    let site: string;

    test.beforeAll(async () => {
      kept = await upgraded(rolesInUse(), set);
      for (const line of await linesOfArticles(kept.ownerUrl)) paragraphs.add(line);
      const place = { port: FIRST_PORT, host: "127.0.0.1" };
      server = await serve("start", place, appEnv({ ...kept, throwaway: true }, false));
      site = server.address;
    });
    test.afterAll(async () => {
      await server.stop();
      await kept.drop();
    });

    test("shows at each address what it showed", async () => {
      const changed: string[] = [];
      const then = new Map(pages.map((page) => [page.address, page]));
      for await (const { html, ...now } of answersOf(site, [...then.keys()])) {
        const { shown = [], ...before } = then.get(now.address) ?? {};
        const page = read(html);
        const isPart = (text: string) => !paragraphs.has(text) && !isSign(now.address, text);
        const record = shown.flatMap((n) => texts[n] ?? []).filter(isPart);
        // Pages are laid out anew from time to time: each text is there, in another place, once.
        const here = new Set(page.shown);
        const missing = CHOSEN.test(now.address) ? null : (record.find((text) => !here.has(text)) ?? null);
        const told = unpublished.filter((text) => page.words.includes(text));
        const leads = ({ status, movedTo }: Partial<typeof now>) => `${status} ${movedTo}`;
        if (leads(now) !== leads(before))
          changed.push(`${now.address}: ${leads(before)} is now ${leads(now)}`);
        if (missing !== null) changed.push(`${now.address}: "${missing}" is gone or not in its place`);
        changed.push(...told.map((text) => `${now.address} tells "${text}", which was not published`));
      }
      expect(changed).toEqual([]);
    });
  });
}
