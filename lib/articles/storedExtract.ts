import { z } from "zod";
import type { Article, ArticleExtract, ArticleVersion } from "@/lib/generated/prisma/client";
import type { Block } from "@/lib/web/page/blocks";
import { type Carried, carryEdits, editedBlocks, isEdited, NO_EDITS, piecesOf } from "./edits";
import { edits, type Piece, piece, type Reading } from "./schema";
import type { Extract } from "./versionOutcome";

export type StoredVersion = ArticleVersion & { extract: ArticleExtract | null };

const stored = z.object({ pieces: z.array(piece), edits });

function storedExtract({ extract }: StoredVersion): Extract | null {
  return extract && stored.parse(extract);
}

/** What a new version keeps beside its text. */
export function extractOf(reading: Reading): Extract {
  return { pieces: piecesOf(reading), edits: reading.edits ?? NO_EDITS };
}

/** The blocks of what was read, as the editor left them. */
export function editedText(reading: Reading): Block[] {
  return editedBlocks(piecesOf(reading), reading.edits);
}

/** A version as the next one is compared with it. */
export function comparable({ title }: Pick<Article, "title">, version: StoredVersion) {
  return { ...version, title, extract: storedExtract(version) };
}

/** The edits of a version as they go for what was read now; null where nothing was edited. */
export function earlierEdits(version: StoredVersion, pieces: readonly Piece[]): Carried | null {
  const extract = storedExtract(version);
  if (!extract) return null;
  if (!isEdited(extract.edits)) return null;
  const { edits, unfit } = carryEdits(extract.edits, extract.pieces, pieces);
  const told = unfit.slice(0, MOST_UNFIT).map(({ how, text }) => ({ how, text: shortened(text) }));
  return { edits: { ...edits, of: version.id }, unfit: told };
}

/** Edits without a place that a person would look through. */
const MOST_UNFIT = 50;
/** Of a block that is named, in code points. */
const LONGEST_NAMED = 200;

function shortened(text: string): string {
  const points = Array.from(text);
  return points.length > LONGEST_NAMED ? `${points.slice(0, LONGEST_NAMED).join("")}…` : text;
}
