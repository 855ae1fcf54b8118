import { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { currentSession } from "@/lib/auth/actor";
import { authOptions } from "@/lib/auth/options";
import { admit } from "@/lib/invitations/admit";
import { jsonIn, readBytes } from "@/lib/web/jsonBody";
import { problem } from "@/lib/web/problem";
import { guarded } from "../../guarded";

type Context = { params: Promise<{ nextauth: string[] }> };

/** The cookie in which next-auth remembers where to go on to, on http and on https. */
const CALLBACK_COOKIES = ["next-auth.callback-url", "__Secure-next-auth.callback-url"];

/** What next-auth answers with an error of ours, though it is the one who asks that made it. */
function refusal(request: NextRequest): Response | null {
  if (request.method === "GET" && request.nextUrl.pathname.endsWith("/callback/credentials"))
    return problem(405, "Sign in by POST.", { headers: { allow: "POST" } });
  const cookies = CALLBACK_COOKIES.filter((name) => !isAddress(request.cookies.get(name)?.value));
  const asked = request.nextUrl.searchParams.getAll("callbackUrl");
  if (cookies.length === 0 && asked.every(isAddress)) return null;
  const headers = new Headers({ "cache-control": "no-store" });
  for (const name of cookies)
    headers.append(
      "set-cookie",
      `${name}=; Path=/; Max-Age=0${name.startsWith("__Secure-") ? "; Secure" : ""}`,
    );
  return problem(400, "callbackUrl is no address.", { headers });
}

const isAddress = (url = "/") =>
  url.startsWith("/") || (URL.canParse(url) && /^https?:$/.test(new URL(url).protocol));

/** Bytes of a form of next-auth: an e-mail address, a password, where to go on to. */
const MOST_BYTES = 16 * 1024;

/** The request with its body at hand: left to itself next-auth takes any amount, and fails on JSON that is none. */
async function withBody(request: NextRequest): Promise<NextRequest | Response> {
  if (request.method !== "POST") return request;
  const body = await readBytes(request, MOST_BYTES);
  if (!body) return problem(413, `The body is larger than ${MOST_BYTES} bytes.`);
  if (request.headers.get("content-type")?.includes("application/json")) {
    const json = jsonIn(body);
    if (!json.ok || json.value === null) return problem(400, "The body is not JSON.");
  }
  return new NextRequest(request.url, { method: "POST", headers: request.headers, body });
}

/**
 * The options are made for each request: they read the environment, which a build does not have. Asked for the session,
 * next-auth would make it a week longer each time; scripts in the browser learn its end from us, and nothing about a
 * person: pages read the database.
 */
async function answer(request: NextRequest, context: Context): Promise<Response> {
  const refused = refusal(request);
  if (refused) return refused;
  const { nextauth } = await context.params;
  if (nextauth.join("/") === "session") return sessionAnswer();
  const asked = await withBody(request);
  return asked instanceof Response ? asked : NextAuth(asked, context, authOptions(admit));
}

const NEVER_KEPT = { "cache-control": "private, no-store" };

async function sessionAnswer(): Promise<Response> {
  const expires = (await currentSession())?.expiresAt.toISOString();
  return Response.json(expires ? { expires } : {}, { headers: NEVER_KEPT });
}

export const GET = guarded("/api/auth/[...nextauth]", "GET", answer);
export const POST = guarded("/api/auth/[...nextauth]", "POST", answer);
