"use client";

import { useLocale, useTranslations } from "next-intl";
import { Select, TextArea, TextField } from "@/components/ui/Field";
import { Disclosure } from "@/lib/generated/prisma/enums";
import { LANGUAGE_TAG } from "@/lib/i18n/routing";
import type { Comparison } from "./comparison";
import styles from "./Rewording.module.css";

type Props = {
  comparison: Comparison;
  change: (part: Partial<Comparison>) => void;
  error: (field: string) => string | undefined;
};

/** What is said of a rewording beside its table: how it was told, why it is one, and what the speaker answers. */
export function RewordingFields(props: Props) {
  const { comparison, change, error } = props;
  const t = useTranslations("promises.rewording");
  const record = useTranslations("record");
  return (
    <>
      <Select
        name="disclosure"
        label={t("disclosure")}
        value={comparison.disclosure}
        error={error("disclosure")}
        onChange={(event) => change({ disclosure: event.target.value as Disclosure | "" })}
      >
        <option value="">{t("choose")}</option>
        {Object.values(Disclosure).map((value) => (
          <option key={value} value={value}>
            {record(`disclosure.${value}`)}
          </option>
        ))}
      </Select>
      <BothLanguages name="headline" rows={2} {...props} />
      <p className="small soft">{t("headlineHint")}</p>
      <BothLanguages name="rationale" rows={4} {...props} />
      <p className="small soft">{t("whyHint")}</p>
      <Reply {...props} />
    </>
  );
}

/** A text in both languages, the page's own first. */
function BothLanguages({
  name,
  rows,
  comparison,
  change,
  error,
}: Props & { name: "headline" | "rationale" | "reply"; rows: number }) {
  const t = useTranslations("promises.rewording");
  const locale = useLocale();
  const sides = locale === "en" ? (["En", "Zh"] as const) : (["Zh", "En"] as const);
  return (
    <div className={styles.languages}>
      {sides.map((side) => (
        <TextArea
          key={side}
          name={`${name}${side}`}
          className="serif"
          rows={rows}
          lang={LANGUAGE_TAG[side === "En" ? "en" : "zh"]}
          label={t(`${name}${side}`)}
          value={comparison[`${name}${side}`]}
          error={error(`${name}${side}`)}
          onChange={(event) => change({ [`${name}${side}`]: event.target.value })}
        />
      ))}
    </div>
  );
}

const REPLY = ["replyEn", "replyZh", "repliedOn", "replyUrl"] as const;

/** Folded away until there is a reply, or something is wrong in it. */
function Reply(props: Props) {
  const { comparison, change, error } = props;
  const t = useTranslations("promises.rewording");
  const isThere = REPLY.some((name) => comparison[name] !== "" || error(name));
  return (
    <details className={styles.fold} open={isThere || undefined}>
      <summary>{t("reply")}</summary>
      <p className="small soft">{t("replyHint")}</p>
      <BothLanguages name="reply" rows={3} {...props} />
      <div className={styles.languages}>
        <TextField
          name="repliedOn"
          type="date"
          label={t("repliedOn")}
          value={comparison.repliedOn}
          error={error("repliedOn")}
          onChange={(event) => change({ repliedOn: event.target.value })}
        />
        <TextField
          name="replyUrl"
          inputMode="url"
          label={t("replyUrl")}
          value={comparison.replyUrl}
          error={error("replyUrl")}
          onChange={(event) => change({ replyUrl: event.target.value })}
        />
      </div>
    </details>
  );
}
