import { createTranslator } from "next-intl";
import en from "@/lib/messages/en/marks.json";
import zh from "@/lib/messages/zh/marks.json";
import type { Locale } from "./routing";

function translator(locale: Locale) {
  return createTranslator({ locale, messages: { marks: { en, zh }[locale] }, namespace: "marks" });
}

const made: Record<Locale, ReturnType<typeof translator>> = { en: translator("en"), zh: translator("zh") };

/** The words of the marks (ratings, reworded, removed, added), for components that render on both sides. */
export function markTranslator(locale: Locale) {
  return made[locale];
}
