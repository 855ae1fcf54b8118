import { createTranslator } from "next-intl";
import en from "@/lib/messages/en/mail.json" with { type: "json" };
import zh from "@/lib/messages/zh/mail.json" with { type: "json" };
import type { Locale } from "./routing";

/** The words of e-mails, which a job writes without a page around it. */
export function mailWords(locale: Locale) {
  return createTranslator({ locale, messages: { mail: { en, zh }[locale] }, namespace: "mail" });
}
