import { parseArgs } from "node:util";
import { compareDocuments } from "@/lib/compare/documents/compareDocuments";
import type { Tell } from "./figures";

const SIZE = 1_000_000;

const english = (n: number, who: string) =>
  `The ${who} keeps record ${n} of room ${n * 7} for ${n % 9} years unless clause ${n * 3} of part ${n % 31} says otherwise. `;
const chinese = (n: number, who: string) =>
  `第${n}条 ${who}应当在${n % 30}日内支付第${n * 3}号租金，并保存第${n * 11}号记录${n % 9}年。`;

/** As many lines as make up a text of a million characters. */
function build(make: (n: number) => string, between = "\n"): string {
  const lines: string[] = [];
  for (let n = 0, size = 0; size < SIZE; n++) {
    lines.push(make(n));
    size += (lines.at(-1)?.length ?? 0) + between.length;
  }
  return lines.join(between).slice(0, SIZE);
}

const reversed = (text: string) => text.split("\n").toReversed().join("\n");

function cases(): [name: string, earlier: string, later: string][] {
  const [en, zh] = [build((n) => english(n, "tenant")), build((n) => chinese(n, "承租人"))];
  const every = (nth: number, other: string) => (n: number) => english(n, n % nth === 0 ? other : "tenant");
  const words = (seed: number) => build((n) => `w${(n * 7919 * seed) % 5003}`, " ");
  return [
    ["en, one sentence in 10 edited", en, build(every(10, "landlord"))],
    ["en, every sentence edited alike", en, build(every(1, "landlord"))],
    ["en, every sentence edited otherwise", en, build((n) => english(n, `owner ${n * 13} or agent`))],
    ["en, all lines reversed", en, reversed(en)],
    ["en, one line", en.replaceAll("\n", ""), build(every(10, "landlord")).replaceAll("\n", "")],
    ["zh, one sentence in 10 edited", zh, build((n) => chinese(n, n % 10 === 0 ? "出租人" : "承租人"))],
    ["* nothing in common", en, build((n) => `w${n} x${n * 3} y${n * 5} z${n * 7}.`)],
    ["* one endless line of words", words(1), words(2)],
    ["* headings alone", build(() => "# a"), build(() => "a\n---")],
    ["* brackets", "[".repeat(SIZE), build(() => "[a](", "")],
    ["* quotation marks", build(() => "“a ", ""), build(() => "(a. ", "")],
    ["* addresses of mail", build(() => "a@b.c ", ""), build(() => "a.a.a.a.a.a.a@ ", "")],
    ["* Han without a mark", "算".repeat(SIZE), "算".repeat(SIZE / 2)],
  ];
}

/**
 * `npm run bench -- documents [--rounds N]`: seconds of one core for two documents of a million characters; those with a
 * star are built to hurt.
 */
export function benchDocuments(args: string[], tell: Tell): number {
  const { values } = parseArgs({ args, options: { rounds: { type: "string", default: "3" } } });
  const documents: { name: string; p50: number; worst: number }[] = [];
  for (const [name, earlier, later] of cases()) {
    const times = Array.from({ length: Math.max(1, Number(values.rounds)) }, () => {
      const from = process.cpuUsage();
      compareDocuments(earlier, later);
      const { user, system } = process.cpuUsage(from);
      return (user + system) / 1e6;
    });
    const sorted = times.toSorted((a, b) => a - b);
    const [median = 0, worst = 0] = [sorted[sorted.length >> 1], sorted.at(-1)];
    documents.push({ name, p50: median, worst });
    process.stdout.write(
      `${name.padEnd(38)} p50 ${median.toFixed(2).padStart(6)} s   worst ${worst.toFixed(2).padStart(6)} s\n`,
    );
  }
  tell({ documents });
  return 0;
}
