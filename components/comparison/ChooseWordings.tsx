import { getTranslations } from "next-intl/server";
import { speakerName } from "@/components/speakers/SpeakerLink";
import { formatPartialDate, storedDate } from "@/lib/dates";
import { href } from "@/lib/i18n/address";
import type { Locale } from "@/lib/i18n/routing";
import type { ChosenPair } from "@/lib/search/schema";
import type { Wording } from "@/lib/site/select";
import styles from "./ChooseWordings.module.css";

/** Any two wordings of a promise, by a plain form that puts them into the address: it needs no script. */
export async function ChooseWordings(props: {
  locale: Locale;
  slug: string;
  wordings: Wording[];
  chosen?: ChosenPair;
}) {
  const { locale, wordings, chosen } = props;
  const t = await getTranslations({ locale, namespace: "record" });
  const label = (wording: Wording) => {
    const date = storedDate(wording.saidOn, wording.saidPrecision);
    const speaker = speakerName(locale, wording.speaker);
    return t("compare.option", { date: date ? formatPartialDate(date, locale) : t("unknownDate"), speaker });
  };
  const choice = (name: "earlier" | "later", value: string | undefined) => (
    <label>
      <span>{t(`compare.${name}`)}</span>
      <select className="input" name={name} defaultValue={value}>
        {wordings.map((wording) => (
          <option key={wording.id} value={wording.slug}>
            {label(wording)}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <form className={styles.choose} action={href(locale, `/promises/${props.slug}/compare`)}>
      {choice("earlier", chosen?.earlier ?? wordings[0]?.slug)}
      {choice("later", chosen?.later ?? wordings.at(-1)?.slug)}
      <button className="button quiet" type="submit">
        {t("compare.submit")}
      </button>
    </form>
  );
}
