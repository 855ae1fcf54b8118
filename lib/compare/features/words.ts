import { stemOf } from "@/lib/language/stem";
import { isProperNoun } from "@/lib/language/wordRelations";
import type { Edit } from "../align/edit";
import type { Token } from "../parse/tokens";
import { NEGATION, PRONOUN } from "./patterns";
import { type AddFeature, isCapital } from "./types";

export function addWordFeatures(edit: Edit, r: Token[], a: Token[], isOneSided: boolean, add: AddFeature) {
  const both = [...r, ...a];
  const negations = [edit.removed, edit.added].map(
    (tokens) => tokens.filter(({ key }) => NEGATION.test(key)).length % 2,
  );
  add("negation", negations[0] !== negations[1] && !endsOtherwise(edit));
  add("pronoun_only", both.length > 0 && both.every(({ key }) => PRONOUN.test(key)));
  const names = [r, a].map(
    (tokens) =>
      tokens.length > 0 && tokens.every((token) => isCapital(token) || /\p{Script=Han}/u.test(token.text)),
  );
  const pronouns = [edit.earlier, edit.later].map((tokens) => tokens.some(({ key }) => PRONOUN.test(key)));
  add(
    "name_pronoun",
    !isOneSided && ((names[0] && pronouns[1]) || (names[1] && pronouns[0])) && both.length <= 3,
  );
  add(
    "name_or_pronoun",
    r.length + a.length > 0 &&
      r.length + a.length <= 2 &&
      [...r, ...a].every((token) => isCapital(token) || PRONOUN.test(token.key)),
  );
  add("capital_swap", names[0] && names[1]);
  add("capital_one", isOneSided && (names[0] || names[1]));
  add(
    "capital_some",
    both.some((token, n) => isCapital(token) && n > 0),
  );
  add(
    "place_name",
    both.some((token) =>
      isCapital(token) && /^[A-Z]{2,3}$/u.test(token.text)
        ? /^(?:UK|EU|US|EEA|UAE)$/u.test(token.text)
        : isCapital(token) && isProperNoun(token.text),
    ),
  );
  add("adverb", isOneSided && both.length === 1 && /ly$/u.test(both[0]?.text ?? ""));
  add(
    "reference",
    [...edit.removed, ...edit.added].some(({ kind }) => kind === "reference"),
  );
  add(
    "han",
    both.some(({ text }) => /\p{Script=Han}/u.test(text)),
  );
}

const NO_LONGER = /^(?:longer|more)$/iu;
const ENDS = /^(?:stop(?:s|ped|ping)?|ceas(?:e[sd]?|ing)|end(?:s|ed|ing)?|discontinu(?:e[sd]?|ing))$/iu;

/** Whether "no longer" on one side stands for "stop" on the other. */
export function endsOtherwise({ removed, added }: Pick<Edit, "removed" | "added">): boolean {
  const has = (tokens: readonly Token[], form: RegExp) => tokens.some(({ text }) => form.test(text));
  return (has(removed, NO_LONGER) && has(added, ENDS)) || (has(removed, ENDS) && has(added, NO_LONGER));
}

/** Whether that is all that differs: no longer sell, stop selling. */
export function endsAlike(edit: Pick<Edit, "removed" | "added">): boolean {
  const said = (tokens: readonly Token[]) =>
    tokens
      .filter(({ text, key }) => !NEGATION.test(key) && !NO_LONGER.test(text) && !ENDS.test(text))
      .map(({ text }) => stemOf(text.toLowerCase()))
      .join(" ");
  return endsOtherwise(edit) && said(edit.removed) === said(edit.added);
}
