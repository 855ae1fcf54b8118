import { createTranslator } from "next-intl";
import { formatPartialDate, storedDate } from "@/lib/dates";
import { siteUrl } from "@/lib/env";
import { href } from "@/lib/i18n/address";
import { inLanguage, type Localized, localized } from "@/lib/i18n/localized";
import { LANGUAGE_TAG, type Locale } from "@/lib/i18n/routing";
import { CodePointIndex } from "@/lib/language/text";
import { messages } from "@/lib/messages";
import type { ClaimLine } from "../select";
import type { FeedName } from "./schema";
import { el, type Xml } from "./xml";

/** The words of feeds in a language. */
export function feedWords(locale: Locale) {
  return createTranslator({ locale, messages: messages[locale], namespace: "feeds" });
}

/** The name of a feed, with that of the site. */
export function feedTitle(locale: Locale, name: FeedName, site: string): string {
  const t = feedWords(locale);
  return t("titleOf", { site, feed: t(name) });
}

export function recordWords(locale: Locale) {
  return createTranslator({ locale, messages: messages[locale], namespace: "record" });
}
export function socialWords(locale: Locale) {
  return createTranslator({ locale, messages: messages[locale], namespace: "social" });
}
export function proposalWords(locale: Locale) {
  return createTranslator({ locale, messages: messages[locale], namespace: "proposals.public" });
}

export function changeWords(locale: Locale) {
  return createTranslator({ locale, messages: messages[locale], namespace: "proposals" });
}

/** Code points of a text in an entry: what is longer is read on the page. */
const LONGEST = 1_000;

/** The beginning of a long text, ended by an ellipsis. */
export function shortened(text: string): string {
  const points = new CodePointIndex(text);
  return points.length <= LONGEST ? text : `${points.slice(0, LONGEST - 1).trimEnd()}…`;
}

export const p = (...children: readonly Xml[]): Xml => el("p", {}, ...children);

/** A paragraph in the language that it has, which may not be the feed's. */
function said(locale: Locale, value: Localized): Xml {
  const lang = value.lang === locale ? undefined : LANGUAGE_TAG[value.lang];
  return el("p", { lang, "xml:lang": lang }, shortened(value.text));
}

/** What was said in two columns, as a paragraph; nothing where neither is filled. */
export function paragraph(locale: Locale, en: string | null, zh: string | null): Xml[] {
  const value = inLanguage(locale, en, zh);
  return value ? [said(locale, value)] : [];
}

/** The exact words, with who said them and when. */
export function wording(locale: Locale, claim: ClaimLine): Xml[] {
  const lang = LANGUAGE_TAG[claim.quoteLang];
  const t = feedWords(locale);
  const speaker = localized(locale, claim.speaker, "name").text;
  const date = storedDate(claim.saidOn, claim.saidPrecision);
  const by = date
    ? t("said", { speaker, date: formatPartialDate(date, locale) })
    : t("saidNoDate", { speaker });
  return [el("blockquote", { lang, "xml:lang": lang }, p(shortened(claim.quote))), p(`— ${by}`)];
}

/** A link to the page that has the rest. */
export function more(locale: Locale, path: string, words: string): Xml {
  return p(el("a", { href: `${siteUrl()}${href(locale, path)}` }, words));
}
