import type { Metadata } from "next";
import { fontsVersion } from "@/lib/fonts";
import { canonicalJson, sha256 } from "@/lib/hash";
import { pageMetadata } from "@/lib/i18n/pageMetadata";
import type { Locale } from "@/lib/i18n/routing";
import type { SocialCard } from "@/lib/socialCard";
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

/** What a page says of its address and its picture. */
function shared(locale: Locale, path: string, card: SocialCard, id: string): Metadata {
  const image = {
    url: cardPath(card, id),
    width: WIDTH,
    height: HEIGHT,
    type: "image/png",
    alt: altOf(card),
  };
  return {
    ...pageMetadata(locale, path, { type: "article", images: [image] }),
    twitter: { card: "summary_large_image", images: [image] },
  };
}

export const sharedClaim = (locale: Locale, path: string, claim: ClaimLine) =>
  shared(locale, path, claimCard(locale, claim), claim.id);

export const sharedRewording = (locale: Locale, rewording: RewordingLine) =>
  shared(locale, `/rewordings/${rewording.id}`, comparisonCard(locale, rewording), rewording.id);
