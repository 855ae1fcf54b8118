"use server";

import { redirect } from "next/navigation";
import { defineAction, defineOpenAction } from "@/lib/auth/action";
import { remoteAddress } from "@/lib/auth/authenticate";
import { href } from "@/lib/i18n/address";
import { answerReport, putReportBack, releaseReport, setReportAside, takeReport } from "./mutations";
import { receiveReport } from "./receive.mutations";
import { newReport, reportAnswer, reportChoice } from "./schema";

/** Leads on to the address where its progress is seen. */
export const sendReportAction = defineOpenAction(newReport, async (input) => {
  const result = await receiveReport(input, await remoteAddress());
  if (!result.ok) return result;
  redirect(href(input.locale, `/report/${result.value.token}`));
});

export const takeReportAction = defineAction(reportChoice, takeReport);

export const releaseReportAction = defineAction(reportChoice, releaseReport);

export const answerReportAction = defineAction(reportAnswer, answerReport);

export const setReportAsideAction = defineAction(reportChoice, setReportAside);

export const putReportBackAction = defineAction(reportChoice, putReportBack);
