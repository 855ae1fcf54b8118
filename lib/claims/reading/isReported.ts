import type { SpeakerKind } from "@/lib/generated/prisma/enums";
import { foldHan } from "@/lib/language/han";
import { attributionsIn } from "./speaker";

type Named = { kind: SpeakerKind; names: readonly string[] };

const HAN = /\p{Script=Han}/u;

/**
 * Whether words tell what the speaker said, in the words of whoever reports it, and are not the speaker's own: people do
 * not name themselves, as companies do.
 */
export function isReported(words: string, { kind, names }: Named): boolean {
  const text = foldHan(words);
  const speakers = [{ id: "", names }];
  const [first] = attributionsIn(words, { lang: HAN.test(words) ? "zh" : "en", speakers });
  if (first?.who.form === "reference") return true;
  const subject = first ? text.slice(first.subject.start, first.subject.end) : "";
  const told = kind === "person" ? text : subject;
  return names.some(
    (name) => stands(foldHan(name), told) || (kind === "person" && stands(familyOf(name), told)),
  );
}

/** As a word of its own; Chinese has no marks between words. */
function stands(name: string, text: string): boolean {
  if (name.length < 2) return false;
  if (HAN.test(name)) return text.includes(name);
  const words = text.split(/\p{Script=Han}+|[^\p{L}\p{N}'’-]+/u).join(" ");
  return ` ${words} `.replace(/['’]s /gu, " ").includes(` ${name} `);
}

/** The last word of a name that is written in several. */
function familyOf(name: string): string {
  const parts = name.trim().split(/\s+/);
  return parts.length > 1 ? (parts.at(-1) ?? "") : "";
}
