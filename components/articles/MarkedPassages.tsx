import { getTranslations } from "next-intl/server";
import { OldAndNew } from "@/components/places/OldAndNew";
import { LocalText } from "@/components/ui/LocalText";
import { Quote } from "@/components/ui/Quote";
import { type MarkedPair, MOST_MARKED, markedPairs } from "@/lib/articles/versionPair";
import type { Marked } from "@/lib/articles/versionPair.queries";
import { remoteAddress } from "@/lib/auth/authenticate";
import type { WordChange } from "@/lib/compare/words/diff";
import { href } from "@/lib/i18n/address";
import { localized } from "@/lib/i18n/localized";
import type { Locale } from "@/lib/i18n/routing";
import { writingOf } from "@/lib/i18n/writing";
import { inThread } from "@/lib/threadPool";
import styles from "./Versions.module.css";

type Props = {
  locale: Locale;
  lang: Locale;
  pair: { from: { number: number }; to: { number: number } };
  texts: { from: { mentions: Marked[] }; to: { mentions: Marked[] } };
};

/**
 * The passages that claims mark, as they stand in each of two versions, with the words that changed: in the order of the
 * text, what is the same folded.
 */
export async function MarkedPassages({ locale, lang, pair, texts }: Props) {
  const t = await getTranslations({ locale, namespace: "articles" });
  const { changed, same } = markedPairs(texts.from.mentions, texts.to.mentions);
  const words = await changedWords(changed, lang);
  const isCut = Math.max(texts.from.mentions.length, texts.to.mentions.length) === MOST_MARKED;
  return (
    <section>
      <h2>{t("versions.marked")}</h2>
      {changed.length + same.length === 0 && <p>{t("versions.markedNone")}</p>}
      <ul className={styles.passages}>
        {changed.map((one, n) => (
          <li key={keyOf(one)}>
            <Claim locale={locale} of={one} />
            <OldAndNew
              locale={locale}
              lang={lang}
              was={side(t, t("versions.was", pair.from), one.was)}
              is={side(t, t("versions.is", pair.to), one.is)}
              ops={words[n] ?? null}
            />
          </li>
        ))}
      </ul>
      {same.length > 0 && (
        <details className={styles.same}>
          <summary>{t("versions.sameCount", { count: same.length })}</summary>
          <ul className={styles.passages}>
            {same.map((one) => (
              <li key={keyOf(one)}>
                <Claim locale={locale} of={one} />
                <Quote lang={writingOf(one.is?.exact ?? "", lang)} small>
                  {one.is?.exact}
                </Quote>
              </li>
            ))}
          </ul>
        </details>
      )}
      {isCut && <p className="small soft">{t("versions.moreMarked", { count: MOST_MARKED })}</p>}
    </section>
  );
}

/** Word by word, pair by pair; nothing where a side has no words or it could not be told. */
async function changedWords(pairs: readonly MarkedPair<Marked>[], lang: Locale) {
  const both = pairs.flatMap(({ was, is }, n) =>
    was && is && isShown(was) && isShown(is) ? [{ n, earlier: was.exact, later: is.exact, lang }] : [],
  );
  const asked = both.map(({ n, ...words }) => words);
  const told =
    asked.length > 0 ? await inThread("diff_passages", asked, { address: await remoteAddress() }) : null;
  const words: (WordChange[] | null)[] = [];
  if (told?.ok) for (const [nth, { n }] of both.entries()) words[n] = told.value[nth] ?? null;
  return words;
}

const isShown = ({ anchoring }: Marked) => anchoring !== "orphan";

const keyOf = ({ was, is }: MarkedPair<Marked>) =>
  [was?.claim.id, was?.exact, is?.claim.id, is?.exact].join(" ");

function Claim({ locale, of }: { locale: Locale; of: MarkedPair<Marked> }) {
  const claim = (of.is ?? of.was)?.claim;
  if (!claim) return null;
  return (
    <p className="claim">
      <a href={href(locale, `/desk/claims/${claim.slug}`)}>
        <LocalText locale={locale} value={localized(locale, claim, "statement")} />
      </a>
    </p>
  );
}

/** The words on one side, or why there are none; beside the label, that a place is not sure. */
function side(
  t: Awaited<ReturnType<typeof getTranslations<"articles">>>,
  label: string,
  passage: Marked | null,
) {
  if (!passage) return { label, text: "", note: t("versions.notThere") };
  if (!isShown(passage)) return { label, text: "", note: t("versions.lost") };
  const isUnsure = passage.anchoring === "to_confirm" && passage.confirmedAt === null;
  return { label: isUnsure ? `${label}\u00a0· ${t("versions.unsure")}` : label, text: passage.exact };
}
