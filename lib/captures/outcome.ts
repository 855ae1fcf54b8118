import type { CaptureOutcome } from "@/lib/generated/prisma/enums";
import { sha256InTurns } from "@/lib/hash";
import type { Copy } from "@/lib/web/copy/fetchCopy";
import type { Finished } from "./attempts.mutations";
import type { Read } from "./read";
import { mayPass, secondsIn } from "./retry";
import type { Shown } from "./shown";

type Answer = Extract<Copy, { ok: true }>;
type Failure = Extract<Copy, { ok: false }>;

/** Longest detail that is kept, in UTF-16 units. */
const LONGEST_DETAIL = 200;
const detailOf = (detail: string | null | undefined) => detail?.slice(0, LONGEST_DETAIL) ?? null;

const OUTCOME_OF: Record<Failure["reason"], CaptureOutcome> = {
  timed_out: "timed_out",
  unreachable: "unreachable",
  not_public: "not_public",
  too_large: "too_large",
  too_many_redirects: "unreachable",
  bad_encoding: "error_page",
  robots: "robots",
  cancelled: "cancelled",
};
/** What another try may find otherwise. A loop of redirects, a private address and a flood stay what they are. */
const PASSING: ReadonlySet<Failure["reason"]> = new Set(["timed_out", "unreachable"]);

/** An attempt that got no answer. */
export function failed({ reason, detail, exchanges }: Failure): Finished {
  const addresses = exchanges.map(({ url }) => url);
  return {
    outcome: OUTCOME_OF[reason],
    columns: { redirects: addresses, detail: detailOf(detail ?? (reason in WORDLESS ? reason : null)) },
    blobs: [],
    readings: [],
    retry: PASSING.has(reason) ? { waitSeconds: 0 } : null,
  };
}

/** Reasons that the outcome does not tell by itself. */
const WORDLESS = { too_many_redirects: true, bad_encoding: true };

/** An attempt that got an answer, whatever it is; a copy of the source where it is a page that could be read. */
export async function answered(copy: Answer, { reading, said, trouble }: Read) {
  const { status, finalUrl, contentType, exchanges, wire, decoded, headers, finishedAt } = copy;
  const wireSha256 = await sha256InTurns(wire);
  const columns = {
    finalUrl,
    httpStatus: status,
    mediaType: mediaTypeOf(contentType),
    redirects: exchanges.slice(0, -1).map(({ url }) => url),
    detail: detailOf(trouble),
    wireSha256,
    wireSize: wire.length,
    decodedSha256: decoded === wire ? wireSha256 : await sha256InTurns(decoded),
    decodedSize: decoded.length,
  };
  const waitSeconds = secondsIn(headers["retry-after"], finishedAt);
  const retry = mayPass(status) ? { waitSeconds } : null;
  return { outcome: said ?? "page", columns, readings: [reading], retry, blobs: [] } satisfies Finished;
}

/** With what a browser showed of the same address, where one was asked. */
export function withShown(answer: Awaited<ReturnType<typeof answered>>, shown: Shown | null) {
  if (!shown) return answer;
  const { said, readings, trouble } = shown;
  const detail = readings.length > 0 ? null : (answer.columns.detail ?? detailOf(trouble));
  return {
    ...answer,
    outcome: said ?? answer.outcome,
    columns: { ...answer.columns, detail },
    readings: [...answer.readings, ...readings],
  } satisfies Finished;
}

/** What came is not kept: the store has no room for it (STET_STORE_QUOTA), and nothing says what it was but its hashes. */
export const withoutRoom = (answer: Finished): Finished => ({
  ...answer,
  outcome: "too_large",
  columns: { ...answer.columns, detail: "quota" },
  blobs: [],
  readings: [],
  retry: null,
});

/** Longest media type that is kept (RFC 6838: two names of 127). */
const LONGEST_TYPE = 255;

/** The media type without its parameters; null where the server names none. */
const mediaTypeOf = (contentType: string): string | null =>
  contentType.split(";", 1)[0]?.trim().toLowerCase().slice(0, LONGEST_TYPE) || null;
