import { describe, expect, it } from "vitest";
import { readPdf } from "./readPdf";

type Parts = { objects: (string | { dict: string; stream: Buffer })[]; trailer?: string };

/** A PDF of these objects, the first of which is its catalogue. */
function pdfOf({ objects, trailer = "" }: Parts): Buffer {
  const parts: Buffer[] = [Buffer.from("%PDF-1.7\n")];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  const add = (bytes: Buffer) => {
    parts.push(bytes);
    length += bytes.length;
  };
  for (const [nth, object] of objects.entries()) {
    offsets.push(length);
    const isPlain = typeof object === "string";
    add(Buffer.from(`${nth + 1} 0 obj\n`));
    if (isPlain) add(Buffer.from(object, "latin1"));
    else {
      add(Buffer.from(`<< ${object.dict} /Length ${object.stream.length} >>\nstream\n`, "latin1"));
      add(Buffer.concat([object.stream, Buffer.from("\nendstream")]));
    }
    add(Buffer.from("\nendobj\n"));
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  const end = `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${length}\n%%EOF\n`;
  return Buffer.concat([...parts, Buffer.from(end, "latin1")]);
}

const LATIN_FONT = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>";
/** Song as readers have it built in: nothing of it is in the file. */
const HAN_FONT = `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [<<
  /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >>
  /FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0
  /Ascent 880 /Descent -120 /StemV 93 >> >>] >>`;

const latin = (text: string) => `BT /F1 12 Tf 50 700 Td (${text}) Tj ET`;
const han = (text: string) =>
  `BT /F2 12 Tf 50 700 Td <${Buffer.from(text, "utf16le").swap16().toString("hex")}> Tj ET`;

/** A page each, with these contents. */
function pagesOf(contents: readonly string[], extra: { resources?: string; trailer?: string } = {}): Buffer {
  const first = 5;
  const kids = contents.map((_, nth) => `${first + 2 * nth} 0 R`).join(" ");
  const pages = contents.flatMap((content, nth) => [
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${first + 2 * nth + 1} 0 R
      /Resources << /Font << /F1 3 0 R /F2 4 0 R >> ${extra.resources ?? ""} >> >>`,
    { dict: "", stream: Buffer.from(content) },
  ]);
  const tree = `<< /Type /Pages /Count ${contents.length} /Kids [${kids}] >>`;
  return pdfOf({
    objects: ["<< /Type /Catalog /Pages 2 0 R >>", tree, LATIN_FONT, HAN_FONT, ...pages],
    trailer: extra.trailer,
  });
}

describe("a PDF", () => {
  it("is read by page, in both languages, also where its fonts are not in the file", async () => {
    const file = pagesOf([latin("The boats are due in 2026."), han("渡轮将于2026年投入服务。"), ""], {
      trailer: `/Info << /Title <${Buffer.from("\ufeff渡轮报告", "utf16le").swap16().toString("hex")}> /Author (Harbour Office) >>`,
    });
    expect(await readPdf(file)).toEqual({
      ok: true,
      pages: ["The boats are due in 2026.", "渡轮将于2026年投入服务。", ""],
      unread: [],
      title: "渡轮报告",
      author: "Harbour Office",
    });
  });

  it("is read where its table is lost, as every reader does", async () => {
    const file = pagesOf([latin("The boats are due in 2026.")]);
    expect(await readPdf(file.subarray(0, file.lastIndexOf("xref\n0")))).toMatchObject({
      ok: true,
      pages: ["The boats are due in 2026."],
    });
  });

  it("of a thousand pages is read, and one of more than the limit is not", async () => {
    const file = pagesOf(Array.from({ length: 1_000 }, (_, nth) => latin(`Page ${nth + 1}.`)));
    const read = await readPdf(file);
    expect(read.ok && [read.pages.length, read.pages[999]]).toEqual([1_000, "Page 1000."]);
    expect(await readPdf(file, { maxPages: 999 })).toEqual({ ok: false, reason: "too_long" });
  });
});

/** Forms that each draw the next one a hundred times: a page that nobody ever finishes. */
function endless(): Buffer {
  const depth = 12;
  const forms = Array.from({ length: depth }, (_, nth) => ({
    dict: `/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> /XObject << /X ${5 + Math.min(nth + 1, depth - 1)} 0 R >> >>`,
    stream: Buffer.from(nth === depth - 1 ? latin("x") : "/X Do ".repeat(100)),
  }));
  const page = `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >> >>`;
  const tree = `<< /Type /Pages /Count 1 /Kids [${5 + depth} 0 R] >>`;
  const content = { dict: "", stream: Buffer.from("/X Do") };
  return pdfOf({ objects: ["<< /Type /Catalog /Pages 2 0 R >>", tree, LATIN_FONT, content, ...forms, page] });
}

describe("a PDF that is not read says why", () => {
  it.each([
    ["nothing", Buffer.alloc(0)],
    ["a page of the web", Buffer.from("<p>The boats are due in 2026.</p>")],
    ["a beginning alone", Buffer.from("%PDF-1.7\n")],
    ["noise", Buffer.concat([Buffer.from("%PDF-1.7\n"), Buffer.alloc(5_000, "渡")])],
    ["without pages", pagesOf([])],
  ])("when it is damaged: %s", async (_, file) => {
    expect(await readPdf(file)).toEqual({ ok: false, reason: "damaged" });
  });

  it("when it wants a password", async () => {
    const { PDFDocument } = await import("mupdf");
    const open = new PDFDocument();
    open.insertPage(-1, open.addPage([0, 0, 595, 842], 0, {}, ""));
    const packed = (options: string) => new Uint8Array(open.saveToBuffer(options).asUint8Array());
    const locked = packed("encrypt=aes-256,user-password=x,owner-password=y");
    expect(await readPdf(locked)).toEqual({ ok: false, reason: "encrypted" });
    // One that only forbids printing and the like opens for everybody.
    expect(await readPdf(packed("encrypt=aes-256,owner-password=y"))).toMatchObject({
      ok: true,
      pages: [""],
    });
  });

  it("when it stalls", async () => {
    expect(await readPdf(endless(), { timeoutMs: 4_000 })).toEqual({ ok: false, reason: "timed_out" });
  });

  it("when it takes too much memory", async () => {
    const file = Buffer.concat([pagesOf([latin("x")]), Buffer.alloc(40 * 1024 * 1024, "%")]);
    expect(await readPdf(file, { maxMemoryMb: 32 })).toEqual({ ok: false, reason: "too_large" });
  });
});
