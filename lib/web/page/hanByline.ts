/** Whoever only edited, checked or photographed did not write, and the source is no person. */
const OTHERS =
  /(?:责任编辑|責任編輯|责编|責編|编辑|編輯|校对|校對|审核|審核|来源|來源|摄影|攝影)\s*[:：/／|\s].*$/su;
/** 本报记者, 新华社北京记者, 通讯员: what stands before names, with the employer. */
const ROLES = /\p{Script=Han}{0,8}?(?:记者|記者|通讯员|通訊員|撰稿人?|撰文|作者)(?:\s*[:：/／|]\s*|\s+)?/gu;
const REMARKS = /[（(][^（）()]{0,60}[)）]/gu;
/** 李　红: a name of two characters is set as wide as one of three. */
const SET_WIDE = /(?<!\p{Script=Han})(\p{Script=Han})\s+(\p{Script=Han})(?!\p{Script=Han})/gu;
const BETWEEN_NAMES = /(?<=\p{Script=Han}{2})[^\S\n]+(?=\p{Script=Han}{2})/gu;

/** A byline in Chinese with its names between 、 and without what stands before them. */
export function hanByline(line: string): string {
  return line
    .replace(REMARKS, " ")
    .replace(OTHERS, "")
    .replace(ROLES, "、")
    .replace(SET_WIDE, "$1$2")
    .replace(BETWEEN_NAMES, "、")
    .replace(/^[、\s]+/u, "");
}
