import { currentActor } from "@/lib/auth/actor";
import { can } from "@/lib/auth/can";
import { DOWNLOADS } from "@/lib/captures/limits";
import { httpDate, mementoLinks } from "@/lib/captures/memento";
import { contentTypeOf, disposition, fileNameOf, type Part, partRequest } from "@/lib/captures/parts";
import { blobsOf, bytesOf, copyToServe, type ServedCopy } from "@/lib/captures/served.queries";
import { isCopy } from "@/lib/captures/state";
import { siteUrl } from "@/lib/env";
import { publishCopies } from "@/lib/settings/queries";
import { store } from "@/lib/store/store";
import { problem } from "@/lib/web/problem";
import { countRequest, rateHeaders } from "@/lib/web/rateLimit.mutations";
import { remoteAddressIn } from "@/lib/web/remoteAddress";
import { serveBytes } from "@/lib/web/serveBytes";
import { guarded } from "../../../guarded";
import { OPEN, preflight } from "../../../open";

const METHODS = "GET, HEAD, OPTIONS";
/** Whatever shows it may run nothing of it, nor guess that it is a page. */
const OF_OTHERS = {
  "content-security-policy": "default-src 'none'; sandbox; frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
};
const EXPOSED =
  "Accept-Ranges, Content-Disposition, Content-Length, Content-Range, ETag, Link, Memento-Datetime, RateLimit, RateLimit-Policy, Retry-After";

type Context = { params: Promise<{ id: string; part: string }> };

/** A part of a copy to be saved, for people of the site, and for readers where it lets them; see `/api/openapi.json`. */
async function answer(request: Request, { params }: Context): Promise<Response> {
  const allowance = await countRequest(DOWNLOADS, remoteAddressIn(request.headers));
  const headers = {
    ...OPEN,
    ...OF_OTHERS,
    ...rateHeaders(DOWNLOADS, allowance),
    "access-control-expose-headers": EXPOSED,
  };
  if (!allowance.ok) return problem(429, `Ask again in ${allowance.resetSeconds} seconds.`, { headers });
  const asked = partRequest.safeParse(await params);
  const found = asked.success ? await copyToServe(asked.data.id) : null;
  if (!asked.success || !found) return problem(404, "There is no such part of a copy.", { headers });
  const actor = await currentActor();
  if (!can(actor, "read_desk")) {
    if (!found.isPublic) return problem(404, "There is no such part of a copy.", { headers });
    if (!(await publishCopies()))
      return problem(403, "This site lets only its own people download copies.", { headers });
  }
  return part(request, found.copy, asked.data.part, { headers, seesHidden: can(actor, "take_away") });
}

type Sending = { headers: Record<string, string>; seesHidden: boolean };

async function part(request: Request, copy: ServedCopy, of: Part, sending: Sending): Promise<Response> {
  const headers = { ...sending.headers, ...mementoHeaders(copy, of) };
  const blobs = blobsOf(copy, of);
  if (blobs.length === 0) return problem(404, "The copy has no such part.", { headers });
  const deleted = blobs.find(({ deletedAt }) => deletedAt !== null);
  if (deleted)
    return problem(410, `Deleted on ${day(deleted.deletedAt)}: ${deleted.deletedReason}`, { headers });
  const hidden = sending.seesHidden ? undefined : blobs.find(({ hiddenAt }) => hiddenAt !== null);
  if (hidden) return problem(403, `Hidden on ${day(hidden.hiddenAt)}: ${hidden.hiddenReason}`, { headers });
  const bytes = await bytesOf(store(), copy, of);
  if (bytes === "missing" || bytes === "altered")
    return problem(503, `The bytes in the store are ${bytes}.`, { headers });
  const name = fileNameOf(of, copy, bytes.bytes[0] === 0x1f);
  return serveBytes(request, bytes, {
    ...headers,
    "content-type": contentTypeOf(of),
    "content-disposition": disposition(name),
  });
}

const day = (at: Date | null) => at?.toISOString().slice(0, 10) ?? "";

function mementoHeaders({ id, outcome, finishedAt, source }: ServedCopy, of: Part): Record<string, string> {
  if (of !== "body" || !source.url || !finishedAt || !isCopy(outcome)) return {};
  return { "memento-datetime": httpDate(finishedAt), link: mementoLinks(siteUrl(), source.url, id) };
}

const PATTERN = "/api/copies/{id}/{part}";
export const GET = guarded(PATTERN, "GET", answer, OPEN);
export const HEAD = GET;

export function OPTIONS(): Response {
  return preflight(METHODS, "GET, HEAD", "If-None-Match, If-Range, Range");
}

function otherMethod(): Response {
  return problem(405, "Ask by GET.", { headers: { ...OPEN, allow: METHODS } });
}

export { otherMethod as DELETE, otherMethod as PATCH, otherMethod as POST, otherMethod as PUT };
