import { useTranslations } from "next-intl";
import type { WordChange } from "@/lib/compare/words/diff";
import type { ToldWords as Told } from "@/lib/comparison";
import type { Locale } from "@/lib/i18n/routing";
import { ToldWords } from "../ToldWords";
import { WordingDiff } from "../WordingDiff";

export type InWords = { was: string; is: string; told: Told | null };

type Props = {
  pair: InWords;
  /** So many rows tell of it; none where the list that it stands in says how all of it reads. */
  rows?: number;
  lang: string;
  locale: Locale;
  small?: boolean;
};

/** A passage with its changes marked; one that is gone is struck, one that is new underlined, and says so. */
export function Words({ pair, rows, ...how }: Props) {
  const t = useTranslations("documents");
  const { told, was, is } = pair;
  if (told && rows !== undefined) return <ToldWords told={told} rows={rows} {...how} />;
  if (told) return <WordingDiff ops={told.words} {...how} />;
  const ops: WordChange[] = [
    ...(was ? [{ op: "removed" as const, text: was }] : []),
    ...(is ? [{ op: "added" as const, text: is }] : []),
  ];
  return (
    <>
      <WordingDiff ops={ops} {...how} />
      {rows !== undefined && ops.length === 1 && (
        <p className="small soft">{t(was ? "allGone" : "allNew")}</p>
      )}
    </>
  );
}
