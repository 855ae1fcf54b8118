import { foldHan } from "@/lib/language/han";
import { partyOf } from "../lexicon/parties";
import type { ParsedWording, Token } from "../parse/tokens";

/** The party that some words name by the last of them; undefined where they name none. */
export const partyNamed = (words: readonly Token[], { isChinese }: Pick<ParsedWording, "isChinese">) =>
  partyOf(foldHan(words.map(({ text }) => text).join(isChinese ? "" : " ")).toLowerCase());
