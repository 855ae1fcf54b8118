import { inThread } from "@/lib/threadPool";
import type { Copy } from "@/lib/web/copy/fetchCopy";
import { binaryKind } from "@/lib/web/fileKind";
import { readPdf } from "@/lib/web/pdf/readPdf";
import { type Body, pdfReading, type Read, saidOfFile, unread } from "./read";

type Answer = Extract<Copy, { ok: true }>;

/** What the body of an answer says, and what it is. */
export async function readAnswer(copy: Answer, asked: string, earlierText: string | null): Promise<Read> {
  const { decoded: bytes, contentType, finalUrl: url, status } = copy;
  return readKept({
    bytes,
    contentType,
    url,
    fetched: { status, asked, ...(earlierText !== null && { earlierText }) },
  });
}

/** Reads what is kept by what its bytes are: a PDF in a process of its own, a page in a thread, others not at all. */
export async function readKept(body: Body): Promise<Read> {
  const kind = binaryKind(body.bytes);
  if (!kind) {
    const read = await inThread("read_copy", body, "job");
    return read.ok ? read.value : { reading: unread(), said: saidOfFile(body), trouble: read.reason };
  }
  const said = saidOfFile(body);
  if (kind !== "pdf") return { reading: unread(), said, trouble: null };
  const pdf = await readPdf(body.bytes);
  if (!pdf.ok) return { reading: unread(), said, trouble: `pdf_${pdf.reason}` };
  const trouble = pdf.unread.length > 0 ? "pdf_pages_damaged" : null;
  return { reading: pdfReading(pdf.pages, pdf), said, trouble };
}
