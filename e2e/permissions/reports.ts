import { randomBytes, randomUUID } from "node:crypto";
import { db } from "@/lib/db";
import type { ReportKind } from "@/lib/generated/prisma/enums";
import { sha256 } from "@/lib/hash";
import { setReportAside } from "@/lib/reports/mutations";
import { pngFile } from "@/prisma/testing/png";
import { ok } from "@/prisma/testing/verdicts";
import type { Row } from "./row";
import { ADMINS, EDITORS, EVERYBODY, REVIEWERS, SIGNED_IN, team } from "./team";

const once = () => randomBytes(32).toString("base64url");

async function report(kind: ReportKind) {
  const made = {
    kind,
    tokenHash: sha256(once()),
    path: "/",
    lang: "en" as const,
    words: "The day is wrong.",
  };
  return { reportId: (await db().report.create({ data: made })).id };
}

async function aside(kind: ReportKind) {
  const made = await report(kind);
  await ok(setReportAside(team.author, made));
  return made;
}

const answered = async (kind: ReportKind) => ({
  ...(await report(kind)),
  outcome: "answer",
  answer: "It is corrected now.",
});

const STEPS = [
  { action: "takeReportAction", fields: report },
  { action: "answerReportAction", fields: answered },
  { action: "setReportAsideAction", fields: report },
  { action: "putReportBackAction", fields: aside },
] as const;

const taken = (kind: ReportKind) => async () => {
  const made = await report(kind);
  await db().report.update({
    where: { id: made.reportId },
    data: { status: "looking", takenById: team.author.id, takenAt: new Date() },
  });
  return made;
};

const KINDS = [
  { kind: "error", allowed: REVIEWERS },
  { kind: "suggestion", allowed: EDITORS },
] as const;

export const REPORTS: Row[] = [
  {
    action: "sendReportAction",
    allowed: EVERYBODY,
    fields: async () => ({ once: once(), kind: "error", page: "/", locale: "en", words: "It is wrong." }),
  },
  ...KINDS.flatMap(({ kind, allowed }): Row[] => [
    ...STEPS.map(
      ({ action, fields }): Row => ({
        action,
        when: `on a reader's ${kind}`,
        allowed,
        fields: () => fields(kind),
      }),
    ),
    { action: "releaseReportAction", when: `on a reader's ${kind}`, allowed, fields: taken(kind) },
  ]),
];

/** What the site says of itself. */
export const SITE: Row[] = [
  {
    action: "writePageAction",
    allowed: ADMINS,
    fields: async () => {
      const now = await db().pageText.count({ where: { page: "privacy" } });
      return {
        page: "privacy",
        revision: String(now),
        textEn: `Text ${randomUUID()}`,
        reason: "It was missing.",
      };
    },
  },
  { action: "setListedAction", allowed: SIGNED_IN, fields: async () => ({ on: "on" }) },
  {
    action: "setSiteNameAction",
    allowed: ADMINS,
    fields: async () => ({ en: "Stet", zh: "Stet" }),
  },
  {
    action: "setLogoAction",
    allowed: ADMINS,
    fields: async () => ({
      file: new File([new Uint8Array(pngFile({ width: 4, height: 2 }))], "logo.png", { type: "image/png" }),
    }),
  },
  { action: "removeLogoAction", allowed: ADMINS, fields: async () => ({}) },
];
