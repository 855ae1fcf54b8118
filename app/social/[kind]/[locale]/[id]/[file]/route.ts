import { z } from "zod";
import { LOCALES } from "@/lib/i18n/routing";
import { RETRY_SECONDS } from "@/lib/retrySeconds";
import { cardOf } from "@/lib/site/social/card.queries";
import { drawn, isDrawn } from "@/lib/site/social/drawn";
import { cardPath } from "@/lib/site/social/image";
import { PICTURES } from "@/lib/site/social/limits";
import { countRequest, rateHeaders } from "@/lib/web/rateLimit.mutations";
import { remoteAddressIn } from "@/lib/web/remoteAddress";

export const dynamic = "force-dynamic";

const FOREVER = "public, max-age=31536000, immutable";
const NOT_KEPT = { "cache-control": "no-store" };

const address = z.object({
  kind: z.enum(["claim", "comparison"]),
  locale: z.enum(LOCALES),
  id: z.uuid(),
  file: z.string().regex(/^[0-9a-f]{20}\.png$/),
});

type Context = { params: Promise<{ kind: string; locale: string; id: string; file: string }> };

const nothing = () => new Response("There is no such picture.\n", { status: 404, headers: NOT_KEPT });

/**
 * The social image of a claim or a comparison that readers see. Its address holds the hash of what is drawn, so that it
 * may be kept for ever; one that is out of date leads to what the picture is now.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const asked = address.safeParse(await params).data;
  const card = asked && (await cardOf(asked.kind, asked.locale, asked.id));
  if (!asked || !card) return nothing();
  const path = cardPath(card, asked.id);
  if (!path.endsWith(`/${asked.file}`)) {
    return new Response(null, { status: 307, headers: { ...NOT_KEPT, location: path } });
  }
  const from = remoteAddressIn(request.headers);
  if (!isDrawn(card)) {
    const allowance = await countRequest(PICTURES, from);
    if (!allowance.ok) {
      const headers = { ...NOT_KEPT, ...rateHeaders(PICTURES, allowance) };
      return new Response("Ask again in a moment.\n", { status: 429, headers });
    }
  }
  const picture = await drawn(card, from);
  if (!picture.ok) {
    const headers = { ...NOT_KEPT, "retry-after": String(RETRY_SECONDS) };
    return new Response("Ask again in a moment.\n", { status: 503, headers });
  }
  const headers = { "content-type": "image/png", "cache-control": FOREVER };
  return new Response(new Uint8Array(picture.value), { headers });
}
