import { randomUUID } from "node:crypto";
import http, { type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { db } from "@/lib/db";
import { stopThreads } from "@/lib/threadPool";
import { lookAtWatches, type World } from "@/lib/watches/look.mutations";
import { startWatch } from "@/lib/watches/mutations";
import { filteringAgent } from "@/lib/web/publicAddress";
import { makeSource, memoryStore } from "./captures";
import { makeUser } from "./factories";
import { useFreshDatabase } from "./freshDatabase";
import { ok } from "./verdicts";

export type Answer = (response: ServerResponse, request: IncomingMessage) => void;

/** A web server whose pages a test changes between two visits; of each address how often it was asked is counted. */
async function serveSite() {
  const routes = new Map<string, Answer>();
  const asked = new Map<string, number>();
  const server = http.createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "", "http://x");
    asked.set(pathname, (asked.get(pathname) ?? 0) + 1);
    const answer = routes.get(pathname);
    if (answer) answer(response, request);
    else response.writeHead(404, { "content-type": "text/html" }).end("<h1>Not found</h1>");
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  const host = `127.0.0.1:${port}`;
  return {
    origin: `http://${host}`,
    routes,
    asked: (path: string) => asked.get(path) ?? 0,
    /** Lets this server through, and no other machine that is not public. */
    copy: {
      agentFor: (url: URL) => (url.host === host ? new http.Agent() : filteringAgent(url)),
      timeoutMs: 2_000,
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
export type Site = Awaited<ReturnType<typeof serveSite>>;

/** A site, and a database of its own for what is watched there; `close` ends both. */
export async function useWatchedSite() {
  const drop = await useFreshDatabase();
  const site = await serveSite();
  const close = async () => {
    await site.close();
    await stopThreads();
    await drop();
  };
  return { site, close };
}

/** What a watched page says: what it begins with, a promise, the same made weaker, and the rest. */
export const LEAD =
  "Every day forty thousand people cross the bay with us. These are the commitments that we made to them.";
export const PROMISE = "By the end of 2027 we will run electric boats on all five of our lines.";
export const WEAKER = "By the end of 2029 we aim to run electric boats on up to three of our lines.";
export const REST = [
  "If a crossing is cancelled, every passenger gets the full fare back within ten days, without having to ask for it.",
  "All piers have had step-free access since the spring of 2024, and they will keep it during repairs.",
  "Questions about these commitments are answered at the ticket office of each pier.",
];

export const html = (body: string, lang = "en", title = "Our commitments"): Answer => {
  const page = `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${title}</title></head><body><main><h1>${title}</h1>${body}</main></body></html>`;
  return (response) => response.setHeader("content-type", "text/html; charset=utf-8").end(page);
};
export const paragraphs = (all: readonly string[]) => all.map((text) => `<p>${text}</p>`).join("\n");

/** A page of a site that is watched from now on. */
export async function watchPage(site: Site, path = `/${randomUUID()}`) {
  const { id: sourceId } = await makeSource(site.origin + path);
  const user = await makeUser("editor");
  const { watchId } = await ok(startWatch(user, { from: "known", sourceId }));
  const world = { copy: site.copy, store: memoryStore(), show: null, pause: 0 } satisfies World;
  return { watchId, sourceId, path, user, world };
}

/** Has every watch but this one rest, lets this one's time come, and looks; gives the rows of the timeline that it added. */
export async function lookAgain({ watchId, world }: { watchId: string; world: World }) {
  const last = await db().watchVisit.findFirst({ where: { watchId }, orderBy: { id: "desc" } });
  const later = new Date(Date.now() + 86_400_000);
  await db().watch.updateMany({ where: { id: { not: watchId } }, data: { nextAt: later } });
  await db().watch.update({ where: { id: watchId }, data: { nextAt: new Date(0) } });
  await db().watchHost.updateMany({ data: { freeAt: new Date(0) } });
  const looks = await lookAtWatches(world);
  if (looks !== 1) throw new Error(`There were ${looks} looks instead of one.`);
  return db().watchVisit.findMany({
    where: { watchId, ...(last && { id: { gt: last.id } }) },
    orderBy: { id: "asc" },
    include: { suggestions: true },
  });
}

export const watchOf = (id: string) => db().watch.findUniqueOrThrow({ where: { id } });

/** What was told of a watch, the first first. */
export const toldOf = (watchId: string) =>
  db().notice.findMany({ where: { subjectType: "watch", subjectId: watchId }, orderBy: { id: "asc" } });
