import { db } from "@/lib/db";
import { newId } from "@/lib/id";
import { makeSource } from "@/prisma/testing/captures";
import { makeWatch } from "@/prisma/testing/watchRows";
import { asText, type Row } from "./row";
import { EDITORS } from "./team";

const watch = async () => ({ watchId: (await makeWatch()).id });

async function paused() {
  const named = await watch();
  await db().watch.update({ where: { id: named.watchId }, data: { status: "paused" } });
  return named;
}

/** Pages that are looked at again and again. Their time is tomorrow: the worker of the site that is tested leaves them alone. */
export const WATCHES: Row[] = [
  {
    action: "startWatchAction",
    allowed: EDITORS,
    fields: async () => ({ from: "known", sourceId: (await makeSource()).id }),
  },
  {
    action: "startWatchAction",
    when: "of a page that is no source yet",
    allowed: EDITORS,
    fields: async () =>
      asText({
        from: "new",
        url: `https://${newId()}.example/policy`,
        title: "A policy",
        publisher: "A publisher",
        kind: "primary",
      }),
  },
  { action: "lookNowAction", allowed: EDITORS, fields: watch },
  { action: "pauseWatchAction", allowed: EDITORS, fields: watch },
  { action: "resumeWatchAction", allowed: EDITORS, fields: paused },
  { action: "endWatchAction", allowed: EDITORS, fields: watch },
];
