import { z } from "zod";
import { BLOCK_KINDS } from "@/lib/blockKind";
import { CodePointIndex, type TextRange } from "@/lib/language/text";
import type { ClaimLine } from "./select";

const range = { start: z.number().int().min(0), end: z.number().int().min(0) };
const blocks = z.array(z.object({ kind: z.enum(BLOCK_KINDS), ...range }));
const notes = z.array(z.object(range));

type TextBlock = z.infer<typeof blocks>[number];
/** A block of the text, or the place of what is left out of it. */
export type ReadBlock = TextBlock | (TextRange & { kind: "gap" });
export type PlacedMention = TextRange & { id: string; claim: ClaimLine; number: number };

export type PublicVersion = {
  text: string;
  publishedText: string;
  blocks: unknown;
  notes: unknown;
  mentions: Mention[];
};
type Mention = { id: string; start: number | null; end: number | null; claim: ClaimLine };

type WholeVersion = Omit<ReadVersion, "blocks"> & { blocks: TextBlock[] };

/** A version as a page shows it. */
export type ReadVersion = {
  text: string;
  blocks: ReadBlock[];
  /** Hidden notes, and where they stood. */
  notes: { at: number; text: string }[];
  mentions: PlacedMention[];
  orphans: Mention[];
};

/**
 * What a page needs to show a version: its blocks, its mentions that have a place (numbered in order), and each
 * hidden note with the place in the reading text after which it stood. All in code points.
 */
export function versionOf(version: PublicVersion): WholeVersion {
  const published = new CodePointIndex(version.publishedText);
  let hidden = 0;
  const placedNotes = notes.parse(version.notes).map(({ start, end }) => {
    const at = start - hidden;
    hidden += end - start;
    return { at, text: published.slice(start, end) };
  });
  const mentions = version.mentions.flatMap(({ id, start, end, claim }) =>
    start === null || end === null ? [] : [{ id, start, end, claim }],
  );
  return {
    text: version.text,
    blocks: blocks.parse(version.blocks),
    notes: placedNotes,
    mentions: mentions.map((mention, n) => ({ ...mention, number: n + 1 })),
    orphans: version.mentions.filter(({ start }) => start === null),
  };
}
