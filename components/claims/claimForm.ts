import { formData } from "@/components/ui/formData";
import type { ClaimValues } from "@/lib/claims/draft";
import type { Prefill } from "@/lib/claims/prefill";
import { quotedWords } from "@/lib/claims/reading/quotedWords";
import { type DatePrecision, partialDateInput, storedDate } from "@/lib/dates";
import { inLanguage } from "@/lib/i18n/localized";
import type { Locale } from "@/lib/i18n/routing";
import type { PickedSpeaker } from "@/lib/speakers/schema";

type Name = { id: string; nameEn: string | null; nameZh: string | null };

function picked(locale: Locale, speaker: Name | null | undefined): PickedSpeaker | null {
  if (!speaker) return null;
  return { id: speaker.id, label: inLanguage(locale, speaker.nameEn, speaker.nameZh)?.text ?? "" };
}

export function emptyValues(quote: string, quoteLang: Locale): ClaimValues {
  return {
    kind: null,
    statementEn: "",
    statementZh: "",
    quote,
    quoteLang,
    quoteTranslation: "",
    speaker: null,
    speakerKind: "person",
    sameName: false,
    subject: null,
    givenBy: null,
    saidOn: "",
    venueEn: "",
    venueZh: "",
    guesses: {},
  };
}

/** The exact words of a passage as the form proposes them: of one that also says who spoke, those in its quotation marks. */
export function proposedQuote(passage: string): Pick<ClaimValues, "quote" | "guesses"> {
  const quoted = quotedWords(passage);
  return quoted === undefined
    ? { quote: passage, guesses: {} }
    : { quote: quoted, guesses: { quote: "quotation" } };
}

/** What the program read in a sentence, as values that are marked as guesses. */
export function guessedValues(
  known: Prefill,
  quoteLang: Locale,
  labelOf: (speakerId: string) => string | undefined,
): Partial<ClaimValues> {
  const { speaker, kind, saidOn, statement } = known;
  const column = STATEMENT[quoteLang];
  const label = speaker && (speaker.id === null ? speaker.name : labelOf(speaker.id));
  return {
    ...(speaker && label && { speaker: { id: speaker.id, label }, speakerKind: speaker.kind }),
    ...(kind && { kind }),
    ...(saidOn && { saidOn: partialDateInput(saidOn.date) }),
    ...(statement && { [column]: statement }),
    guesses: {
      ...(label && { speaker: "sentence" }),
      ...(kind && { kind: "sentence" }),
      ...(saidOn && { saidOn: saidOn.from }),
      ...(statement && { [column]: "sentence" }),
    },
  };
}

/** What is still a guess once these fields were changed or accepted. */
export function guessesLeft({ guesses }: ClaimValues, settled: readonly string[]): ClaimValues["guesses"] {
  return Object.fromEntries(Object.entries(guesses).filter(([field]) => !settled.includes(field)));
}

const STATEMENT = { en: "statementEn", zh: "statementZh" } as const;

type Row = Pick<ClaimValues, "kind" | "quote" | "quoteLang" | "givenBy"> & {
  statementEn: string | null;
  statementZh: string | null;
  quoteTranslation: string | null;
  speaker: Name;
  subject: Name | null;
  saidOn: Date | null;
  saidPrecision: DatePrecision | null;
  venueEn: string | null;
  venueZh: string | null;
};

/** A claim as its form shows it. */
export function valuesOf(locale: Locale, row: Row): ClaimValues {
  const said = storedDate(row.saidOn, row.saidPrecision);
  return {
    kind: row.kind,
    statementEn: row.statementEn ?? "",
    statementZh: row.statementZh ?? "",
    quote: row.quote,
    quoteLang: row.quoteLang,
    quoteTranslation: row.quoteTranslation ?? "",
    speaker: picked(locale, row.speaker),
    speakerKind: "person",
    sameName: false,
    subject: picked(locale, row.subject),
    givenBy: row.givenBy,
    saidOn: said ? partialDateInput(said) : "",
    venueEn: row.venueEn ?? "",
    venueZh: row.venueZh ?? "",
    guesses: {},
  };
}

/** Whoever wrote the sentence in one language has no use for the draft in the other, which nobody accepted. */
function unseenDraft({ statementEn, statementZh, guesses }: ClaimValues): Record<string, null> {
  if (guesses.statementZh && statementEn && !guesses.statementEn) return { statementZh: null };
  if (guesses.statementEn && statementZh && !guesses.statementZh) return { statementEn: null };
  return {};
}

/** What the server's schema of a claim reads, with `more` fields beside it; empty ones are left out. */
export function formOf(
  values: ClaimValues,
  more: Record<string, string | number | null | undefined>,
): FormData {
  const { speaker, subject, sameName, speakerKind, guesses, ...plain } = values;
  const isNew = speaker !== null && speaker.id === null;
  return formData({
    ...plain,
    ...unseenDraft(values),
    speakerId: speaker?.id,
    speakerName: isNew ? speaker.label : null,
    speakerKind: isNew ? speakerKind : null,
    sameName: isNew && sameName ? "yes" : null,
    subjectId: subject?.id,
    ...more,
  });
}
