import type { SpeakerKind } from "@/lib/generated/prisma/enums";
import type { Span } from "@/lib/language/span";

/** Whom the words before or after a verb of speaking name. */
export type Who =
  /**
   * A name, as written. Of a lone one only the rest of the article tells whether it is one; so it does whose family name
   * it is where that is all that is told, perhaps with an office.
   */
  | {
      form: "name";
      name: string;
      kind: SpeakerKind;
      isLone?: boolean;
      isDoubtful?: boolean;
      family?: { name: string; office: string };
    }
  /** "He", "the company": somebody who was named before. */
  | { form: "reference"; kind: SpeakerKind }
  /** Somebody, but not told who: "officials", "Musk’s lawyer", two at once. */
  | { form: "unnamed" };

/** Who says what in a sentence, in UTF-16 units. */
export type Attribution = {
  who: Who;
  /** Where the words for the speaker stand. */
  subject: Span;
  verb: Span;
  /** The verb as written. */
  said: string;
  /** True where the speaker is told after what was said: “…,” said Osei. */
  isAfter: boolean;
};

export const UNNAMED: Who = { form: "unnamed" };
