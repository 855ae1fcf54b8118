import en from "@/lib/messages/en/failure.json";
import zh from "@/lib/messages/zh/failure.json";

/** Needs nothing that may be missing when the site is busy: no style sheet, no script, no database. */
const STYLE =
  "body{font:1.0625rem/1.6 system-ui,sans-serif;max-width:34rem;margin:12vh auto;padding:0 1rem}a{color:inherit}";

const part = (lang: string, words: typeof en) =>
  `<section lang="${lang}"><h1>${words.busyTitle}</h1><p>${words.busyBody}</p><p><a href="">${words.retry}</a></p></section>`;

/** What a page answers that could not be made in time: busy, try again; in both languages, the reader's first. */
export function busyPage(isChinese: boolean): string {
  const parts = [part("en", en), part("zh-Hans", zh)];
  const [lang, title] = isChinese ? ["zh-Hans", zh.busyTitle] : ["en", en.busyTitle];
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${title}</title><style>${STYLE}</style>`;
  const body = (isChinese ? parts.reverse() : parts).join("");
  return `<!doctype html><html lang="${lang}"><head>${head}</head><body><main>${body}</main></body></html>`;
}
