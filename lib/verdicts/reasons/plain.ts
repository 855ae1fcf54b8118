import type { TextFormat } from "@/lib/generated/prisma/enums";
import { type Block, type Inline, lines, parseReasons } from "./parse";

function reasonsOf(text: string, format: TextFormat): Block[] {
  return format === "markdown" ? parseReasons(text) : lines(text);
}

/** Reasons without any markup, for programs and whatever else shows text alone: blocks stand apart by an empty line. */
export function plainReasons(text: string, format: TextFormat): string {
  return reasonsOf(text, format).map(blockText).join("\n\n");
}

function blockText(block: Block): string {
  if (block.kind === "paragraph") return block.parts.map(inlineText).join("");
  if (block.kind === "quote") return block.blocks.map(blockText).join("\n\n");
  return block.items
    .map(
      ({ number, blocks }) => `${number === null ? "•" : `${number}.`} ${blocks.map(blockText).join("\n")}`,
    )
    .join("\n");
}

function inlineText(part: Inline): string {
  if ("text" in part) return part.text;
  const text = part.parts.map(inlineText).join("");
  return part.kind === "link" && text !== part.url ? `${text} (${part.url})` : text;
}

type Named = Extract<Inline, { kind: "source" }>;

/** Every place at which a text names a source by its number. */
function namings(text: string): Named[] {
  const within = (block: Block): Named[] => {
    if (block.kind === "paragraph") return block.parts.flatMap(inlineSources);
    if (block.kind === "quote") return block.blocks.flatMap(within);
    return block.items.flatMap(({ blocks }) => blocks.flatMap(within));
  };
  return parseReasons(text).flatMap(within);
}

/** The numbers of sources that a text names, each once. */
export const namedSources = (text: string): number[] => [
  ...new Set(namings(text).map(({ number }) => number)),
];

/** A text that names its sources by other numbers; one that is not in `numbers` stays. */
export function renumbered(text: string, numbers: ReadonlyMap<number, number>): string {
  return namings(text)
    .toSorted((a, b) => b.at - a.at)
    .reduce((all, { number, text: typed, at }) => {
      const other = numbers.get(number);
      return other === undefined ? all : `${all.slice(0, at)}[${other}]${all.slice(at + typed.length)}`;
    }, text);
}

/** The numbers in a text that no source has, of those that a claim's sources have. */
export function unknownSources(text: string, numbers: readonly number[]): number[] {
  return namedSources(text).filter((number) => !numbers.includes(number));
}

/** Numbers of sources as they are typed. */
export const asTyped = (numbers: readonly number[]): string =>
  numbers.map((number) => `[${number}]`).join(", ");

function inlineSources(part: Inline): Named[] {
  if (part.kind === "source") return [part];
  return "parts" in part ? part.parts.flatMap(inlineSources) : [];
}

/** Signs that begin or end markup within a line. An underline within a word is none. */
const WITHIN = /[*[<]|\\(?=[!-/:-@[-`{-~])|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;
/** What begins a quote, a list or a rule at the start of a line. */
const AT_START = /^(?:>|[-+](?=\s|$)|-(?=[\s-]*$)|_)/u;
const NUMBER_AT_START = /^(\d{1,9})([.)])(?=\s|$)/u;

/** A plain text as Markdown that looks the same, for whoever writes on from it. */
export function asMarkdown(plain: string): string {
  return plain
    .split("\n")
    .flatMap((line) => (line.trim() ? [escaped(line.trim())] : []))
    .join("\n\n");
}

function escaped(line: string): string {
  return line.replace(WITHIN, "\\$&").replace(AT_START, "\\$&").replace(NUMBER_AT_START, "$1\\$2");
}
