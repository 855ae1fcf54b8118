/**
 * Reads a PDF in a process of its own: a damaged or hostile one may stall the reader, or take all the memory that there
 * is. The bytes come in, JSON goes out. The reader runs in a thread, so that the process can end itself in time even
 * where the one that started it is gone.
 */
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";

const PAGE_BYTES = 64 * 1024;
const MB = 1024 * 1024;
/** Whoever started it ends it in time; it ends itself only when nobody did. */
const GRACE_MS = 5_000;

/** Holds the memory of WebAssembly to the limit: what would grow beyond it fails. Says whether something did. */
function limitMemory(maxMemoryMb) {
  const grow = WebAssembly.Memory.prototype.grow;
  let isRefused = false;
  WebAssembly.Memory.prototype.grow = function growWithin(pages) {
    if (this.buffer.byteLength + pages * PAGE_BYTES > maxMemoryMb * MB) {
      isRefused = true;
      throw new RangeError("memory");
    }
    return grow.call(this, pages);
  };
  return () => isRefused;
}

function textOf(document, nth) {
  const page = document.loadPage(nth);
  const structured = page.toStructuredText("preserve-whitespace");
  const text = structured.asText();
  structured.destroy();
  page.destroy();
  return text.replaceAll("\0", "").trimEnd();
}

function readPages(document, { maxPages, maxLength }) {
  const count = document.countPages();
  if (count === 0) return { ok: false, reason: "damaged" };
  if (count > maxPages) return { ok: false, reason: "too_long" };
  const [pages, unread] = [[], []];
  let length = 0;
  for (let nth = 0; nth < count; nth++) {
    try {
      pages.push(textOf(document, nth));
    } catch {
      pages.push("");
      unread.push(nth);
    }
    length += pages[nth].length;
    if (length > maxLength) return { ok: false, reason: "too_large" };
  }
  if (unread.length === count) return { ok: false, reason: "damaged" };
  const [title, author] = ["info:Title", "info:Author"].map((key) => document.getMetaData(key)?.trim());
  return { ok: true, pages, unread, ...(title && { title }), ...(author && { author }) };
}

async function read({ bytes, maxMemoryMb, ...limits }) {
  const isRefused = limitMemory(maxMemoryMb);
  try {
    const { Document } = await import("mupdf");
    const document = Document.openDocument(bytes, "application/pdf");
    if (document.needsPassword()) return { ok: false, reason: "encrypted" };
    const answer = readPages(document, limits);
    return isRefused() ? { ok: false, reason: "too_large" } : answer;
  } catch {
    return { ok: false, reason: isRefused() ? "too_large" : "damaged" };
  }
}

async function main() {
  const [timeoutMs, maxPages, maxMemoryMb, maxLength] = process.argv.slice(2).map(Number);
  setTimeout(() => process.exit(1), timeoutMs + GRACE_MS);
  const bytes = new Uint8Array(Buffer.concat(await process.stdin.toArray()));
  const worker = new Worker(new URL(import.meta.url), {
    workerData: { bytes, maxPages, maxMemoryMb, maxLength },
    transferList: [bytes.buffer],
    resourceLimits: { maxOldGenerationSizeMb: maxMemoryMb },
    // The library tells each damaged byte.
    stdout: true,
    stderr: true,
  });
  worker.on("message", (answer) => process.stdout.write(JSON.stringify(answer), () => process.exit(0)));
  worker.on("error", (error) => {
    const reason = error.code === "ERR_WORKER_OUT_OF_MEMORY" ? "too_large" : "damaged";
    process.stdout.write(JSON.stringify({ ok: false, reason }), () => process.exit(0));
  });
}

if (isMainThread) await main();
else parentPort.postMessage(await read(workerData));
