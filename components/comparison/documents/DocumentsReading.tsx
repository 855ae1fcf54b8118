import { useTranslations } from "next-intl";
import { Quoted } from "@/components/ui/Quoted";
import type { DocumentsReading as Reading } from "@/lib/documentChanges";
import { LANGUAGE_TAG, type Locale } from "@/lib/i18n/routing";
import finding from "../ComparisonReading.module.css";
import highlight from "../Highlight.module.css";
import { TermTable } from "../TermTable";
import styles from "./DocumentsReading.module.css";
import { Folded } from "./Folded";
import { keyed } from "./keyed";
import { Words } from "./Words";

/** What the program reads in two versions: one sentence, what matters, what repeats, and the rest, folded. */
export function DocumentsReading({ reading, locale }: { reading: Reading; locale: Locale }) {
  const t = useTranslations("documents");
  const { lang, changes, repeated } = reading;
  const words = { lang: LANGUAGE_TAG[lang], locale };
  const columns = { earlier: { label: t("earlier"), lang }, later: { label: t("later"), lang } };
  const left = changes.count - changes.first.length;
  return (
    <article>
      <h2 className={finding.title}>{t("result")}</h2>
      <p className={finding.finding}>
        <Finding reading={reading} />
      </p>
      <p className="by reasons">{t("reading")}</p>
      {changes.count > 0 && (
        <>
          <h2>{t("changes", { count: changes.count })}</h2>
          <ol className={styles.changes}>
            {keyed(changes.first).map(([key, change]) => (
              <li key={key} className={highlight.linked}>
                <Words pair={change} rows={change.terms.length} {...words} />
                <TermTable caption={t("terms")} changes={change.terms} {...columns} numbered />
              </li>
            ))}
          </ol>
          {left > 0 && <p className="small soft">{t("more", { count: left })}</p>}
        </>
      )}
      {repeated.count > 0 && (
        <>
          <h2>{t("repeated", { count: repeated.count })}</h2>
          <ol className={styles.changes}>
            {keyed(repeated.first).map(([key, edit]) => (
              <li key={key} className={highlight.linked}>
                <p>
                  {t.rich(edit.from === "" ? "edit.added" : edit.to === "" ? "edit.gone" : "edit.other", {
                    from: edit.from,
                    to: edit.to,
                    count: edit.count,
                    words: (text) => <Quoted lang={words.lang} text={text} />,
                  })}{" "}
                  {!edit.matters && t("edit.same")}
                </p>
                <Words pair={edit} rows={edit.terms.length} {...words} />
                <TermTable caption={t("terms")} changes={edit.terms} {...columns} numbered />
              </li>
            ))}
          </ol>
        </>
      )}
      <Folded
        title={t("cannotTell", { count: reading.cannotTell.count })}
        list={reading.cannotTell}
        {...words}
      />
      <Folded title={t("same", { count: reading.same.count })} list={reading.same} {...words} />
      <Folded title={t("lesser", { count: reading.lesser.count })} list={reading.lesser} {...words} />
      <Folded
        title={t("moved", { count: reading.moved.count })}
        list={{
          ...reading.moved,
          first: reading.moved.first.map((text) => ({
            ...{ was: text, is: text },
            told: { words: [{ op: "same", text }], stretches: [] },
          })),
        }}
        {...words}
      />
      <Folded title={t("dates", { count: reading.dates.count })} list={reading.dates} {...words} />
      <Folded title={t("apart", { count: reading.apart.count })} list={reading.apart} {...words} />
      <p className="small soft">{t("unchanged", { count: reading.passages })}</p>
    </article>
  );
}

/** How many changes there are, in one sentence. */
function Finding({ reading }: { reading: Reading }) {
  const t = useTranslations("documents.finding");
  const { changes, repeated, same, cannotTell, lesser } = reading;
  const count = changes.count + repeated.first.filter(({ matters }) => matters).length;
  if (reading.substantive) return <strong>{t("changed", { count })}</strong>;
  if (cannotTell.count > 0) return <strong>{t("cannotTell")}</strong>;
  if (reading.artefact) return <strong>{t("artefact")}</strong>;
  const isWorded = same.count + repeated.count + lesser.count > 0;
  return <strong>{t(isWorded ? "worded" : reading.moved.count > 0 ? "moved" : "none")}</strong>;
}
