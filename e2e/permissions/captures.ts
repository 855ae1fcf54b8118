import { db, transaction } from "@/lib/db";
import { newId } from "@/lib/id";
import { addJobs } from "@/lib/jobs";
import { DEMONSTRATION_HOST } from "@/lib/web/demonstration/pages";
import { makeAttempt, makeSource, makeSupplied } from "@/prisma/testing/captures";
import { makeUser } from "@/prisma/testing/factories";
import { jobOf } from "@/prisma/testing/jobs";
import { keptCopy } from "@/prisma/testing/keptCopies";
import type { Row } from "./row";
import { ADMINS, EDITORS, NOBODY, REVIEWERS, team } from "./team";

/** Tomorrow: the worker of the site that is tested leaves it alone until then. */
const later = () => new Date(Date.now() + 86_400_000);

async function waitingJob(): Promise<string> {
  const captureId = newId();
  await transaction((tx) => addJobs(tx, "capture_source", [{ captureId }], { runAt: later() }));
  return jobOf(captureId);
}

/** Copies of sources, and the jobs that make them. */
export const CAPTURES: Row[] = [
  {
    action: "askForCopyAction",
    allowed: EDITORS,
    fields: async () => ({ sourceId: (await makeSource()).id }),
  },
  {
    action: "cancelCopyAction",
    allowed: EDITORS,
    fields: async () => {
      const { captureId } = await makeAttempt("https://waiting.example/", { notBefore: later() });
      return { captureId };
    },
  },
  {
    action: "supplyCopyAction",
    allowed: EDITORS,
    fields: async () => ({
      sourceId: (await makeSource(null)).id,
      file: new File(["The board counted two million passengers."], "report.txt", { type: "text/plain" }),
      how: "Scanned from the printed report.",
    }),
  },
  {
    action: "reviewCopyAction",
    allowed: REVIEWERS,
    fields: async () => ({ captureId: (await makeSupplied()).captureId, counts: "yes", reason: "" }),
  },
  {
    action: "reviewCopyAction",
    when: "of one’s own copy",
    allowed: NOBODY,
    reasonOf: (who) =>
      who === "reader" ? "signed_out" : REVIEWERS.includes(who) ? "needs_second_person" : "forbidden",
    fields: async (who) => {
      const ownId = who === "reader" ? undefined : team[who].actor.id;
      return { captureId: (await makeSupplied({ askedById: ownId })).captureId, counts: "yes", reason: "" };
    },
  },
  {
    action: "hideCopyAction",
    allowed: ADMINS,
    fields: async () => ({ captureId: (await keptCopy()).captureId, reason: "A court forbade it." }),
  },
  {
    action: "showCopyAction",
    allowed: ADMINS,
    fields: async () => {
      const { captureId } = await keptCopy();
      const hidden = {
        hiddenAt: new Date(),
        hiddenById: (await makeUser("admin")).id,
        hiddenReason: "A court.",
      };
      await db().blob.updateMany({ where: { captures: { some: { captureId } } }, data: hidden });
      return { captureId, reason: "The court lifted it." };
    },
  },
  {
    action: "deleteCopyAction",
    allowed: ADMINS,
    fields: async () => ({ captureId: (await keptCopy()).captureId, reason: "A court forbade it." }),
  },
  {
    action: "addElsewhereAction",
    allowed: EDITORS,
    fields: async () => ({
      sourceId: (await makeSource()).id,
      url: "https://web.archive.org/web/20240131120000/https://a.example/",
    }),
  },
  {
    action: "removeElsewhereAction",
    allowed: EDITORS,
    fields: async () => {
      const { id: sourceId, createdById: addedById } = await makeSource();
      const url = "https://archive.ph/AbC12";
      const { id } = await db().copyElsewhere.create({ data: { sourceId, url, addedById } });
      return { elsewhereId: id, reason: "It shows another page." };
    },
  },
  {
    action: "lookUpSourceAction",
    allowed: EDITORS,
    // The made-up site of the demonstration answers from memory.
    fields: async () => ({ address: `http://${DEMONSTRATION_HOST}/en/commitments` }),
  },
  { action: "verifyCopiesAction", allowed: ADMINS, fields: async () => ({}) },
  { action: "runJobAgainAction", allowed: ADMINS, fields: async () => ({ jobId: await waitingJob() }) },
  { action: "dropJobAction", allowed: ADMINS, fields: async () => ({ jobId: await waitingJob() }) },
];
