"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { SpeakerPicker } from "@/components/speakers/SpeakerPicker";
import { Button } from "@/components/ui/Button";
import { Choice } from "@/components/ui/Choices";
import { Select, TextArea, TextField } from "@/components/ui/Field";
import type { ClaimValues } from "@/lib/claims/draft";
import { kindOfName } from "@/lib/claims/reading/kindOfName";
import { claimKind, givenBy, lang } from "@/lib/claims/schema";
import { formatPartialDate, parsePartialDate } from "@/lib/dates";
import { LANGUAGE_TAG, otherLocale } from "@/lib/i18n/routing";
import { type PickedSpeaker, speakerKind } from "@/lib/speakers/schema";
import styles from "./ClaimFields.module.css";
import { Guessable, guessNote } from "./Guess";
import { StatementField } from "./StatementField";

type Props = {
  values: ClaimValues;
  onChange: (change: Partial<ClaimValues>) => void;
  error: (field: string) => string | undefined;
  /** Before each id, where two of these forms may stand on a page. */
  prefix: string;
  /** Who published the article, if known: they say what it says in its own voice. */
  publisher?: PickedSpeaker | null;
  /** Opens what is seldom needed. */
  open?: boolean;
  /** Fields that readers have seen: they stay as they are. */
  locked?: (field: keyof ClaimValues) => boolean;
};

/** The fields of a claim, in the order in which an editor thinks of them. */
export function ClaimFields(props: Props) {
  // Where it opened: it stays there when the guess is accepted.
  const [isQuoteGuessed] = useState(props.values.guesses.quote !== undefined);
  return (
    <>
      <StatementField {...props} />
      {isQuoteGuessed && <QuoteField {...props} />}
      <SpeakerFields {...props} />
      <div className={styles.pair}>
        <KindField {...props} />
        <SaidOnField {...props} />
      </div>
      <GivenByField {...props} />
      <MoreFields {...props} hasQuote={!isQuoteGuessed} />
    </>
  );
}

function SpeakerFields({ values, onChange, error, prefix, publisher, locked }: Props) {
  const t = useTranslations("claims");
  const isNew = values.speaker?.id === null;
  return (
    <>
      <Guessable isGuess={values.guesses.speaker !== undefined}>
        <SpeakerPicker
          id={`${prefix}speaker`}
          label={t("form.speaker")}
          hint={
            values.speaker || locked?.("speaker")
              ? guessNote("speaker", { values, onChange })
              : t("form.speakerHint")
          }
          allowNew
          disabled={locked?.("speaker")}
          value={values.speaker}
          error={error("speakerId") ?? error("speakerName")}
          onChange={(speaker) =>
            onChange({
              speaker,
              sameName: false,
              ...(speaker?.id === null && { speakerKind: kindOfName(speaker.label) }),
            })
          }
        />
      </Guessable>
      {!values.speaker && publisher && (
        <p className={styles.read}>
          <Button
            look="plain"
            onClick={() => {
              // The button goes; whoever pressed it goes on from the field that it filled in.
              document.getElementById(`${prefix}speaker`)?.focus();
              onChange({ speaker: publisher, speakerKind: "organization", sameName: false });
            }}
          >
            {t("form.speakerPublisher", { name: publisher.label })}
          </Button>
        </p>
      )}
      {isNew && (
        <div className={styles.aside}>
          <Select
            id={`${prefix}speakerKind`}
            name="speakerKind"
            label={t("form.speakerKind")}
            value={values.speakerKind}
            onChange={(event) => onChange({ speakerKind: speakerKind.parse(event.target.value) })}
          >
            {speakerKind.options.map((kind) => (
              <option key={kind} value={kind}>
                {t(`speakerKind.${kind}`)}
              </option>
            ))}
          </Select>
          {(error("speakerId") || values.sameName) && (
            <Choice
              type="checkbox"
              checked={values.sameName}
              onChange={(event) => onChange({ sameName: event.target.checked })}
            >
              {t("form.sameName")}
            </Choice>
          )}
        </div>
      )}
    </>
  );
}

function KindField({ values, onChange, error, prefix, locked }: Props) {
  const t = useTranslations("claims");
  const kinds = useTranslations("record");
  return (
    <Guessable isGuess={values.guesses.kind !== undefined}>
      <Select
        id={`${prefix}kind`}
        name="kind"
        label={t("form.kind")}
        disabled={locked?.("kind")}
        hint={guessNote("kind", { values, onChange })}
        value={values.kind ?? ""}
        error={error("kind")}
        onChange={(event) => onChange({ kind: claimKind.parse(event.target.value) })}
      >
        {values.kind === null && <option value="">{t("form.choose")}</option>}
        {claimKind.options.map((kind) => (
          <option key={kind} value={kind}>
            {kinds(`kindHeading.${kind}`)}
          </option>
        ))}
      </Select>
    </Guessable>
  );
}

/** A departure may have several reasons side by side: each says who gives it. */
function GivenByField({ values, onChange, error, prefix }: Props) {
  const t = useTranslations("claims");
  if (values.kind !== "departure_reason") return null;
  return (
    <Select
      id={`${prefix}givenBy`}
      name="givenBy"
      label={t("form.givenBy")}
      value={values.givenBy ?? ""}
      error={error("givenBy")}
      onChange={(event) => onChange({ givenBy: givenBy.safeParse(event.target.value).data ?? null })}
    >
      <option value="">{t("form.choose")}</option>
      {givenBy.options.map((who) => (
        <option key={who} value={who}>
          {t(`givenBy.${who}`)}
        </option>
      ))}
    </Select>
  );
}

/** Shows how the date was read, so that an editor sees when it is more exact than what is known. */
function SaidOnField({ values, onChange, error, prefix, locked }: Props) {
  const t = useTranslations("claims");
  const locale = useLocale();
  const date = parsePartialDate(values.saidOn);
  const hint = guessNote("saidOn", { values, onChange });
  const id = `${prefix}saidOn`;
  return (
    <Guessable isGuess={hint !== null}>
      <TextField
        id={id}
        hint={hint}
        name="saidOn"
        label={t("form.saidOn")}
        placeholder="2024-08-01"
        readOnly={locked?.("saidOn")}
        value={values.saidOn}
        error={error("saidOn")}
        autoComplete="off"
        aria-describedby={`${hint ? `${id}-hint ` : ""}${id}-read`}
        onChange={(event) => onChange({ saidOn: event.target.value })}
      />
      <p className={styles.read} id={`${id}-read`}>
        {date ? formatPartialDate(date, locale) : t("form.saidOnHint")}
      </p>
    </Guessable>
  );
}

/** The words themselves, apart from whoever reports them. */
function QuoteField({ values, onChange, error, prefix, locked }: Props) {
  const t = useTranslations("claims");
  return (
    <Guessable isGuess={values.guesses.quote !== undefined}>
      <TextArea
        id={`${prefix}quote`}
        name="quote"
        className="serif"
        label={t("form.quote")}
        hint={guessNote("quote", { values, onChange }) ?? t("form.quoteHint")}
        readOnly={locked?.("quote")}
        value={values.quote}
        lang={values.quoteLang}
        error={error("quote")}
        onChange={(event) => onChange({ quote: event.target.value })}
      />
    </Guessable>
  );
}

/** Seldom needed: whom it is about, where it was said, and the words themselves where they are the passage. */
function MoreFields(props: Props & { hasQuote: boolean }) {
  const { values, onChange, error, prefix, open, locked } = props;
  const t = useTranslations("claims");
  const site = useTranslations("site");
  const isWrong = ["quote", "quoteTranslation", "subjectId", "venueEn", "venueZh"].some(error);
  return (
    <details className={styles.more} open={open || isWrong || undefined}>
      <summary>{t("form.more")}</summary>
      {props.hasQuote && <QuoteField {...props} />}
      <Select
        id={`${prefix}quoteLang`}
        name="quoteLang"
        label={t("form.quoteLang")}
        disabled={locked?.("quoteLang")}
        value={values.quoteLang}
        onChange={(event) => onChange({ quoteLang: lang.parse(event.target.value) })}
      >
        {lang.options.map((one) => (
          <option key={one} value={one}>
            {site(`language.${one}`)}
          </option>
        ))}
      </Select>
      <TextArea
        id={`${prefix}quoteTranslation`}
        name="quoteTranslation"
        label={t("form.quoteTranslation")}
        hint={t("form.quoteTranslationHint")}
        lang={LANGUAGE_TAG[otherLocale(values.quoteLang)]}
        value={values.quoteTranslation}
        error={error("quoteTranslation")}
        onChange={(event) => onChange({ quoteTranslation: event.target.value })}
      />
      <SpeakerPicker
        id={`${prefix}subject`}
        label={t("form.subject")}
        hint={t("form.subjectHint")}
        value={values.subject}
        error={error("subjectId")}
        onChange={(subject) => onChange({ subject })}
      />
      {(["venueEn", "venueZh"] as const).map((name) => (
        <TextField
          key={name}
          id={prefix + name}
          name={name}
          label={t(`form.${name}`)}
          value={values[name]}
          error={error(name)}
          onChange={(event) => onChange({ [name]: event.target.value })}
        />
      ))}
    </details>
  );
}
