import { getTranslations } from "next-intl/server";
import { LoggedAt } from "@/components/ui/LoggedAt";
import { ReasonDialog } from "@/components/ui/ReasonDialog";
import { removeElsewhereAction } from "@/lib/captures/actions";
import { readElsewhere } from "@/lib/captures/elsewhere";
import type { ElsewhereLine } from "@/lib/captures/queries";
import type { Locale } from "@/lib/i18n/routing";
import styles from "./Copies.module.css";
import { ElsewhereForm } from "./ElsewhereForm";
import { ElsewhereLink } from "./ElsewhereLink";

/** Copies of a source in archives of others, for the desk: who named each, and what was taken off. */
export async function CopiesElsewhere(props: {
  locale: Locale;
  sourceId: string;
  rows: readonly ElsewhereLine[];
  canChange: boolean;
}) {
  const { locale, rows, canChange } = props;
  const t = await getTranslations({ locale, namespace: "captures.other" });
  if (rows.length === 0 && !canChange) return null;
  return (
    <section aria-labelledby="elsewhere">
      <h2 id="elsewhere">{t("title")}</h2>
      <p className="by">{t("lead")}</p>
      {rows.length > 0 && (
        <ul className={styles.list}>
          {rows.map((row) => (
            <Row key={row.id} locale={locale} row={row} canChange={canChange} />
          ))}
        </ul>
      )}
      {canChange && <ElsewhereForm sourceId={props.sourceId} />}
    </section>
  );
}

async function Row({ locale, row, canChange }: { locale: Locale; row: ElsewhereLine; canChange: boolean }) {
  const t = await getTranslations({ locale, namespace: "captures.other" });
  const { id, url, addedAt, addedBy, removedAt, removedBy, removedReason } = row;
  return (
    <li>
      <div className={styles.what}>
        <p>
          {removedAt ? (
            <s>
              <ElsewhereLink locale={locale} url={url} />
            </s>
          ) : (
            <ElsewhereLink locale={locale} url={url} />
          )}
        </p>
        <p className="by small">
          {t.rich("by", { name: addedBy.name, at: () => <LoggedAt locale={locale} at={addedAt} /> })}
        </p>
        {removedAt && (
          <p className="by small">
            {t.rich("removed", {
              ...{ name: removedBy?.name ?? "", reason: removedReason ?? "" },
              at: () => <LoggedAt locale={locale} at={removedAt} />,
            })}
          </p>
        )}
      </div>
      {canChange && !removedAt && (
        <ReasonDialog
          action={removeElsewhereAction}
          values={{ elsewhereId: id }}
          look="plain"
          button={t("remove")}
          name={t("removeName", { host: readElsewhere(url)?.host ?? url })}
          title={t("removeTitle")}
          reasons={[{ name: "reason", label: t("reason") }]}
          outcome={{ words: t("told.removed"), at: "elsewhere" }}
        />
      )}
    </li>
  );
}
