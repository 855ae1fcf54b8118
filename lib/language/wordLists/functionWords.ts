/** The words of a list that is written with white space between them. */
export const wordsIn = (list: string): string[] => list.trim().split(/\s+/u);

/** English articles, prepositions, conjunctions and demonstratives, which no list of words with content has. */
export const ENGLISH_PARTICLES: readonly string[] = wordsIn(`
a the of in on at to by for and or as be that this these those with from it their
`);

/** The particles, with pronouns, question words and forms of "to be" and "to have". */
export const ENGLISH_FUNCTION_WORDS: readonly string[] = [
  ...ENGLISH_PARTICLES,
  ...wordsIn(`
an is are was its his her them he she they do does have has which who whom into than so such not no about
what when where how any some out up over also other too very
`),
];

/** More pronouns, auxiliary verbs and adverbs, which are stop words of a sentence. */
export const ENGLISH_SENTENCE_WORDS: readonly string[] = wordsIn(`
nor were been being am our your my him us me i you we did doing had having then there here if but will would
can could should shall may might must just why all after before because while more most own same
`);

/** Chinese particles and prepositions of one character. */
export const CHINESE_PARTICLES: readonly string[] = [..."的了是在与也之于把其以"];

/** The particles, with conjunctions and pronouns of one character. */
export const CHINESE_FUNCTION_CHARACTERS: readonly string[] = [
  ...CHINESE_PARTICLES,
  ..."和及就都着或被让这那个",
];

/** Longer Chinese words of the same kind, and words that any text may have. */
export const CHINESE_FUNCTION_WORDS: readonly string[] = wordsIn(`
我们 表示 将会 应该 可以 以上 以下 今后 未来 年底 年前 之前 之后 以及 或者 并且 而且 但是 如果 对于 关于
通过 进行 这些 那些 他们 它们 自己 其中 已经 不会 没有
`);
