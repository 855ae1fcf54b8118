import type { SpeakerKind } from "@/lib/generated/prisma/enums";
import { foldHan } from "@/lib/language/han";
import { attributionsIn } from "./speaker";

type Named = { kind: SpeakerKind; names: readonly string[] };

/** Family names that stand in sentences as other words: by the end of May, Do not. */
const IS_A_WORD =
  /^(?:March|April|May|June|July|August|Do|Will|Can|So|An|No|He|Her|To|In|Or|But|My|We|Long|Young|More|Most|Best|Day|Law|Price|Hope|State|House|Church|Bank|Banks|Park|King|Street|West|East|North|South)$/u;
const SPEAKS =
  /\p{Lu}\p{L}* (?:also |later |has |had )?(?:said|says|told|announced|promised|pledged|vowed|added|wrote|insisted|warned)\b/gu;
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
  return names.some((name) => {
    if (stands(foldHan(name), told)) return true;
    const family = familyOf(name);
    if (IS_A_WORD.test(family)) return text.match(SPEAKS)?.some((words) => stands(family, words)) ?? false;
    return kind === "person" && stands(family, told);
  });
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
