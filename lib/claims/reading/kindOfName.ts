import type { SpeakerKind } from "@/lib/generated/prisma/enums";
import { foldHan } from "@/lib/language/han";
import { readName as readChinese } from "./chineseNames";
import { readName as readEnglish } from "./englishNames";

/** What sort of speaker a new name looks like: a person, unless its form is plainly that of a body (Acme Inc., 教育部). */
export function kindOfName(name: string): SpeakerKind {
  const who = /\p{Script=Han}/u.test(name) ? readChinese(foldHan(name), () => false) : readEnglish(name);
  return who.form === "name" && who.kind === "organization" && !who.isLone ? "organization" : "person";
}
