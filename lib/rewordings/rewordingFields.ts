import type { Prisma } from "@/lib/generated/prisma/client";
import { wordingLine } from "@/lib/promises/wordingFields";

export const person = { select: { id: true, name: true } } as const;

const promise = { select: { id: true, slug: true, titleEn: true, titleZh: true } } as const;

/** A wording, with the promise that it is linked to now. */
const claim = { select: { ...wordingLine, kind: true, promise } } as const;

export const rewordingRow = {
  id: true,
  version: true,
  status: true,
  disclosure: true,
  createdAt: true,
  decidedAt: true,
  flaggedBy: person,
  decidedBy: person,
  byProgram: true,
  promise,
  earlierClaim: claim,
  laterClaim: claim,
  _count: { select: { changes: true } },
  /** What the program said last. */
  records: { select: { changed: true }, orderBy: { id: "desc" }, take: 1 },
} satisfies Prisma.RewordingSelect;

type Row = Prisma.RewordingGetPayload<{ select: typeof rewordingRow }>;

type Found = {
  /** What it is called: the promise's titles, or the statement of the claim that would begin the promise. */
  title: { titleEn: string | null; titleZh: string | null };
  /** Flagging it makes a claim a wording of the promise. */
  linksClaim: boolean;
  /** Neither claim belongs to a promise yet: flagging it begins one with the earlier. `promise` is then null. */
  beginsPromise: boolean;
};

export type RewordingLine = Row & Found;

/** A suggestion follows its claims, which may have been linked since it was made. */
export function withLink<T extends Row>(row: T): T & Found {
  const { status, earlierClaim: first, laterClaim: second } = row;
  const promise = status === "suggested" ? (first.promise ?? second.promise) : row.promise;
  const linksClaim = status === "suggested" && !(first.promise && second.promise);
  const title = promise ?? { titleEn: first.statementEn, titleZh: first.statementZh };
  return { ...row, promise, title, linksClaim, beginsPromise: linksClaim && !promise };
}
