import { DEFAULT_LOCALE, isLocale, LANGUAGE_TAG, LOCALES, type Locale } from "./routing";

/** The address of a page in a language: `href("en", "/promises")` is `/en/promises`, `href("en", "/")` is `/en`. */
export function href(locale: Locale, path: string): string {
  return path === "/" ? `/${locale}` : `/${locale}${path}`;
}

/** Takes the language off an address: `/zh/promises?rating=kept` is `/promises?rating=kept`, `/zh` is `/`. */
export function withoutLocale(address: string): string {
  const [, first = "", rest = ""] = /^\/([^/?#]*)(.*)$/s.exec(address) ?? [];
  if (!isLocale(first)) return address;
  return rest.startsWith("/") ? rest : `/${rest}`;
}

/**
 * What a page's `generateMetadata` puts in `alternates`: its own address, each language and a default.
 * `path` has no language: `/promises/openai-compute`.
 */
export function alternates(locale: Locale, path: string) {
  const languages = Object.fromEntries(LOCALES.map((other) => [LANGUAGE_TAG[other], href(other, path)]));
  return {
    canonical: href(locale, path),
    languages: { ...languages, "x-default": href(DEFAULT_LOCALE, path) },
  };
}

/** Longest address that is led on to: clients refuse a header of more than 16 KB, and every page of ours is shorter. */
const LONGEST_PATH = 4_000;

/**
 * An address on this site, written so that it may stand in a header, or null: `//host`, `/\host`, schemes and control
 * characters lead elsewhere.
 */
export function sameSitePath(value: string | null): string | null {
  if (!value?.startsWith("/") || /^\/[/\\]/.test(value)) return null;
  const hasControl = [...value].some((char) => char <= "\u001f" || char === "\u007f");
  if (hasControl || value.includes("\\") || !value.isWellFormed()) return null;
  const written = value.replace(/[^ -~]+/g, encodeURIComponent);
  return written.length <= LONGEST_PATH ? written : null;
}
