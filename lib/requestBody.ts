import { IncomingMessage } from "node:http";

/** Parts of one form: the largest of ours, a split of a promise, has some two hundred. */
const MOST_PARTS = 1_000;
/** Bytes that anybody may send: two wordings of 20,000 characters, with what was compared before them. */
const MOST_OF_ANYBODY = 1024 * 1024;
/** As browsers write it. What is written otherwise might be read otherwise by whoever takes the form apart. */
const FORM = /^multipart\/form-data; ?boundary=("?)([\w'()+,./:=?-]{2,70})\1$/i;

/** Whether a form, where it is one, is sent as browsers send theirs. */
export function isForm({ headers }: IncomingMessage): boolean {
  const type = headers["content-type"] ?? "";
  return !/^\s*multipart\//i.test(type) || FORM.test(type);
}

/** Whether only somebody who is signed in may send as much; who says no length may send any. */
export function isLarge({ headers }: IncomingMessage): boolean {
  if (headers["transfer-encoding"] !== undefined) return true;
  return Number(headers["content-length"] ?? 0) > MOST_OF_ANYBODY;
}

/**
 * A request whose form has no more parts than any of ours. Next takes a form apart before anything of ours sees it, and
 * all that has come at once: 20,000 fields hold the process for a quarter of a second.
 */
export class BoundedRequest extends IncomingMessage {
  /** Called when more has come, to its end: an answer before that may never be read. The rest is not passed on. */
  onTooMuch: () => void = () => undefined;
  #parts = 0;
  #boundary: Buffer | null | undefined;
  #before = Buffer.alloc(0);

  override push(chunk: unknown, encoding?: BufferEncoding): boolean {
    if (Buffer.isBuffer(chunk) && this.#parts <= MOST_PARTS) this.#parts += this.#boundariesIn(chunk);
    if (this.#parts <= MOST_PARTS) return super.push(chunk, encoding);
    if (chunk === null) this.onTooMuch();
    return true;
  }

  #boundariesIn(chunk: Buffer): number {
    this.#boundary ??= boundaryOf(this.headers["content-type"]);
    const boundary = this.#boundary;
    if (boundary === null) return 0;
    // One may begin in the chunk before.
    const all = Buffer.concat([this.#before, chunk]);
    let found = 0;
    for (let at = all.indexOf(boundary); at >= 0; at = all.indexOf(boundary, at + boundary.length)) found++;
    this.#before = Buffer.from(all.subarray(Math.max(0, all.length - boundary.length + 1)));
    return found;
  }
}

function boundaryOf(type = ""): Buffer | null {
  const boundary = FORM.exec(type)?.[2];
  return boundary === undefined ? null : Buffer.from(`--${boundary}`);
}
