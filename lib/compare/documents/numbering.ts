/* The numbers that lists, sections and articles begin with, told from numbers that a text says. */

type Label = { form: number; orders: readonly (readonly number[])[]; rest: string };

const HAN = "一二三四五六七八九十百千零〇";
/** What makes a measure of a decimal: 2.5 GB is no section. */
const UNIT =
  "(?:percent|per cent|million|billion|trillion|thousand|hundred|dozen|euros?|dollars?|pounds?|yuan|cents?|hours?|minutes?|seconds?|days?|weeks?|months?|years?|times|[kmgtp]i?b|kg|km|cm|mm|degrees?|points?|tons?|tonnes?|met(?:er|re)s?|miles?|lit(?:er|re)s?|users?|people|[%‰°万亿千百元年月日天倍个人])";
const FORMS = [
  /^(?<n>(?:\d{1,3}\.){1,5}\d{1,3})[.)]?(?=\s|\p{Script=Han}|\p{Lu})\s*/u,
  /^(?<n>\d{1,3})[.)、．]\s*(?!\d)/u,
  /^[([（](?<n>\d{1,3}|[a-z]|[ivxlc]{1,6}|[一二三四五六七八九十百]{1,5})[)\]）]\s*/iu,
  /^(?<n>[a-z]|[ivx]{1,5})[.)]\s+/iu,
  /^第(?<n>[一二三四五六七八九十百千零〇\d]{1,8})(?:[条章编](?:之[一二三四五六七八九十])?[\s　:：、]*|(?:[款节项]|部分?)[\s　:：、]+)/u,
  /^(?<n>[一二三四五六七八九十百]{1,5})[、．.]\s*(?![一二三四五六七八九十百千万亿\d])/u,
  /^(?<n>[①-⑳⑴-⒇])\s*/u,
  /^(?:section|article|clause|chapter|part|annex|appendix|item)\s+(?<n>\d{1,3}(?:\.\d{1,3}){0,4}|[IVXLC]{1,6}|[A-Z])\s*[.:)–—-]\s*/iu,
];
const MEASURE = new RegExp(`^\\d+\\.\\d+\\s*${UNIT}(?![a-z])`, "iu");

const ROMAN: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100 };
function roman(text: string): number {
  const values = [...text].map((one) => ROMAN[one] ?? 0);
  return values.reduce((sum, one, n) => sum + (one < (values[n + 1] ?? 0) ? -one : one), 0);
}

function hanOrder(text: string): number {
  let [sum, digit] = [0, 0];
  for (const one of text) {
    const value = HAN.indexOf(one);
    if (value >= 0 && value < 9) digit = value + 1;
    else if (value >= 9 && value < 12) {
      sum += (digit || 1) * 10 ** (value - 8);
      digit = 0;
    }
  }
  return sum + digit;
}

/** Which places in an order a number may stand for: (i) is the first or the ninth. */
function ordersOf(number: string): number[][] {
  const text = number.toLowerCase();
  if (/^\d/u.test(text)) return [text.split(".").map(Number)];
  if (/^\p{Script=Han}/u.test(text)) return [[hanOrder(text)]];
  const circled = text.codePointAt(0) ?? 0;
  if (circled > 0x2000) return [[circled - (circled < 0x2474 ? 0x245f : 0x2473)]];
  return [
    ...(text.length === 1 ? [[circled - 96]] : []),
    ...(/^[ivxlc]+$/u.test(text) ? [[roman(text)]] : []),
  ];
}

function labelOf(text: string): Label | null {
  if (MEASURE.test(text)) return null;
  for (const [form, pattern] of FORMS.entries()) {
    const match = pattern.exec(text);
    const rest = match ? text.slice(match[0].length) : "";
    // Sections and their parts, 3. and 3.1, are of one order.
    if (match?.groups?.n && rest !== "") return { form: form || 1, orders: ordersOf(match.groups.n), rest };
  }
  return null;
}

function areBeside(a: readonly number[], b: readonly number[]): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const last = long.length - 1;
  if (short.slice(0, last).some((part, n) => part !== long[n])) return false;
  if (short.length === last) return long[last] === 1;
  return short.length === long.length && Math.abs((a[last] ?? 0) - (b[last] ?? 0)) === 1;
}

/** So many numbers of one form before and behind are looked at. */
const REACH = 8;
const isFirst = (orders: Label["orders"]) => orders.some((order) => order.length === 1 && order[0] === 1);

const count = (text: string, form: RegExp) => text.match(form)?.length ?? 0;
/** A line that is a title in capitals. */
const isTitle = ({ rest }: Label) => count(rest, /\p{Lu}/gu) > 3 * count(rest, /\p{Ll}/gu);
/** Titles are numbered through a document, with what stands under them, where so many of them rise from the first one on. */
const FEWEST_TITLES = 4;

function risingTitles(list: readonly Label[]): Label[] {
  const titles = list.filter(isTitle);
  const from = titles.findIndex(({ orders }) => isFirst(orders));
  const numbers = titles
    .slice(from)
    .map(({ orders }) => (orders[0]?.length === 1 ? orders[0][0] : undefined));
  const isRising = numbers.every((one, n) => one !== undefined && one > (numbers[n - 1] ?? 0));
  return from >= 0 && isRising && numbers.length >= FEWEST_TITLES ? titles.slice(from) : [];
}

/** Lines without the numbers that they are listed by: those which have a neighbour with the neighbouring number, a first, and titles. */
function stripped(lines: readonly string[]): string[] {
  const labels = lines.map(labelOf);
  const forms = new Map<number, Label[]>();
  for (const label of labels)
    if (label) {
      const list = forms.get(label.form);
      if (list) list.push(label);
      else forms.set(label.form, [label]);
    }
  const isListed = new Set<Label>();
  for (const list of forms.values()) {
    for (const title of risingTitles(list)) isListed.add(title);
    for (const [at, one] of list.entries()) {
      const around = list.slice(Math.max(0, at - REACH), at + REACH + 1);
      const isOrdered = around.some((other) =>
        other.orders.some((a) => one.orders.some((b) => areBeside(a, b))),
      );
      if (isOrdered || isFirst(one.orders)) isListed.add(one);
    }
  }
  return lines.map((line, n) => {
    const label = labels[n];
    return label && isListed.has(label) ? label.rest : line;
  });
}

/** The same for numbers within numbers: 3. (a). */
export const withoutNumbers = (lines: readonly string[]): string[] => stripped(stripped(lines));

/** Words without any number that a list may begin with, whatever stands beside them. */
export function withoutNumber(words: string, rounds = 3): string {
  const label = rounds > 0 ? labelOf(words) : null;
  return label ? withoutNumber(label.rest, rounds - 1) : words;
}
