import { randomUUID } from "node:crypto";
import { gzipSync } from "node:zlib";
import { db } from "@/lib/db";
import { sha256 } from "@/lib/hash";
import { newId } from "@/lib/id";
import { postgresStore } from "@/lib/store/postgres.mutations";
import { writeWarc } from "@/lib/web/warc/write";
import { makeSource } from "./captures";

type Wanted = { sourceId?: string; html?: string; text?: string; day?: string };

/** A copy of a page as the program keeps it, in the database as the store, without a network and without threads. */
export async function keptCopy(wanted: Wanted = {}) {
  const { text = `A text ${randomUUID()}.`, day = "2026-03-03T10:20:30Z" } = wanted;
  const { html = `<!doctype html><title>A page</title><p>${text}</p>` } = wanted;
  const source = wanted.sourceId
    ? await db().source.findUniqueOrThrow({ where: { id: wanted.sourceId } })
    : await makeSource();
  const [url, at] = [source.url ?? "https://page.example/", new Date(day)];
  const [decoded, wire] = [Buffer.from(html), gzipSync(html)];
  const responseHead =
    "HTTP/1.1 200 OK\r\ncontent-type: text/html; charset=utf-8\r\ncontent-encoding: gzip\r\n\r\n";
  const requestHead = `GET / HTTP/1.1\r\nhost: ${new URL(url).host}\r\n\r\n`;
  const exchange = { url, at, ip: null, requestHead, responseHead, status: 200, wire };
  const warc = await writeWarc({ exchanges: [exchange] }, { software: "Stet/test" });
  const [captureId, hash] = [newId(), sha256(warc)];
  await postgresStore.put(hash, warc);
  const kept = {
    size: warc.length,
    mediaType: "application/warc",
    place: "postgres",
    state: "kept",
  } as const;
  await db().blob.create({ data: { sha256: hash, ...kept } });
  const body = {
    wireSha256: sha256(wire),
    wireSize: wire.length,
    decodedSha256: sha256(decoded),
    decodedSize: decoded.length,
  };
  const asked = { address: url, finalUrl: url, askedAt: at, startedAt: at, finishedAt: at };
  const answer = { outcome: "page", httpStatus: 200, mediaType: "text/html" } as const;
  await db().capture.create({ data: { id: captureId, sourceId: source.id, ...asked, ...answer, ...body } });
  await db().captureBlob.create({ data: { captureId, role: "warc", sha256: hash } });
  const reading = { kind: "page", extractorVersion: "test-1", text, title: "A page" } as const;
  const { id: readingId } = await db().reading.create({ data: { id: newId(), captureId, ...reading } });
  return { sourceId: source.id, url, captureId, readingId, warcSha256: hash, ...body };
}

/** That words of evidence were looked for in what was read, and found there word for word. */
export async function foundIn(readingId: string, evidence: { id: string; quote: string | null }) {
  const { text } = await db().reading.findUniqueOrThrow({ where: { id: readingId } });
  const words = evidence.quote ?? "";
  const start = [...text.slice(0, text.indexOf(words))].length;
  const piece = { start, end: start + [...words].length, quoted: words, found: words, page: null };
  const check = { id: newId(), evidenceId: evidence.id, readingId, of: "evidence", words } as const;
  await db().quoteCheck.create({
    data: {
      ...check,
      wordsSha256: sha256(words),
      version: 1,
      result: "found",
      differences: [],
      pieces: [piece],
    },
  });
}
