import { demoAllowed } from "@/lib/auth/queries";
import { db } from "@/lib/db";
import { COPIES } from "@/lib/sources/copies";
import { demonstrationNetwork } from "@/lib/web/demonstration/network";
import type { Network } from "@/lib/web/request";

/** A page of the demonstration changes once a copy of it is kept: whoever looks again sees something new. */
async function hasCopy(address: string): Promise<boolean> {
  const kept = await db().capture.findFirst({
    where: { source: { url: address }, outcome: { in: [...COPIES] } },
    select: { id: true },
  });
  return kept !== null;
}

/** The web as this site's worker sees it: where the demonstration is on, with the made-up pages of its tour. */
export const siteNetwork = (): Network => (demoAllowed() ? demonstrationNetwork(hasCopy) : {});
