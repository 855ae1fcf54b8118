import { sameSitePath, withoutLocale } from "@/lib/i18n/address";
import { isLocale, LOCALE_COOKIE } from "@/lib/i18n/routing";

/** The choice of language is kept for a year, the longest that browsers allow. */
const ONE_YEAR = 365 * 24 * 60 * 60;

/**
 * Remembers a language and goes to the page in it: `/language?to=/zh/promises`.
 * Cached pages cannot know their own query; when the reader comes from the same page, its filters are kept.
 */
export function GET(request: Request) {
  const to = sameSitePath(new URL(request.url).searchParams.get("to")) ?? "/";
  const locale = to.split(/[/?#]/)[1];
  const headers = new Headers({
    location: withQueryOf(request.headers.get("referer"), to),
    "cache-control": "no-store",
  });
  if (isLocale(locale)) {
    const secure = new URL(request.url).protocol === "https:" ? "; Secure" : "";
    headers.set(
      "set-cookie",
      `${LOCALE_COOKIE}=${locale}; Path=/; Max-Age=${ONE_YEAR}; SameSite=Lax; HttpOnly${secure}`,
    );
  }
  return new Response(null, { status: 303, headers });
}

function withQueryOf(referer: string | null, to: string): string {
  if (!referer || to.includes("?") || !URL.canParse(referer)) return to;
  const from = new URL(referer);
  return withoutLocale(from.pathname) === withoutLocale(to) ? to + from.search : to;
}
