import { createHash } from "node:crypto";
import { LRUCache } from "lru-cache";
import { type Encoding, encode } from "./encoding";
import { type Publications, publications as publicationsOfProcess } from "./publications";

/** Bytes of all pages that are kept, in each encoding that was asked for. */
const MOST_BYTES = 256 * 1024 * 1024;
/** An entry takes so much beside its bytes, roughly. */
const ENTRY = 2048;

/** Headers by name, in lower case. */
export type Head = Readonly<Record<string, string>>;

/** An answer as it goes over the wire: what `writeHead` takes, and the bytes. */
export type Finished = { status: number; head: string[]; etag: string; bytes: Buffer };

/** A page as it was made, found or not: its head without what depends on the encoding, and its bytes without one. */
export class KeptPage {
  readonly #etag: string;
  readonly #finished = new Map<Encoding, Finished>();
  readonly #making = new Map<Encoding, Promise<Finished>>();

  constructor(
    readonly status: 200 | 404,
    readonly head: Head,
    readonly bytes: Buffer,
  ) {
    this.#etag = createHash("sha256").update(bytes).digest("base64url").slice(0, 22);
  }

  /** Bytes of the page in all encodings, about: as it is it stands there twice, and compressed it takes a quarter. */
  get size(): number {
    return Math.ceil(2.5 * this.bytes.length) + ENTRY;
  }

  /** The finished answer, made once for each encoding; a promise only while it is made. */
  in(encoding: Encoding): Finished | Promise<Finished> {
    return this.#finished.get(encoding) ?? this.#making.get(encoding) ?? this.#make(encoding);
  }

  #make(encoding: Encoding): Promise<Finished> {
    const making = encode(this.bytes, encoding)
      .then((bytes) => {
        const etag = `"${this.#etag}${encoding === "identity" ? "" : `-${encoding}`}"`;
        const head = Object.entries({
          ...this.head,
          ...(encoding !== "identity" && { "content-encoding": encoding }),
          ...{ etag, vary: "Accept-Encoding", "content-length": String(bytes.length) },
        }).flat();
        const finished = { status: this.status, head, etag, bytes };
        this.#finished.set(encoding, finished);
        return finished;
      })
      .finally(() => this.#making.delete(encoding));
    this.#making.set(encoding, making);
    return making;
  }
}

const DAY_MS = 86_400_000;

/**
 * Pages by their path: those of one publication and one day. A page that counts days is right until midnight (UTC), as the
 * pages count it; all are made anew then.
 */
export class KeptPages {
  readonly #pages: LRUCache<string, KeptPage>;
  #version = -1;
  #until = 0;

  constructor(
    mostBytes: number = MOST_BYTES,
    readonly now: () => number = Date.now,
    readonly publications: Publications = publicationsOfProcess(),
  ) {
    this.#pages = new LRUCache({ maxSize: mostBytes, sizeCalculation: (page) => page.size });
  }

  /**
   * What tells whether a page that was begun now may still be kept when it is made; null while something is published, or
   * while what others publish is not heard.
   */
  moment(): string | null {
    const { version, running, isDeaf } = this.publications;
    const now = this.now();
    if (version !== this.#version || now >= this.#until) {
      this.#pages.clear();
      this.#version = version;
      this.#until = (Math.floor(now / DAY_MS) + 1) * DAY_MS;
    }
    return running > 0 || isDeaf ? null : `${version} ${this.#until}`;
  }

  get(path: string): KeptPage | undefined {
    return this.moment() === null ? undefined : this.#pages.get(path);
  }

  /**
   * Keeps a page that was found, unless something was published, or a day ended, since the moment at which it was begun.
   * Addresses at which nothing is are endless.
   */
  put(path: string, page: KeptPage, begun: string | null): void {
    if (page.status === 200 && begun !== null && begun === this.moment()) this.#pages.set(path, page);
  }

  /** Seconds in which the pages count the same day, whole ones. */
  get secondsLeft(): number {
    return Math.floor((this.#until - this.now()) / 1000);
  }

  /** Bytes that are kept. */
  get size(): number {
    return this.#pages.calculatedSize;
  }
}
