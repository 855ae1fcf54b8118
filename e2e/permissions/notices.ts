import { db } from "@/lib/db";
import { newId } from "@/lib/id";
import { unsubscribeAddress } from "@/lib/notices/digest/unsubscribe";
import { addWebhook, pauseWebhook } from "@/lib/notices/webhooks/mutations";
import { makeSource } from "@/prisma/testing/captures";
import { makeUser } from "@/prisma/testing/factories";
import { changedNotice, tellPerson } from "@/prisma/testing/notices";
import { ok } from "@/prisma/testing/verdicts";
import type { Row } from "./row";
import { ADMINS, EDITORS, EVERYBODY, NOBODY, team, type Who } from "./team";

const source = async () => ({ subjectType: "source", subjectId: (await makeSource()).id });

/** A notice told to the very person who will mark it; for a reader somebody else's. */
const toldTo = async (who: Who) => ({
  noticeId: await tellPerson(team[who === "reader" ? "editor" : who].actor.id, changedNotice()),
});

/** A webhook that is sent nothing while other tests tell things. */
async function webhook() {
  const hook = { name: "A newsroom", url: "https://hooks.example/", kinds: ["source_flips" as const] };
  await ok(addWebhook(team.admin.actor, hook));
  const { id } = await db().webhook.findFirstOrThrow({
    where: { createdById: team.admin.actor.id },
    orderBy: { id: "desc" },
  });
  // There is an end to how many: those of earlier rows have ended.
  await db().webhook.updateMany({
    where: { id: { not: id }, status: { not: "ended" }, createdById: team.admin.actor.id },
    data: { status: "ended", stoppedBy: "admin" },
  });
  return { webhookId: id };
}

async function paused() {
  const named = await webhook();
  await ok(pauseWebhook(team.admin.actor, named));
  return named;
}

async function givenUp() {
  const { webhookId } = await webhook();
  const { id } = await db().webhookDelivery.create({ data: { webhookId, status: "failed" } });
  return { deliveryId: id };
}

/** What people are told, and what is sent to programs. */
export const NOTICES: Row[] = [
  { action: "followAction", allowed: EDITORS, fields: source },
  { action: "unfollowAction", allowed: EDITORS, fields: source },
  { action: "markReadAction", allowed: EDITORS, fields: toldTo },
  {
    action: "markReadAction",
    when: "of somebody else",
    allowed: NOBODY,
    reasonOf: (who) => (who === "reader" ? "signed_out" : EDITORS.includes(who) ? "not_found" : "forbidden"),
    fields: async () => ({ noticeId: await tellPerson((await makeUser("editor")).id, changedNotice()) }),
  },
  { action: "markAllReadAction", allowed: EDITORS, fields: async () => ({ until: newId() }) },
  {
    action: "setDigestAction",
    allowed: EDITORS,
    fields: async () => ({ rhythm: "off", hour: "6", weekday: "1", lang: "en" }),
  },
  {
    action: "endDigestAction",
    allowed: EVERYBODY,
    fields: async () => ({
      token:
        unsubscribeAddress((await makeUser("editor")).id)
          .split("/")
          .at(-1) ?? "",
    }),
  },
  {
    action: "addWebhookAction",
    allowed: ADMINS,
    fields: async () => {
      await webhook();
      return { name: "A newsroom", url: "https://hooks.example/", "kinds[]": ["source_flips"] };
    },
  },
  { action: "rotateSecretAction", allowed: ADMINS, fields: webhook },
  { action: "pauseWebhookAction", allowed: ADMINS, fields: webhook },
  { action: "resumeWebhookAction", allowed: ADMINS, fields: paused },
  { action: "endWebhookAction", allowed: ADMINS, fields: webhook },
  { action: "testWebhookAction", allowed: ADMINS, fields: webhook },
  { action: "sendAgainAction", allowed: ADMINS, fields: givenUp },
];
