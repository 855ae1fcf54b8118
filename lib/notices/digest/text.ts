import { seenLine } from "@/lib/characters";
import { href } from "@/lib/i18n/address";
import { mailWords } from "@/lib/i18n/mailWords";
import type { Locale } from "@/lib/i18n/routing";
import { pathOf } from "../path";
import type { Told } from "../queries";
import type { ChangedPassage } from "../schema";
import { sentenceOf } from "../words";
import type { Digest } from "./queries";

/** Most passages of one notice: the rest is read on the desk. */
const MOST_PASSAGES = 3;

type Places = { site: string; unsubscribe: string };

/** A digest as a mail of plain text, in its reader's language. */
export function digestText(
  { name, locale, told, more }: Pick<Digest, "name" | "locale" | "told" | "more">,
  { site, unsubscribe }: Places,
): { subject: string; text: string } {
  const t = mailWords(locale);
  const at = (path: string) => site.replace(/\/$/, "") + href(locale, path);
  const host = new URL(site).host;
  const count = told.length + more;
  const parts = [
    t("digest.hello", { name, count }),
    ...told.map((one) => partOf(one, locale, at(pathOf(one.notice)))),
    ...(more > 0 ? [t("digest.more", { count: more, link: at("/desk/notices") })] : []),
    t("digest.foot", { account: at("/desk/account"), unsubscribe }),
  ];
  return { subject: t("digest.subject", { site: host, count }), text: parts.join("\n\n") };
}

/** Words of somebody else's page stay within their line: none of them begins a part of the mail. */
function partOf({ notice }: Told, locale: Locale, link: string): string {
  const passages = notice.kind === "source_changed" ? notice.data.passages.slice(0, MOST_PASSAGES) : [];
  return [
    `— ${seenLine(sentenceOf(locale, notice))}`,
    ...passages.flatMap((passage) => wordsOf(passage, locale)),
    `  ${link}`,
  ].join("\n");
}

function wordsOf({ earlier, later }: ChangedPassage, locale: Locale): string[] {
  const t = mailWords(locale);
  const lines: string[] = [];
  if (earlier !== null) lines.push(`  ${t("digest.before", { words: seenLine(earlier) })}`);
  if (later !== null) lines.push(`  ${t("digest.now", { words: seenLine(later) })}`);
  return lines;
}
