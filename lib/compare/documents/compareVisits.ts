import { detectLanguage } from "@/lib/web/page/language";
import { otherLanguage } from "@/lib/web/page/otherLanguage";
import { isOtherDocument } from "@/lib/web/page/outcome/otherDocument";
import type { Outcome } from "@/lib/web/page/outcome/pageOutcome";
import { outcomeOfText } from "@/lib/web/page/outcome/text";
import type { Renames } from "../parse/renames";
import { compareDocuments } from "./compareDocuments";
import type { DocumentComparison } from "./types";

/** What a visit to a page brought, and how its text was extracted. */
export type Visit = {
  outcome: Outcome | "robots" | "cancelled" | "supplied";
  title: string;
  text: string;
  extractor: string;
};

/** Why a difference is the capture's and not the publisher's. */
type ArtefactReason = Exclude<Visit["outcome"], "page" | "supplied" | "unchanged"> | CaptureReason;
type CaptureReason = "extractor" | "other_language" | "truncated" | "furniture";

/**
 * `raised`: it says something else, which a person should see. `cosmetic`: it says the same. `artefact`: what was captured is
 * not what the publisher says, or not as it was captured before.
 */
export type VisitComparison =
  | { state: "unchanged" }
  | { state: "artefact"; reason: ArtefactReason; comparison: DocumentComparison | null }
  | { state: "raised" | "cosmetic"; comparison: DocumentComparison };

type Options = {
  renames?: Renames;
  /** What the page shows now it also showed on the visit before: what is missing then is no accident. */
  isLasting?: boolean;
};

/** What came instead of a copy. */
const refusal = ({ outcome }: Visit): ArtefactReason | null =>
  outcome === "page" || outcome === "supplied" || outcome === "unchanged" ? null : outcome;

/** What became of a page from one visit to a later one. Pure; never told as a change is what only the capture did. */
export function compareVisits(earlier: Visit, later: Visit, options: Options = {}): VisitComparison {
  if (later.outcome === "unchanged") return { state: "unchanged" };
  const refused = refusal(later) ?? refusal(earlier);
  if (refused) return artefact(refused);
  if (earlier.text === later.text) return { state: "unchanged" };
  const other = otherThanText(earlier, later);
  if (other) return artefact(other);
  const { renames = [], isLasting = false } = options;
  const comparison = compareDocuments(earlier.text, later.text, { renames });
  if (earlier.extractor !== later.extractor) return artefact("extractor", comparison);
  if (comparison.substantive)
    return !isLasting && isTruncated(comparison)
      ? artefact("truncated", comparison)
      : { state: "raised", comparison };
  if (comparison.artefact) return artefact("furniture", comparison);
  return { state: "cosmetic", comparison };
}

const artefact = (reason: ArtefactReason, comparison: DocumentComparison | null = null): VisitComparison => ({
  ...{ state: "artefact", reason, comparison },
});

/** What the later text is instead of a version of the earlier one. A page that always reads like a wall is none. */
function otherThanText(earlier: Visit, later: Visit): ArtefactReason | null {
  const told = later.outcome === "page" ? outcomeOfText(later.title, later.text) : null;
  if (told && told !== outcomeOfText(earlier.title, earlier.text)) return told;
  if (languageOf(earlier.text) !== languageOf(later.text)) return "other_language";
  return isOtherDocument(earlier.text, later.text) ? "other_document" : null;
}

/** So much of a document tells its language. */
const SAMPLE = 20_000;
const languageOf = (text: string) => otherLanguage(text) ?? detectLanguage(text.slice(0, SAMPLE));

/** A text of whose passages so many are gone from its end, while nothing else differs, was not all there. */
const [FEWEST_GONE, MOST_GONE] = [20, 0.5];

function isTruncated({ changes, repeated, same, cannotTell, apart, moved, unchanged }: DocumentComparison) {
  const last = Math.max(-1, ...unchanged.map(([n]) => n));
  const different = [...changes, ...same, ...cannotTell, ...apart];
  const gone = different.flatMap((pair) => pair.earlier);
  return (
    repeated.length + moved.length === 0 &&
    different.every((pair) => pair.later.length === 0 && pair.earlier.every(({ n }) => n > last)) &&
    gone.length >= Math.max(FEWEST_GONE, MOST_GONE * (unchanged.length + gone.length))
  );
}
