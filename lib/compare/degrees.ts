import type { Span } from "@/lib/language/span";

/** How far an action goes: it ends something or only reduces it. */
export type Degree = "ends" | "lessens";

const FORMS: [Degree, RegExp][] = [
  [
    "ends",
    /\b(?:phas(?:e[sd]?|ing)[\s-]?out|phaseouts?|eliminat(?:e[sd]?|ing|ion)|abolish(?:e[sd]|ing)?|abolition|eradicat(?:e[sd]?|ing|ion)|ban(?:s|ned|ning)?|prohibit(?:s|ed|ing|ion)?|do(?:es)? away with|stop(?:s|ped|ping)?(?! by| at)|ceas(?:e[sd]?|ing)|end(?:s|ed|ing)? (?:all|the use|new|our|its))\b|淘汰|消除|取消|废除|根除|[禁严]禁|禁止|禁用|停止|终止|杜绝|退出/gi,
  ],
  [
    "lessens",
    /\b(?:phas(?:e[sd]?|ing)[\s-]?down|phasedowns?|reduc(?:e[sd]?|ing|tions?)|curb(?:s|ed|ing)?|lessen(?:s|ed|ing)?|limit(?:s|ed|ing)?|minimi[sz](?:e[sd]?|ing)|discourag(?:e[sd]?|ing)|restrict(?:s|ed|ing|ions?)?|scal(?:e[sd]?|ing) (?:back|down))\b|减少|降低|限制|削减|压减|控制|严控|管控|劝导|减量|逐步减/gi,
  ],
];

export type DegreeWord = Span & { degree: Degree };

/** Every word of degree in a folded text, in order. */
export function findDegrees(folded: string): DegreeWord[] {
  const found = FORMS.flatMap(([degree, form]) =>
    Array.from(folded.matchAll(form), ({ index, 0: words }) => ({
      start: index,
      end: index + words.length,
      degree,
    })),
  );
  return found.sort((a, b) => a.start - b.start);
}
