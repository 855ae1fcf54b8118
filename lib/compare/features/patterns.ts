export const NEGATION =
  /^≈?(?:not|may not|no|never|neither|nor|without|none|非|不|没|没有|未|无|毋|勿|并非|从不|绝不|不会|不再|不得)$/u;

export const CONDITION =
  /\b(?:if|unless|provided(?: that)|subject to|except(?:ing)?|other than|excluding|only (?:if|when)|as long as|so long as|where (?:appropriate|applicable|permitted|required|possible|necessary|available)|when applicable|if applicable|in (?:the )?case|in the event|to the extent|with (?:your|the) (?:prior )?(?:written )?consent|without (?:your|the|our|prior)|upon (?:your )?request|otherwise (?:required|specified|provided|permitted)|(?:required|permitted|allowed) by|(?:in accordance with|pursuant to|subject to) (?:the )?(?:applicable|local|relevant) (?:[a-z]+ ){0,2}laws?|applicable law|depending on|contingent|in certain (?:cases|circumstances)|sole discretion|at our discretion)\b|如果|只要|倘若|假如|一旦|视情|到位|[如若](?=[果你您我法无有需经])|除非|前提|视情况|除[^,，。]{0,24}外|例外|只有|仅在|在[^,，。]{0,24}(?:情况下|条件下|前提下)|经[^,，。]{0,10}(?:同意|批准|许可|授权)|未经|另有规定|酌情|不影响|允许的范围|可行时|条件(?:成熟|允许|具备)/iu;

export const QUANTIFIER =
  /\b(?:all|any|every|each|entire|whole|only|solely|exclusively|some|certain|several|many|most|few|both|either|other|others|another|various|selected|limited|specific|particular|always|never|generally|typically|usually|sometimes|often|full(?:y)?|partial(?:ly)?|new|existing|additional)\b|全部|所有|一切|全体|全(?=[国市省球部体面])|仅|只|部分|某些|一些|各|每|任何|整个|全面|新增?|现有|主要|重点|试点|一般|通常/iu;

export const PRONOUN =
  /^(?:we|us|≈us|our|ours|you|your|they|them|their|≈they|≈their|it|i|me|my|≈我们|≈您|此|其|该)$/u;

export const SUBJECT =
  /\b(?:we|you|they|it|i|he|she|which|who|that)\s+\w+|\b(?:will|shall|must|may|can|should|is|are|was|were|has|have|do|does)\b/iu;

export const EXAMPLE =
  /\b(?:such as|e\.g|for example|for instance|including|like)\b|例如|比如|包括|诸如|等/iu;

export const DISCOURSE =
  /^(?:and |but |so |or |also|additionally|in addition|however|furthermore|moreover|therefore|for example|for instance|please|note that|please note|as such|in particular|for the avoidance of doubt|of course|or,|then|already|at times|accordingly|consequently|generally|specifically|overall|as part of|because|since|此外|另外|同时|请注意|特此|因此|其中|据此)/iu;

export const PLACE =
  /\b(?:sections?|page|link|here|below|above|click|settings|button|tab|menu|form|visit|learn more|see|homepage|website|site|email|contact|described|set (?:out|forth)|titled|entitled|article|policy|terms|agreement|document|defined|definition|table|following|aforementioned|this|these|such|said|mentioned|located|available at|help cent(?:er|re)|support|inquiry)\b|参阅|参见|详情|链接|点击|上述|下述|本条|附件|官网|网站|请/iu;

export const RATE =
  /^(?:years?|months?|weeks?|days?|hours?|quarters?|daily|weekly|monthly|quarterly|annual(?:ly)?|yearly|per|每年|每月|每周|每日|每天|每季|每季度|逐年|定期|不定期|年|月|季|日)$/iu;

export const CALENDAR =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|[Ss]pring|[Ss]ummer|[Aa]utumn|[Ww]inter|春季?|夏季?|秋季?|冬季?|春天|夏天|秋天|冬天|(?:周|星期|礼拜)[一二三四五六日天])$/u;

/** What begins a condition or a time on which all hangs. */
export const CONDITION_OPENER =
  /^(?:(?:and|or|but|only) ){0,2}(?:if|unless|where|when|whenever|once|until|upon|provided that|subject to|except|as long as|so long as|to the extent|depending on|without (?:your|the|our|their|his|her)|with (?:your|the|our|their|his|her) (?:prior |express |written )*consent|at (?:its|our|their) (?:sole )?discretion)\b|^(?:如果|如|若|倘若|假如|只要|除非|一旦|经|未经|在.{1,24}(?:情况|条件|前提)下|根据需要|视情况?|视|只有|仅在|在[^,.;]{0,16}后$)/iu;

/** Openers that leave no doubt that something is made to depend on something. */
export const FIRM_CONDITION =
  /^(?:(?:and|or|but|only) ){0,2}(?:if|unless|provided that|subject to|except|as long as|so long as|to the extent|depending on|with(?:out)? (?:your|the|our|their|his|her) (?:prior |express |written )*consent)\b|^(?:如果|若|倘若|假如|只要|除非|经|未经|在.{1,24}(?:情况|条件|前提)下|只有|仅在)/iu;

export const ORDINAL =
  /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\d+(?:st|nd|rd|th)|第[\d一二三四五六七八九十]+)$/iu;
