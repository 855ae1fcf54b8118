import type {} from "next-intl";
import type { Locale } from "@/lib/i18n/routing";
import enErrors from "./en/errors.json";
import enMarks from "./en/marks.json";
import enSite from "./en/site.json";
import enUi from "./en/ui.json";
import zhErrors from "./zh/errors.json";
import zhMarks from "./zh/marks.json";
import zhSite from "./zh/site.json";
import zhUi from "./zh/ui.json";

/** One line for each namespace, in both languages; `lib/i18n/messages.test.ts` fails on a file that is missing here. */
const en = {
  errors: enErrors,
  marks: enMarks,
  site: enSite,
  ui: enUi,
};

export type Messages = typeof en;

const zh: Messages = {
  errors: zhErrors,
  marks: zhMarks,
  site: zhSite,
  ui: zhUi,
};

export const messages: Record<Locale, Messages> = { en, zh };

declare module "next-intl" {
  interface AppConfig {
    Locale: Locale;
    Messages: Messages;
  }
}
