/** Dots that stand between the parts of a name written in Chinese: all mean the same. */
const MIDDLE_DOTS = /[·•‧∙・]/g;

/**
 * What names are compared by: lower case, full-width folded, accents taken off, spaces squeezed, one kind of
 * middle dot. For matching only, never shown.
 */
export function foldName(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .normalize("NFKC")
    .toLowerCase()
    .replace(MIDDLE_DOTS, "·")
    .replace(/\s+/gu, " ")
    .trim();
}

export type Alias = { name: string; folded: string };

/** Every writing that finds a speaker: both names and the aliases, each once; what folds to nothing is left out. */
export function aliasesOf(speaker: {
  nameEn?: string | null;
  nameZh?: string | null;
  aliases: readonly string[];
}): Alias[] {
  const written = [speaker.nameEn, speaker.nameZh, ...speaker.aliases].flatMap((name) => name?.trim() || []);
  return [...new Set(written)]
    .map((name) => ({ name, folded: foldName(name) }))
    .filter(({ folded }) => folded !== "");
}
