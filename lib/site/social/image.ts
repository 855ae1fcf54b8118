import type { Metadata } from "next";
import { fontsVersion } from "@/lib/fonts";
import { canonicalJson, sha256 } from "@/lib/hash";
import { pageMetadata } from "@/lib/i18n/pageMetadata";
import type { Locale } from "@/lib/i18n/routing";
import { widestFirst } from "@/lib/rewordings/widestFirst";
import { namesOfSite } from "@/lib/siteName.queries";
import type { SocialCard } from "@/lib/socialCard";
import { countedWording } from "../promiseStates";
import type { ClaimLine, RewordingLine } from "../select";
import { altOf, claimCard, comparisonCard } from "./card";
import { HEIGHT, WIDTH } from "./picture";

/** Raised when cards are drawn differently: it is a part of every picture's address. */
const DRAWN = 2;

const HASH_LENGTH = 20;

/** Of all that a picture shows, and how: equal addresses are equal pictures. */
export function cardHash(card: SocialCard): string {
  return sha256(canonicalJson({ DRAWN, fonts: fontsVersion(), card })).slice(0, HASH_LENGTH);
}

/** Where the picture of a row stands. The id of the row finds it again; the rest may be out of date. */
export function cardPath(card: SocialCard, id: string): string {
  return `/social/${card.kind}/${card.lang}/${id}/${cardHash(card)}.png`;
}

/** What a page says of its address and its picture; of its address alone where it has none. */
async function shared(
  locale: Locale,
  path: string,
  picture: { card: SocialCard; id: string } | null,
  type: "article" | "website" = "article",
): Promise<Metadata> {
  if (!picture) return pageMetadata(locale, path, { type });
  const image = {
    url: cardPath(picture.card, picture.id),
    width: WIDTH,
    height: HEIGHT,
    type: "image/png",
    alt: altOf(picture.card),
  };
  return {
    ...(await pageMetadata(locale, path, { type, images: [image] })),
    twitter: { card: "summary_large_image", images: [image] },
  };
}

const nameOfSite = async (locale: Locale) => (await namesOfSite())[locale];

async function ofClaim(locale: Locale, claim: ClaimLine) {
  return { card: claimCard(locale, claim, await nameOfSite(locale)), id: claim.id };
}

async function ofRewording(locale: Locale, rewording: RewordingLine) {
  return { card: comparisonCard(locale, rewording, await nameOfSite(locale)), id: rewording.id };
}

export async function sharedClaim(locale: Locale, path: string, claim: ClaimLine): Promise<Metadata> {
  return shared(locale, path, await ofClaim(locale, claim));
}

export async function sharedRewording(locale: Locale, rewording: RewordingLine): Promise<Metadata> {
  return shared(locale, `/rewordings/${rewording.id}`, await ofRewording(locale, rewording));
}

/** Of a promise: what became of its words, else the wording by which it is counted, or the first. */
export async function sharedPromise(
  locale: Locale,
  promise: { slug: string; wordings: ClaimLine[]; rewordings: RewordingLine[] },
): Promise<Metadata> {
  const [rewording] = widestFirst(promise.rewordings);
  const wording = countedWording(promise.wordings) ?? promise.wordings[0];
  const picture = rewording ? ofRewording(locale, rewording) : wording ? ofClaim(locale, wording) : null;
  return shared(locale, `/promises/${promise.slug}`, await picture);
}

/** Of a page that lists rewordings: the first of them. */
export async function sharedList(
  locale: Locale,
  path: string,
  rewordings: readonly RewordingLine[],
): Promise<Metadata> {
  const [first] = rewordings;
  return shared(locale, path, first ? await ofRewording(locale, first) : null, "website");
}
