import { SpanSet } from "@/lib/language/masks";

/**
 * How strongly a wording commits its speaker, from a guarantee to a mere possibility. Order matters: a word belongs to
 * the first class that matches it. A wording without any such word is in the plain present tense.
 */
const STRENGTHS = ["guarantee", "firm", "should", "plan", "explore", "may", "can"] as const;
export type Strength = (typeof STRENGTHS)[number];

/** The higher, the stronger the commitment. The plain present tense counts as `firm`. */
export const LEVEL: Record<Strength, number> = {
  guarantee: 4,
  firm: 3,
  should: 2.5,
  plan: 2,
  explore: 1,
  may: 1,
  can: 1.5,
};

const ENGLISH: [Strength, RegExp][] = [
  ["guarantee", /\b(?:guarantee[sd]?|guaranteeing)\b/gi],
  [
    "plan",
    /\b(?:(?<=we )want to|plan(?:s|ned|ning)? (?:to|on)|intend(?:s|ed)? to|aim(?:s|ed|ing)? (?:to|at|for)|expect(?:s|ed)? (?:to|that)|strive[sd]? (?:to|for)|seek(?:s|ing)? to|hope[sd]? (?:to|that)|aspire[sd]? to|work(?:s|ing)? (?:to|towards?)|(?:try|tries|trying) (?:our best )?to|attempts? to|endeavou?rs? to|target(?:s|ing) (?:a|an|to)|(?:commercially )?(?:reasonable|best) (?:efforts|endeavou?rs)|our (?:goal|ambition|aim|target) is|(?:goal|ambition|aspiration|target) (?:of|to)|with the (?:aim|goal) of|on track to)\b/gi,
  ],
  [
    "firm",
    /\b(?:will|shall|must|['’]ll|commit(?:s|ted|ting)?(?: (?:to|itself))?|commitment|pledge[sd]?|pledging|promise[sd]?|promising|vow(?:s|ed)?|undertakes?|undertook|(?:is|are|be) (?:required|obliged|obligated) to|ha(?:s|ve) to|need(?:s)? to|agree(?:s|d)? to|dedicat(?:e|es|ed|ing))\b/gi,
  ],
  [
    "should",
    /\b(?:should|ought to|(?:is|are|be) (?:encouraged|urged|advised|asked|invited) to|encourages?|recommends?)\b/gi,
  ],
  [
    "explore",
    /\b(?:would like to|explor(?:e|es|ing)|consider(?:s|ing)?|look(?:s|ing)? (?:at|into)|discuss(?:es|ing)? (?:whether|how)|examin(?:e|es|ing) (?:whether|how|ways)|stud(?:y|ies|ying) (?:whether|how|ways))\b/gi,
  ],
  [
    "may",
    /\b(?:(?<!\d(?:st|nd|rd|th)? (?:of )?|\b(?:in|by|until|since|early|mid|late|end of)[ -])may(?!,? \d)|might|could|possibly|potentially)\b/gi,
  ],
  [
    "can",
    /\bcan\b|\b(?:ha(?:s|ve)|(?:is|are|be) given) the (?:right|power|authority|option) to\b|\b(?:is|are|be) (?:allowed|permitted|entitled) to\b/gi,
  ],
];
const CHINESE: [Strength, RegExp][] = [
  [
    "guarantee",
    /(?<!无法|提供|法律|质量|信用|这些|[一二两三四几]个|项)保证(?![金期人书函]|责任|合同|保险)|(?<![款人保法信资险或供抵的])担保(?![人物权法金的责合融函机公品])|务必/gu,
  ],
  [
    "plan",
    /(?<![的该此这项个年政济展作动施训资产育急革专体计购理改算设学研用本])计划(?![的书中生表内外由每应须和与及或执草报,、.。]|$)|(?<![虚模])拟(?![态合人])|力争|努力|争取|力求|打算|预计|尽力|尽量|尽可能|希望|期望|目标[是为]|旨在|商业上合理的努力|合理努力|有望|准备(?=[在于将把到])|寻求|推动/gu,
  ],
  [
    "firm",
    /承诺|必须|须|应当|(?<![对反响适相效供感])应(?![用急对付收税届聘])|将(?![军来近])|(?<!委员|常委|工委|社|协|学|工|商|教|大|董事|理事|监事|股东|机|国|议|博览|运动)会(?![议计员谈面晤场费籍诊务堂]|同(?!意|时)|长(?!期))|确保|(?<![的该此项出罚]|复议|许可|拘留)决定(?![书的由和与及或,、.。;]|$)|一定(?![的程数范幅期比限])|定当/gu,
  ],
  ["should", /鼓励|(?<![的出见理策化法察分等项条])建议(?![的权书案稿由和与及或,、.。]|$)|倡导|呼吁|宜/gu],
  ["explore", /考虑|探索|研究(?=[是如在推将把])|探讨|视情|酌情/gu],
  ["may", /可能|或许|也许/gu],
  ["can", /可以|(?<![许认])可(?![能再靠持见])|能够/gu],
];

/** Who is given a permission: "you may" commits nobody. */
const PERMISSION = /\b(?:you|users?|customers?|members?)\s+$/i;

export type StrengthWord = {
  start: number;
  end: number;
  strength: Strength;
  isPermission: boolean;
  isEnglish: boolean;
};

/** Every word of strength in a folded text, in order. */
export function findStrengths(text: string): StrengthWord[] {
  const found: StrengthWord[] = [];
  const taken = new SpanSet(text);
  const scan = (classes: [Strength, RegExp][]) => {
    for (const [strength, form] of classes) {
      for (const { index, 0: words } of text.matchAll(form)) {
        const end = index + words.length;
        if (!taken.addIfFree({ start: index, end })) continue;
        const isPermission =
          (strength === "may" || strength === "can") &&
          PERMISSION.test(text.slice(Math.max(0, index - 16), index));
        found.push({ start: index, end, strength, isPermission, isEnglish: classes === ENGLISH });
      }
    }
  };
  if (/[a-z]/i.test(text)) scan(ENGLISH);
  if (/\p{Script=Han}/u.test(text)) scan(CHINESE);
  return found.sort((a, b) => a.start - b.start);
}
