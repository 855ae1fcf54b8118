/** Whether the database can keep a text: no NUL, and no half of a character. */
export function isStorable(text: string): boolean {
  return !text.includes("\0") && text.isWellFormed();
}

/** Levels of a value of JSON: far more than anything of ours has, fewer than fill a stack. */
const MOST_LEVELS = 64;

/** Every text in a value of JSON, names of members included. What is nested without end cannot be kept either. */
export function areStorable(value: unknown, levels = MOST_LEVELS): boolean {
  if (typeof value === "string") return isStorable(value);
  if (typeof value !== "object" || value === null) return true;
  if (levels === 0) return false;
  if (Array.isArray(value)) return value.every((member) => areStorable(member, levels - 1));
  return Object.entries(value).every(([name, member]) => isStorable(name) && areStorable(member, levels - 1));
}

/**
 * What is not seen where it stands, or turns around what is: controls, formats (bidi overrides, isolates and marks,
 * zero-width characters, tags), separators of lines, fillers, and selectors of variants.
 */
const HIDDEN =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\u115f\u1160\u2800\u3164\uffa0]|\u034f|[\u17b4\u17b5]|[\u180b-\u180f]|[\ufe00-\ufe0f]|[\u{e0100}-\u{e01ef}]/gu;

/** Scripts in whose words a joiner or a non-joiner changes the shape, and so the spelling. */
const JOINED = [
  "Arab",
  "Syrc",
  "Nkoo",
  "Mong",
  "Deva",
  "Beng",
  "Guru",
  "Gujr",
  "Orya",
  "Taml",
  "Telu",
  "Knda",
  "Mlym",
]
  .concat(["Sinh", "Khmr", "Mymr"])
  .map((script) => `\\p{sc=${script}}`)
  .join("");

/** Where some of them belong: in joined emoji, after an emoji or a Chinese character, inside words that need them. */
const BELONGING = [
  /(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}]|\ufe0f)\u200d(?=\p{Extended_Pictographic})/gu,
  /(?<=\p{Emoji})[\ufe0e\ufe0f]/gu,
  /(?<=\p{sc=Han})[\ufe00-\ufe02\u{e0100}-\u{e01ef}]/gu,
  /(?<=\p{sc=Mong})[\u180b-\u180d\u180f]/gu,
  new RegExp(`(?<=[${JOINED}]\\p{Mn}*)[\\u200c\\u200d](?=[${JOINED}])`, "gu"),
];

/** Whether a name, a title or another line shows all that it holds. */
export function isPlainLine(text: string): boolean {
  const rest = BELONGING.reduce((left, belonging) => left.replace(belonging, ""), text);
  return rest.search(HIDDEN) === -1;
}

/** The same for a text of several lines. */
export function isPlainText(text: string): boolean {
  return isPlainLine(text.replace(/[\n\r\t]/g, " "));
}

/** A line as it is seen: for what a program found on somebody's page and offers as a name or a title. */
export function seenLine(text: string): string {
  if (isPlainLine(text)) return text;
  return text
    .replace(/[\s\p{Zl}\p{Zp}]+/gu, " ")
    .replace(HIDDEN, "")
    .trim();
}
