import type { ClaimValues } from "@/lib/claims/draft";
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
    kind: "event",
    statementEn: "",
    statementZh: "",
    quote,
    quoteLang,
    speaker: null,
    speakerKind: "person",
    sameName: false,
    subject: null,
    givenBy: null,
    saidOn: "",
    venueEn: "",
    venueZh: "",
  };
}

type Row = Pick<ClaimValues, "kind" | "quote" | "quoteLang" | "givenBy"> & {
  statementEn: string | null;
  statementZh: string | null;
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
    speaker: picked(locale, row.speaker),
    speakerKind: "person",
    sameName: false,
    subject: picked(locale, row.subject),
    givenBy: row.givenBy,
    saidOn: said ? partialDateInput(said) : "",
    venueEn: row.venueEn ?? "",
    venueZh: row.venueZh ?? "",
  };
}

/** What the server's schema of a claim reads, with `more` fields beside it; empty ones are left out. */
export function formOf(
  values: ClaimValues,
  more: Record<string, string | number | null | undefined>,
): FormData {
  const { speaker, subject, sameName, speakerKind, ...plain } = values;
  const isNew = speaker !== null && speaker.id === null;
  const fields: Record<string, string | number | null | undefined> = {
    ...plain,
    speakerId: speaker?.id,
    speakerName: isNew ? speaker.label : null,
    speakerKind: isNew ? speakerKind : null,
    sameName: isNew && sameName ? "yes" : null,
    subjectId: subject?.id,
    ...more,
  };
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    if (value !== null && value !== undefined && value !== "") form.set(name, String(value));
  }
  return form;
}
