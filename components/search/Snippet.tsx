import { HighlightedText } from "@/components/ui/HighlightedText";
import { Quoted } from "@/components/ui/Quoted";
import { findHighlights } from "@/lib/search/claims/highlight";
import { snippetOf } from "@/lib/search/claims/snippet";

type Props = { text: string; terms: readonly string[]; maxLength?: number };

const read = async ({ text, terms, maxLength }: Props) =>
  snippetOf(text, await findHighlights(text, terms), maxLength);

/** The part of a text with most of the terms, which are highlighted. */
export async function Snippet(props: Props) {
  const snippet = await read(props);
  return (
    <>
      {snippet.isCutBefore && "… "}
      <HighlightedText text={snippet.text} highlights={snippet.highlights} />
      {snippet.isCutAfter && " …"}
    </>
  );
}

/** The same of what somebody said; `lang` is the writing of the words. */
export async function QuotedSnippet({ lang, ...props }: Props & { lang: string }) {
  const { text, highlights, isCutBefore, isCutAfter } = await read(props);
  return (
    <Quoted
      lang={lang}
      text={text}
      before={isCutBefore ? "… " : undefined}
      after={isCutAfter ? " …" : undefined}
    >
      {(words) => <HighlightedText text={words} highlights={highlights} />}
    </Quoted>
  );
}
