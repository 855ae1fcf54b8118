import type { ComparedPassage } from "@/lib/copiesCompared";
import type { Prisma, Watch } from "@/lib/generated/prisma/client";
import type { CaptureOutcome, Lang } from "@/lib/generated/prisma/enums";
import { isTold, MOST_FLIPS } from "./judge";
import type { Taken } from "./lease.mutations";
import { isElsewhere } from "./moved";
import { type Found, nextLook } from "./rhythm";
import { MOST_PASSAGES, type WatchedPassage, watchedPassages } from "./schema";
import type { Seen } from "./see";
import { nearClaims } from "./suggest.mutations";
import type { Version } from "./version";

/** A notice, as far as the look knows it. */
export type Told =
  | {
      kind: "source_changed";
      data: { lang: Lang; passages: { earlier: string | null; later: string | null }[]; more: number };
    }
  | { kind: "source_flips" | "source_back"; key: string; data: Record<string, never> }
  | { kind: "source_failing"; key: string; data: { outcome: CaptureOutcome; since: string } }
  | { kind: "source_moved"; key: string; data: { to: string } };

/** A row of the timeline that a look leaves behind. */
export type Visit = {
  columns: Omit<Prisma.WatchVisitUncheckedCreateInput, "id" | "watchId" | "at" | "readingId" | "captureId">;
  /** Whether what is kept of this look is its copy, or an answer that is none. */
  hasCopy: boolean;
  hasAnswer: boolean;
  sameAsId: string | null;
  /** Whether later visits are compared with it. */
  isBaseline: boolean;
  near: ReturnType<typeof nearClaims>;
  told: Told | null;
};

const plainVisit = {
  hasCopy: false,
  hasAnswer: false,
  sameAsId: null,
  isBaseline: false,
  near: [],
  told: null,
};

/** What a look came to: what is written of it, before anything of it is stored. */
export type Outcome = {
  columns: Partial<Watch> & Pick<Watch, "nextAt">;
  visits: Visit[];
  /** Whether the answer is kept. */
  keeps: boolean;
};

type Look = { taken: Taken; seen: Seen; now: Date };

function common({ taken, seen, now }: Look, found: Found, failures: number) {
  const { id, interval, looks } = taken;
  const rhythm = { interval, failures, waitSeconds: seen.waitSeconds };
  const next = nextLook(found, rhythm, { id, looks: looks + 1, now });
  return { nextAt: next.at, interval: next.interval, looks: looks + 1, lastLookAt: now, failures };
}

/** No page came: told once, when it is sure. */
export function failedLook(look: Look & { seen: Extract<Seen, { what: "no_page" }> }): Outcome {
  const { taken, seen, now } = look;
  const failures = taken.failures + 1;
  const since = taken.failingSince ?? now;
  const { outcome, httpStatus, movedTo } = seen;
  const state = { outcome, failingSince: since, unchanged: 0 };
  const columns = { ...common(look, "failed", failures), ...state };
  if (taken.toldFailing || !isTold(outcome, failures, seen.mayPass))
    return { columns, visits: [], keeps: false };
  const kind = outcome === "other_document" ? "other_document" : "absent";
  const key = `failing ${taken.id} ${since.toISOString()}`;
  const told: Told =
    movedTo !== null && outcome === "other_document"
      ? { kind: "source_moved", key, data: { to: movedTo } }
      : { kind: "source_failing", key, data: { outcome, since: since.toISOString() } };
  const visit = {
    ...plainVisit,
    columns: { kind, outcome, httpStatus, movedTo, earlierReadingId: taken.readingId },
    hasAnswer: true,
    told,
  } satisfies Visit;
  return { columns: { ...columns, toldFailing: true }, visits: [visit], keeps: true };
}

/** A page came: that it is there again, or elsewhere, is told beside what it says. */
function around({ taken, seen }: Look): Visit[] {
  const { id, failingSince, toldFailing, readingId } = taken;
  const answered = { outcome: "page", httpStatus: seen.httpStatus, earlierReadingId: readingId } as const;
  const visits: Visit[] = [];
  if (toldFailing && failingSince) {
    const key = `back ${id} ${failingSince.toISOString()}`;
    const told = { kind: "source_back", key, data: {} } as const;
    visits.push({ ...plainVisit, columns: { kind: "back", ...answered }, told });
  }
  const to = seen.movedTo;
  if (isElsewhere(taken.movedTo, to)) {
    const told = { kind: "source_moved", key: `moved ${id} ${to}`, data: { to } } as const;
    visits.push({ ...plainVisit, columns: { kind: "moved", ...answered, movedTo: to }, told });
  }
  return visits;
}

const page = ({ seen }: Look) =>
  ({
    outcome: "page",
    failingSince: null,
    toldFailing: false,
    movedTo: seen.movedTo,
  }) as const;

/** The server, or the text, says that nothing is new. */
export function sameLook(look: Look, more: Known = {}): Outcome {
  const columns = {
    ...common(look, "unchanged", 0),
    ...page(look),
    unchanged: look.taken.unchanged + 1,
    ...more,
  };
  return { columns, visits: around(look), keeps: false };
}

type Known = Partial<
  Pick<Watch, "wireSha256" | "etag" | "lastModified" | "pendingSha256" | "readingId" | "flips">
>;
type PageLook = Look & { seen: Extract<Seen, { what: "page" }>; version: Version };

const validators = ({ wireSha256, etag, lastModified }: Extract<Seen, { what: "page" }>) => ({
  wireSha256,
  etag,
  lastModified,
  pendingSha256: null,
});

/** What later looks know the page by. Of what is no version they are not to say that nothing is new. */
function knownBy({ seen, version: { judged, earlier, textSha256 } }: PageLook): Known {
  if (judged && !judged.isKept && judged.kind !== "cosmetic")
    return { wireSha256: null, etag: null, lastModified: null, pendingSha256: textSha256 };
  return { ...validators(seen), ...(earlier && !judged ? { readingId: earlier.id } : {}) };
}

/** The page reads otherwise than before, or was never read before. `noted`: this much was noted at the last visit. */
export function pageLook(look: PageLook, noted: boolean): Outcome {
  const { taken, version, now } = look;
  const { judged, sameAsId } = version;
  const isOfMany = judged?.kind === "returned" && taken.flips >= MOST_FLIPS;
  const flips = judged?.kind === "returned" ? taken.flips + 1 : taken.flips;
  if (!judged) return sameLook(look, knownBy(look));
  if (noted) return sameLook(look, knownBy(look));
  if (isOfMany) return sameLook(look, { ...knownBy(look), flips, readingId: sameAsId });
  const found = foundOf(judged.kind);
  const visit = versionVisit(look, judged);
  const isChange = found === "changed";
  const columns = {
    ...common(look, found, 0),
    ...page(look),
    ...knownBy(look),
    unchanged: isChange || found === "first" ? 0 : taken.unchanged + 1,
    flips: isChange && judged.kind !== "returned" ? 0 : flips,
    ...(isChange && { lastChangeAt: now }),
  };
  return { columns, visits: [...around(look), visit], keeps: judged.isKept && sameAsId === null };
}

function foundOf(kind: Visit["columns"]["kind"]): Found {
  if (kind === "first") return "first";
  return kind === "wording" || kind === "substance" || kind === "returned" ? "changed" : "unchanged";
}

function versionVisit(
  { taken, seen, version }: PageLook,
  { kind, reason, isKept }: NonNullable<Version["judged"]>,
): Visit {
  const { earlier, compared, words, sameAsId } = version;
  const all = compared?.passages ?? [];
  const near = nearClaims(all, words);
  const passages = all.slice(0, MOST_PASSAGES).map((one, nth) => passageOf(one, near, nth));
  const more = (compared?.more ?? 0) + all.length - passages.length;
  const earlierReadingId = earlier?.id ?? null;
  return {
    ...plainVisit,
    columns: {
      ...{ kind, outcome: "page", reason, httpStatus: seen.httpStatus, earlierReadingId, more },
      lang: compared?.lang ?? null,
      passages: watchedPassages.parse(passages),
    },
    hasCopy: isKept && sameAsId === null,
    sameAsId,
    isBaseline: isKept,
    near,
    told: toldOf(taken, version, kind),
  };
}

const passageOf = (
  { earlier, later, matters }: ComparedPassage,
  near: Visit["near"],
  nth: number,
): WatchedPassage => ({
  ...{ earlier, later, matters },
  nearClaimIds: near.filter(({ passage }) => passage === nth).map(({ relied }) => relied.claim.id),
});

function toldOf(
  { id }: Taken,
  { compared, earlier, sameAsId }: Version,
  kind: Visit["columns"]["kind"],
): Told | null {
  if (kind === "returned" && earlier && sameAsId) {
    const pair = [earlier.id, sameAsId].sort().join(" ");
    return { kind: "source_flips", key: `flips ${id} ${pair}`, data: {} };
  }
  if (!compared || (kind !== "wording" && kind !== "substance")) return null;
  const matter = compared.passages.filter(({ matters }) => matters);
  const passages = matter.map(({ earlier: was, later: is }) => ({ earlier: was, later: is }));
  return { kind: "source_changed", data: { lang: compared.lang, passages, more: compared.more } };
}
