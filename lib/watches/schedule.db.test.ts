import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/auth/can";
import { db } from "@/lib/db";
import { makeUser } from "@/prisma/testing/factories";
import { ok, outcome } from "@/prisma/testing/verdicts";
import {
  html,
  LEAD,
  lookAgain,
  PROMISE,
  paragraphs,
  type Site,
  toldOf,
  useWatchedSite,
  watchOf,
  watchPage,
} from "@/prisma/testing/watches";
import { takeDue } from "./lease.mutations";
import { lookAtWatches } from "./look.mutations";
import { endWatch, lookNow, pauseWatch, resumeWatch, startWatch } from "./mutations";
import { startedWatch } from "./schema";

const page = html(paragraphs([LEAD, PROMISE]));

let site: Site;
let close: () => Promise<void>;
let editor: Actor;
beforeAll(async () => {
  ({ site, close } = await useWatchedSite());
  editor = await makeUser("editor");
});
afterAll(() => close());
/** What one test watches is not due in the next, and its server has no rest. */
afterEach(async () => {
  await db().watch.updateMany({ data: { nextAt: new Date("2999-01-01") } });
  await db().watchHost.updateMany({ data: { freeAt: new Date(0) } });
});

const DAY = 86_400_000;

describe("several that look at once", () => {
  it("ask for no page twice, and one server one question at a time", async () => {
    let now = 0;
    let most = 0;
    const made = await Promise.all(Array.from({ length: 12 }, () => watchPage(site)));
    for (const { path } of made)
      site.routes.set(path, (response, request) => {
        most = Math.max(most, ++now);
        setTimeout(() => {
          now--;
          page(response, request);
        }, 20);
      });
    const [{ world } = await watchPage(site)] = made;
    const looks = await Promise.all([1, 2, 3].map(() => lookAtWatches({ ...world, pause: 5 })));
    expect(looks.reduce((sum, count) => sum + count, 0)).toBe(12);
    expect(made.map(({ path }) => site.asked(path))).toEqual(made.map(() => 1));
    expect(most).toBe(1);
    expect(await lookAtWatches(world)).toBe(0);
  });

  it("take up what was killed in its midst once its time is over, and write it once", async () => {
    const made = await watchPage(site);
    site.routes.set(made.path, page);
    // Whoever took it is gone.
    const taken = await takeDue(new Date());
    expect(taken?.id).toBe(made.watchId);
    expect(await takeDue(new Date())).toBeNull();
    const later = () => new Date(Date.now() + DAY);
    expect(await lookAtWatches({ ...made.world, now: later })).toBe(1);
    expect(await db().watchVisit.count({ where: { watchId: made.watchId } })).toBe(1);
  });

  it("write nothing of a look that somebody else took over, or that was paused meanwhile", async () => {
    const made = await watchPage(site);
    let release: () => void = () => undefined;
    const asked = new Promise<void>((isAsked) => {
      site.routes.set(made.path, (response, request) => {
        release = () => page(response, request);
        isAsked();
      });
    });
    const slow = lookAtWatches(made.world);
    await asked;
    await ok(pauseWatch(editor, made));
    release();
    await slow;
    expect(await db().watchVisit.count({ where: { watchId: made.watchId } })).toBe(0);
    expect(made.world.store.kept.size).toBe(0);
    expect(await watchOf(made.watchId)).toMatchObject({ status: "paused", looks: 0, readingId: null });
  });

  it("give back what the end of their worker cut off", async () => {
    const made = await watchPage(site);
    const stop = new AbortController();
    site.routes.set(made.path, () => stop.abort());
    await lookAtWatches(made.world, { signal: stop.signal });
    expect(await watchOf(made.watchId)).toMatchObject({ lookId: null, looks: 0, failures: 0 });
    site.routes.set(made.path, page);
    expect(await lookAtWatches(made.world)).toBe(1);
  });
});

describe("robots.txt", () => {
  afterEach(() => site.routes.delete("/robots.txt"));
  const forget = () => db().watchHost.updateMany({ data: { robotsAt: null } });
  const robots = async (text: string, status = 200) => {
    await forget();
    site.routes.set("/robots.txt", (response) =>
      response.writeHead(status, { "content-type": "text/plain" }).end(text),
    );
  };

  it("that wants no programs at a page is heeded, and told as that", async () => {
    const made = await watchPage(site);
    site.routes.set(made.path, page);
    await robots(`User-agent: *\nDisallow: ${made.path}`);
    expect(await lookAgain(made)).toMatchObject([{ kind: "absent", outcome: "robots", httpStatus: null }]);
    expect(site.asked(made.path)).toBe(0);
    expect(await toldOf(made.watchId)).toMatchObject([
      { kind: "source_failing", data: { outcome: "robots" } },
    ]);
    await robots(`User-agent: *\nDisallow: /\n\nUser-agent: Stet\nAllow: /`);
    expect((await lookAgain(made)).map(({ kind }) => kind)).toEqual(["back", "first"]);
  });

  it("is asked for once a day, and of the address of a redirect too", async () => {
    const made = await watchPage(site);
    const to = `${made.path}-closed`;
    site.routes.set(to, page);
    site.routes.set(made.path, (response) => response.writeHead(302, { location: to }).end());
    await robots(`User-agent: *\nDisallow: ${to}`);
    const before = site.asked("/robots.txt");
    await lookAgain(made);
    await lookAgain(made);
    expect(site.asked("/robots.txt") - before).toBe(1);
    expect(site.asked(to)).toBe(0);
    expect(await watchOf(made.watchId)).toMatchObject({ outcome: "robots" });
  });

  it.each([
    [404, "page"],
    [403, "page"],
    [503, "robots"],
    [429, "robots"],
  ] as const)("that answers %i leads to %s", async (status, outcome) => {
    const made = await watchPage(site);
    site.routes.set(made.path, page);
    await robots("User-agent: *\nDisallow: /", status);
    await lookAgain(made);
    expect(await watchOf(made.watchId)).toMatchObject({ outcome });
  });
});

describe("what people do with a watch", () => {
  it("is refused to whoever may not", async () => {
    const made = await watchPage(site);
    const reader = await makeUser(null);
    for (const refused of [
      startWatch(reader, { from: "known", sourceId: made.sourceId }),
      pauseWatch(reader, made),
      resumeWatch(reader, made),
      endWatch(reader, made),
      lookNow(reader, made),
    ])
      expect(await outcome(refused)).toBe("forbidden");
    for (const role of ["editor", "reviewer", "admin"] as const) {
      const user = await makeUser(role);
      await ok(pauseWatch(user, made));
      await ok(resumeWatch(user, made));
    }
  });

  it("begins with a source or an address, once, and whoever begins follows", async () => {
    const url = `${site.origin}/new-document`;
    const input = { from: "new", url, title: "New document", publisher: "Harbour board", kind: "official" };
    const { watchId } = await ok(startWatch(editor, startedWatch.parse(input)));
    expect(await outcome(startWatch(editor, startedWatch.parse(input)))).toBe("watched_already");
    const watch = await watchOf(watchId);
    expect(watch).toMatchObject({ address: url, origin: site.origin, status: "active" });
    expect(await db().follow.count({ where: { userId: editor.id, subjectId: watchId } })).toBe(1);
    const events = await db().event.findMany({ where: { subjectId: watchId } });
    expect(events.map(({ verb }) => verb)).toEqual(["watch.started"]);
    await ok(endWatch(editor, { watchId }));
    await ok(startWatch(editor, { from: "known", sourceId: watch.sourceId }));
  });

  it("rests while it is paused, goes on when it is resumed, and ends for good", async () => {
    const made = await watchPage(site);
    site.routes.set(made.path, page);
    await ok(pauseWatch(editor, made));
    expect(await lookAtWatches(made.world)).toBe(0);
    expect(await outcome(pauseWatch(editor, made))).toBe("watch_changed");
    await ok(resumeWatch(editor, made));
    expect(await lookAtWatches(made.world)).toBe(1);
    await ok(endWatch(editor, made));
    expect(await outcome(resumeWatch(editor, made))).toBe("watch_changed");
  });

  it("looks now, but not every minute", async () => {
    const made = await watchPage(site);
    site.routes.set(made.path, page);
    await lookAtWatches(made.world);
    expect(await outcome(lookNow(editor, made))).toBe("looked_just_now");
    await ok(lookNow(editor, made, new Date(Date.now() + DAY / 2)));
    expect(await lookAtWatches({ ...made.world, now: () => new Date(Date.now() + DAY / 2) })).toBe(1);
  });
});
