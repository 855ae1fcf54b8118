import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { transaction } from "@/lib/db";
import { settings } from "@/lib/env";
import { type Listener, listenForPublications } from "@/lib/kept/listen.queries";
import { KeptPage, KeptPages } from "@/lib/kept/pages";
import { newPublications, publish } from "@/lib/kept/publications";
import { asOwner, useFreshDatabase } from "@/prisma/testing/freshDatabase";
import { makePublicClaim } from "@/prisma/testing/publicFactories";
import type { AuditEvent } from "./event";
import { append } from "./mutations";

/** A process that keeps pages. */
type Instance = { pages: KeptPages; listener: Listener };

let drop: () => Promise<void>;
let here: Instance;
let there: Instance;

function instance(): Instance {
  const publications = newPublications();
  const url = settings().DATABASE_URL ?? "";
  const listener = listenForPublications(url, publications);
  return { pages: new KeptPages(1_000_000, Date.now, publications), listener };
}
const hears = ({ pages }: Instance) =>
  vi.waitFor(() => expect(pages.moment()).not.toBeNull(), { timeout: 60_000 });
const PAGE = new KeptPage(200, {}, Buffer.from("It stands."));
function keep({ pages }: Instance): void {
  pages.put("/en", PAGE, pages.moment());
  expect(pages.get("/en")).toBe(PAGE);
}
const isGone = ({ pages }: Instance) =>
  vi.waitFor(() => expect(pages.get("/en")).toBeUndefined(), { timeout: 60_000 });

const newsAfter = ({ pages }: Instance, version: number) =>
  vi.waitFor(() => expect(pages.publications.version).toBeGreaterThan(version), { timeout: 60_000 });

/** A change of what readers see, as every write makes it. */
const change = (id: string, within: () => Promise<void> | void = () => undefined) =>
  transaction(async (tx) => {
    await tx.claim.update({ where: { id }, data: { venueEn: `A hall ${Math.random()}` } });
    const opened: AuditEvent = { verb: "claim.opened", subjectType: "claim", subjectId: id, data: {} };
    await append(tx, null, opened);
    await within();
  });

const cutListeners = () =>
  asOwner((client) =>
    client.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND application_name = 'stet publications'`,
    ),
  );

beforeAll(async () => {
  drop = await useFreshDatabase();
});
beforeEach(async () => {
  here = instance();
  await hears(here);
  const before = here.pages.publications.version;
  there = instance();
  await hears(there);
  // The greeting of the second is news to the first.
  await newsAfter(here, before);
});
afterEach(async () => {
  await Promise.all([here.listener.stop(), there.listener.stop()]);
});
afterAll(() => drop());

const publicClaim = () => makePublicClaim({}, null);

test("what one process publishes is kept by none, from its commit on", async () => {
  const { id } = await publicClaim();
  keep(here);
  keep(there);
  await change(id, () => {
    for (const { pages } of [here, there]) expect(pages.get("/en")).toBe(PAGE);
  });
  await Promise.all([isGone(here), isGone(there)]);
});

test("a page that was begun before the commit is never kept", async () => {
  const { id } = await publicClaim();
  let begun: string | null = null;
  await change(id, () => {
    begun = there.pages.moment();
  });
  await vi.waitFor(() => expect(there.pages.moment()).not.toBe(begun));
  there.pages.put("/en", PAGE, begun);
  expect(there.pages.get("/en")).toBeUndefined();
});

test("what readers do not see drops nothing", async () => {
  const { id } = await makePublicClaim({ publicSince: null, status: "open" }, null);
  const before = here.pages.publications.version;
  await change(id);
  await change((await publicClaim()).id);
  await newsAfter(here, before);
  expect(here.pages.publications.version).toBe(before + 1);
});

test("while others are not heard nothing is kept, and what was is dropped", async () => {
  keep(here);
  const begun = here.pages.moment();
  await cutListeners();
  await vi.waitFor(() => expect(here.pages.moment()).toBeNull());
  here.pages.put("/en", PAGE, begun);
  expect(here.pages.get("/en")).toBeUndefined();
  await hears(here);
  here.pages.put("/en", PAGE, begun);
  expect(here.pages.get("/en")).toBeUndefined();
});

test("a change that no line of the log names is told by who made it", async () => {
  keep(there);
  publish(here.pages.publications);
  await isGone(there);
});

test("where nothing is heard, nothing is kept", async () => {
  await here.listener.stop();
  const publications = newPublications();
  const deaf = listenForPublications("postgres://nobody@127.0.0.1:1/none", publications);
  expect(publications.isDeaf).toBe(true);
  await deaf.stop();
  expect(publications.isDeaf).toBe(true);
});
