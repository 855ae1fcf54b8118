import type { DocumentsReading } from "@/lib/documentChanges";
import type { Reason } from "@/lib/errors";
import { NOTHING_TYPED, type TypedDocuments } from "./form";

/** Why a version cannot be read: a key of the `errors` messages. */
export type SideError = { reason: Reason; values?: Record<string, string | number> };

/** What the page shows after its form was sent. */
export type DocumentsState = {
  /** How often it was sent: fields are filled anew each time. */
  round: number;
  typed: TypedDocuments;
  /** False where a pasted text is too long to be sent back. */
  isWhole: boolean;
  errors: { earlier?: SideError; later?: SideError };
  /** More than nothing when too many comparisons were asked for. */
  waitSeconds: number;
  refusal: "busy" | "tooHard" | null;
  reading: DocumentsReading | null;
};

export const NOT_YET_READ: DocumentsState = {
  round: 0,
  typed: NOTHING_TYPED,
  isWhole: true,
  errors: {},
  waitSeconds: 0,
  refusal: null,
  reading: null,
};
