import { spawn } from "node:child_process";
import { join } from "node:path";
import { z } from "zod";

export type PdfOptions = { timeoutMs?: number; maxPages?: number; maxMemoryMb?: number };

const answer = z.union([
  z.object({
    ok: z.literal(true),
    /** The text of each page. */
    pages: z.array(z.string()),
    /** Pages that are damaged, from 0; their text is empty. */
    unread: z.array(z.int()),
    title: z.string().optional(),
    author: z.string().optional(),
  }),
  z.object({
    ok: z.literal(false),
    reason: z.enum(["encrypted", "damaged", "too_long", "timed_out", "too_large"]),
  }),
]);
export type PdfRead = z.infer<typeof answer>;

/** Laws and budgets run to hundreds of pages, read in seconds; more is not read by anybody here. */
const LIMITS = { timeoutMs: 60_000, maxPages: 2_000, maxMemoryMb: 512 };
/** Of all pages together, in UTF-16 units. */
const MAX_LENGTH = 20_000_000;
/** What that may be as JSON in UTF-8. */
const MAX_ANSWER_BYTES = 6 * MAX_LENGTH;

/** By its path: no bundle contains the library. */
const program = () => join(/* turbopackIgnore: true */ process.cwd(), "lib/web/pdf/pdf.mjs");

/** The text of a PDF by its pages, read in a process of its own that is ended when it takes too long. */
export function readPdf(bytes: Uint8Array, options: PdfOptions = {}): Promise<PdfRead> {
  const { timeoutMs, maxPages, maxMemoryMb } = { ...LIMITS, ...options };
  const limits = [timeoutMs, maxPages, maxMemoryMb, MAX_LENGTH].map(String);
  return new Promise((resolve, reject) => {
    // Nothing of ours is told to what reads a stranger's file.
    const child = spawn(process.execPath, [program(), ...limits], {
      stdio: ["pipe", "pipe", "ignore"],
      env: { NODE_ENV: "production" },
    });
    const chunks: Buffer[] = [];
    let length = 0;
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      child.kill("SIGKILL");
    }, timeoutMs);
    child.stdout.on("data", (chunk: Buffer) => {
      length += chunk.length;
      if (length > MAX_ANSWER_BYTES) child.kill("SIGKILL");
      else chunks.push(chunk);
    });
    // One that has ended reads no more.
    child.stdin.on("error", () => undefined);
    child.on("error", reject);
    child.on("close", () => {
      clearTimeout(timer);
      resolve(isLate ? { ok: false, reason: "timed_out" } : answerIn(Buffer.concat(chunks), length));
    });
    child.stdin.end(bytes);
  });
}

function answerIn(said: Buffer, length: number): PdfRead {
  if (length > MAX_ANSWER_BYTES) return { ok: false, reason: "too_large" };
  // One that ended without a word did so by its own limit of time, or broke.
  if (length === 0) return { ok: false, reason: "damaged" };
  return answer.parse(JSON.parse(said.toString("utf8")));
}
