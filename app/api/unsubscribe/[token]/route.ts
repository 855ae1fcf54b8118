import { redirect } from "next/navigation";
import { href } from "@/lib/i18n/address";
import { negotiate } from "@/lib/i18n/negotiate";
import { endDigest } from "@/lib/notices/digest/mutations";
import { personOfToken } from "@/lib/notices/digest/unsubscribe";
import { problem } from "@/lib/web/problem";
import { guarded } from "../../guarded";

const ROUTE = "/api/unsubscribe/[token]";
const UNKNOWN = "This address does not belong to an e-mail of this site.";

type Context = { params: Promise<{ token: string }> };

/** The one click of a mail program (RFC 8058): without cookies, and answered here, not elsewhere. Its body says nothing new. */
async function end(_request: Request, { params }: Context): Promise<Response> {
  const ended = await endDigest(await params);
  return ended.ok
    ? new Response(null, { status: 204, headers: { "cache-control": "no-store" } })
    : problem(404, UNKNOWN);
}

/** A person who opens the address is asked first: mail programs look ahead at what links lead to. */
async function ask(request: Request, { params }: Context): Promise<Response> {
  const { token } = await params;
  if (personOfToken(token) === null) return problem(404, UNKNOWN);
  redirect(href(negotiate(undefined, request.headers.get("accept-language")), `/unsubscribe/${token}`));
}

export const POST = guarded(ROUTE, "POST", end);
export const GET = guarded(ROUTE, "GET", ask);
