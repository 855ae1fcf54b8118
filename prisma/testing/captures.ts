import { randomUUID } from "node:crypto";
import http, { type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import { db, transaction } from "@/lib/db";
import { sha256 } from "@/lib/hash";
import { newId } from "@/lib/id";
import { putAttempt } from "@/lib/sources/askForCopy.mutations";
import type { Store } from "@/lib/store/store";
import { makeUser } from "./factories";

type Answer = (response: ServerResponse, request: IncomingMessage) => void;

/** A server of this machine; what stands at each path may change between two visits. */
export async function serveCopies(routes: Record<string, Answer>) {
  const asked: string[] = [];
  const server = http.createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "", "http://x");
    asked.push(pathname);
    const answer = routes[pathname];
    if (answer) answer(response, request);
    else response.writeHead(404, { "content-type": "text/html" }).end("<h1>Not found</h1>");
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  const close = async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  };
  /** Lets this server's address through, which is no public one. */
  const copy = { agentFor: () => new http.Agent(), timeoutMs: 3_000 };
  return { origin: `http://127.0.0.1:${port}`, asked, copy, close };
}

/** A store in memory, of which tests may take or change bytes. */
export function memoryStore(): Store & { kept: Map<string, Uint8Array> } {
  const kept = new Map<string, Uint8Array>();
  return {
    kept,
    place: "postgres",
    put: async (hash, bytes) => {
      if (sha256(bytes) !== hash) throw new Error("The bytes have another hash.");
      if (kept.has(hash)) return "there";
      kept.set(hash, bytes);
      return "stored";
    },
    putFile: async () => {
      throw new Error("Nothing of a store in memory is restored.");
    },
    get: async (hash) => kept.get(hash) ?? null,
    read: async (hash) => {
      const bytes = kept.get(hash);
      return bytes ? Readable.from([bytes]) : null;
    },
    has: async (hash) => kept.has(hash),
    remove: async (hash) => void kept.delete(hash),
  };
}

export async function makeSource(url: string | null = `https://${randomUUID()}.example/`) {
  const createdById = (await makeUser("editor")).id;
  const title = `Source ${randomUUID()}`;
  return db().source.create({
    data: { title, publisher: "A publisher", kind: "primary", url, createdById },
  });
}

/** A source with an attempt that waits, `notBefore` a time if there is one. */
export async function makeAttempt(address: string, when: { notBefore?: Date } = {}) {
  const { id: sourceId } = await makeSource(`${address}?${randomUUID()}`);
  const asked = await transaction((tx) => putAttempt(tx, { sourceId, address, askedById: null, ...when }));
  if (asked?.verb !== "capture.asked") throw new Error("No attempt was made.");
  return { sourceId, captureId: asked.data.captureId };
}

type Supplied = { sourceId?: string; askedById?: string | undefined; day?: string; text?: string };

/** A copy that a person supplied, as it was read; without its bytes. */
export async function makeSupplied({ day = "2026-05-01", text = "A text.", ...wanted }: Supplied = {}) {
  const sourceId = wanted.sourceId ?? (await makeSource()).id;
  const askedById = wanted.askedById ?? (await makeUser("editor")).id;
  const [id, at] = [newId(), new Date(day)];
  const times = { askedAt: at, startedAt: at, finishedAt: at };
  const supplied = { outcome: "supplied", suppliedAs: "page", suppliedHow: "Saved in my browser." } as const;
  const body = { mediaType: "text/html", decodedSha256: sha256(text), decodedSize: text.length };
  await db().capture.create({ data: { id, sourceId, askedById, ...times, ...supplied, ...body } });
  const reading = { kind: "page", extractorVersion: "test-1", text } as const;
  await db().reading.create({ data: { id: newId(), captureId: id, ...reading } });
  return { captureId: id, sourceId, askedById };
}
