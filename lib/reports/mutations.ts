import type { AuditEvent } from "@/lib/audit/event";
import { append } from "@/lib/audit/mutations";
import type { Actor } from "@/lib/auth/can";
import { forbidden, write } from "@/lib/auth/write.mutations";
import { lockRows, type Tx } from "@/lib/db";
import { done, type Result, refuse } from "@/lib/errors";
import type { Report } from "@/lib/generated/prisma/client";
import { addJobs } from "@/lib/jobs";
import type { ReportAnswer, ReportChoice } from "./schema";
import { CARE, type ReportStep, reportAfter } from "./workflow";

type Held = { tx: Tx; me: Actor; row: Report; status: Report["status"] };

const about = (id: string) => ({ subjectType: "report", subjectId: id }) as const;

/** Holds the report, asks whether `me` takes care of its kind, and only then whether the step exists from here. */
function takeStep(
  actor: Actor,
  reportId: string,
  step: ReportStep,
  work: (held: Held) => Promise<AuditEvent>,
): Promise<Result<null>> {
  return write(actor, async (tx, me) => {
    const mayAtAll = forbidden(me, "read_desk");
    if (mayAtAll) return mayAtAll;
    await lockRows(tx, "Report", [reportId]);
    const row = await tx.report.findUnique({ where: { id: reportId } });
    if (!row) return refuse("not_found");
    const no = forbidden(me, CARE[row.kind]);
    if (no) return no;
    const status = reportAfter(row.status, step);
    if (!status) return refuse("report_state");
    await append(tx, me.id, await work({ tx, me, row, status }));
    return done(null);
  });
}

/** Says that one looks at it now; also where somebody else did. */
export function takeReport(actor: Actor, { reportId }: ReportChoice): Promise<Result<null>> {
  return takeStep(actor, reportId, "take", async ({ tx, me, status }) => {
    await tx.report.update({
      where: { id: reportId },
      data: { status, takenById: me.id, takenAt: new Date() },
    });
    return { ...about(reportId), verb: "report.taken", data: {} };
  });
}

/** Lets somebody else look at it. */
export function releaseReport(actor: Actor, { reportId }: ReportChoice): Promise<Result<null>> {
  return takeStep(actor, reportId, "release", async ({ tx, status }) => {
    await tx.report.update({ where: { id: reportId }, data: { status, takenById: null, takenAt: null } });
    return { ...about(reportId), verb: "report.released", data: {} };
  });
}

/** Ends it with words that the reader sees at its address, and by mail where they asked for that. */
export function answerReport(actor: Actor, input: ReportAnswer): Promise<Result<null>> {
  const { reportId, outcome, answer, answerUrl } = input;
  return takeStep(actor, reportId, outcome, async ({ tx, me, row, status }) => {
    const closed = { answeredById: me.id, closedAt: new Date() };
    await tx.report.update({ where: { id: reportId }, data: { status, answer, answerUrl, ...closed } });
    if (row.email) await addJobs(tx, "mail_report_answer", [{ reportId }]);
    return { ...about(reportId), verb: "report.answered", data: { declined: outcome === "decline" } };
  });
}

/** Sets aside what is no report: nobody is mailed, and it is cleared away after some time. */
export function setReportAside(actor: Actor, { reportId }: ReportChoice): Promise<Result<null>> {
  return takeStep(actor, reportId, "setAside", async ({ tx, me, status }) => {
    const closed = { answeredById: me.id, closedAt: new Date() };
    await tx.report.update({ where: { id: reportId }, data: { status, email: null, ...closed } });
    return { ...about(reportId), verb: "report.set_aside", data: {} };
  });
}

/** It was one after all. */
export function putReportBack(actor: Actor, { reportId }: ReportChoice): Promise<Result<null>> {
  return takeStep(actor, reportId, "putBack", async ({ tx, status }) => {
    const open = { takenById: null, takenAt: null, answeredById: null, closedAt: null };
    await tx.report.update({ where: { id: reportId }, data: { status, ...open } });
    return { ...about(reportId), verb: "report.put_back", data: {} };
  });
}
