import { getTranslations } from "next-intl/server";
import { SpeakerLink } from "@/components/speakers/SpeakerLink";
import { RatingChip } from "@/components/verdicts/RatingChip";
import { type Run, runsOf } from "@/lib/claims/marks";
import { href } from "@/lib/i18n/address";
import { localized } from "@/lib/i18n/localized";
import { LANGUAGE_TAG, type Locale } from "@/lib/i18n/routing";
import { type PublicVersion, type ReadBlock, versionOf } from "@/lib/publish/annotated";
import { CodePointIndex } from "@/lib/text";
import styles from "./AnnotatedText.module.css";

const TAG = { paragraph: "p", heading: "h2", quote: "blockquote", list_item: "p" } as const;

/** The reading text with the public claims marked where they stand, and a note in the margin beside each. */
export function AnnotatedText({
  locale,
  lang,
  version,
}: {
  locale: Locale;
  lang: Locale;
  version: PublicVersion;
}) {
  const { blocks, mentions, notes } = versionOf(version);
  const text = new CodePointIndex(version.text);
  return (
    <div className={styles.text}>
      {blocks.map((block) => (
        <Block
          key={block.start}
          locale={locale}
          lang={lang}
          block={block}
          runs={runsOf(text, block, mentions)}
          starting={mentions.filter(({ start }) => start >= block.start && start < block.end)}
          notes={notes.filter(({ at }) => at > block.start && at <= block.end)}
        />
      ))}
    </div>
  );
}

type Placed = ReturnType<typeof versionOf>["mentions"][number];
type Note = ReturnType<typeof versionOf>["notes"][number];

function Block(props: {
  locale: Locale;
  lang: Locale;
  block: ReadBlock;
  runs: Run[];
  starting: Placed[];
  notes: Note[];
}) {
  const Tag = TAG[props.block.kind];
  return (
    <div className={styles.block}>
      {props.starting.map((mention) => (
        <MarginNote key={mention.id} locale={props.locale} mention={mention} />
      ))}
      <Tag lang={LANGUAGE_TAG[props.lang]} className={styles[props.block.kind]}>
        {props.runs.map((run) => (
          <MarkedRun
            key={run.start}
            run={run}
            begins={props.starting.filter(({ start }) => start === run.start)}
            notes={props.notes}
          />
        ))}
      </Tag>
    </div>
  );
}

function MarkedRun(props: { run: Run; begins: Placed[]; notes: Note[] }) {
  const words = <Words run={props.run} notes={props.notes} />;
  if (props.run.marks.length === 0) return words;
  return (
    <>
      {props.begins.map(({ id, number }) => (
        <sup key={id} className={styles.number} id={`mention-${id}`} aria-hidden="true">
          {number}
        </sup>
      ))}
      <mark>{words}</mark>
    </>
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

async function MarginNote({ locale, mention }: { locale: Locale; mention: Placed }) {
  const t = await getTranslations({ locale, namespace: "record" });
  const { claim } = mention;
  const statement = localized(locale, claim, "statement");
  const [verdict] = claim.verdicts;
  return (
    <aside className={styles.note} aria-label={t("article.quoteOf", { number: mention.number })}>
      <span className={styles.number} aria-hidden="true">
        {mention.number}
      </span>
      {verdict && <RatingChip locale={locale} rating={verdict.rating} />}
      <p>
        <a
          href={href(locale, `/claims/${claim.slug}`)}
          lang={statement.fallback ? LANGUAGE_TAG[statement.lang] : undefined}
        >
          {statement.text}
        </a>
      </p>
      <p className="by">
        <SpeakerLink locale={locale} speaker={claim.speaker} />
      </p>
    </aside>
  );
}
