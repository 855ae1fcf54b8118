import type { Actor } from "@/lib/auth/can";
import { db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { PAGE_SIZE } from "@/lib/paging";
import { type Followed, type NoticeContent, type NoticeFilter, notice } from "./schema";

type Row = {
  id: string;
  kind: string;
  subjectType: string;
  subjectId: string;
  key: string;
  data: unknown;
  createdAt: Date;
};
export type Told = { id: string; createdAt: Date; notice: NoticeContent };
export type ToldLine = Told & { isRead: boolean };

const COLUMNS = Prisma.sql`n.id, n.kind, n."subjectType", n."subjectId", n.key, n.data, n."createdAt"`;

/** A notice as it is kept, read by the schema that wrote it. */
export function toldOf({ id, createdAt, kind, subjectType, subjectId, key, data }: Row): Told {
  const subject = { type: subjectType, id: subjectId };
  return { id, createdAt, notice: notice.parse({ kind, subject, key, data }) };
}

/** What a person was told, unread first and then the newest first: a page of it. Nobody reads another's. */
export async function noticesOf(
  actor: Actor,
  { kind, after }: NoticeFilter,
): Promise<{ rows: ToldLine[]; next: string | null }> {
  const [state, id] = after?.split(" ") ?? [];
  const part = (isRead: boolean, before: string | undefined) => Prisma.sql`
    (SELECT ${COLUMNS}, ${isRead}::boolean AS "isRead" FROM "NoticeRecipient" r JOIN "Notice" n ON n.id = r."noticeId"
    WHERE r."userId" = ${actor.id}::uuid AND (r."readAt" IS NOT NULL) = ${isRead}::boolean
      AND (${kind ?? null}::text IS NULL OR r.kind = ${kind ?? null})
      AND (${before ?? null}::uuid IS NULL OR r."noticeId" < ${before ?? null}::uuid)
    ORDER BY r."noticeId" DESC LIMIT ${PAGE_SIZE + 1})`;
  const parts =
    state === "read" ? [part(true, id)] : [part(false, id), Prisma.sql`UNION ALL`, part(true, undefined)];
  const rows = await db().$queryRaw<(Row & { isRead: boolean })[]>`
    SELECT * FROM (${Prisma.join(parts, " ")}) told ORDER BY "isRead", id DESC LIMIT ${PAGE_SIZE + 1}`;
  const shown = rows.slice(0, PAGE_SIZE).map((row) => ({ ...toldOf(row), isRead: row.isRead }));
  const last = shown.at(-1);
  const hasMore = rows.length > PAGE_SIZE && last;
  return { rows: shown, next: hasMore ? `${last.isRead ? "read" : "unread"} ${last.id}` : null };
}

export type Following = { count: number; isMine: boolean };

/**
 * How many follow it, or one of `more`, by which they are told of it too; and whether this person follows it. Who was disabled
 * counts no more.
 */
export async function followingOf(actor: Actor, subject: Followed, ...more: Followed[]): Promise<Following> {
  const all = [subject, ...more];
  const [row] = await db().$queryRaw<Following[]>`
    SELECT count(DISTINCT f."userId")::int AS count, coalesce(bool_or(f."userId" = ${actor.id}::uuid
      AND f."subjectType"::text = ${subject.subjectType} AND f."subjectId" = ${subject.subjectId}::uuid), false) AS "isMine"
    FROM unnest(${all.map(({ subjectType }) => subjectType)}::text[], ${all.map(({ subjectId }) => subjectId)}::uuid[])
        followed(type, id)
      JOIN "Follow" f ON f."subjectType" = followed.type::"FollowSubject" AND f."subjectId" = followed.id
      JOIN "User" u ON u.id = f."userId" AND u."disabledAt" IS NULL AND u.role IS NOT NULL`;
  return row ?? { count: 0, isMine: false };
}
