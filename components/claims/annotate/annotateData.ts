import type { ClaimValues } from "@/lib/claims/draft";
import type { MentionOn, RestoredClaim } from "@/lib/claims/queries";
import type { SpeakerKind } from "@/lib/generated/prisma/enums";
import type { Locale } from "@/lib/i18n/routing";
import type { TextRange } from "@/lib/language/text";
import type { WaitingMark } from "@/lib/proposals/marks.queries";
import type { PickedSpeaker } from "@/lib/speakers/schema";

export type TextBlock = TextRange & { kind: "paragraph" | "heading" | "quote" | "list_item" };
/** A hidden pinyin note and the place in the reading text after which it stood. */
export type HiddenNote = { at: number; text: string };
/** A sentence; `rank` when it looks like a claim: 0 most of all. */
export type Sentence = TextRange & { rank: number | null };
/** A speaker who is named in the text, with every writing of the name. */
type NamedHere = { id: string; kind: SpeakerKind; names: string[]; label: string };

/** All that the page for annotating one version of an article is given. Positions are code points. */
export type AnnotateData = {
  article: { id: string; lang: Locale; publishedOn: string | null };
  version: { id: string; number: number; text: string };
  blocks: TextBlock[];
  notes: HiddenNote[];
  sentences: Sentence[];
  mentions: MentionOn[];
  /** What was proposed for the marks of this text and waits for a decision. */
  waiting: WaitingMark[];
  /** Whether whoever looks may decide about claims that readers see. */
  mayDecide: boolean;
  speakers: NamedHere[];
  /** Who published it: of what the article says in its own voice they are the speaker. */
  publisher: PickedSpeaker | null;
  /** What the form opens with, before what is kept: the words of a claim that was withdrawn. */
  again: RestoredClaim | null;
  draft: { current: RestoredClaim | null; aside: RestoredClaim[] } | null;
};

/** A claim that is being written. `key` tells one form from the next; `initial` is what it opened with. */
export type OpenForm = {
  key: number;
  place: TextRange | null;
  values: ClaimValues;
  initial: string;
};
