const INFORMATION =
  /^\s*(?:for (?:more|further|additional) information|please (?:see|visit|read|note|refer|review)|to (?:learn|find out|read) more|learn more|see |you can (?:learn|find|read) more|more information|click|visit|read |if you (?:have (?:any )?questions|want to (?:know|learn)))|详情|欲了解/iu;

/** Whether a folded wording only points to more information. */
export const isInformation = (folded: string): boolean => INFORMATION.test(folded);
