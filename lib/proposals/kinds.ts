import type { Kind } from "./kind";
import { detailsKind } from "./kinds/article.mutations";
import { claimKind } from "./kinds/claim.mutations";
import { attachKind, moveKind, removeKind } from "./kinds/evidence.mutations";
import { mergeKind, splitKind, unlinkKind } from "./kinds/lineage.mutations";
import { addKind, attachMentionKind, removeMentionKind } from "./kinds/mentions.mutations";
import { linkKind, titlesKind } from "./kinds/promise.mutations";
import { mergeSourcesKind, sourceKind } from "./kinds/source.mutations";
import { mergeSpeakersKind, speakerKind } from "./kinds/speaker.mutations";
import { versionKind } from "./kinds/version.mutations";
import type { What } from "./schema";

/**
 * Every change to what readers see that takes a second person, by the name under which it is kept. To add one: its
 * name in `schema.ts`, its line here, its words in the messages `proposals.what`.
 */
export const KINDS = {
  "evidence.attach": attachKind,
  "evidence.remove": removeKind,
  "evidence.move": moveKind,
  "mention.add": addKind,
  "mention.attach": attachMentionKind,
  "mention.remove": removeMentionKind,
  "claim.words": claimKind,
  "article.details": detailsKind,
  "article.version": versionKind,
  "promise.titles": titlesKind,
  "promise.link": linkKind,
  "promise.unlink": unlinkKind,
  "promise.split": splitKind,
  "promise.merge": mergeKind,
  "speaker.details": speakerKind,
  "speaker.merge": mergeSpeakersKind,
  "source.details": sourceKind,
  "source.merge": mergeSourcesKind,
} as const satisfies Record<What, Kind>;
