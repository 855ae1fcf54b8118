type Messages = { [key: string]: string | Messages };

/** In ICU messages: a number before its noun (`# sources`) or behind it (`version {number}`). */
const NUMBER = /(#|\{count\}) (?=\p{Ll})|(?<=\p{L}) (?=\{number\})/gu;

/** Messages in which no line breaks between a number and its noun: the space there is one that holds them together. */
export function unbroken<T extends Messages>(messages: T): T {
  const whole = (value: string | Messages): string | Messages =>
    typeof value === "string"
      ? value.replace(NUMBER, "$1\u00a0")
      : Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, whole(inner)]));
  return whole(messages) as T;
}
