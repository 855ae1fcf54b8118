/** Scripts of which a few letters may stand in any text, the language that most texts in each are in, and letters that others have. */
const SCRIPTS: readonly (readonly [script: RegExp, tag: string, others?: [tag: string, own: RegExp][]])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, "ja"],
  [/\p{Script=Hangul}/gu, "ko"],
  [
    /\p{Script=Cyrillic}/gu,
    "ru",
    [
      ["uk", /[іїєґ]/giu],
      ["be", /ў/giu],
      ["sr", /[ђћџљњ]/giu],
    ],
  ],
  [
    /\p{Script=Arabic}/gu,
    "ar",
    [
      ["ur", /[ٹڈڑںے]/gu],
      ["fa", /[پچژگ]/gu],
    ],
  ],
  [/\p{Script=Hebrew}/gu, "he"],
  [/\p{Script=Greek}/gu, "el"],
  [/\p{Script=Devanagari}/gu, "hi"],
  [/\p{Script=Thai}/gu, "th"],
  [/\p{Script=Bengali}/gu, "bn"],
  [/\p{Script=Tamil}/gu, "ta"],
  [/\p{Script=Telugu}/gu, "te"],
  [/\p{Script=Gujarati}/gu, "gu"],
  [/\p{Script=Gurmukhi}/gu, "pa"],
  [/\p{Script=Kannada}/gu, "kn"],
  [/\p{Script=Malayalam}/gu, "ml"],
  [/\p{Script=Sinhala}/gu, "si"],
  [/\p{Script=Georgian}/gu, "ka"],
  [/\p{Script=Armenian}/gu, "hy"],
  [/\p{Script=Ethiopic}/gu, "am"],
  [/\p{Script=Khmer}/gu, "km"],
  [/\p{Script=Lao}/gu, "lo"],
  [/\p{Script=Myanmar}/gu, "my"],
  [/\p{Script=Mongolian}/gu, "mn"],
  [/\p{Script=Tibetan}/gu, "bo"],
];
/** Share of the letters from which a text is in that script; Japanese has as few Kana where it has many names. */
const SCRIPT_SHARE = 0.15;
/** Names from the other languages have their letters too. */
const OWN_LETTERS = 0.01;

/** Words that every text of a language is full of, with those that English has too: of these nothing follows, for neither. */
const COMMON: Readonly<Record<string, string>> = {
  en: "the of and that with was were is are by from which this have has been not they his their would said a an i he she it we you to in on at for as or if no so do be but may me my am us can will has",
  fr: "les des est dans qui une pour sur avec pas ont sont aux cette mais être nous vous leur ces on a me",
  de: "der und das ist nicht mit dem den ein eine auch sich auf für werden wird sind von bei nach in die am an so was im zu",
  es: "los las del una con por más pero como está sus fue esta son para ha muy también han sobre a no me he has",
  pt: "não uma dos das são mais pelo pela foi com também está seu sua ao os em à já ou a no do me as",
  it: "che della sono gli nel una più anche dei delle questo alla degli è dal nella essere suo loro ha in i a no me do per",
  nl: "het een van niet zijn voor dat met op ook aan wordt naar bij maar heeft worden deze hij uit in is of was we so",
  sv: "och att det som är på inte av för med den till har ett om från var kan ska hon i så an",
  da: "og det at er på til den af som ikke med for har de en et der fra vil blev også efter om hun i man",
  nb: "og det at er på til den av som ikke med for har de en et å fra vil ble også etter om hun i man",
  fi: "ja on että ei se mutta ovat oli myös kun tai joka mukaan hän sen jos kuin ennen ole aikoo eivät eikä",
  cs: "že se na je v s by to byl jsou jako ale který při podle do za od pro není také a i",
  sk: "že sa na je v s by to bol sú ako ale ktorý pri podľa do za od pre nie aj a i",
  hu: "a az és hogy nem is egy meg volt de már csak ez szerint kell lesz mint el",
  ro: "și de la în cu nu este a pe un o din care pentru mai sunt fost că au ca prin",
  ca: "que els les amb per del és una dels com més però aquest ha són seva no als i el la",
  hr: "je i u na se da su za od koji bi će nije što kao ali o s a iz",
  et: "ja on ei et see oli ka mis aga kui või oma ning selle",
  lt: "ir kad yra iš į su tai bet kaip buvo už ne apie per",
  lv: "un ir ka no ar par uz tas bet kā bija pie nav arī",
  tl: "ang ng sa na mga at ay hindi si ito para may ni kung siya",
  sw: "ya wa na kwa ni katika la za kuwa hiyo cha kama lakini hii",
  pl: "się nie jest że na do od przez jak tym oraz które który była jego już tylko być po dla",
  tr: "bir ve bu için ile olarak olan daha gibi çok kadar sonra değil ama olduğu her ancak göre ise ne",
  vi: "của và là không được có cho những trong người một các với đã này khi về để từ như",
  ms: "yang dan di untuk dengan ini dari pada tidak itu dalam akan ialah oleh telah mereka juga kerana atau ke boleh berkata",
  id: "yang dan di untuk dengan ini dari pada tidak itu dalam akan adalah oleh telah mereka juga karena atau ke",
};
const ENGLISH = COMMON.en?.split(" ") ?? [];
const without = (words: readonly string[], others: readonly string[]) =>
  new Set(words.filter((word) => !others.includes(word)));
/** For each other language its words that are not English, and the English ones that are not its own. */
const WORDS = Object.entries(COMMON)
  .filter(([tag]) => tag !== "en")
  .map(([tag, text]) => [tag, text.split(" ")] as const)
  .map(([tag, words]) => ({ tag, own: without(words, ENGLISH), english: without(ENGLISH, words) }));

/** Of a text, in UTF-16 units: as much as statistics need. */
const SAMPLE = 20_000;
/** Fewer words than this tell nothing. */
const FEWEST_WORDS = 12;
/** A language is told by this share of its common words, twice as many as English ones. */
const TOLD_SHARE = 0.08;
/** And by more than one of them: a letter by itself may be a number's, or an initial. */
const FEWEST_COMMON = 2;

/** The tag of the language of a text that is neither Chinese nor English, such as `fr`; null where it is, or may be. */
export function otherLanguage(text: string): string | null {
  const sample = text.slice(0, SAMPLE);
  const letters = countOf(sample, /\p{L}/gu);
  for (const [script, tag, others = []] of SCRIPTS) {
    const written = countOf(sample, script);
    if (written <= letters * SCRIPT_SHARE) continue;
    return others.find(([, own]) => countOf(sample, own) > written * OWN_LETTERS)?.[0] ?? tag;
  }
  const words = sample.toLowerCase().match(/[\p{Script=Latin}\p{M}]+/gu) ?? [];
  const latin = words.reduce((sum, word) => sum + word.length, 0);
  if (words.length < FEWEST_WORDS || latin < letters / 2) return null;
  const counted = WORDS.map(({ tag, own, english }) => {
    const found = words.filter((word) => own.has(word));
    return { tag, times: found.length, words: new Set(found).size, english };
  });
  const [most] = counted.toSorted((a, b) => b.times - a.times);
  if (!most || most.words < FEWEST_COMMON || most.times < words.length * TOLD_SHARE) return null;
  return most.times > 2 * words.filter((word) => most.english.has(word)).length ? most.tag : null;
}

function countOf(text: string, pattern: RegExp): number {
  let found = 0;
  for (const _ of text.matchAll(pattern)) found++;
  return found;
}
