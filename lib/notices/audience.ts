import type { Role } from "@/lib/generated/prisma/enums";
import type { Followed, NoticeContent, NoticeKind } from "./schema";

/** Who is told of a kind whatever they follow: it is work of theirs. */
const ROLES: Partial<Record<NoticeKind, readonly Role[]>> = {
  promise_due: ["reviewer", "admin"],
  error_reported: ["reviewer", "admin"],
  copy_waits: ["reviewer", "admin"],
  suggestion_sent: ["editor", "reviewer", "admin"],
};

/** Everybody with one of these roles is told of it. */
export const rolesTold = (kind: NoticeKind): readonly Role[] => ROLES[kind] ?? [];

/** Whose followers are told: the subject's, and those of what it is about. */
export function subjectsTold({ subject, data }: NoticeContent): Followed[] {
  if (subject.type === "report") return [];
  const told: Followed[] = [{ subjectType: subject.type, subjectId: subject.id }];
  if ("sourceId" in data && data.sourceId) told.push({ subjectType: "source", subjectId: data.sourceId });
  if ("promiseIds" in data)
    told.push(...data.promiseIds.map((id) => ({ subjectType: "promise" as const, subjectId: id })));
  return told;
}
