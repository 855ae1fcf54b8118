import type { Extension as TreeExtension } from "mdast-util-from-markdown";
import type { Code, Construct, Extension, State } from "micromark-util-types";

declare module "micromark-util-types" {
  interface TokenTypeMap {
    numbered: "numbered";
  }
}

/** Numbers of sources have two digits at most: more of them bear on no claim. */
const MOST_DIGITS = 2;

const [OPEN, CLOSE, PAREN, ZERO, NINE] = [91, 93, 40, 48, 57] as const;
const isDigit = (code: Code) => code !== null && code >= ZERO && code <= NINE;

/** `[1]`; what an address in brackets follows is a link like any other. */
const construct: Construct = {
  name: "numbered",
  tokenize(effects, ok, nok) {
    let digits = 0;
    const after: State = (code) => (code === PAREN ? nok(code) : ok(code));
    const number: State = (code) => {
      if (isDigit(code) && digits < MOST_DIGITS) {
        digits += 1;
        effects.consume(code);
        return number;
      }
      if (code !== CLOSE || digits === 0) return nok(code);
      effects.consume(code);
      effects.exit("numbered");
      return after;
    };
    return (code) => {
      effects.enter("numbered");
      effects.consume(code);
      return number;
    };
  },
};

export const numbered: Extension = { text: { [OPEN]: construct } };

/** In the tree it is what footnotes are referred to by. */
export const numberedInTree: TreeExtension = {
  enter: {
    numbered(token) {
      this.enter({ type: "footnoteReference", identifier: this.sliceSerialize(token).slice(1, -1) }, token);
    },
  },
  exit: {
    numbered(token) {
      this.exit(token);
    },
  },
};
