import { z } from "zod";
import { db, type Tx } from "@/lib/db";
import type { CheckedWords } from "@/lib/generated/prisma/client";
import { sha256 } from "@/lib/hash";
import { DIFFERENCES, type FoundPiece, foundPiece } from "@/lib/quoteFind";
import { COPIES } from "@/lib/sources/copies";
import { type QuoteState, quoteState } from "./quoteState";

/** Checks of one piece of evidence that are read: of a page that is watched, of its latest copies. */
const MOST_CHECKS = 50;

const pieces = z.array(foundPiece);
const differences = z.array(z.enum(DIFFERENCES));

/** Of each piece of evidence: whether the words of the source that it relies on stand there, and the claim's own. */
export type QuoteStates = Partial<Record<CheckedWords, QuoteState>>;

const copy = { outcome: { in: [...COPIES] } };

/** The states of all evidence of a claim that was not taken off, by its id. */
export async function quoteStatesOf(
  claimId: string,
  tx: Pick<Tx, "evidence"> = db(),
): Promise<Map<string, QuoteStates>> {
  const rows = await tx.evidence.findMany({
    where: { claimId, removedAt: null },
    select: {
      id: true,
      quote: true,
      stance: true,
      claim: { select: { quote: true } },
      source: {
        select: {
          url: true,
          captures: {
            where: copy,
            select: { readings: { where: { kind: { not: "unread" } }, select: { id: true } } },
          },
        },
      },
      checks: {
        orderBy: [{ version: "desc" }, { id: "desc" }],
        take: MOST_CHECKS,
        select: {
          of: true,
          wordsSha256: true,
          version: true,
          result: true,
          differences: true,
          pieces: true,
          reading: {
            select: {
              captureId: true,
              capture: {
                select: {
                  finishedAt: true,
                  blobs: { where: { blob: { hiddenAt: { not: null } } }, select: { role: true } },
                },
              },
            },
          },
        },
      },
    },
  });
  return new Map(rows.map((row) => [row.id, statesIn(row)]));
}

type Row = {
  quote: string | null;
  stance: string;
  claim: { quote: string };
  source: { url: string | null; captures: { readings: unknown[] }[] };
  checks: {
    of: CheckedWords;
    wordsSha256: string;
    version: number;
    result: "found" | "differs" | "not_found";
    differences: string[];
    pieces: unknown;
    /** `blobs`: what is hidden of the copy. */
    reading: { captureId: string; capture: { finishedAt: Date | null; blobs: unknown[] } };
  }[];
};

/** Of a copy that is hidden no other words are told than those that were looked for. */
const shown = (found: FoundPiece[], isHidden: boolean): FoundPiece[] =>
  isHidden ? found.map((piece) => (piece.found === piece.quoted ? piece : { ...piece, found: "" })) : found;

function statesIn({ quote, stance, claim, source, checks }: Row): QuoteStates {
  const copies = {
    hasAddress: source.url !== null,
    copies: source.captures.length,
    read: source.captures.filter(({ readings }) => readings.length > 0).length,
  };
  const stateOf = (of: CheckedWords, words: string) => {
    const hash = sha256(words);
    const own = checks.filter((check) => check.of === of && check.wordsSha256 === hash);
    // They are in the order of the way of looking, the latest first.
    const latest = own.filter(({ version }) => version === own[0]?.version);
    return quoteState(
      copies,
      latest.map(({ result, reading, ...check }) => ({
        captureId: reading.captureId,
        copiedAt: reading.capture.finishedAt ?? new Date(0),
        result,
        differences: differences.parse(check.differences),
        pieces: shown(pieces.parse(check.pieces), reading.capture.blobs.length > 0),
      })),
    );
  };
  return {
    ...(quote && { evidence: stateOf("evidence", quote) }),
    ...(stance === "origin" && { claim: stateOf("claim", claim.quote) }),
  };
}
