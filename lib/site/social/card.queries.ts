import { rated } from "@/lib/claims/rated";
import { db } from "@/lib/db";
import type { Locale } from "@/lib/i18n/routing";
import { namesOfSite } from "@/lib/siteName.queries";
import type { SocialCard } from "@/lib/socialCard";
import { rewordingLines } from "../rows.queries";
import { claimLine, isPublic } from "../select";
import { claimCard, comparisonCard } from "./card";

/** What the picture of a public row shows now; null where readers see no such row. */
export async function cardOf(
  kind: SocialCard["kind"],
  locale: Locale,
  id: string,
): Promise<SocialCard | null> {
  const site = (await namesOfSite())[locale];
  if (kind === "comparison") {
    const [rewording] = await rewordingLines([{ id }]);
    return rewording ? comparisonCard(locale, rewording, site) : null;
  }
  const claim = await db().claim.findFirst({ where: { id, ...isPublic }, select: claimLine });
  return claim && claimCard(locale, rated(claim), site);
}
