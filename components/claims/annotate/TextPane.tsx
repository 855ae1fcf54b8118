"use client";

import { useTranslations } from "next-intl";
import { Fragment, memo, type ReactNode, type Ref, useMemo } from "react";
import { type Run, runsOf } from "@/lib/claims/marks";
import { LANGUAGE_TAG, type Locale } from "@/lib/i18n/routing";
import type { CodePointIndex, TextRange } from "@/lib/language/text";
import { FROM } from "../selection";
import type { AnnotateData, HiddenNote, TextBlock } from "./annotateData";
import { markTone } from "./markTone";
import styles from "./TextPane.module.css";

const TAG = { paragraph: "p", heading: "h2", quote: "blockquote", list_item: "p" } as const;

/** The id of the mark that shows what is chosen now. */
const CHOSEN = "chosen";

type Props = {
  text: CodePointIndex;
  lang: Locale;
  blocks: TextBlock[];
  notes: HiddenNote[];
  mentions: AnnotateData["mentions"];
  /** Marks that somebody proposed. */
  proposed: AnnotateData["waiting"];
  marked: TextRange | null;
  showNotes: boolean;
  /** Ids of the mentions that are looked at now. */
  shown: readonly string[];
  /** What stands below the block in which the marked passage ends. */
  below?: ReactNode;
  ref: Ref<HTMLElement>;
};

/** The reading text, one element for each stretch, so that a selection can be told in code points. */
export function TextPane(props: Props) {
  const { text, lang, blocks, notes, mentions, proposed, marked, showNotes, shown, below, ref } = props;
  const t = useTranslations("claims");
  const looks = useMemo(
    () =>
      new Map<string, string>([
        ...mentions.map(({ id, claim }) => [id, markTone(claim)] as const),
        ...proposed.map(({ id }) => [id, "proposed"] as const),
      ]),
    [mentions, proposed],
  );
  const marks = useMemo(() => {
    const placed = mentions.flatMap(({ id, start, end }) =>
      start === null || end === null ? [] : [{ id, start, end }],
    );
    const asked = proposed.flatMap(({ id, place }) => (place ? [{ id, ...place }] : []));
    const all = [...placed, ...asked];
    return marked ? [...all, { id: CHOSEN, ...marked }] : all;
  }, [mentions, proposed, marked]);
  return (
    <section
      ref={ref}
      id="article-text"
      className={styles.text}
      lang={LANGUAGE_TAG[lang]}
      aria-label={t("text.label")}
      aria-describedby="text-keys"
    >
      {blocks.map((block) => (
        <Fragment key={block.start}>
          <Block
            block={block}
            runs={runsOf(
              text,
              block,
              marks.filter(({ start, end }) => start < block.end && end > block.start),
            )}
            notes={showNotes ? notes.filter(({ at }) => at > block.start && at <= block.end) : []}
            looks={looks}
            shown={shown}
          />
          {marked && block.start < marked.end && marked.end <= block.end && below}
        </Fragment>
      ))}
    </section>
  );
}

type BlockProps = {
  block: TextBlock;
  runs: Run[];
  notes: HiddenNote[];
  looks: Map<string, string>;
  shown: readonly string[];
};

const Block = memo(function Block({ block, runs, notes, looks, shown }: BlockProps) {
  const Tag = TAG[block.kind];
  return (
    <Tag className={styles[block.kind]}>
      {runs.map((run) => (
        <MarkedRun key={run.start} run={run} notes={notes} looks={looks} shown={shown} />
      ))}
    </Tag>
  );
}, sameBlock);

/** Blocks that did not change are not rendered again when the mark moves. */
function sameBlock(a: BlockProps, b: BlockProps): boolean {
  return (
    JSON.stringify([a.runs, a.notes, a.shown]) === JSON.stringify([b.runs, b.notes, b.shown]) &&
    a.looks === b.looks
  );
}

function MarkedRun({ run, notes, looks, shown }: Omit<BlockProps, "block" | "runs"> & { run: Run }) {
  const mentions = run.marks.filter((id) => id !== CHOSEN);
  const isChosen = run.marks.length > mentions.length;
  const isShown = mentions.some((id) => shown.includes(id));
  const words = <Words run={run} notes={notes} />;
  if (run.marks.length === 0) return words;
  const look = looks.get(mentions.at(-1) ?? "") ?? "";
  return (
    <mark
      className={`${look} ${isChosen || isShown ? "sel" : ""} ${mentions.length > 0 ? styles.mention : ""}`}
      data-chosen={isChosen || undefined}
      data-mentions={mentions.join(" ") || undefined}
      data-layers={mentions.length > 1 || undefined}
    >
      {words}
    </mark>
  );
}

/** A run cut at its notes. A note is no part of the reading text: it cannot be selected and is not counted. */
function Words({ run, notes }: { run: Run; notes: HiddenNote[] }) {
  const inside = notes.filter(({ at }) => at > run.start && at <= run.end);
  const parts: ReactNode[] = [];
  const letters = [...run.text];
  let from = run.start;
  const stretch = (to: number) => {
    const words = letters.slice(from - run.start, to - run.start).join("");
    if (words)
      parts.push(
        <span key={from} {...{ [FROM]: from }}>
          {words}
        </span>,
      );
    from = to;
  };
  for (const note of inside) {
    stretch(note.at);
    parts.push(
      <span key={`note-${note.at}`} className={styles.note} data-note>
        {note.text}
      </span>,
    );
  }
  stretch(run.end);
  return parts;
}
