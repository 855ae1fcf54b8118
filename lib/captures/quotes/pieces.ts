/** Where words were left out of a quotation, or put into it by whoever quotes. */
const LEFT_OUT =
  /\s*(?:[[(（【]\s*(?:\.{3,6}|…+)\s*[\])）】]|\[[^\][]{1,80}\]|【[^】【]{1,80}】|\.{3,6}|…+)\s*/gu;
/** Marks at the ends belong to whoever quotes: American style puts its comma inside. */
const ENDS =
  /^[\s"'“”‘’「」『』《》«».,，。、;；:：!！?？—–-]+|[\s"'“”‘’「」『』«».,，。、;；:：!！?？—–-]+$/gu;
/** More pieces than anybody quotes in one sentence; what follows is read as one. */
const MOST = 12;

/** The pieces of a quotation that are said to stand in its source word for word, in their order. */
export function piecesOf(quote: string): string[] {
  const pieces: string[] = [];
  let from = 0;
  for (const { index, 0: gap } of quote.matchAll(LEFT_OUT)) {
    if (pieces.length === MOST - 1) break;
    pieces.push(quote.slice(from, index));
    from = index + gap.length;
  }
  pieces.push(quote.slice(from));
  return pieces.map((piece) => piece.replace(ENDS, "")).filter((piece) => /[\p{L}\p{N}]/u.test(piece));
}
