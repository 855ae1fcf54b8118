import type { Metadata } from "next";
import { fontsVersion } from "@/lib/fonts";
import { canonicalJson, sha256 } from "@/lib/hash";
import { pageMetadata } from "@/lib/i18n/pageMetadata";
import type { Locale } from "@/lib/i18n/routing";
import { namesOfSite } from "@/lib/siteName.queries";
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
async function shared(locale: Locale, path: string, card: SocialCard, id: string): Promise<Metadata> {
  const image = {
    url: cardPath(card, id),
    width: WIDTH,
    height: HEIGHT,
    type: "image/png",
    alt: altOf(card),
  };
  return {
    ...(await pageMetadata(locale, path, { type: "article", images: [image] })),
    twitter: { card: "summary_large_image", images: [image] },
  };
}

export async function sharedClaim(locale: Locale, path: string, claim: ClaimLine): Promise<Metadata> {
  return shared(locale, path, claimCard(locale, claim, (await namesOfSite())[locale]), claim.id);
}

export async function sharedRewording(locale: Locale, rewording: RewordingLine): Promise<Metadata> {
  const card = comparisonCard(locale, rewording, (await namesOfSite())[locale]);
  return shared(locale, `/rewordings/${rewording.id}`, card, rewording.id);
}
