"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/Button";
import { ARTICLE_FIELDS, type TypedFields } from "@/lib/articles/schema";
import styles from "./DetailsForm.module.css";

/** Both sides of a conflict, field by field; theirs can be taken over one by one. */
export function TheirFields(props: {
  mine: TypedFields;
  theirs: TypedFields;
  onUse: (part: Partial<TypedFields>) => void;
}) {
  const t = useTranslations("articles");
  const { mine, theirs } = props;
  const shown = (fields: TypedFields, name: keyof TypedFields) =>
    name === "lang"
      ? t(`lang.${fields.lang}`)
      : fields[name] || <span className="soft">{t("details.empty")}</span>;
  return (
    <dl className={styles.theirs}>
      {ARTICLE_FIELDS.filter((name) => mine[name] !== theirs[name]).map((name) => (
        <div key={name}>
          <dt>{t(`fields.${name}`)}</dt>
          <dd>
            <b>{t("details.theirs")}</b>
            {shown(theirs, name)}
            <br />
            <Button look="quiet" onClick={() => props.onUse({ [name]: theirs[name] })}>
              {t("details.use")}
            </Button>
          </dd>
          <dd>
            <b>{t("details.yours")}</b>
            {shown(mine, name)}
          </dd>
        </div>
      ))}
    </dl>
  );
}
