import { Paragraphs } from "@/components/ui/Paragraphs";
import type { TextFormat } from "@/lib/generated/prisma/enums";
import type { NumberedSource } from "@/lib/sources/numbers";
import { unbrokenDates } from "@/lib/unbrokenDates";
import { type Block, type Inline, type Item, parseReasons } from "@/lib/verdicts/reasons/parse";
import styles from "./Reasons.module.css";

type Sources = ReadonlyMap<number, NumberedSource>;

/** The reasons of a verdict: plain ones as they always looked, Markdown from its tree. */
export function Reasons(props: { text: string; format: TextFormat; sources: Sources }) {
  if (props.format === "plain") return <Paragraphs text={unbrokenDates(props.text)} />;
  return <div className={styles.reasons}>{props.text && shown(parseReasons(props.text), props.sources)}</div>;
}

function shown(blocks: readonly Block[], sources: Sources) {
  return keyed(blocks, ({ part, key }) => <BlockOf key={key} block={part} sources={sources} />);
}

function BlockOf({ block, sources }: { block: Block; sources: Sources }) {
  if (block.kind === "paragraph") return <p>{inlines(block.parts, sources)}</p>;
  if (block.kind === "quote") return <blockquote>{shown(block.blocks, sources)}</blockquote>;
  const items = keyed<Item>(block.items, ({ part, key }) => (
    <li key={key} value={part.number ?? undefined}>
      {shown(part.blocks, sources)}
    </li>
  ));
  return block.isOrdered ? <ol>{items}</ol> : <ul>{items}</ul>;
}

function inlines(parts: readonly Inline[], sources: Sources) {
  return keyed(parts, ({ part, key }) => <InlineOf key={key} part={part} sources={sources} />);
}

function InlineOf({ part, sources }: { part: Inline; sources: Sources }) {
  if (part.kind === "text") return unbrokenDates(part.text);
  if (part.kind === "source") return <SourceNumber {...part} source={sources.get(part.number)} />;
  const inner = inlines(part.parts, sources);
  if (part.kind === "emphasis") return <em>{inner}</em>;
  if (part.kind === "strong") return <strong>{inner}</strong>;
  return (
    <a href={part.url} rel="noreferrer nofollow">
      {inner}
    </a>
  );
}

/** Leads to the source on the page; a number that none has stays the text that it is. */
function SourceNumber({ text, source }: { text: string; source: NumberedSource | undefined }) {
  if (!source) return text;
  return (
    <a href={source.href} className={styles.number} aria-label={`${text} ${source.title}`}>
      {text}
    </a>
  );
}

/** Parts of a text that never moves: each is known by its place. */
function keyed<T>(parts: readonly T[], show: (each: { part: T; key: string }) => React.ReactNode) {
  return parts.map((part, at) => show({ part, key: String(at) }));
}
