import en from "@/lib/messages/en/failure.json";
import zh from "@/lib/messages/zh/failure.json";

/** Needs nothing that may be missing when something failed: no style sheet, no script, no database. */
const STYLE = [
  ":root{color-scheme:light dark;--paper:#fbfaf6;--ink:#1c1b18;--soft:#5d5a52;--rule:#e3dfd4}",
  "@media(prefers-color-scheme:dark){:root{--paper:#16161a;--ink:#ece9e1;--soft:#aaa69c;--rule:#35343c}}",
  "body{font:1.0625rem/1.6 system-ui,sans-serif;max-width:34rem;margin:12vh auto;padding:0 1.25rem}",
  "body{background:var(--paper);color:var(--ink)}:lang(zh){line-height:1.7}a{color:inherit}",
  'h1{font:600 1.75rem/1.2 Georgia,"Songti SC","Noto Serif CJK SC",serif;margin:0;text-wrap:balance}',
  ".reference{color:var(--soft);font-size:.875rem}code{overflow-wrap:anywhere}",
  "div+section{border-top:1px solid var(--rule);margin-top:3rem;padding-top:2.5rem}",
  "div+section h1{font-size:1.25rem}",
].join("");

/** Under which policy it is shown: it needs nothing else. */
export const FAILURE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'";

/** `unreadable` and `long`: of the address that was asked for, so that to ask again helps nobody. */
type Failed = { what: "busy" | "unreadable" | "long" } | { what: "failed"; reference?: string | undefined };

type Words = typeof en;
/** As an address names a language, and as a page does. */
const TAGS = { en: "en", zh: "zh-Hans" };
type Locale = keyof typeof TAGS;

function told(words: Words, what: Failed["what"]): { title: string; body: string } {
  if (what === "busy") return { title: words.busyTitle, body: words.busyBody };
  if (what === "unreadable") return { title: words.unreadableTitle, body: words.unreadableBody };
  if (what === "long") return { title: words.longTitle, body: words.longBody };
  return words;
}

function part(locale: Locale, words: Words, failed: Failed): string {
  const { title, body } = told(words, failed.what);
  const isAddress = failed.what === "unreadable" || failed.what === "long";
  const on = isAddress ? `<a href="/${locale}">${words.home}</a>` : `<a href="">${words.retry}</a>`;
  const reference =
    failed.what === "failed" && failed.reference
      ? `<p class="reference">${words.reference} <code>${failed.reference.replace(/[^\w-]/g, "")}</code></p>`
      : "";
  return `<section lang="${TAGS[locale]}"><h1>${title}</h1><p>${body}</p><p>${on}</p>${reference}</section>`;
}

/**
 * What a page answers that could not be made: the site is busy, the address cannot be read, or something failed, which the
 * reference names in the log; in both languages, the reader's first.
 */
export function failurePage(isChinese: boolean, failed: Failed): string {
  const parts = [part("en", en, failed), part("zh", zh, failed)];
  const [first = "", second = ""] = isChinese ? parts.reverse() : parts;
  const { title } = told(isChinese ? zh : en, failed.what);
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${title}</title><style>${STYLE}</style>`;
  return `<!doctype html><html lang="${TAGS[isChinese ? "zh" : "en"]}"><head>${head}</head><body><main><div role="alert">${first}</div>${second}</main></body></html>`;
}
