import type { CaptureOutcome } from "@/lib/generated/prisma/enums";
import type { Copy } from "@/lib/web/copy/fetchCopy";
import type { NotRendered, Rendered } from "@/lib/web/render/renderPage";
import type { BlobToStore } from "./blobs.mutations";
import type { NewReading, Read } from "./read";
import { readKept } from "./readAnswer";

type Answer = Extract<Copy, { ok: true }>;

/** Shows an address in a browser. */
export type Show = (address: string) => Promise<Rendered | NotRendered>;

/** What a browser showed: what is kept of it, what was read, and what came of the attempt. */
export type Shown = {
  files: BlobToStore[];
  readings: NewReading[];
  said: CaptureOutcome | null;
  /** Why there is nothing. */
  trouble: string | null;
};

/** What is worth a browser: a page, or the frame of one that its scripts fill. A wall is a wall in a browser too. */
const isShown = ({ reading, said }: Read): boolean =>
  reading.kind === "page" && (said === null || said === "page" || said === "nearly_empty");

const nothing = ({ said }: Read, trouble: string | null = null): Shown => ({
  ...{ files: [], readings: [], said, trouble },
});

/**
 * Has a page that was fetched shown by a browser as well. Its text is read from the document after its scripts ran, as
 * any page is, so that banners are no part of it. Of a page whose answer was nearly empty the browser's word counts.
 */
export async function showAnswer(copy: Answer, asked: string, read: Read, show: Show): Promise<Shown> {
  if (!isShown(read)) return nothing(read);
  const seen = await show(copy.finalUrl);
  if (!seen.ok && seen.reason === "cancelled")
    throw new Error("The capture was cut off by the end of its worker.");
  if (!seen.ok) return nothing(read, `browser_${seen.reason}`);
  const { html, picture, url, status } = seen;
  const body = { bytes: html, contentType: "text/html; charset=utf-8", url, fetched: { status, asked } };
  const shown = await readKept(body);
  if (shown.said !== "page") return nothing(read, `browser_${shown.said ?? "unread"}`);
  const files: BlobToStore[] = [{ role: "rendered", bytes: html, mediaType: "text/html" }];
  if (picture) files.push({ role: "screenshot", bytes: picture, mediaType: "image/png" });
  const readings: NewReading[] = [{ ...shown.reading, kind: "rendered" }];
  return { files, readings, said: "page", trouble: null } satisfies Shown;
}
