import { type Block, textOf } from "@/lib/web/page/blocks";
import { carryEdits, editedBlocks, NO_EDITS } from "./edits";
import type { Edits, Piece } from "./schema";
import { sameLine, sameText } from "./versions";

/** What a version holds that decides whether another one is needed. */
type VersionText = { text: string; publishedText: string; rawHash: string; extractorVersion: string };
/** A version that is there. What else stood in its page is not known of the oldest ones, nor was anything edited there. */
type Latest = VersionText & { title: string; extract: Extract | null };
type Next = VersionText & { extract: Extract };
/** All that was read, and what an editor did to it. */
export type Extract = { pieces: readonly Piece[]; edits: Edits };

/**
 * `technical`: the publisher's text is the same and only our reading or an editor's hand made another one of it, so that
 * the difference must never look like somebody's rewording. `unclear`: an older extractor read the latest version, and
 * what differs may be the publisher's or ours.
 */
export type VersionOutcome = "unchanged" | "technical" | "unclear" | "changed";

/** Compares an article that is imported again with its latest version. */
export function versionOutcome(latest: Latest, next: Next): VersionOutcome {
  const samePublished = sameText(latest.publishedText, next.publishedText);
  if (samePublished && sameText(latest.text, next.text)) return "unchanged";
  const isOtherReader = latest.extractorVersion !== next.extractorVersion;
  if (isOtherReader && (samePublished || latest.rawHash === next.rawHash)) return "technical";
  if (isOnlyEdited(latest, next)) return "technical";
  if (!isOtherReader) return "changed";
  return isOnlyReadOtherwise(latest, next) ? "technical" : "unclear";
}

/** The latest version's text as the edits of the next one would have made it: what differs from it is the publisher's. */
export function underEdits(latest: Latest, { pieces, edits }: Extract): string {
  const before = extractOfVersion(latest).pieces;
  return textOf(editedBlocks(before, carryEdits(edits, pieces, before).edits));
}

/** True if all that was in the latest version still stands in the page, and the edits alone make the difference. */
function isOnlyEdited(latest: Latest, { extract, publishedText }: Next): boolean {
  const { pieces, edits } = extractOfVersion(latest);
  const now = new Set(extract.pieces.map(({ text }) => sameLine(text)));
  const stillStands = editedBlocks(pieces, { ...edits, joined: [] }).every(({ text }) =>
    now.has(sameLine(text)),
  );
  return stillStands && sameText(underEdits(latest, extract), publishedText);
}

/**
 * True if each line of the latest version still stands in the page, in its order, and each line that is new here is its
 * headline or stood in the page before.
 */
function isOnlyReadOtherwise(latest: Latest, { extract }: Next): boolean {
  const before = new Set(
    [latest.title, ...extractOfVersion(latest).pieces.map(({ text }) => text)].map(sameLine),
  );
  const isKnown = ({ text }: Block) => before.has(sameLine(text));
  const now = extract.pieces.map(({ text }) => sameLine(text));
  let at = -1;
  const stillStands = latest.publishedText.split("\n").every((line) => {
    at = now.indexOf(sameLine(line), at + 1);
    return at >= 0;
  });
  return stillStands && editedBlocks(extract.pieces, extract.edits).every(isKnown);
}

function extractOfVersion({ extract, publishedText }: Latest): Extract {
  const pieces: Piece[] = publishedText.split("\n").map((text) => ({ kind: "paragraph", text }));
  return extract ?? { pieces, edits: NO_EDITS };
}
