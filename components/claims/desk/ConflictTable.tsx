"use client";

import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/Button";
import { Notice } from "@/components/ui/Notice";
import type { ClaimValues } from "@/lib/claims/draft";
import { formatPartialDate, parsePartialDate } from "@/lib/dates";
import styles from "./ClaimPage.module.css";

const FIELDS = [
  ["statementEn", "statementEn"],
  ["statementZh", "statementZh"],
  ["quote", "quote"],
  ["quoteLang", "quoteLang"],
  ["speaker", "speakerId"],
  ["kind", "kind"],
  ["givenBy", "givenBy"],
  ["saidOn", "saidOn"],
  ["subject", "subjectId"],
  ["venueEn", "venueEn"],
  ["venueZh", "venueZh"],
] as const;

type Props = {
  mine: ClaimValues;
  theirs: ClaimValues;
  onTake: (change: Partial<ClaimValues>) => void;
};

/** What somebody else saved beside what is in the form, field by field. Nothing is decided for the editor. */
export function ConflictTable({ mine, theirs, onTake }: Props) {
  const t = useTranslations("claims");
  const shown = useShown();
  const differing = FIELDS.filter(([name]) => shown(mine, name) !== shown(theirs, name));
  return (
    <Notice tone="warn" live="alert" title={t("conflict.title")}>
      <p>{t(differing.length === 0 ? "conflict.same" : "conflict.body")}</p>
      {differing.length > 0 && (
        <div className="scroll-x">
          <table className={styles.conflict}>
            <thead>
              <tr>
                <th scope="col">{t("conflict.field")}</th>
                <th scope="col">{t("conflict.yours")}</th>
                <th scope="col">{t("conflict.theirs")}</th>
              </tr>
            </thead>
            <tbody>
              {differing.map(([name, label]) => (
                <tr key={name}>
                  <th scope="row">{t(`field.${label}`)}</th>
                  <td>{shown(mine, name) || <span className="soft">{t("conflict.empty")}</span>}</td>
                  <td>
                    {shown(theirs, name) || <span className="soft">{t("conflict.empty")}</span>}
                    <br />
                    <Button look="plain" onClick={() => onTake({ [name]: theirs[name] })}>
                      {t("conflict.take")}
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Notice>
  );
}

/** Each field as words to read. */
function useShown() {
  const t = useTranslations("claims");
  const record = useTranslations("record");
  const site = useTranslations("site");
  const locale = useLocale();
  return (values: ClaimValues, name: (typeof FIELDS)[number][0]): string => {
    switch (name) {
      case "kind":
        return record(`kindHeading.${values.kind}`);
      case "quoteLang":
        return site(`language.${values.quoteLang}`);
      case "givenBy":
        return values.givenBy ? t(`givenBy.${values.givenBy}`) : "";
      case "speaker":
      case "subject":
        return values[name]?.label ?? "";
      case "saidOn": {
        const date = parsePartialDate(values.saidOn);
        return date ? formatPartialDate(date, locale) : values.saidOn;
      }
      default:
        return values[name];
    }
  };
}
