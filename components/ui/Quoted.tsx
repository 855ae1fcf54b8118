import type { ReactNode } from "react";
import { quotation } from "@/lib/language/quotation";

type Props = {
  /** The writing that the words are in (`writingOf`): it chooses the marks. */
  lang?: string | undefined;
  /** What was said; of a message's part, the strings of it. */
  text: ReactNode;
  /** For words of which parts are marked; places in them are those in the text. */
  children?: (words: string) => ReactNode;
  className?: string | undefined;
  title?: string | undefined;
  /** Of words of which a part is shown: what stands for the rest. */
  before?: string | undefined;
  after?: string | undefined;
  "aria-hidden"?: "true";
};

/** Words between quotation marks, the only ones around them: marks of their own are the quote's, or stand within it. */
export function Quoted({ text, children, before = "", after = "", ...shown }: Props) {
  const { words, ...own } = quotation(`${before}${written(text)}${after}`, shown.lang);
  const inner = words.slice(before.length, words.length - after.length);
  return (
    <QuotationMarks {...own} {...shown}>
      {before}
      {children ? children(inner) : inner}
      {after}
    </QuotationMarks>
  );
}

/** The marks themselves, around words that were read as a quotation: those that the words bring are not set again. */
export function QuotationMarks({
  isOpened,
  isClosed,
  className,
  ...shown
}: Pick<Props, "lang" | "className" | "title" | "aria-hidden"> & {
  isOpened: boolean;
  isClosed: boolean;
  children: ReactNode;
}) {
  const own = [className, isOpened && "opened", isClosed && "closed"].filter(Boolean).join(" ");
  return <q {...shown} className={own || undefined} />;
}

function written(text: ReactNode): string {
  if (Array.isArray(text)) return text.map(written).join("");
  return typeof text === "string" ? text : "";
}
