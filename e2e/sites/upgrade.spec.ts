import { expect, test } from "@playwright/test";
import { appEnv, type Serving, serve } from "@/prisma/commands/serve";
import { rolesInUse } from "@/prisma/testing/freshDatabase";
import { answersOf, furtherPages } from "@/prisma/testing/upgrade/answers";
import { keptSets, readPages } from "@/prisma/testing/upgrade/keptSet";
import { linesOfArticles, orderedTexts, sentencesOfPromises } from "@/prisma/testing/upgrade/publicRecord";
import { type Upgraded, upgraded } from "@/prisma/testing/upgrade/restore";
import { firstFewer, firstOutOfOrder, readerOf } from "@/prisma/testing/upgrade/shownRecord";

/** Away from the app that the other tests visit. */
const FIRST_PORT = 4700;
/** Some hundred pages, none of them in a browser: half a minute. This only ends what never would. */
const TIMEOUT = 600_000;

const HOME = /^\/(?:en|zh)$/;
const isRating = (text: string | undefined) => text?.startsWith("rating:") ?? false;
/**
 * The home page chooses what it shows of the record, by rules that may change. What readers must still find there: the words
 * that led, each claim of which something was found, and every kind of finding that is counted.
 */
function heldAtHome(record: readonly string[], wordings: ReadonlySet<string>) {
  const led = record.filter((text, n) => wordings.has(text) && !isRating(record[n - 1]));
  const found = record.filter((text, n) => {
    const rating = record[n - 1];
    return isRating(rating) && rating !== "rating:not_yet_rated" && !isRating(text);
  });
  return { led, all: [...led, ...found, ...record.filter(isRating)] };
}
/** Pages of speakers tell the wordings of a promise with the promise, and count what they do not list. */
const SPEAKER = /^\/(?:en|zh)\/speakers\/[^/]+$/;
const isCode = (text: string) => /^[a-z]+:/.test(text);
/** The list of promises tells each term once: which way a step went may not be the way of all. */
const isStep = (address: string, text: string) =>
  /^\/(?:en|zh)\/promises$/.test(address) && text.startsWith("effect:");
/** In the order of the language: who stood on its first page may stand on a later one. */
const BY_NAME = /^\/(?:en|zh)\/speakers$/;
/** One claim, promise or comparison. */
const ONE = /^\/(?:en|zh)\/(?:claims|promises|rewordings)\/[^/]+$/;
const COMPARISON = /^\/(?:en|zh)\/rewordings\/[^/]+$/;
const isRow = (text: string) => text.startsWith("term:") || text.startsWith("effect:");

for (const set of keptSets()) {
  test.describe(`a database as it was at ${set}`, () => {
    test.describe.configure({ mode: "serial", timeout: TIMEOUT });
    const { texts, pages, unpublished } = readPages(set);
    const read = readerOf(texts);
    // Whole articles of others are no longer published: of these the marked passages stay, which are not their paragraphs.
    const paragraphs = new Set<string>();
    let ordered: Awaited<ReturnType<typeof orderedTexts>> = [];
    let wordings: ReadonlySet<string> = new Set();
    let ofPromises: ReadonlySet<string> = new Set();
    let kept: Upgraded;
    let server: Serving;
    let site: string;

    test.beforeAll(async () => {
      kept = await upgraded(rolesInUse(), set);
      for (const line of await linesOfArticles(kept.ownerUrl)) paragraphs.add(line);
      ordered = await orderedTexts(kept.ownerUrl);
      wordings = new Map(ordered).get("wordings") ?? wordings;
      ofPromises = await sentencesOfPromises(kept.ownerUrl);
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
        const isTold = (text: string) =>
          !SPEAKER.test(now.address) || !(isCode(text) || ofPromises.has(text));
        const isPart = (text: string) => !paragraphs.has(text) && !isStep(now.address, text) && isTold(text);
        const record = shown.flatMap((n) => texts[n] ?? []).filter(isPart);
        // Pages are laid out anew from time to time: each text is there, and those of one kind are in their order.
        const here = new Set(page.shown);
        if (BY_NAME.test(now.address))
          for await (const more of furtherPages(site, html))
            for (const text of read(more).shown) here.add(text);
        const isHome = HOME.test(now.address);
        const home = heldAtHome(record, isHome ? wordings : new Set());
        const missing = (isHome ? home.all : record).find((text) => !here.has(text)) ?? null;
        const led = [["words that led", new Set(home.led)]] as const;
        for (const [kind, of] of isHome ? led : ONE.test(now.address) ? ordered : []) {
          // A promise shows the table of its widest step first.
          if (kind === "terms" && !COMPARISON.test(now.address)) continue;
          const [was, is] = [record, page.shown].map((all) => all.filter((text) => of.has(text)));
          const moved = firstOutOfOrder(was ?? [], is ?? []);
          if (moved !== null)
            changed.push(`${now.address}: "${moved}" is not in its place among the ${kind}`);
        }
        const fewer = COMPARISON.test(now.address) ? firstFewer(record.filter(isRow), page.shown) : null;
        if (fewer !== null) changed.push(`${now.address}: ${fewer} stands there less often`);
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
