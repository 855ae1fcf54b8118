import { z } from "zod";
import { parsePartialDate } from "@/lib/dates";
import { LOCALES } from "@/lib/i18n/routing";
import { codePointLength } from "@/lib/language/text";
import { LONGEST_WORDING } from "./limits";
import type { ComparisonRequest } from "./schema";

/** White space stays; other control characters come along when somebody copies from a document, and say nothing. */
const CONTROL = /[^\P{Cc}\t\n]/gu;

/** As it was typed, but for line ends and what no keyboard types. */
export const typedText = z
  .string()
  .catch("")
  .transform((text) => text.toWellFormed().replace(/\r\n?/g, "\n").replace(CONTROL, " "));
const typedLang = z.enum(["", ...LOCALES]).catch("");

const typedForm = z.object({
  earlier: typedText,
  earlierLang: typedLang,
  earlierSaidOn: typedText,
  later: typedText,
  laterLang: typedLang,
  laterSaidOn: typedText,
});
/** The fields of the page's form as somebody filled them in. */
export type Typed = z.infer<typeof typedForm>;
export type TypedField = keyof Typed;

export const NOTHING_TYPED: Typed = typedForm.parse({});

/** What the buttons of the form say; anything else compares. */
const intents = z.enum(["compare", "swap", "example"]).catch("compare");

export function readForm(form: FormData): { typed: Typed; intent: z.infer<typeof intents> } {
  return { typed: typedForm.parse(Object.fromEntries(form)), intent: intents.parse(form.get("intent")) };
}

export function swapped(typed: Typed): Typed {
  return {
    earlier: typed.later,
    earlierLang: typed.laterLang,
    earlierSaidOn: typed.laterSaidOn,
    later: typed.earlier,
    laterLang: typed.earlierLang,
    laterSaidOn: typed.earlierSaidOn,
  };
}

/** Why a field cannot be used: a key of the messages in `compare.errors`. */
type FieldError = { reason: "required" | "date" } | { reason: "tooLong"; length: number };
export type FieldErrors = Partial<Record<TypedField, FieldError>>;

export type Checked = { ok: true; request: ComparisonRequest } | { ok: false; errors: FieldErrors };

/** The same limits as those of the API, told field by field. */
export function checked(typed: Typed): Checked {
  const errors: FieldErrors = {};
  for (const side of ["earlier", "later"] as const) {
    const length = codePointLength(typed[side].trim());
    if (length === 0) errors[side] = { reason: "required" };
    if (length > LONGEST_WORDING) errors[side] = { reason: "tooLong", length };
    const saidOn = typed[`${side}SaidOn`].trim();
    if (saidOn && !parsePartialDate(saidOn)) errors[`${side}SaidOn`] = { reason: "date" };
  }
  if (Object.keys(errors).length > 0) return { ok: false, errors };
  return { ok: true, request: { earlier: wordingOf(typed, "earlier"), later: wordingOf(typed, "later") } };
}

function wordingOf(typed: Typed, side: "earlier" | "later"): ComparisonRequest["earlier"] {
  return {
    text: withoutOuterQuotes(typed[side].trim()),
    lang: typed[`${side}Lang`] || undefined,
    saidOn: typed[`${side}SaidOn`].trim() || undefined,
  };
}

/** Quotation marks around the whole wording are dropped: the page sets its own. */
function withoutOuterQuotes(text: string): string {
  const [, inner] = /^[“„"「『«]([^“”„"「」『』«»]+)[”“"」』»]$/su.exec(text) ?? [];
  return inner?.trim() || text;
}
