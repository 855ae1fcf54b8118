import type { Metadata } from "next";
import { fontsVersion } from "@/lib/fonts";
import { canonicalJson, sha256 } from "@/lib/hash";
import { LANGUAGE_TAG, LOCALES, type Locale } from "@/lib/i18n/routing";
import { messages } from "@/lib/messages";
import type { SocialCard } from "@/lib/socialCard";
import type { ClaimLine, RewordingLine } from "../select";
import { altOf, claimCard, comparisonCard } from "./card";
import { HEIGHT, WIDTH } from "./picture";

/** Raised when cards are drawn differently: it is a part of every picture's address. */
const DRAWN = 1;

const HASH_LENGTH = 20;

/** Of all that a picture shows, and how: equal addresses are equal pictures. */
export function cardHash(card: SocialCard): string {
  return sha256(canonicalJson({ DRAWN, fonts: fontsVersion(), card })).slice(0, HASH_LENGTH);
}

/** Where the picture of a row stands. The id of the row finds it again; the rest may be out of date. */
export function cardPath(card: SocialCard, id: string): string {
  return `/social/${card.kind}/${card.lang}/${id}/${cardHash(card)}.png`;
}

/** What a page says of its picture, beside what the layout says of every page. */
function shared(locale: Locale, card: SocialCard, id: string): Pick<Metadata, "openGraph" | "twitter"> {
  const image = {
    url: cardPath(card, id),
    width: WIDTH,
    height: HEIGHT,
    type: "image/png",
    alt: altOf(card),
  };
  return {
    openGraph: {
      siteName: messages[locale].site.name,
      locale: LANGUAGE_TAG[locale],
      alternateLocale: LOCALES.filter((other) => other !== locale).map((other) => LANGUAGE_TAG[other]),
      type: "article",
      images: [image],
    },
    twitter: { card: "summary_large_image", images: [image] },
  };
}

export const sharedClaim = (locale: Locale, claim: ClaimLine) =>
  shared(locale, claimCard(locale, claim), claim.id);

export const sharedRewording = (locale: Locale, rewording: RewordingLine) =>
  shared(locale, comparisonCard(locale, rewording), rewording.id);
