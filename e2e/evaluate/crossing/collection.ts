import { parsePartialDate } from "@/lib/dates";
import type { Document } from "@/lib/search/index/document";
import { SpeakerNames } from "@/lib/search/names";
import { foldName } from "@/lib/speakers/names";
import { departureClaims } from "@/prisma/sample/claimsDepartures";
import { otherClaims } from "@/prisma/sample/claimsOthers";
import { pledgeClaims } from "@/prisma/sample/claimsPledge";
import { reworded } from "@/prisma/sample/reworded/all";
import { rewordedSpeakers } from "@/prisma/sample/reworded/speakers";
import type { ClaimSample, SpeakerSample } from "@/prisma/sample/shape";
import { speakers } from "@/prisma/sample/speakers";
import { MADE_UP_SPEAKERS } from "./claims/speakers";
import { generatedClaims } from "./generated/claims";
import { generatedQuestions } from "./generated/questions";
import { everyday, ownClaims } from "./queries";

/** Every claim of the sample. */
export const claimSamples: readonly ClaimSample[] = [
  ...pledgeClaims,
  ...departureClaims,
  ...otherClaims,
  ...reworded.flatMap(({ claims }) => claims),
];

const sampleSpeakers: readonly SpeakerSample[] = [...speakers, ...rewordedSpeakers];

/** Names of the speakers of the sample, in both languages. */
export const sampleNames: readonly string[] = sampleSpeakers.flatMap(({ name }) =>
  [name.en, name.zh].filter((one) => one !== undefined),
);

/** Every way in which the speakers are written. */
export const crossingNames = new SpeakerNames(
  [
    ...sampleSpeakers.map(({ slug, name, aliases }) => ({
      id: slug,
      written: [name.en, name.zh, ...aliases],
    })),
    ...Object.entries(MADE_UP_SPEAKERS).map(([id, written]) => ({ id, written })),
  ].flatMap(({ id, written }) => written.map((name) => ({ folded: foldName(name), speakerId: id }))),
);

type Fields = Pick<Document, "key"> &
  Partial<Document> & { statement: string[]; context?: string[]; day?: string };

function document({ key, statement, context = [], day, speakers = [], ...more }: Fields): Document {
  const named = statement.flatMap((text) => crossingNames.find(text).map(({ id }) => id));
  return {
    key,
    isPublic: true,
    texts: { statement, title: [], context },
    speakers: [...new Set([...speakers, ...named])],
    kind: null,
    speakerId: null,
    rating: null,
    lang: null,
    reworded: false,
    publishers: [],
    saidOn: day ? (parsePartialDate(day) ?? null) : null,
    ...more,
  };
}

function sampleDocument(claim: ClaimSample): Document {
  const { slug, statement, quote, quoteLang, speaker, subject, saidOn, venue, kind } = claim;
  const about = sampleSpeakers.filter((one) => one.slug === speaker || one.slug === subject);
  return document({
    key: slug,
    statement: [statement.en, statement.zh, quote],
    context: [venue.en, venue.zh, ...about.flatMap(({ name }) => [name.en, name.zh])],
    speakers: about.map((one) => one.slug),
    day: saidOn,
    kind,
    lang: quoteLang,
  });
}

/** The claims of the sample as the site reads them, those made up in one language alone, and thousands like them. */
export function crossingDocuments(): Document[] {
  return [
    ...claimSamples.map(sampleDocument),
    ...ownClaims.map(({ id, speaker, saidOn, text, lang }) =>
      document({
        key: id,
        statement: [text],
        context: MADE_UP_SPEAKERS[speaker]?.slice(0, 1) ?? [],
        speakers: [speaker],
        day: saidOn,
        lang,
      }),
    ),
    ...everyday.map(({ id, text }) => document({ key: id, statement: [text], lang: "zh" })),
    ...generatedClaims().map(({ text, lang }, n) =>
      document({ key: `made-${n + 1}`, statement: [text], lang }),
    ),
    ...generatedQuestions().map((text, n) =>
      document({ key: `made-question-${n + 1}`, statement: [text], lang: "zh" }),
    ),
  ];
}
