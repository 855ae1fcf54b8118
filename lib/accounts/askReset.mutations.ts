import { transaction } from "@/lib/db";
import { siteUrl } from "@/lib/env";
import { done, type Result, refuse } from "@/lib/errors";
import { href } from "@/lib/i18n/address";
import { mailWords } from "@/lib/i18n/mailWords";
import { addJobs, type JobPayload } from "@/lib/jobs";
import { sendMail, sendsMail } from "@/lib/mail";
import { countRequest } from "@/lib/web/rateLimit.mutations";
import { RESETS_PER_ACCOUNT, RESETS_PER_ADDRESS } from "./limits";
import { makeResetFor } from "./reset.mutations";
import type { AskResetInput } from "./schema";

/**
 * Somebody lost the password of an account with this address, or says so. Whether there is one is looked up by a job:
 * neither the answer nor the time that it takes tells.
 */
export async function askReset(input: AskResetInput, address: string): Promise<Result<null>> {
  if (!sendsMail()) return refuse("no_mail");
  const perAddress = await countRequest(RESETS_PER_ADDRESS, address);
  if (!perAddress.ok)
    return refuse("too_many_requests", { values: { minutes: Math.ceil(perAddress.resetSeconds / 60) } });
  // Past the limit of one account nothing is sent, and nothing is said: its owner may not have asked.
  const perAccount = await countRequest(RESETS_PER_ACCOUNT, input.email);
  if (perAccount.ok) await transaction((tx) => addJobs(tx, "mail_reset", [input]));
  return done(null);
}

/** The job: sends a link to the person with this address, if there is one. Run twice, it sends two that both work. */
export async function mailReset({ email, locale }: JobPayload<"mail_reset">): Promise<void> {
  const made = await makeResetFor(email);
  if (!made) return;
  const lang = made.lang ?? locale;
  const t = mailWords(lang);
  const link = siteUrl().replace(/\/$/, "") + href(lang, `/reset/${made.token}`);
  const site = new URL(siteUrl()).host;
  await sendMail({
    to: email,
    lang,
    subject: t("reset.subject", { site }),
    text: t("reset.text", { name: made.name, site, link }),
  });
}
