import { createReadStream } from "node:fs";
import { createGunzip } from "node:zlib";
import type { z } from "zod";
import { Refusal } from "@/prisma/process/lifecycle";
import {
  type Carried,
  copyLine,
  END,
  FORMAT,
  type Footer,
  footerSchema,
  type Header,
  headerSchema,
  pieceLine,
  READ_FORMATS,
} from "./format";

/** The first line names every column of every table; a file whose first line is longer is none of ours. */
const LONGEST_LINE = 5_000_000;
const NEW_LINE = 0x0a;

/** Reads a backup from its first line to its last, in pieces of whatever size they come. */
export class BackupReader {
  readonly #file: string;
  readonly #pieces: AsyncIterator<Buffer>;
  #rest: Buffer = Buffer.alloc(0);
  /** Whether the first line was read. */
  #hasBegun = false;

  constructor(file: string, pieces: AsyncIterable<Buffer> = uncompressed(file)) {
    this.#file = file;
    this.#pieces = pieces[Symbol.asyncIterator]();
  }

  async #more(): Promise<void> {
    const { value, done } = await this.#pieces.next().catch((error: unknown) => {
      throw this.#refusalOf(error);
    });
    if (done) throw this.#endedEarly();
    this.#rest = Buffer.concat([this.#rest, value]);
  }

  /** What ends before its first line was read may be anything. */
  #endedEarly(): Refusal {
    return this.#hasBegun
      ? new Refusal(`${this.#file} is cut off: it ends in the middle. Nothing was restored.`)
      : this.#foreign();
  }

  #foreign = () => new Refusal(`${this.#file} is no backup of Stet.`);

  #refusalOf(error: unknown): unknown {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (code === "ENOENT") return new Refusal(`There is no file ${this.#file}.`);
    if (code === "EACCES" || code === "EISDIR") return new Refusal(`${this.#file} cannot be read (${code}).`);
    if (code === "Z_BUF_ERROR") return this.#endedEarly();
    if (!code.startsWith("Z_")) return error;
    return this.#hasBegun
      ? new Refusal(`${this.#file} is damaged: ${(error as Error).message}. Nothing was restored.`)
      : this.#foreign();
  }

  async #line<T>(schema: z.ZodType<T>, otherwise: () => Refusal): Promise<T> {
    let at = this.#rest.indexOf(NEW_LINE);
    for (; at < 0; at = this.#rest.indexOf(NEW_LINE)) {
      if (this.#rest.length > LONGEST_LINE) throw otherwise();
      await this.#more();
    }
    const text = this.#rest.subarray(0, at).toString("utf8");
    this.#rest = this.#rest.subarray(at + 1);
    try {
      return schema.parse(JSON.parse(text));
    } catch {
      throw otherwise();
    }
  }

  async header(): Promise<Header> {
    const header = await this.#line(headerSchema, this.#foreign);
    this.#hasBegun = true;
    if (READ_FORMATS.includes(header.format)) return header;
    throw new Refusal(
      `${this.#file} is written in format ${header.format}, and this version of Stet reads formats up to ${FORMAT}. Use the version that made it.`,
    );
  }

  /** The rows of the next table as they stand, to the line that ends them. */
  async *rows(): AsyncGenerator<Buffer> {
    const end = `\n${END}`;
    // As if a line had just ended: a table may have no rows.
    this.#rest = Buffer.concat([Buffer.from("\n"), this.#rest]);
    for (let from = 1; ; ) {
      const at = this.#rest.indexOf(end);
      const until = at < 0 ? this.#rest.length - end.length + 1 : at + 1;
      if (until > from) yield this.#rest.subarray(from, until);
      if (at >= 0) {
        this.#rest = this.#rest.subarray(at + end.length);
        return;
      }
      if (until > from) [this.#rest, from] = [this.#rest.subarray(until), 0];
      await this.#more();
    }
  }

  #damagedCopies = () =>
    new Refusal(`${this.#file} is damaged where its copies stand. Nothing was restored.`);

  /** The kept copies, one after the other: each is read to its end before the next. */
  async *copies(): AsyncGenerator<{ sha256: string; pieces: () => AsyncGenerator<Buffer, Carried> }> {
    for (let count = 0; ; count++) {
      const line = await this.#line(copyLine, this.#damagedCopies);
      if ("copy" in line) {
        yield { sha256: line.copy, pieces: () => this.#bytesOfCopy() };
        continue;
      }
      if (line.copies !== count) throw this.#damagedCopies();
      return;
    }
  }

  async *#bytesOfCopy(): AsyncGenerator<Buffer, Carried> {
    for (;;) {
      const line = await this.#line(pieceLine, this.#damagedCopies);
      if ("end" in line) return line.end;
      for (let left = line.bytes; left > 0; ) {
        if (this.#rest.length === 0) await this.#more();
        const piece = this.#rest.subarray(0, left);
        this.#rest = this.#rest.subarray(piece.length);
        left -= piece.length;
        yield piece;
      }
    }
  }

  /** The last line; whatever follows it is not ours. */
  async footer(): Promise<Footer> {
    const damaged = () => new Refusal(`${this.#file} is damaged: its last line cannot be read.`);
    const footer = await this.#line(footerSchema, damaged);
    const rest = await this.#pieces.next().catch((error: unknown) => {
      throw this.#refusalOf(error);
    });
    if (this.#rest.length > 0 || !rest.done) throw damaged();
    return footer;
  }
}

function uncompressed(file: string): AsyncIterable<Buffer> {
  const source = createReadStream(file);
  const plain = createGunzip();
  // A file that cannot be read is told by what reads from the other end.
  source.on("error", (error) => plain.destroy(error));
  return source.pipe(plain);
}
