import { connect, type Socket } from "node:net";

/** What readers saw: milliseconds of each answer, how many were no answer, and the seconds in which they asked. */
export type Seen = { times: number[]; failed: number; seconds: number };

const [LINE_END, HEAD_END] = ["\r\n", "\r\n\r\n"];
const NOTHING = Buffer.alloc(0);

/** One connection that asks for the same page again and again, each time when the whole answer is there. */
class Reader {
  #socket: Socket | undefined;
  #asked = 0;
  /** Bytes that are still to come of the body, or of a piece of it where it comes in pieces; null while the head comes. */
  #left: number | null = null;
  #isInPieces = false;
  /** What came before and could not be read without what follows. */
  #before: Buffer = NOTHING;

  constructor(
    readonly at: URL,
    readonly request: string,
    readonly seen: Seen,
  ) {
    this.#open();
  }

  stop(): void {
    this.#socket?.removeAllListeners("close").destroy();
  }

  #open(): void {
    const { hostname, port } = this.at;
    this.#socket = connect({ host: hostname, port: Number(port), noDelay: true }, () => this.#ask());
    this.#socket.on("data", (chunk) => this.#take(chunk));
    this.#socket.on("error", () => undefined);
    // One that was closed between two answers has asked in vain; it asks again.
    this.#socket.on("close", () => {
      this.seen.failed++;
      setTimeout(() => this.#open(), 50);
    });
  }

  #ask(): void {
    [this.#asked, this.#left, this.#before] = [performance.now(), null, NOTHING];
    this.#socket?.write(this.request, "latin1");
  }

  #take(chunk: Buffer): void {
    const all = this.#before.length > 0 ? Buffer.concat([this.#before, chunk]) : chunk;
    this.#before = NOTHING;
    const body = this.#left === null ? this.#readHead(all) : all;
    if (!body || !(this.#isInPieces ? this.#readPieces(body) : this.#readBody(body))) return;
    this.seen.times.push(performance.now() - this.#asked);
    this.#ask();
  }

  /** What follows on the head; null where more of it is to come. */
  #readHead(all: Buffer): Buffer | null {
    const end = all.indexOf(HEAD_END);
    if (end < 0) {
      this.#before = all;
      return null;
    }
    const head = all.toString("latin1", 0, end);
    if (!head.startsWith("HTTP/1.1 200 ")) this.seen.failed++;
    const length = /^content-length: *(\d+)/im.exec(head)?.[1];
    [this.#left, this.#isInPieces] = [Number(length ?? 0), length === undefined];
    return all.subarray(end + HEAD_END.length);
  }

  /** Whether this is the rest of the body. */
  #readBody(body: Buffer): boolean {
    this.#left = (this.#left ?? 0) - body.length;
    return this.#left <= 0;
  }

  /** The same of a body each piece of which begins with its length (RFC 9112, 7.1). */
  #readPieces(body: Buffer): boolean {
    let rest = body;
    for (let left = this.#left ?? 0; rest.length >= left; ) {
      rest = rest.subarray(left);
      this.#left = 0;
      const end = rest.indexOf(LINE_END);
      const length = Number.parseInt(rest.toString("latin1", 0, Math.max(0, end)), 16);
      const isWhole = end >= 0 && (length > 0 || rest.length >= end + HEAD_END.length);
      if (isWhole && length === 0) return true;
      if (!isWhole) {
        this.#before = rest;
        return false;
      }
      rest = rest.subarray(end + LINE_END.length);
      left = length + LINE_END.length;
      this.#left = left;
    }
    this.#left = (this.#left ?? 0) - rest.length;
    return false;
  }
}

/**
 * Has so many readers ask for one page until something else is over. They read no more of an answer than its end, so that on two cores it is the
 * server that is measured: a client that takes each answer apart is slower than a server that sends finished bytes.
 */
export async function readBy(
  connections: number,
  url: string,
  { accepts, until }: { accepts: string; until: Promise<unknown> },
): Promise<Seen> {
  const at = new URL(url);
  const head = [`GET ${at.pathname}${at.search} HTTP/1.1`, `Host: ${at.host}`, `Accept-Encoding: ${accepts}`];
  const seen: Seen = { times: [], failed: 0, seconds: 0 };
  const began = performance.now();
  const readers = Array.from(
    { length: connections },
    () => new Reader(at, `${head.join("\r\n")}\r\n\r\n`, seen),
  );
  await until;
  for (const reader of readers) reader.stop();
  return { ...seen, seconds: (performance.now() - began) / 1000 };
}
