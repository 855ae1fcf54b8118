import { type NextRequest, NextResponse } from "next/server";
import { ADDRESS_HEADER } from "@/lib/auth/address";
import { negotiate } from "@/lib/i18n/negotiate";
import { LOCALE_COOKIE, LOCALES } from "@/lib/i18n/routing";

/**
 * Runs only where a page cannot be served from memory anyway: addresses without a language, and pages made for one request.
 * It is no authorization: pages and writes ask for themselves. Next wants the patterns written out here.
 */
export const config = {
  matcher: [
    "/((?!en(?:/|$)|zh(?:/|$)|_next/|api/|fonts/|log/|language$|.*\\..*).*)",
    "/(en|zh)/(desk|signin|setup|invitation|reset|email|refused|unsubscribe|compare|report)/:path*",
  ],
};

const FOR_ONE =
  /^\/(?:en|zh)\/(?:desk|signin|setup|invitation|reset|email|refused|unsubscribe|compare|report)(?:\/|$)/;

export function proxy(request: NextRequest): NextResponse {
  return FOR_ONE.test(request.nextUrl.pathname) ? withNonce(request) : toLanguage(request);
}

/** A language as it is no part of an address: /EN/claims, /Zh. */
const MISSPELT = new RegExp(`^/(${LOCALES.join("|")})(?=/|$)`, "i");

/** Not permanent, and never shared: who asks next may read another language. One that is named in capitals is meant. */
function toLanguage(request: NextRequest): NextResponse {
  const [named = ""] = MISSPELT.exec(request.nextUrl.pathname) ?? [];
  if (named !== named.toLowerCase()) {
    const url = request.nextUrl.clone();
    url.pathname = named.toLowerCase() + url.pathname.slice(named.length);
    return NextResponse.redirect(url, 308);
  }
  const locale = negotiate(request.cookies.get(LOCALE_COOKIE)?.value, request.headers.get("accept-language"));
  const url = request.nextUrl.clone();
  url.pathname = url.pathname === "/" ? `/${locale}` : `/${locale}${url.pathname}`;
  const response = NextResponse.redirect(url, 307);
  response.headers.set("cache-control", "private, no-store");
  response.headers.set("vary", "accept-language, cookie");
  return response;
}

/** These pages are made for each request, so that scripts may carry a number used once. */
function withNonce(request: NextRequest): NextResponse {
  const nonce = btoa(crypto.randomUUID());
  const policy = policyWith(nonce);
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("content-security-policy", policy);
  // Also overwrites what a browser may have sent: sign-in leads back to this address.
  headers.set(ADDRESS_HEADER, request.nextUrl.pathname + request.nextUrl.search);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  return response;
}

function policyWith(nonce: string): string {
  const isDevelopment = process.env.NODE_ENV === "development";
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    // Lists and dialogs are placed by style attributes; a style element still needs the nonce.
    isDevelopment ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${isDevelopment ? " ws:" : ""}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}
