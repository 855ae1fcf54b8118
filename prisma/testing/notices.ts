import { transaction } from "@/lib/db";
import { newId } from "@/lib/id";
import { follow } from "@/lib/notices/follow.mutations";
import { putNotice } from "@/lib/notices/put.mutations";
import { followed, type NoticeInput } from "@/lib/notices/schema";

type Changed = Extract<NoticeInput, { kind: "source_changed" }>;

/** A change of a page that is watched, about which nothing was told yet. */
export function changedNotice(overrides: Partial<Changed["data"]> = {}): Changed {
  const watchId = overrides.watchId ?? newId();
  return {
    kind: "source_changed",
    subject: { type: "watch", id: watchId },
    key: `visit ${newId()}`,
    data: {
      watchId,
      sourceId: newId(),
      title: "A policy",
      visitId: newId(),
      lang: "en",
      passages: [{ earlier: "We will spend 20%.", later: "We will spend some." }],
      more: 0,
      isNearWording: true,
      rewordingId: null,
      ...overrides,
    },
  };
}

/** A promise whose deadline has passed. */
export function dueNotice(promiseId = newId()): Extract<NoticeInput, { kind: "promise_due" }> {
  return {
    kind: "promise_due",
    subject: { type: "promise", id: promiseId },
    key: `due ${promiseId}`,
    data: { slug: "a-promise", titleEn: "A promise", titleZh: null, on: "2027-07-05" },
  };
}

export const tell = (input: NoticeInput): Promise<string | null> => transaction((tx) => putNotice(tx, input));

/** Tells one person something, by way of what they follow. */
export async function tellPerson(userId: string, input: NoticeInput): Promise<string> {
  const { type: subjectType, id: subjectId } = input.subject;
  await transaction((tx) => follow(tx, userId, followed.parse({ subjectType, subjectId })));
  const id = await tell(input);
  if (!id) throw new Error("It was told before.");
  return id;
}
