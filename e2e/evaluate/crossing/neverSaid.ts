import type { Lang } from "@/lib/generated/prisma/enums";
import { langOf, OWN } from "../suggest/data";
import { sampleNames } from "./collection";

/** A question with the claims that it should find; `id` is the same for all forms of one. */
export type Asked = { id: string; text: string; matches: readonly string[] };

const SAYS: Record<Lang, (name: string, text: string) => string> = {
  en: (name, text) => `${name} said: ${text}`,
  zh: (name, text) => `${name}表示，${text}`,
};

/** Sentences of news that no claim says, as they stand and as said by speakers of whom there are claims. */
export function neverSaid(lang: Lang): Asked[] {
  const sentences = OWN.filter(({ text, checkable }) => checkable && langOf(text) === lang);
  return sentences.flatMap(({ text }, nth) => {
    const name = (more: number) => sampleNames[(nth * 3 + more) % sampleNames.length] ?? "";
    const forms = [
      text,
      `${text}\n${name(0)}`,
      SAYS[lang](name(1), text),
      `${name(2)}${lang === "zh" ? "：" : ": "}${text}`,
    ];
    return forms.map((form) => ({ id: `nobody-${nth}`, text: form, matches: [] }));
  });
}
