import type { Tx } from "@/lib/db";
import { newId } from "@/lib/id";
import { rolesTold, subjectsTold } from "./audience";
import { type NoticeContent, type NoticeInput, notice } from "./schema";
import { sendToWebhooks } from "./webhooks/ask.mutations";

/**
 * Tells something, in the transaction that made it so: everybody who follows its subject gets a copy, and whoever has a
 * role that is told of this kind; webhooks are sent it. A `key` that was used tells nothing: a job that runs twice tells once. Gives the
 * notice's id, or null where it was told before.
 */
export async function putNotice(tx: Tx, input: NoticeInput): Promise<string | null> {
  const told = notice.parse(input);
  const id = newId();
  const added = await tx.$executeRaw`
    INSERT INTO "Notice" (id, kind, "subjectType", "subjectId", key, data)
    VALUES (${id}::uuid, ${told.kind}, ${told.subject.type}::"FollowSubject", ${told.subject.id}::uuid, ${told.key},
      ${JSON.stringify(told.data)}::jsonb)
    ON CONFLICT (key) DO NOTHING`;
  if (added === 0) return null;
  await copyToPeople(tx, id, told);
  await sendToWebhooks(tx, id, told.kind);
  return id;
}

/** Only who may read the desk: somebody who was disabled, or whose role was taken, is told nothing. */
async function copyToPeople(tx: Tx, id: string, told: NoticeContent): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "NoticeRecipient" ("userId", "noticeId", kind)
    SELECT u.id, ${id}::uuid, ${told.kind} FROM "User" u
    WHERE u."disabledAt" IS NULL AND u.role IS NOT NULL
      AND (u.role::text = ANY(${rolesTold(told.kind)}::text[]) OR EXISTS (
        SELECT 1 FROM "Follow" f
        JOIN json_to_recordset(${JSON.stringify(subjectsTold(told))}::json) AS s("subjectType" text, "subjectId" uuid)
          ON f."subjectType" = s."subjectType"::"FollowSubject" AND f."subjectId" = s."subjectId"
        WHERE f."userId" = u.id))`;
}
