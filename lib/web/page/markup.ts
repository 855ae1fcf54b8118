import { Parser } from "htmlparser2";

/** Tags and entities; long books in one page stay below this. */
const MOST_MARKS = 200_000;
/** Old pages that never close a tag nest some hundreds deep; deeper ones are made to exhaust a reader. */
const DEEPEST = 2_000;
/** Elements and pieces of text, of which each entity makes one. */
const MOST_NODES = 150_000;
/** Frameworks write some dozens of attributes at an element, and some ten thousand on a page. */
const MOST_ATTRIBUTES_OF_ONE = 500;
const MOST_ATTRIBUTES = 100_000;

class TooMuch extends Error {}

/** Whether a page can be built in seconds; asked before anything of it is, and answered from its first marks on. */
export function isReadable(html: string): boolean {
  if (marksIn(html) > MOST_MARKS) return false;
  let [depth, nodes, attributes] = [0, 0, 0];
  const count = () => {
    if (++nodes > MOST_NODES) throw new TooMuch();
  };
  const parser = new Parser(
    {
      onopentag: (_name, own) => {
        const number = Object.keys(own).length;
        attributes += number;
        if (number > MOST_ATTRIBUTES_OF_ONE || attributes > MOST_ATTRIBUTES || ++depth > DEEPEST)
          throw new TooMuch();
        count();
      },
      onclosetag: () => {
        depth--;
      },
      ontext: count,
      oncomment: count,
    },
    { decodeEntities: true, lowerCaseAttributeNames: false },
  );
  try {
    parser.write(html);
    parser.end();
    return true;
  } catch (error) {
    if (error instanceof TooMuch) return false;
    throw error;
  }
}

function marksIn(html: string): number {
  let marks = 0;
  for (const _ of html.matchAll(/[<&]/g)) if (++marks > MOST_MARKS) break;
  return marks;
}
