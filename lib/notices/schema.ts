import { z } from "zod";
import { filter } from "@/lib/fields";
import { CaptureOutcome, FollowSubject, Lang } from "@/lib/generated/prisma/enums";

/** Longest piece of a changed passage, in code points: a long sentence. */
const PASSAGE = 400;
/** Most passages that a notice holds; how many more there are is counted. */
const MOST_PASSAGES = 5;
/** More promises than one page changes the wordings of. */
const MOST_PROMISES = 100;
/** Longest title or address. */
const TITLE = 300;
const ADDRESS = 2_000;
/** Longest key, in characters of ASCII. */
const KEY = 300;

/**
 * A text from somebody else's page, cut to what a notice holds; the cut is seen. What a database cannot keep is taken
 * out. Cut twice it stays as it was.
 */
const cut = (most: number) =>
  z.string().transform((text) => {
    const kept = text.replaceAll("\0", "").toWellFormed();
    // Two UTF-16 units hold any code point: what stands further back is not taken apart.
    const points = [...kept.slice(0, 2 * (most + 1))];
    return points.length > most ? `${points.slice(0, most - 1).join("")}…` : kept;
  });

/** A passage as it was and as it is; null where it was not there, or is there no longer. */
const passage = z
  .object({ earlier: cut(PASSAGE).nullable(), later: cut(PASSAGE).nullable() })
  .refine(({ earlier, later }) => earlier !== null || later !== null);

export type ChangedPassage = z.output<typeof passage>;

/** Dates without a time, as the record has them. */
const day = z.iso.date();

/** What the notices of a watch have in common. `sourceId`: the source at which it looks, if it is one. */
const watched = { watchId: z.uuid(), sourceId: z.uuid().nullable(), title: cut(TITLE) };

/** Readers wrote to the desk on this day: how much is on its page, where it is answered. */
const reported = z.object({ on: day });

/** What the notices of a promise have in common; its title as far as it has one in each language. */
const promised = {
  slug: z.string().max(TITLE),
  titleEn: cut(TITLE).nullable(),
  titleZh: cut(TITLE).nullable(),
  /** The day of which it tells. */
  on: day,
};

const changed = z.object({
  ...watched,
  visitId: z.uuid(),
  /** Of the page's words; null where it is not known. */
  lang: z.enum(Lang).nullable(),
  /** None where an admin deleted a copy that they stood in. */
  passages: z.array(passage).transform((all) => all.slice(0, MOST_PASSAGES)),
  /** How many more passages changed. */
  more: z.int().nonnegative(),
  /** Whether it changed where a wording stands. */
  isNearWording: z.boolean(),
  /** The rewording that was suggested for it. */
  rewordingId: z.uuid().nullable(),
  /** The promises whose wordings stood there. */
  promiseIds: z.array(z.uuid()).max(MOST_PROMISES).default([]),
});

const noticeOf = <K extends string, S extends FollowSubject, D extends z.ZodType>(
  kind: K,
  subject: S,
  data: D,
) =>
  z.object({
    kind: z.literal(kind),
    subject: z.object({ type: z.literal(subject), id: z.uuid() }),
    /** Names what happened: whatever is told with a key that was used is not told again. */
    key: z.string().min(1).max(KEY),
    data,
  });

/** Everything that people are told; a new kind is a member here (README.md says what else). */
export const notice = z.discriminatedUnion("kind", [
  noticeOf("source_changed", "watch", changed),
  /** It goes to and fro between two versions. */
  noticeOf("source_flips", "watch", z.object(watched)),
  noticeOf(
    "source_failing",
    "watch",
    z.object({ ...watched, outcome: z.enum(CaptureOutcome), since: z.iso.datetime() }),
  ),
  noticeOf("source_moved", "watch", z.object({ ...watched, to: cut(ADDRESS) })),
  /** It answers again. */
  noticeOf("source_back", "watch", z.object(watched)),
  noticeOf("promise_due_soon", "promise", z.object({ ...promised, days: z.int().positive() })),
  noticeOf("promise_first_day", "promise", z.object(promised)),
  noticeOf("promise_due", "promise", z.object(promised)),
  noticeOf("error_reported", "report", reported),
  noticeOf("suggestion_sent", "report", reported),
  /** A copy that somebody supplied waits for a second person. */
  noticeOf("copy_waits", "source", z.object({ captureId: z.uuid(), title: cut(TITLE) })),
]);

export type NoticeInput = z.input<typeof notice>;
/** A notice as it is kept. */
export type NoticeContent = z.output<typeof notice>;
export type NoticeKind = NoticeContent["kind"];

/** What can be followed, as a form names it. */
export const followed = z.object({
  subjectType: z.enum(FollowSubject).exclude(["report"]),
  subjectId: z.uuid(),
});
export type Followed = z.output<typeof followed>;

export const NOTICE_KINDS = notice.options.map(({ shape }) => shape.kind.value);
const kinds = z.enum(NOTICE_KINDS);

/** Where a list goes on: behind which notice, and whether that was still among the unread ones. */
const listMark = z.string().regex(/^(?:unread|read) [0-9a-f-]{36}$/u);

/** The list on the desk: of one kind, or all. */
export const noticeFilter = z.object({ kind: filter(kinds), after: filter(listMark) });
export type NoticeFilter = z.output<typeof noticeFilter>;

export const readNotice = z.object({ noticeId: z.uuid() });
/** Of a kind, or all; up to the newest that was on the screen: what came later stays unread. */
export const readNotices = z.object({ kind: filter(kinds), until: z.uuid("required") });
export type ReadNotices = z.output<typeof readNotices>;
