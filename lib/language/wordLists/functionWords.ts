/** The words of a list that is written with white space between them. */
export const wordsIn = (list: string): string[] => list.trim().split(/\s+/u);

/** English articles, prepositions, conjunctions, pronouns and forms of "to be" and "to have". */
export const ENGLISH_FUNCTION_WORDS: readonly string[] = wordsIn(`
a an the of in on at to by for and or as is are was be that this these those with from it its their his her
them he she they do does have has which who whom into than so such not no about what when where how any some
out up over also other too very
`);

/** More pronouns, auxiliary verbs and adverbs, which are stop words of a sentence. */
export const ENGLISH_SENTENCE_WORDS: readonly string[] = wordsIn(`
nor were been being am our your my him us me i you we did doing had having then there here if but will would
can could should shall may might must just why all after before because while more most own same
`);

/** Chinese characters that are particles, prepositions, conjunctions or pronouns by themselves. */
export const CHINESE_FUNCTION_CHARACTERS = "的了是在和与及也就都着或之于把被让这那个其以";

/** Chinese words of the same kind, and other words without a topic. */
export const CHINESE_FUNCTION_WORDS: readonly string[] = wordsIn(`
我们 表示 将会 应该 可以 以上 以下 今后 未来 年底 年前 之前 之后 以及 或者 并且 而且 但是 如果 对于 关于
通过 进行 这些 那些 他们 它们 自己 其中 已经 不会 没有
`);
