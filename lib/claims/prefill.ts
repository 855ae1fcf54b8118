import { type PartialDate, parsePartialDate } from "@/lib/dates";
import type { ClaimKind, Lang } from "@/lib/generated/prisma/enums";
import { foldHan } from "@/lib/language/han";
import { guessKind } from "./cues";
import { saidOn } from "./saidOn";
import { type NamedSpeaker, speakerIn } from "./speakerIn";

export type Prefill = { speakerId?: string; saidOn?: PartialDate; kind: ClaimKind };

/**
 * How the form for a new claim opens: only what the sentence itself settles. `publishedOn` is the article's,
 * as a partial date or written as one; without it relative dates stay open.
 */
export function prefill(
  sentence: string,
  context: {
    lang: Lang;
    publishedOn?: PartialDate | string | null;
    speakers: readonly NamedSpeaker[];
  },
): Prefill {
  const { lang, speakers, publishedOn } = context;
  const published = typeof publishedOn === "string" ? parsePartialDate(publishedOn) : publishedOn;
  const speakerId = speakerIn(sentence, lang, speakers);
  const date = saidOn(sentence, published ?? undefined);
  return {
    ...(speakerId !== undefined && { speakerId }),
    ...(date && { saidOn: date }),
    kind: guessKind(foldHan(sentence)),
  };
}
