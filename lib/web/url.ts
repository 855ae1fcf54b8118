/** Longest address that is kept, in UTF-16 units: what the unique index and every browser can take. */
export const MAX_URL_LENGTH = 2_000;

/** Parameters that say how a reader came to a page, never which page it is. */
const TRACKING =
  /^(utm_.+|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid|spm|ref_src|ref_url|twclid|yclid)$/i;

/**
 * One form for every way of writing the address of the same document, or null when it is no http(s) address.
 * Drops the fragment (unless a script reads the page out of it), tracking parameters and a final "?"; the
 * path and the order of the parameters stay, since servers may tell them apart.
 */
export function normaliseUrl(written: string): string | null {
  const url = parse(written.trim());
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) return null;
  if (!url.hostname.includes(".") && !url.hostname.startsWith("[")) return null;
  url.hostname = url.hostname.replace(/\.$/, "");
  if (!/^#[!/]/.test(url.hash)) url.hash = "";
  const tracking = [...url.searchParams.keys()].filter((name) => TRACKING.test(name));
  if (tracking.length > 0) {
    // Cut out of the text: setting `searchParams` would write every other parameter anew.
    const kept = url.search
      .slice(1)
      .split("&")
      .filter((part) => !TRACKING.test(part.split("=")[0] ?? ""));
    url.search = kept.join("&");
  }
  // A lone "?" reads as an empty search and goes only when it is set.
  if (url.search === "") url.search = "";
  return url.href.length <= MAX_URL_LENGTH ? url.href : null;
}

/** An address without a scheme is what people copy by hand: it is read as https. */
function parse(written: string): URL | null {
  const hasScheme = /^[a-z][a-z0-9+.-]*:(?!\d)/i.test(written);
  return URL.parse(hasScheme ? written : `https://${written}`);
}
