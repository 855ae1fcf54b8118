import { getTranslations } from "next-intl/server";
import { SpeakerLink } from "@/components/speakers/SpeakerLink";
import { RatingChip } from "@/components/verdicts/RatingChip";
import { type Run, runsOf } from "@/lib/claims/marks";
import { href } from "@/lib/i18n/address";
import { localized } from "@/lib/i18n/localized";
import { LANGUAGE_TAG, type Locale } from "@/lib/i18n/routing";
import { CodePointIndex } from "@/lib/language/text";
import type { PlacedMention, ReadBlock, ReadVersion } from "@/lib/site/annotated";
import { RATING_TONES } from "@/lib/verdicts/ratingLook";
import styles from "./AnnotatedText.module.css";

const TAG = { paragraph: "p", heading: "h2", quote: "blockquote", list_item: "p" } as const;

type Note = ReadVersion["notes"][number];

/** The reading text with the public claims marked where they stand, and a note in the margin beside each. */
export async function AnnotatedText(props: { locale: Locale; lang: Locale; version: ReadVersion }) {
  const t = await getTranslations({ locale: props.locale, namespace: "record" });
  const { blocks, mentions, notes } = props.version;
  const text = new CodePointIndex(props.version.text);
  return (
    <div className={styles.text}>
      {blocks.map((block) => (
        <Block
          key={`${block.kind} ${block.start}`}
          locale={props.locale}
          lang={props.lang}
          block={block}
          runs={runsOf(text, block, mentions)}
          mentions={mentions}
          notes={notes.filter(({ at }) => at > block.start && at <= block.end)}
          toNote={(number) => t("article.toNote", { number })}
          leftOut={t("article.leftOut")}
        />
      ))}
    </div>
  );
}

function Block(props: {
  locale: Locale;
  lang: Locale;
  block: ReadBlock;
  runs: Run[];
  mentions: PlacedMention[];
  notes: Note[];
  toNote: (number: number) => string;
  leftOut: string;
}) {
  const { block } = props;
  if (block.kind === "gap") return <LeftOut words={props.leftOut} />;
  const Tag = TAG[block.kind];
  const starting = props.mentions.filter(({ start }) => start >= block.start && start < block.end);
  return (
    <div className={styles.block}>
      {starting.map((mention) => (
        <MarginNote key={mention.id} locale={props.locale} mention={mention} />
      ))}
      <Tag lang={LANGUAGE_TAG[props.lang]} className={styles[block.kind]}>
        {props.runs.map((run) => (
          <MarkedRun
            key={run.start}
            run={run}
            begins={starting.filter(({ start }) => start === run.start)}
            tone={toneOf(props.mentions.filter(({ id }) => run.marks.includes(id)))}
            notes={props.notes}
            toNote={props.toNote}
          />
        ))}
      </Tag>
    </div>
  );
}

function LeftOut({ words }: { words: string }) {
  return (
    <p className={styles.gap}>
      <span aria-hidden="true">…</span>
      <span className="visually-hidden">{words}</span>
    </p>
  );
}

/** The colour of a run: that of its claims when they agree. The numbers lead to the notes, which say it in words. */
function toneOf(mentions: PlacedMention[]) {
  const tones = new Set(
    mentions.map(({ claim: { verdicts } }) => (verdicts[0] ? RATING_TONES[verdicts[0].rating] : "grey")),
  );
  return tones.size === 1 ? [...tones][0] : undefined;
}

function MarkedRun(props: {
  run: Run;
  begins: PlacedMention[];
  tone: ReturnType<typeof toneOf>;
  notes: Note[];
  toNote: (number: number) => string;
}) {
  const words = <Words run={props.run} notes={props.notes} />;
  if (props.run.marks.length === 0) return words;
  return (
    <span className={styles.marked}>
      {props.begins.map(({ id, number }) => (
        <a
          key={id}
          className={styles.number}
          id={`mention-${id}`}
          href={`#note-${id}`}
          aria-label={props.toNote(number)}
        >
          {number}
        </a>
      ))}
      <mark className={props.tone && styles[props.tone]}>{words}</mark>
    </span>
  );
}

/** A run's words with the hidden pinyin notes at their places: shown by the style sheet when the reader asks. */
function Words({ run, notes }: { run: Run; notes: Note[] }) {
  const inside = notes.filter(({ at }) => at > run.start && at <= run.end);
  if (inside.length === 0) return run.text;
  const text = new CodePointIndex(run.text);
  let from = 0;
  const parts = inside.map((note) => {
    const to = note.at - run.start;
    const part = (
      <span key={note.at}>
        {text.slice(from, to)}
        <span className="pinyin-note">{note.text}</span>
      </span>
    );
    from = to;
    return part;
  });
  return (
    <>
      {parts}
      {text.slice(from)}
    </>
  );
}

async function MarginNote({ locale, mention }: { locale: Locale; mention: PlacedMention }) {
  const t = await getTranslations({ locale, namespace: "record" });
  const { claim, id, number } = mention;
  const statement = localized(locale, claim, "statement");
  const [verdict] = claim.verdicts;
  return (
    <div className={styles.note} role="note" id={`note-${id}`} aria-label={t("article.quoteOf", { number })}>
      <a className={styles.number} href={`#mention-${id}`} aria-label={t("article.toText", { number })}>
        {number}
      </a>
      <p className={styles.found}>
        {verdict && <RatingChip locale={locale} rating={verdict.rating} />}
        <span className="by">
          <SpeakerLink locale={locale} speaker={claim.speaker} />
        </span>
      </p>
      <p>
        <a
          href={href(locale, `/claims/${claim.slug}`)}
          lang={statement.fallback ? LANGUAGE_TAG[statement.lang] : undefined}
        >
          {statement.text}
        </a>
      </p>
    </div>
  );
}
