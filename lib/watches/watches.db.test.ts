import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { verifyChain } from "@/lib/audit/queries";
import { deleteCopy } from "@/lib/captures/withhold.mutations";
import { db } from "@/lib/db";
import { makeUser } from "@/prisma/testing/factories";
import {
  type Answer,
  html,
  LEAD,
  lookAgain,
  PROMISE,
  paragraphs,
  REST,
  type Site,
  toldOf,
  useWatchedSite,
  WEAKER,
  watchOf,
  watchPage,
} from "@/prisma/testing/watches";

const BEFORE = [LEAD, PROMISE, ...REST];
const changed = (at: number, text: string) => BEFORE.map((one, nth) => (nth === at ? text : one));
const AFTER = changed(1, WEAKER);

let site: Site;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ site, close } = await useWatchedSite());
});
afterAll(() => close());

type Watched = Awaited<ReturnType<typeof watchPage>>;
const answers = ({ path }: Watched, answer: Answer) => site.routes.set(path, answer);
const says = (watched: Watched, texts: readonly string[]) => answers(watched, html(paragraphs(texts)));

/** A page that was looked at once. */
async function watched(texts: readonly string[] = BEFORE) {
  const made = await watchPage(site);
  says(made, texts);
  const first = await lookAgain(made);
  expect(first).toMatchObject([{ kind: "first", outcome: "page", earlierReadingId: null }]);
  return made;
}

/** Looks, and gives the kinds of what was added to the timeline. */
const kinds = async (made: Watched) => (await lookAgain(made)).map(({ kind }) => kind);
const toldKinds = async ({ watchId }: Watched) => (await toldOf(watchId)).map(({ kind }) => kind);
const copies = ({ sourceId }: Watched) => db().capture.count({ where: { sourceId } });

describe("a page that stays as it is", () => {
  it("leaves counters behind and nothing else", async () => {
    const made = await watched();
    const events = await db().event.count();
    for (let look = 0; look < 3; look++) expect(await kinds(made)).toEqual([]);
    expect(await watchOf(made.watchId)).toMatchObject({
      looks: 4,
      unchanged: 3,
      outcome: "page",
      failures: 0,
    });
    expect(await copies(made)).toBe(1);
    expect(await db().event.count()).toBe(events);
    expect(await toldKinds(made)).toEqual([]);
  });

  it("is asked with what it sent, and need not send it again", async () => {
    const made = await watchPage(site);
    let sent = 0;
    answers(made, (response, request) => {
      response.setHeader("etag", '"one"');
      if (request.headers["if-none-match"] === '"one"') return void response.writeHead(304).end();
      sent++;
      html(paragraphs(BEFORE))(response, request);
    });
    expect(await kinds(made)).toEqual(["first"]);
    expect(await kinds(made)).toEqual([]);
    expect(await kinds(made)).toEqual([]);
    expect(sent).toBe(1);
    expect((await watchOf(made.watchId)).unchanged).toBe(2);
  });

  it("is looked at less and less often", async () => {
    const made = await watched();
    const intervals = [];
    for (let look = 0; look < 3; look++) {
      await lookAgain(made);
      intervals.push((await watchOf(made.watchId)).interval);
    }
    expect(intervals).toEqual([129_600, 194_400, 291_600]);
  });
});

describe("a page that says something else", () => {
  it("is told once with the words that changed, and its copies are kept", async () => {
    const made = await watched();
    says(
      made,
      changed(2, "If a crossing is cancelled, passengers get half the fare back within thirty days."),
    );
    const [visit, ...others] = await lookAgain(made);
    expect(others).toEqual([]);
    expect(visit).toMatchObject({ kind: "substance", outcome: "page", lang: "en", more: 0, suggestions: [] });
    expect(visit?.passages).toMatchObject([
      {
        earlier: BEFORE[2],
        later: expect.stringContaining("half the fare"),
        matters: true,
        nearClaimIds: [],
      },
    ]);
    expect(visit?.readingId).not.toBe(visit?.earlierReadingId);
    expect(await copies(made)).toBe(2);
    expect(await toldOf(made.watchId)).toMatchObject([
      { kind: "source_changed", data: { isNearWording: false, rewordingId: null, visitId: visit?.id } },
    ]);
    expect(await kinds(made)).toEqual([]);
    expect((await watchOf(made.watchId)).interval).toBeLessThan(86_400);
    expect((await verifyChain()).ok).toBe(true);
  });

  it("between two versions is one alarm, told as going to and fro once", async () => {
    const made = await watched();
    for (let turn = 0; turn < 4; turn++) {
      says(made, AFTER);
      await lookAgain(made);
      says(made, BEFORE);
      await lookAgain(made);
    }
    expect(await toldKinds(made)).toEqual(["source_changed", "source_flips"]);
    const rows = await db().watchVisit.findMany({ where: { watchId: made.watchId }, orderBy: { id: "asc" } });
    expect(rows.map(({ kind }) => kind)).toEqual(["first", "substance", "returned", "returned"]);
    expect(await copies(made)).toBe(2);
    expect(await watchOf(made.watchId)).toMatchObject({ flips: 7 });
  });

  it("in other words alone is on record, and nobody is told", async () => {
    const made = await watched();
    says(
      made,
      changed(
        0,
        "Forty thousand people cross the bay with us every day. These are the commitments that we made to them.",
      ),
    );
    expect(await kinds(made)).toEqual(["cosmetic"]);
    expect(await toldKinds(made)).toEqual([]);
  });
});

describe("what is around the text", () => {
  it("advertisements and dates alone are no change, however often they change", async () => {
    const made = await watchPage(site);
    const withAd = (day: number) =>
      html(
        `<aside class="ad"><p>Advertisement: ${day * 7} new phones at half price, only this week!</p></aside>${paragraphs(BEFORE)}<p>Last updated: 2026-03-${String(day + 10)}</p>`,
      );
    answers(made, withAd(1));
    expect(await kinds(made)).toEqual(["first"]);
    const found = [];
    for (let day = 2; day < 6; day++) {
      answers(made, withAd(day));
      found.push(...(await kinds(made)));
    }
    expect(found.length).toBeLessThanOrEqual(1);
    for (const kind of found) expect(["cosmetic", "artefact"]).toContain(kind);
    expect(await copies(made)).toBe(1);
    expect(await toldKinds(made)).toEqual([]);
    // A change beside them is seen all the same.
    answers(made, html(`${paragraphs(AFTER)}<p>Last updated: 2026-04-01</p>`));
    expect(await kinds(made)).toEqual(["substance"]);
  });
});

describe("a page that does not come", () => {
  it("that vanished is told once, and once when it is back", async () => {
    const made = await watched();
    site.routes.delete(made.path);
    const [gone] = await lookAgain(made);
    expect(gone).toMatchObject({ kind: "absent", outcome: "not_found", httpStatus: 404, readingId: null });
    expect(gone?.captureId).not.toBeNull();
    expect(await kinds(made)).toEqual([]);
    says(made, BEFORE);
    expect(await kinds(made)).toEqual(["back"]);
    expect(await toldKinds(made)).toEqual(["source_failing", "source_back"]);
    expect(await watchOf(made.watchId)).toMatchObject({
      failures: 0,
      failingSince: null,
      toldFailing: false,
    });
  });

  it("and comes back otherwise is told as both", async () => {
    const made = await watched();
    site.routes.delete(made.path);
    await lookAgain(made);
    says(made, AFTER);
    expect(await kinds(made)).toEqual(["back", "substance"]);
  });

  it("for a moment is told to nobody; where it lasts, once", async () => {
    const made = await watched();
    answers(made, (response) => response.writeHead(500).end());
    expect(await kinds(made)).toEqual([]);
    says(made, BEFORE);
    expect(await kinds(made)).toEqual([]);
    answers(made, (response) => response.writeHead(500).end());
    for (const _ of [1, 2]) expect(await kinds(made)).toEqual([]);
    expect(await kinds(made)).toEqual(["absent"]);
    for (const _ of [1, 2]) expect(await kinds(made)).toEqual([]);
    expect(await toldOf(made.watchId)).toMatchObject([
      { kind: "source_failing", data: { outcome: "error_page" } },
    ]);
  });

  it.each([429, 503])("with %i is left alone for as long as it says", async (status) => {
    const made = await watched();
    answers(made, (response) => response.writeHead(status, { "retry-after": "7200" }).end());
    const now = Date.now();
    expect(await kinds(made)).toEqual([]);
    const { nextAt, origin } = await watchOf(made.watchId);
    expect(nextAt.getTime() - now).toBeGreaterThanOrEqual(7_200_000);
    const { freeAt } = await db().watchHost.findUniqueOrThrow({ where: { origin } });
    expect(freeAt.getTime() - now).toBeGreaterThanOrEqual(7_200_000);
  });

  it("but a login wall with status 200 is no change", async () => {
    const made = await watched();
    answers(
      made,
      html("<form><p>You must sign in to read this page.</p><input type=password></form>", "en", "Sign in"),
    );
    for (const _ of [1, 2]) expect(await kinds(made)).toEqual([]);
    expect(await kinds(made)).toEqual(["absent"]);
    expect(await toldOf(made.watchId)).toMatchObject([
      { kind: "source_failing", data: { outcome: "login" } },
    ]);
    says(made, BEFORE);
    expect(await kinds(made)).toEqual(["back"]);
  });

  it("but another document at the same address is told as that", async () => {
    const made = await watched();
    says(made, [
      "Annual report of the museum of clocks. The collection grew by ninety pendulum clocks and two sundials last year.",
      "Visitors came from thirty countries; the garden was closed in winter while masons repaired its old walls.",
      "A catalogue of all watches, with drawings of their movements, will be printed by the society of friends.",
    ]);
    expect(await kinds(made)).toEqual(["other_document"]);
    expect(await kinds(made)).toEqual([]);
    expect(await toldOf(made.watchId)).toMatchObject([
      { kind: "source_failing", data: { outcome: "other_document" } },
    ]);
  });
});

describe("redirects", () => {
  it("to the same text elsewhere are told once with the address", async () => {
    const made = await watched();
    const to = `${made.path}-moved`;
    site.routes.set(to, html(paragraphs(BEFORE)));
    answers(made, (response) => response.writeHead(301, { location: to }).end());
    expect(await kinds(made)).toEqual(["moved"]);
    expect(await kinds(made)).toEqual([]);
    expect(await toldOf(made.watchId)).toMatchObject([
      { kind: "source_moved", data: { to: site.origin + to } },
    ]);
  });

  it("to another document elsewhere are told as that", async () => {
    const made = await watched();
    const to = `${made.path}-other`;
    site.routes.set(
      to,
      html(
        paragraphs([
          "Annual report of the museum of clocks. The collection grew by ninety pendulum clocks and two sundials last year.",
          "Visitors came from thirty countries; the garden was closed in winter while masons repaired its old walls.",
        ]),
      ),
    );
    answers(made, (response) => response.writeHead(302, { location: to }).end());
    expect(await lookAgain(made)).toMatchObject([{ kind: "other_document", movedTo: site.origin + to }]);
    expect(await toldKinds(made)).toEqual(["source_moved"]);
  });

  it.each([
    ["a loop", (path: string) => path, "unreachable"],
    ["a private address", () => "http://10.0.0.1/", "not_public"],
    ["this machine", () => "http://127.0.0.1:9/", "not_public"],
    ["a file", () => "file:///etc/passwd", "not_public"],
  ] as const)("to %s are no page", async (_, to, outcome) => {
    const made = await watched();
    answers(made, (response) => response.writeHead(302, { location: to(made.path) }).end());
    await lookAgain(made);
    expect(await watchOf(made.watchId)).toMatchObject({ outcome, failures: 1 });
    expect(await copies(made)).toBe(outcome === "not_public" ? 2 : 1);
  });
});

describe("a hostile server", () => {
  it.each<[string, Answer, string]>([
    ["stalls", () => undefined, "timed_out"],
    [
      "drips",
      (response) => {
        response.writeHead(200, { "content-type": "text/html" });
        const drip = setInterval(() => response.write("x"), 100);
        response.on("close", () => clearInterval(drip));
      },
      "timed_out",
    ],
    [
      "lies about its length",
      (response) => {
        response.writeHead(200, { "content-type": "text/html", "content-length": "100000" });
        response.write("<p>short</p>");
        response.socket?.end();
      },
      "unreachable",
    ],
    [
      "lies about its encoding",
      (response) => {
        response
          .writeHead(200, { "content-type": "text/html", "content-encoding": "gzip" })
          .end("<p>plain</p>");
      },
      "error_page",
    ],
    [
      "sends compressed zeros",
      (response) => {
        response
          .writeHead(200, { "content-type": "text/html", "content-encoding": "gzip" })
          .end(gzipSync(Buffer.alloc(60 * 1024 * 1024)));
      },
      "too_large",
    ],
    ["hangs up", (response) => response.socket?.destroy(), "unreachable"],
  ])("that %s has no page, and what it said before stays", async (_, answer, outcome) => {
    const made = await watched();
    const { readingId } = await watchOf(made.watchId);
    answers(made, answer);
    await lookAgain(made);
    expect(await watchOf(made.watchId)).toMatchObject({ outcome, failures: 1, readingId });
    says(made, BEFORE);
    await lookAgain(made);
    expect(await watchOf(made.watchId)).toMatchObject({ outcome: "page", failures: 0, readingId });
    expect((await toldKinds(made)).filter((kind) => kind === "source_changed")).toEqual([]);
  });
});

describe("a copy that an admin deleted", () => {
  it("takes the words of its visit along, and is not told or kept again", async () => {
    const made = await watched();
    says(made, AFTER);
    const [found] = await lookAgain(made);
    expect(found).toMatchObject({ kind: "substance", passages: [{ later: WEAKER }] });
    const reason = "They hold a private address.";
    const admin = await makeUser("admin");
    const done = await deleteCopy(admin, { captureId: found?.captureId ?? "", reason }, made.world.store);
    expect(done).toMatchObject({ ok: true });
    const after = await db().watchVisit.findUniqueOrThrow({ where: { id: found?.id ?? "" } });
    expect(after).toMatchObject({ kind: "substance", passages: [] });
    expect(await toldOf(made.watchId)).toMatchObject([{ kind: "source_changed", data: { passages: [] } }]);
    says(made, BEFORE);
    expect(await kinds(made)).toEqual([]);
    const kept = made.world.store.kept.size;
    says(made, AFTER);
    expect(await kinds(made)).toEqual([]);
    expect(await kinds(made)).toEqual([]);
    expect(made.world.store.kept.size).toBe(kept);
    const last = await db().capture.findFirst({
      where: { sourceId: made.sourceId },
      orderBy: { id: "desc" },
      include: { readings: true, blobs: true },
    });
    expect(last).toMatchObject({ outcome: "withheld", readings: [], blobs: [] });
    const visit = { where: { id: found?.id ?? "" }, data: { more: 5 } };
    await expect(db().watchVisit.update(visit)).rejects.toThrow();
    const notices = { where: { subjectId: made.watchId }, data: { kind: "source_back" } };
    await expect(db().notice.updateMany(notices)).rejects.toThrow();
  });
});
