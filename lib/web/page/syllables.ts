/** The syllables of standard Mandarin without tone, by initial (`zero` for none); ü is written ü. */
const FINALS_BY_INITIAL: Record<string, string> = {
  zero: "a ai an ang ao e ei en eng er o ou yi ya yo ye yai yao you yan yin yang ying yong wu wa wo wai wei wan wen wang weng yu yue yuan yun",
  b: "a ai an ang ao ei en eng i ian iao ie in ing o u",
  p: "a ai an ang ao ei en eng i ian iao ie in ing o ou u",
  m: "a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u",
  f: "a an ang ei en eng iao o ou u",
  d: "a ai an ang ao e ei en eng i ia ian iao ie ing iu ong ou u uan ui un uo",
  t: "a ai an ang ao e ei eng i ian iao ie ing ong ou u uan ui un uo",
  n: "a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan un uo ü üe",
  l: "a ai an ang ao e ei eng i ia ian iang iao ie in ing iu o ong ou u uan un uo ü üe",
  g: "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo",
  k: "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo",
  h: "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo",
  j: "i ia ian iang iao ie in ing iong iu u uan ue un",
  q: "i ia ian iang iao ie in ing iong iu u uan ue un",
  x: "i ia ian iang iao ie in ing iong iu u uan ue un",
  zh: "a ai an ang ao e ei en eng i ong ou u ua uai uan uang ui un uo",
  ch: "a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo",
  sh: "a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo",
  r: "an ang ao e en eng i ong ou u ua uan ui un uo",
  z: "a ai an ang ao e ei en eng i ong ou u uan ui un uo",
  c: "a ai an ang ao e ei en eng i ong ou u uan ui un uo",
  s: "a ai an ang ao e en eng i ong ou u uan ui un uo",
};

/** Interjections written with a syllabic consonant (嗯, 呣, 哼) and with ê (欸). */
const WITHOUT_VOWEL = "ḿ m̀ ń ň ǹ ńg ňg ǹg hm̀ hńg ê̄ ế ê̌ ề";

const TONE_MARKS = ["\u0304", "\u0301", "\u030c", "\u0300"];

/** Where the tone mark goes: on a or e, on the o of ou, else on the last vowel. */
function markedVowel(syllable: string): number {
  const open = syllable.search(/[ae]/);
  if (open >= 0) return open;
  const ou = syllable.indexOf("ou");
  return ou >= 0 ? ou : Math.max(...Array.from("iouü", (vowel) => syllable.lastIndexOf(vowel)));
}

function withTones(syllable: string): string[] {
  const at = markedVowel(syllable) + 1;
  return TONE_MARKS.map((mark) => (syllable.slice(0, at) + mark + syllable.slice(at)).normalize("NFC"));
}

function allToned(): Set<string> {
  const bare = Object.entries(FINALS_BY_INITIAL).flatMap(([initial, finals]) =>
    finals.split(" ").map((final) => (initial === "zero" ? final : initial + final)),
  );
  return new Set([...bare.flatMap(withTones), ...WITHOUT_VOWEL.normalize("NFC").split(" ")]);
}

const TONED = allToned();
/** In UTF-16 units, decomposed: zhuāng with its mark apart, or twice apart on ü. */
const LONGEST_SYLLABLE = 8;

/**
 * Whether this is one syllable of Mandarin in lower case with its tone mark on the right vowel. Also the
 * forms that fonts and keyboards bring in: decomposed marks, ɑ and ɡ, a breve for the third tone.
 */
export function isTonedSyllable(written: string): boolean {
  if (written.length > LONGEST_SYLLABLE) return false;
  const plain = written
    .normalize("NFD")
    .replaceAll("ɑ", "a")
    .replaceAll("ɡ", "g")
    .replaceAll("\u0306", "\u030c");
  return TONED.has(plain.normalize("NFC"));
}

/** Characters that are read without tone, and the reading: the only untoned notes that can be told from a
 * variable, an abbreviation or a word in another language. */
const NEUTRAL = new Map(
  Object.entries({
    de: "的地得",
    le: "了",
    zhe: "着著",
    men: "们們",
    ma: "吗嗎嘛",
    ne: "呢",
    ba: "吧",
    a: "啊",
    ya: "呀",
    la: "啦",
    me: "么麼",
    ge: "个個",
    zi: "子",
  }).flatMap(([reading, characters]) => Array.from(characters, (character) => [character, reading] as const)),
);

export function isNeutralReading(character: string, written: string): boolean {
  return NEUTRAL.get(character) === written;
}
