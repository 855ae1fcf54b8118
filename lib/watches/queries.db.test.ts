import { afterAll, beforeAll, expect, it } from "vitest";
import { db } from "@/lib/db";
import { PAGE_SIZE } from "@/lib/paging";
import { ok } from "@/prisma/testing/verdicts";
import {
  html,
  LEAD,
  lookAgain,
  PROMISE,
  paragraphs,
  type Site,
  useWatchedSite,
  WEAKER,
  watchPage,
} from "@/prisma/testing/watches";
import { pauseWatch } from "./mutations";
import { changesPage, timelineOf, watchById, watchesPage, watchOfSource } from "./queries";
import { namedWatch, timelineFilter, watchFilter } from "./schema";

const BEFORE = [LEAD, PROMISE];
const AFTER = [LEAD, WEAKER];

let site: Site;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ site, close } = await useWatchedSite());
});
afterAll(() => close());

it("lists watches by state, host and what a person should see, page by page", async () => {
  const made = [];
  for (let n = 0; n <= PAGE_SIZE; n++) made.push(await watchPage(site));
  const [first, second] = made;
  if (!first || !second) expect.fail();
  const all = await watchesPage(watchFilter.parse({}));
  expect(all.rows).toHaveLength(PAGE_SIZE);
  const rest = await watchesPage(watchFilter.parse({ after: all.next }));
  expect(rest.rows.map(({ id }) => id)).toEqual([first.watchId]);
  expect((await watchesPage(watchFilter.parse({ host: "https://nowhere.example" }))).rows).toEqual([]);
  await ok(pauseWatch(second.user, namedWatch.parse(second)));
  const paused = await watchesPage(watchFilter.parse({ status: "paused", host: site.origin }));
  expect(paused.rows.map(({ id }) => id)).toEqual([second.watchId]);
  await lookAgain(first);
  const failing = await watchesPage(watchFilter.parse({ needs: "failing", status: "nonsense" }));
  expect(failing.rows).toMatchObject([{ id: first.watchId, outcome: "not_found", failures: 1 }]);
  expect(await watchOfSource(first.sourceId)).toEqual(await watchById(first.watchId));
});

it("tells what visits found, the latest first: all, what changed alone, and of all pages what matters", async () => {
  const made = await watchPage(site);
  const says = (texts: string[]) => site.routes.set(made.path, html(paragraphs(texts)));
  says(BEFORE);
  await lookAgain(made);
  says(AFTER);
  await lookAgain(made);
  site.routes.delete(made.path);
  await lookAgain(made);
  const all = await timelineOf(made.watchId, timelineFilter.parse({}));
  expect(all.rows.map(({ kind }) => kind)).toEqual(["absent", "substance", "first"]);
  const changes = await timelineOf(made.watchId, timelineFilter.parse({ only: "changes" }));
  expect(changes.rows).toMatchObject([
    { kind: "substance", passages: [{ earlier: BEFORE[1], later: AFTER[1], matters: true }] },
  ]);
  const listed = await changesPage({});
  expect(listed.rows).toMatchObject([{ kind: "substance", watch: { id: made.watchId } }]);
  expect(await db().watchVisit.count({ where: { watchId: made.watchId } })).toBe(3);
});
