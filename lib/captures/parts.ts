import { z } from "zod";

/**
 * What can be downloaded of a copy: its web archive, the same packed for players with what it refers to, the body as it
 * came over the line and unpacked, and what a browser showed.
 */
const PARTS = ["copy.warc", "copy.wacz", "body", "wire", "screenshot", "rendered"] as const;
export type Part = (typeof PARTS)[number];

export const partRequest = z.object({
  id: z.uuid().meta({ description: "The id of a copy." }),
  part: z.enum(PARTS).meta({
    description:
      "`body`: the document itself, unpacked; `wire`: as it came, where that is not the same; `copy.warc`, `copy.wacz`: the web archive.",
  }),
});

/** Bytes of others are never shown by a browser as if they were this site's: they are saved. */
export const contentTypeOf = (part: Part): string =>
  part === "copy.warc" ? "application/warc" : "application/octet-stream";

const EXTENSIONS: Readonly<Record<string, string>> = {
  "text/html": "html",
  "text/plain": "txt",
  "application/pdf": "pdf",
  "application/json": "json",
  "image/png": "png",
  "image/jpeg": "jpg",
  "image/gif": "gif",
  "image/webp": "webp",
  "application/wacz": "wacz",
  "application/warc": "warc",
};

type Named = { finishedAt: Date | null; mediaType: string | null; fileName: string | null };

/** The name under which a part is saved: that of the file that was supplied, or one with the day of the copy. */
export function fileNameOf(
  part: Part,
  { finishedAt, mediaType, fileName }: Named,
  isPacked: boolean,
): string {
  const day = (finishedAt ?? new Date(0)).toISOString().slice(0, 10);
  if (part === "body" && fileName) return fileName;
  if (part === "body") return `copy-${day}.${EXTENSIONS[mediaType ?? ""] ?? "bin"}`;
  const ends = {
    "copy.warc": isPacked ? "warc.gz" : "warc",
    "copy.wacz": "wacz",
    wire: "wire.bin",
    screenshot: "png",
    rendered: "rendered.html",
  };
  return `copy-${day}.${ends[part]}`;
}

/** As RFC 6266 has it: a name in ASCII, and the whole one. */
export function disposition(name: string): string {
  const plain = name.replace(/[^\w .()-]/g, "_");
  const whole = encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`;
}
