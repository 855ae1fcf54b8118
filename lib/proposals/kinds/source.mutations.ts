import { done, refuse } from "@/lib/errors";
import {
  factsOf,
  lockSource,
  putFacts,
  type SourceFacts,
  wantedFacts,
} from "@/lib/sources/correct.mutations";
import { bothSources, lockSources, putSourcesTogether } from "@/lib/sources/merge.mutations";
import { isPublicSource } from "@/lib/sources/public.queries";
import { changedSource, mergedSources } from "@/lib/sources/schema";
import { defineKind } from "../kind";
import type { Words } from "../words";

const shown = ({ kind, ...facts }: SourceFacts): Words => ({ ...facts, sourceKind: kind });

export const sourceKind = defineKind({
  verb: "attach_source",
  schema: changedSource,
  lock: (tx, { sourceId }) => lockSource(tx, sourceId),
  read: async (tx, input) => {
    const row = await tx.source.findUnique({ where: { id: input.sourceId } });
    if (!row) return refuse("not_found");
    if (row.mergedIntoId) return refuse("source_merged");
    const present = factsOf(row);
    return done({
      subject: { type: "source", id: row.id },
      isPublic: await isPublicSource(tx, row.id),
      revision: row.revision,
      before: shown(present),
      after: shown(wantedFacts(input)),
      theirs: { ...present, revision: row.revision },
    });
  },
  apply: async (tx, input, { author }) => {
    const row = await lockSource(tx, input.sourceId);
    return row ? putFacts(tx, author, row, input) : refuse("not_found");
  },
});

/** It is told of the one that stays, which has the evidence and copies of both. */
export const mergeSourcesKind = defineKind({
  verb: "attach_source",
  schema: mergedSources,
  lock: (tx, input) => lockSources(tx, input),
  read: async (tx, input) => {
    const both = await bothSources(tx, input);
    if (!both.ok) return both;
    const { from, into } = both.value;
    const stays = shown(factsOf(into));
    const merged = [from.title, from.publisher, from.url].filter(Boolean).join(" · ");
    return done({
      subject: { type: "source", id: into.id },
      isPublic: (await isPublicSource(tx, from.id)) || (await isPublicSource(tx, into.id)),
      revision: into.revision,
      before: stays,
      after: { ...stays, merged },
    });
  },
  apply: async (tx, input, { me }) => {
    const held = await lockSources(tx, input);
    return held.ok ? done((await putSourcesTogether(tx, me, held.value)).events) : held;
  },
});
