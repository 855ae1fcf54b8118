import { getRequestConfig } from "next-intl/server";
import { messages } from "@/lib/messages";
import { DEFAULT_LOCALE, isLocale } from "./routing";

/** Dates are kept without a time zone; UTC shows them as they were kept, wherever the server stands. */
const TIME_ZONE = "UTC";

/** Pages pass their locale (`getTranslations({ locale, … })`); reading it from headers would make them dynamic. */
export default getRequestConfig(async ({ locale, requestLocale }) => {
  const wanted = locale ?? (await requestLocale);
  const known = isLocale(wanted) ? wanted : DEFAULT_LOCALE;
  return { locale: known, messages: messages[known], timeZone: TIME_ZONE };
});
