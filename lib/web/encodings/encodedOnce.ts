import iconv from "iconv-lite";

/** Of what is beyond ASCII, so many runs may be chance. */
const FEW = 2;
const RUN = /[^\p{ASCII}]+/gu;

/**
 * The text that was encoded twice, as it was before: each run beyond ASCII is UTF-8 read as windows-1252 (`cafÃ©`). Of any
 * other text none is, and it stays as it is.
 */
export function encodedOnce(text: string): string {
  let runs = 0;
  let isTwice = true;
  const once = text.replace(RUN, (run) => {
    runs++;
    const read = isTwice ? readTwice(run) : undefined;
    isTwice &&= read !== undefined;
    return read ?? run;
  });
  return isTwice && runs >= FEW ? once : text;
}

function readTwice(run: string): string | undefined {
  const bytes = Uint8Array.from(Array.from(run, byteOf));
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Five bytes are none in windows-1252 and were kept as controls; what is no byte makes no UTF-8. */
function byteOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code <= 0xff) return code;
  const encoded = iconv.encode(character, "windows-1252");
  const isOne = encoded.length === 1 && encoded[0] !== QUESTION_MARK;
  return isOne ? (encoded[0] ?? NO_BYTE) : NO_BYTE;
}

const QUESTION_MARK = 0x3f;
/** Never in UTF-8. */
const NO_BYTE = 0xff;
