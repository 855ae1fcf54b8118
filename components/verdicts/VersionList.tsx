import { getTranslations } from "next-intl/server";
import { When } from "@/components/ui/When";
import { RatingChip } from "@/components/verdicts/RatingChip";
import { dayOf } from "@/lib/dates";
import { href } from "@/lib/i18n/address";
import type { Locale } from "@/lib/i18n/routing";
import type { VerdictVersion } from "@/lib/site/select";
import styles from "./VersionList.module.css";

/** Every version of a claim's verdict that readers have seen, each at its own address. */
export async function VersionList(props: {
  locale: Locale;
  slug: string;
  versions: VerdictVersion[];
  /** Of a claim that was withdrawn no verdict is in force. */
  isWithdrawn: boolean;
}) {
  const t = await getTranslations({ locale: props.locale, namespace: "record" });
  return (
    <ol className={`lines ${styles.versions}`} reversed>
      {props.versions.map((verdict) => (
        <li key={verdict.id}>
          <RatingChip locale={props.locale} rating={verdict.rating} />
          <a href={href(props.locale, `/claims/${props.slug}/versions/${verdict.version}`)}>
            {t("claim.version", { version: verdict.version })}
          </a>
          <span className="by">
            {verdict.publishedAt && <When locale={props.locale} date={dayOf(verdict.publishedAt)} />}
            {`\u00a0· ${t(`claim.${STATE[verdict.status] ?? (props.isWithdrawn ? "withdrawnToo" : "current")}`)}`}
          </span>
        </li>
      ))}
    </ol>
  );
}

const STATE: Partial<Record<VerdictVersion["status"], "superseded" | "retracted">> = {
  superseded: "superseded",
  retracted: "retracted",
};
