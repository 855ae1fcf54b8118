import { pauseWatch, startWatch } from "@/lib/watches/mutations";
import { makeSource } from "@/prisma/testing/captures";
import { makeUser } from "@/prisma/testing/factories";
import { ok } from "@/prisma/testing/verdicts";
import type { Row } from "./row";
import { EDITORS } from "./team";

async function watched() {
  const { id: sourceId } = await makeSource();
  return ok(startWatch(await makeUser("editor"), { from: "known", sourceId }));
}

async function paused() {
  const made = await watched();
  await ok(pauseWatch(await makeUser("editor"), made));
  return made;
}

/** Pages that are looked at again and again. */
export const WATCHES: Row[] = [
  {
    action: "startWatchAction",
    allowed: EDITORS,
    fields: async () => ({ from: "known", sourceId: (await makeSource()).id }),
  },
  { action: "pauseWatchAction", allowed: EDITORS, fields: watched },
  { action: "resumeWatchAction", allowed: EDITORS, fields: paused },
  { action: "endWatchAction", allowed: EDITORS, fields: watched },
  { action: "lookNowAction", allowed: EDITORS, fields: watched },
];
