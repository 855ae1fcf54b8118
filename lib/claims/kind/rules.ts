import type { ClaimKind, Lang } from "@/lib/generated/prisma/enums";
import { findDates } from "@/lib/language/dateGrammar";
import { foldHan } from "@/lib/language/han";
import { ACCUSE, COMMITMENT, DEPARTURE, HAPPENING, has, QUANTITY, REASON } from "../cues";
import { contentOf } from "../reading/content";
import { attributionsIn, type Reading } from "../reading/speaker";
import type { Attribution } from "../reading/who";

const latin = (source: string, flags = "iu") =>
  new RegExp(`(?<![\\p{L}\\p{N}’'-])(?:${source})(?![\\p{L}\\p{N}])`, flags);

const COMMITS =
  /^(?:promise|pledge|vow|guarantee|commit|(?:is|are|was|were|has been|have been|remains?) (?:committed|planning|aiming) to|(?:plan|aim|intend|propose)\p{L}* to|承诺|许诺|保证|答应|发誓|誓言|力争|致力于|计划|拟|打算|争取|决心)/iu;
const PLANS =
  /(?:announc|unveil|outlin|publish|set out|ha[sd]|have|confirm)\p{Ll}* (?:\p{Ll}+ )?plans? to |(?:宣布|公布|有|制定)了?[^，。]{0,10}计划/iu;
/** A promise that is spoken of: kept, recalled, doubted, or how many made it. */
const OF_A_PROMISE =
  /(?:kept|keep|met|meets?|honou?red|fulfil(?:l|led)|delivered on|missed|abandon(?:ed|s|ing)?|dropp?(?:ed|s|ing)?|scrapp?(?:ed|s|ing)?|ditch(?:ed|es)?|renege[ds]? on|water(?:ed|s) down|break|broke(?:n)?|recalled|questioned) (?:\p{Ll}+ ){0,2}(?:promise|pledge|commitment)|\b(?:of|than|as|like) (?:what )?(?:\p{Ll}+ ){0,3}(?:promised|pledged)\b|\b(?:that|this) (?:promise|pledge) (?:has|had|was)\b|\b(?:promised|pledged)\b.{0,120}\bso far\b|\bthe (?:\p{Ll}+ )?\p{Ll}+ (?:had |has |have )?(?:promised|pledged|vowed) (?:to \p{Ll}+ )?(?:had|have|has|were|was|is|are)\b|\bguarantees (?:him|her|them|it) [$€£\d]|\b(?:only|just|no more than|fewer than) (?:one|two|three|four|five|six|ten|\d+)(?: of \p{L}+)? (?:committed|pledged|promised)\b|(?:兑现|履行|完成|遵守|放弃|收回|背弃)了?[^，。]{0,8}承诺|(?:承诺|许诺|答应)(?:的|书|给[^，。]{1,10}的)|(?:曾许诺|当初[^，。]{0,6}(?:承诺|许诺|答应|保证))|曾[^，。]{0,16}承诺[^。]{0,40}实际|保证公告/iu;
/** What is committed is done, and no promise: an offence, a foul, an error. */
const PERPETRATED =
  /\bcommit(?:s|ted|ting)? (?:[\p{L}\d-]+ ){0,3}(?:fouls?|faults?|errors?|mistakes?|offen[cs]es?|crimes?|murders?|suicide|fraud|perjury|burglar(?:y|ies)|robber(?:y|ies)|atrocit(?:y|ies)|acts?|abuses?)\b/iu;
/** A promise made anew. */
const RENEWED =
  /(?:坚持|重申|恪守|信守)[^，。]{0,30}承诺|(?:reiterat|reaffirm|stand(?:s|ing)? by|stood by|repeat)\p{Ll}* (?:\p{Ll}+ ){0,2}(?:promise|pledge|commitment)/iu;
const ON_LEAVE = /休(?:长|产|年)?假|on leave|leave of absence/iu;
/** Who is on leave has not left: something happened. */
export const isOnLeave = (content: string) => ON_LEAVE.test(content);
const WISHES = /希望|但愿|\b(?:hop(?:e|es|ed|ing)|want)\b/iu;
export const DENIES = /^(?:den(?:y|ies|ied)|否认|反驳|驳斥)/iu;
/** Words enough to say what is denied: "both allegations" may be anything. */
const SAYS_WHAT = /\p{Script=Han}{5}|(?:[\p{L}’'-]+[ ,]+){3}/u;
/** Who speaks so blames somebody, whatever the words. */
const BLAMES = /^(?:批评|[痛怒狠直]批|抨击|谴责|[痛怒]斥|炮轰|指责|质疑|质问|呛|抱怨|吐槽|投诉)/u;

const MODAL = "(?:will|shall|would|[’'](?:ll|d))(?: (?:not|never|also|now|soon|still|\\p{Ll}+ly))*";
const SELF_COMMITS =
  /^(?:[^“"]{0,20}, )?["“]?(?:that )?(?:it|they|he|she|we|I|the (?:company|firm|government|council|group))(?: \p{Ll}+)? (?:is|are|was|were|remains?|promise|pledge|vow|guarantee|commit)|^[，\s“]*(?:我们|我(?!国)|公司|其|将)?(?:一直|仍|还|将|会|坚持|继续)*(?:承诺|保证|致力于|力争|确保)|(?:我们|我(?!国))[^，。]{0,8}(?:承诺|保证|致力于|力争|确保)|\b(?:we|I)(?: \p{Ll}+|[’']re| are| am)? (?:promise|pledge|vow|guarantee|commit)/iu;
/** What happens of itself, or is only foreseen. */
const FORESEEN =
  "(?:be|allow|enable|lead|cause|bring|include|involve|mark|come|cost|take|have|need|depend|seem|mean|remain|become|know|like|love|prefer|face|see|grow|rise|fall|drop|overtake|reach|hit|win|lose|suffer|happen|continue|make|help|require|affect|prove|feel|want|believe|benefit|appeal|die|rather|expect)";
const SELF_EN =
  "(?:it|they|he|she|we|I|(?:the|our) (?:company|firm|government|council|group|ministry|agency|bank|club|city|party|team|administration|department|university|union|charity))";
const SELF_WILL = new RegExp(
  `^(?:[^“"]{0,60}?\\b(?:by|in|from|after|before|over|within) [^,]{1,30},? )?["“]?(?:that )?${SELF_EN} ?${MODAL} (?!${FORESEEN}\\b)\\p{Ll}+`,
  "iu",
);
export const FIRST_PERSON_WILL = new RegExp(
  `(?<!\\p{L})(?:we|I)(?: ${MODAL.replace("|[’'](?:ll|d)", "")}|[’']ll|(?: are| am|[’']re|[’']m) going to| (?:plan|intend|aim) to) (?!${FORESEEN}\\b)\\p{Ll}+`,
  "iu",
);
const ANNOUNCED_WILL = new RegExp(
  `(?<!\\p{L})(?:we|I)(?:[’']re| are|[’']m| am)? (?:announc|commit|pledg|promis)\\p{Ll}*\\b.{0,60} will (?!${FORESEEN}\\b)`,
  "iu",
);
/** What one is at, to a time that is to come: "we are dedicating a fifth over the next four years". */
const UNDER_WAY = new RegExp(
  `(?<!\\p{L})(?:we|I)(?: are| am|[’']re|[’']m) (?!${FORESEEN}ing\\b)\\p{Ll}+ing\\b.{0,120}(?:(?:over|within|in) the (?:next|coming)|over (?:\\p{Ll}+|\\d+) (?:years|months)|by (?:the end of )?(?:20\\d\\d|next))`,
  "iu",
);
const NAMED_WILL = new RegExp(
  `^(?!(?:It|This|That|There|These|Those|Such|What|Which|Who|He|She|They|You) )(?:the )?(?:\\p{Lu}[\\p{L}\\d’'&.-]*)(?: (?:of |and |for )?\\p{Lu}[\\p{L}\\d’'&.-]*){0,5} (?:will|shall)(?: (?:not|also|now))? (?!${FORESEEN}\\b)\\p{Ll}+`,
  "u",
);

const SELF_ZH =
  "(?:我们|我(?!国)|本?公司|该公司|其|他们|政府|中方|我方|我国|双方|集团|我市|我省|全市|各部门|团队|学校|银行|协会|本届政府|[市县省区]府|院方|校方|警方|当局|市政府|有关部门|方面)";
const WHEN_ZH =
  "[今明后]年|未来|接下来|下一步|今后|届时|到|至|从|自|在|于|年底|年内|\\d{1,4}|[一二两三四五六七八九十]+|年|月|日|个月|天|底|前|内|起|后|初|末|之|周|期间|本月|下月|下个月|近期|即日";
const ADVERB_ZH = "还|也|仍|并|同时|继续|进一步|全面|全力|尽快|逐步|积极|坚定|一定|必须|都|，|、|“|\\s";
/** What may stand before 将, word by word: each is read in one way alone, or a row of commas would be read in thousands. */
const BEFORE_WILL_ZH = `(?:(?=(?<word>${SELF_ZH}|${WHEN_ZH}|${ADVERB_ZH}))\\k<word>){0,30}`;
const FORESEEN_ZH =
  "(?:达到?|超过|增长|下降|上升|突破|成为|面临|迎来|出现|是|有|可能|更|会|取决|影响|导致|呈|受到?|继续(?:增长|下降|上升|保持)|保持|维持|回升|回落|减少|增加|占|高于|低于|为|在)(?![设立])";
const SELF_WILL_ZH = new RegExp(
  `^${BEFORE_WILL_ZH}(?:将(?!军|来|近|就|领)|会(?=在|于|继续|把|向|投入|用|推出|给|公开|发布|建设|积极|尽快|全力|严格|强力|加强|持续|立即))(?:于|在[^，。]{1,16}?[前内后底末间])?(?:继续|进一步|陆续|全面|逐步|再|对|把|向|为|与|新|按照?[^，。]{1,10})?(?!${FORESEEN_ZH})`,
  "u",
);
const NAMED_WILL_ZH =
  /^[\p{Script=Han}\p{Script=Latin}\d ]{2,20}?(?:公司|集团|政府|部|局|委员会|委|大学|银行|协会|院|汽车|科技)(?:将|计划|拟|力争)/u;

/** What is set out to be done, and next: 按照规划，…将推出; 下一步，…还将建设. */
const PLANNED_ZH = new RegExp(
  `^(?:(?:按照?|根据)[^，。]{0,10}(?:规划|计划|方案|安排|部署)|下一步|接下来|今后|年内|(?:今|明|后)年|年底前|未来[^，。]{1,4})[，,][^，。]{0,14}?(?:将(?!军|来|近|就|领|${FORESEEN_ZH})|要|拟|力争)`,
  "u",
);

const LEFT =
  /(?:left|leav(?:e|es|ing)|quit) (?:the|his|her|their|its|as|for|to|amid|after|over|because|\p{Lu})|\b(?:has|have|had) (?:already )?left\b|\bleft (?:last|(?:in|on) (?:early |late )?[\p{Lu}\d])/u;
const LEAVES_SURELY = latin(
  "resign(?:s|ed|ing|ation)?|step(?:s|ped|ping)? down|fired|sacked|ousted|depart(?:s|ed|ing|ure)|quit",
);
export const LEFT_ZH = /请辞|辞去|离队|引咎辞职|被免职|走人|递交辞呈/u;
/** Why somebody leaves, in the words in which this is told. */
const WHY_LEFT =
  /\bciting\b|\bfor (?:\p{Ll}+ )?(?:family|health|personal|medical) reasons\b|\bon (?:\p{Ll}+ )?grounds\b|\bafter (?:clashing|complaining|disagree\p{Ll}*|(?:his|her|their) (?:warnings?|complaints?|concerns?))|\bin protest\b|\bto (?:run|lead|set up|start|care for)\b|\btold \p{L}+ (?:that )?(?:he|she) (?:had|was)\b|个人原因|[健身][康体](?:原因|因素|欠佳)|理念不合|谈拢|分歧|引咎|说是|是想/u;
/** 离职的舒曼: only who is meant. */
const DESCRIBES = /(?:离职|辞职|离开|出走|退出|卸任|解雇|开除)(?:公司)?(?:的(?!原因|理由)|时|前|后)/gu;
/** Only thought of, or things that lie somewhere. */
const NO_LEAVING =
  /\b(?:would|could|might|may|should) (?:\p{Ll}+ly )?leave\b|离开[^，。]{0,6}(?:后|之后|时)|left (?:-|wing|behind|out|hand)|left the (?:door|question|country|house|scene|room)|depart\p{Ll}* (?:from )?(?:the )?(?:station|airport|port|harbou?r|platform)/iu;

const MEASURED_EN = latin(
  "rose|risen|rises?|fell|fallen|falls?|grew|grown|grows?|grow|increas(?:e|ed|es)|decreas(?:e|ed|es)|drop(?:ped|s)?|climbed|declined|jumped|surged|shrank|totall?ed|reach(?:ed|es)?(?= (?:\\p{Ll}+ ){0,2}[$€£¥]?\\d)|costs?|account(?:ed|s)? for|ma(?:de|kes?) up|spent|spends|earned|employ(?:s|ed)|averaged?|more than|fewer than|less than|doubled|tripled|halved|percent|per cent|produced|sold|shipped|treated|recorded|registered|raised|contains?|there (?:is|are|was|were)|double|triple|halve|slow(?:ed|s)?|below|above|below|exceed(?:ed|s)?",
);
const COUNTED_EN = latin(
  "is|are|was|were|has|have|had|there|over|around|about|nearly|almost|up|down|holds?|lost",
);
const NUMBER_ZH = "(?:\\d|[一二两三四五六七八九十百千万亿]{1,6}(?:成|倍|万|亿|[个名人]))";
/** What a number measures: it grew by so much, or is so large. */
const MEASURED_ZH = new RegExp(
  `(?:全长|总长|面积|设|[增上回][长升涨幅]|[下][降跌滑]|同比|环比|累计|总计|合计|增[加至]|减少|翻|提高|降低|达到?|约?为|占|约|逾|安排|拨付|筹集|投资|造价|超过?|共有?|拥有|突破|高于|低于|销量|产量|投入|改造|建成|完成|实现|新增|不足|近|仅|有)[^，。；]{0,10}?${NUMBER_ZH}|${NUMBER_ZH}[^，。；]{0,8}(?:增长|下降|以上|左右|的增幅)`,
  "u",
);
const TIMES_EN = latin("twice|(?:two|three|four|five|ten|\\d+) times|as (?:much|many|few) as");
/** Not what describes a noun: "the doctored video". */
const PAST_ACTION = latin(
  "(?<!(?<!\\p{L})(?:the|an?|its|their|his|her|our|these|those|all|any|no|some|of|with|for|in|newly|recently) )(?!need|point|said|denounc|condemn|critici|welcom|prais|reject|dismiss|defend|oppos|support|describ|urg|warn|argu|claim|insist|stat|explain|accus|show|concern|base|call|suppos|intend|relat|limit|advanc|complicat|unit|continu|want|believ|seem|remain|look|deserv|mean)\\p{Ll}{2,}ed|met|won|took|gave|went|came|began|hit|struck|shot|built|sold|bought|sent|held|broke|flew|fought|found|cut|died|swept|sank|burned|fled|paid|chose|drew|set|shut|beat|spoke|stood|saw|ran|wrote",
  "u",
);
const STATE_EN = latin(
  "is|are|am|was|were|be|been|being|remains?|seems?|looks?|feels?|means?|deserves?|should|must|needs? to|has|have|takes?|values?|matters?|believes?|can|cannot|could|lacks?|depends?|makes?|cares?|knows?|wants?|reflects?|shows?|[’'](?:s|re)|n[’']t",
);
const ACTION_ZH =
  /举行|召开|签署|发生|通过(?:了|该)|启动|落成|通车|开工|开幕|投产|竣工|中标|逮捕|拘留|获刑|判处|当选|任命|去世|遇难|受伤|坠毁|爆炸|地震|起火|调离|起诉|印发|公布|出台|揭牌|抵达|会见|访问|达成/u;
/** 台电公布的: only which one is meant. */
const DESCRIBED_ZH = /(?:公布|发布|通过|签署|发生|举行|召开|任命|成立|推出|收购|关闭|上线)(?=的)/gu;
const DONE_ZH = /了(?!解|不)|已(?:经)?|遭到?|被|恢复|曾/u;
const STATE_ZH =
  /是|成了?为?|很|非常|十分|较|更|最|重视|重要|有利|不利|应当?|应该|必须|需要|值得|可以|能够?|没有|不|具有|认为|属于|存在|空壳|关键|意义|稳定|良好|严重|不满/u;
const FORESEES_EN = latin("will|would|may|might|could|expected", "u");
const FORESEES_ZH = /将|预计|有望|可能|(?<![机社协大晚聚议开全])会(?![议员长见场馆])/u;
const FORECAST_ZH = /预计|有望|达到?|增[长至]|下降|降至|超过|突破/u;
/** A copula with what somebody or something is: "was larger". */
const COPULA = latin(
  "(?:is|are|was|were|be|been|seems?|remains?|becomes?|became)(?! (?:\\p{Ll}+ly )?\\p{Ll}+(?:ed|en)(?!\\p{L}))",
);
/** It was done to somebody: no state. */
const PAST_PASSIVE = latin(
  "(?:was|were|been|got) (?:\\p{Ll}+ly )?(?:\\p{Ll}+ed|flown|shown|held|sent|shot|sold|bought|brought|caught|cut|hit|paid|taken|given|driven|beaten|stolen|broken|thrown|drawn|torn)",
);
const PASSIVE = latin('(?:is|are|was|were|be|been|being|got) (?:\\p{Ll}+ly |[“"])?\\p{Ll}+(?:ed|en)');
/** A survey or report, of which what it found is told and not that it was made. */
const FINDING =
  /\b(?:poll|survey|study|report|data|figures|analysis)\b.*\b(?:show|found|suggest|indicat)|(?:调查|民调|研究|报告|数据)[^，。]{0,8}(?:显示|表明|发现)/iu;
const FIRST_PERSON = latin("we|I");
/** What ought to be, or would be. */
const HYPOTHETICAL = latin("should|must|ought|needs? to|if|unless");
/** After others a thing may follow that is made or named: "posted a series of tweets". */
const TELLS =
  /^(?:sa(?:id|ys)|t(?:old|ells)|announc|stat|claim|insist|argue|add|explain|warn|acknowledg|admit|conced|believ|maintain|stress|emphasi|according|\P{ASCII})/iu;
/** It was meant, and came to nothing or is over. */
const PAST_PLAN = /\bhad (?:\p{Ll}+ )?$/u;
/** A promise that is named, not made. */
const NAMED_PROMISE =
  /(?<!(?:ma(?:de|kes?|king)|ga(?:ve)|gives?|announced|issued) )\b(?:the|an?|its|their|his|her|this|that|prior|previous|earlier) (?:[\p{Ll}-]+ ){0,2}(?:promises?|pledges?|commitments?|vows?|guarantees?)\b/u;
/** What somebody foresees, or wants of others. */
export const CALLS =
  /^(?:predict|estimat|expect|hop|forecast|warn|urge|suggest|demand|call|propos|预测|预计|警告|(?:曾|也|还)?建议|呼吁|提议|要求)/iu;
/** Nobody promises, blames or leaves: 我们不承诺, "refuse to commit", "was not accused". */
const NOT_PROMISED =
  /(?:\bnot|n[’']t|\bnever|\brefus\p{Ll}*|\bdeclin\p{Ll}*|\bcannot|\bunable|\bunwilling|\bno)(?: \p{Ll}+){0,2} (?:promis|commit|pledg|guarantee|vow)|拒绝[^，。]{0,16}承诺|(?:不|未|没有?|无法|拒绝|从未|难以|不敢|不愿|不能|不会)[^，。]{0,4}(?:承诺|保证|答应|许诺)/iu;
const NOT_BLAMED =
  /(?:\bnot|n[’']t|\bnever)(?: \p{Ll}+){0,2} (?:accus|alleg|su(?:ed|ing)\b)|(?:未|没有?|不|并未)(?:被)?(?:起诉|指控|指责)|不构成|[毫并]无(?:任何)?[根依]据|没有(?:任何)?[根依]据|子虚乌有|纯属|侵权案|\b(?:baseless|unfounded|groundless)\b|\bcalled the (?:allegation|accusation|claim)s?\b/iu;
const NOT_LEFT = /(?:没有?|未|不|并未|不会)(?:打算|考虑|曾)?(?:离职|辞职|离开|退出)/u;
const ASKS = /[？?][”"」]?$/u;

/** What is arranged, and by whom is plain: "are to open in May", "is due to publish", "agreed to take on". */
const ARRANGED_EN = new RegExp(
  `(?<!\\p{L})(?:is|are|was|were) (?:due|set|scheduled|slated|preparing) to (?!${FORESEEN}\\b|\\p{Ll}+ing\\b|(?:the|an?|its|their|his|her|poor|bad|lack)\\b)|(?<!\\p{L})(?:is|are) to (?:be )?(?!${FORESEEN}\\b)\\p{Ll}{3,}|\\b(?:agreed|agrees|offered|offers|opted|decided) to \\p{Ll}+|\\bis coming (?:to|in)\\b`,
  "iu",
);
/** Somebody named, or his own company, will do something: "said Acme would leverage it", "will be stepped up". */
const OTHERS_WILL_EN = new RegExp(
  `^["“]?(?:that )?(?:(?:the|his|her|its|their|our) (?:[\\p{Ll}’'-]+ ){1,3}|\\p{Lu}[\\p{L}\\d’'&.-]* (?:(?:of |and )?[\\p{L}\\d’'&.-]+ ){0,4}?)${MODAL} (?!${FORESEEN}\\b)\\p{Ll}+|^[^,“"]{3,70} will be (?!${FORESEEN}\\b)\\p{Ll}+(?:ed|en|t)\\b`,
  "u",
);
/** What is possible in a year to come: "could begin in 2030", "should be available by May". */
const POSSIBLE_EN =
  /\b(?:could|should|may|can|would) (?:be \p{Ll}+|begin|start|open|launch|fly|arrive|follow|come)\b.{0,60}\b(?:in|by|from|starting in) (?:early |late |mid-)?(?:20\d\d|next|the (?:spring|summer|autumn|fall|winter)|January|February|March|April|May|June|July|August|September|October|November|December)/iu;
/** Words with which others are blamed. */
const BLAMING_EN = latin(
  "fail(?:s|ed|ing)? to|failure to|ignor(?:ed|es|ing)|(?:had|have) known|cover(?:ed|ing|s)? up|cover-up|sham|farce|scandal|doctored|charged with|stealing|stole|fabricat(?:ed|ing)|disguis(?:ed|ing)|forced (?:to|her|him|them)|without (?:proper )?(?:notice|consent|permission)|attempt(?:s|ed|ing)? to mislead|tr(?:y|ied|ying) to (?:mislead|deceive|hide)|mislead(?:s|ing)?|dishonest|lies?|negligent|negligence|reckless|incompeten(?:t|ce)|never (?:told|warned|informed|asked|consulted|answered|replied to)|betray\\p{Ll}*|cheat\\p{Ll}*|propaganda|hypocri\\p{Ll}+|corrupt\\p{Ll}*|abus(?:e|ed|ing)|unlawful(?:ly)?|illegal(?:ly)?|fobbed|squander\\p{Ll}*|forcing|did nothing|loot(?:ed|ing)|decepti\\p{Ll}+|(?:had|was|were) hidden|(?:had )?hid(?:den|ing)? (?:the|an?|from|it|test)|stitch-up|purged|rammed|brok(?:e|en) (?:its|their|his|her) word|knew (?:that|about|its|their|the)",
);
/** The blame is put right, or is not there at all. */
const CLEARED =
  /不存在|不构成|不能成为|毫无[根依]据|子虚乌有|纯属|整改|清理|没有(?:任何)?(?:隐瞒|造假|拖欠|虚假|违规)|(?:督查|整治|查处|打击|立案|调查|严查|追回|杜绝|防止|避免|举报|检举)|\b(?:no|not|never(?! (?:told|warned|informed|asked|consulted|answered|replied)\b)|rather|baseless|unfounded|investigat\p{Ll}*|crack\p{Ll}* down|had known nothing)\b/iu;
const IF_ZH = "(?:若|如果?(?!何|今|此)|倘若?|一旦|一经|假如|万一)";
/** What is only supposed blames nobody: 若证实违规. */
const SUPPOSED = new RegExp(`^[，,：:“「\\s]*${IF_ZH}|^["“]?(?:that )?(?:if|should|unless|were) `, "iu");
const BLAMING_ZH =
  /[狠怒痛直]批|怒斥|违规|违法(?!行为|犯罪)|罔顾|拖欠|编造|涉嫌|装聋作哑|糊弄|[诈欺哄]骗|骗走|抹黑|掩[饰盖]|浪费|截留|作弊|诉称|烂尾|懒政|强行|渎职|失职|隐瞒|敷衍|推[诿卸]|[浮虚滥]编|暴力|黑箱|甩锅|双标|不务正业|剥夺|无视|漠视|视[^，。]{1,6}为无物|放任|纵容|包庇|图利|护航|酬庸|打压|欺压|偷工减料|造假|谎|误导|侵犯|霸凌|哄抬|背信|食言|跳票|傲慢|草率|粗暴|谴责|空头支票|石沉大海|耍[我他弄]|搬龙门|明知|克扣|没有?按(?:约定|规定|合同|时|照)|(?:没有?|未|从未|不予|拒不|迟迟[不未没]?)(?:任何|作出|给出|予以|给)?(?:答复|回复|理会|赔偿|退款|退还|动工)|无证|伪造|冒充|洗黑钱|诈领|形同虚设|吃相|趁火打劫|双重标准|雷同|没人管/u;
/** What the speaker says they will do, or not: 会全力支援, 不会移出, 今后将公开. */
const SAYS_WILL_ZH = new RegExp(
  `^[，“「\\s]*(?:自己|本人|我们|我(?!国)|公司|市府|政府|校方|院方|署方|局方|政府|双方|[他她它]们?|将来|今后|未来|下一步|接下来|后续|目前)*[^，。]{0,12}?(?:绝?不会(?![是有影因])|(?<![机社协大晚聚议开全])会(?!议|员|长|见|场|馆|谈|计|${FORESEEN_ZH})|将(?!军|来|近|就|领|${FORESEEN_ZH})|尽[快速]|持续(?!了)|全力|积极)`,
  "u",
);
/** Arranged: 拟新建, 即日起开展, 三年内完成, 免费开放. */
const ARRANGED_ZH =
  /(?<![虚模])拟(?![态合人定])|[一二两三四五\d]{1,4}[年月周天]之?内(?!第)|(?:即|首)日起|最[迟快晚早][^，。]{2,12}(?:投产|完工|开工|开通|通车|上线|推出|交付|完成|启用|开业|公布)|[日月天]起(?!诉|来|点|步)|届时|准备(?!金)|[，,]\s*(?:也|并|未来|后续|同时)?将(?!军|来|近|就|领)(?!达到?|超过|增长|下降|上升|成为|面临|迎来|出现|是|有|可能|更|会|取决|影响|导致|呈|受)/u;

/** Each cue by its name: what a sentence has of them is known to the model (./model.ts) as well. */
export const CUES: Readonly<Record<string, RegExp>> = {
  COMMITS,
  PLANS,
  OF_A_PROMISE,
  RENEWED,
  ON_LEAVE,
  WISHES,
  DENIES,
  SELF_COMMITS,
  SELF_WILL,
  FIRST_PERSON_WILL,
  ANNOUNCED_WILL,
  UNDER_WAY,
  NAMED_WILL,
  SELF_WILL_ZH,
  NAMED_WILL_ZH,
  LEFT,
  LEAVES_SURELY,
  NO_LEAVING,
  MEASURED_EN,
  COUNTED_EN,
  MEASURED_ZH,
  TIMES_EN,
  PAST_ACTION,
  STATE_EN,
  ACTION_ZH,
  DONE_ZH,
  STATE_ZH,
  FORESEES_EN,
  FORESEES_ZH,
  FORECAST_ZH,
  COPULA,
  PAST_PASSIVE,
  PASSIVE,
  FINDING,
  FIRST_PERSON,
  HYPOTHETICAL,
  TELLS,
  PAST_PLAN,
  NAMED_PROMISE,
  ASKS,
  ARRANGED_EN,
  OTHERS_WILL_EN,
  POSSIBLE_EN,
  BLAMING_EN,
  BLAMING_ZH,
  SAYS_WILL_ZH,
  ARRANGED_ZH,
};

/** The kind of claim that rules read in a sentence; nothing where it may be read as several. */
export function ruledKind(sentence: string, reading: Reading): ClaimKind | undefined {
  const text = foldHan(sentence).trim();
  const [first] = attributionsIn(sentence, reading);
  const content = contentOf(text, first);
  if (first && /^ruled$/iu.test(first.said)) return "event";
  if (first && DENIES.test(first.said)) return SAYS_WHAT.test(content) ? "characterisation" : undefined;
  if (has(ACCUSE, text) || (first && BLAMES.test(first.said)))
    return NOT_BLAMED.test(content) ? undefined : "accusation";
  const leaves = departureIn(content, text);
  if (leaves === "departure_reason" && !NOT_LEFT.test(content)) return leaves;
  if (first && blames(first, content, reading.lang)) return "accusation";
  if (NOT_PROMISED.test(text) || NOT_LEFT.test(content)) return undefined;
  if (leaves) return leaves;
  if (ON_LEAVE.test(content)) return "event";
  if (OF_A_PROMISE.test(text) || isPastPlan(text, first)) return undefined;
  if (PERPETRATED.test(text)) return plainKind(text, reading.lang, false);
  if (isPromise(text, content, first, reading.lang)) return "promise";
  // Somebody else's promise, or one that is only spoken of.
  if (has(COMMITMENT, text)) return undefined;
  if (ASKS.test(text)) return undefined;
  if (first && isOpinion(first, content)) return "characterisation";
  return plainKind(content, reading.lang, first !== undefined && TELLS.test(first.said));
}

/** Whether somebody says of others what blames them: no call to do something, and no promise not to. */
export function blames(first: Attribution, content: string, lang: Lang): boolean {
  if (
    /^(?:describ|call)/iu.test(first.said) ||
    CALLS.test(first.said) ||
    COMMITS.test(first.said) ||
    DENIES.test(first.said)
  )
    return false;
  const cue = lang === "zh" ? BLAMING_ZH : BLAMING_EN;
  if (SUPPOSED.test(content)) return false;
  return cue.test(content) && !NOT_BLAMED.test(content) && !CLEARED.test(content);
}

const isPastPlan = (text: string, first: Attribution | undefined) =>
  first !== undefined && COMMITS.test(first.said) && PAST_PLAN.test(text.slice(0, first.verb.start));

function departureIn(content: string, text: string): ClaimKind | undefined {
  const told = content.replace(DESCRIBES, "");
  const isSure =
    LEAVES_SURELY.test(content) ||
    LEFT.test(content) ||
    LEFT_ZH.test(told) ||
    (has(DEPARTURE, told) && /\p{Script=Han}/u.test(content));
  if (!isSure || NO_LEAVING.test(content)) return undefined;
  return has(REASON, text) || WHY_LEFT.test(text) ? "departure_reason" : "event";
}

function isPromise(text: string, content: string, first: Attribution | undefined, lang: Lang): boolean {
  if (first && COMMITS.test(first.said)) return true;
  if (
    PLANS.test(text) ||
    RENEWED.test(text) ||
    (has(COMMITMENT, content) && (first ? SELF_COMMITS.test(content) : !NAMED_PROMISE.test(content)))
  )
    return true;
  if (lang === "zh" && PLANNED_ZH.test(text)) return true;
  if (first && CALLS.test(first.said)) return false;
  if (first && !BELIEVES.test(first.said) && arranges(content, lang)) return true;
  if (lang === "zh")
    return /预计|预测|有望|可能/u.test(content)
      ? false
      : (first !== undefined && SELF_WILL_ZH.test(content)) ||
          (/我们|我(?!国)/u.test(content) &&
            SELF_WILL_ZH.test(content.replace(/^.*?(?=我们|我(?!国))/u, ""))) ||
          NAMED_WILL_ZH.test(text);
  return (
    (first !== undefined && SELF_WILL.test(content)) ||
    FIRST_PERSON_WILL.test(content) ||
    ANNOUNCED_WILL.test(content) ||
    UNDER_WAY.test(content) ||
    (first === undefined && NAMED_WILL.test(text))
  );
}

const BELIEVES = /^(?:认为|相信|质疑|否认|believ|argue|fear|suggest|described)/iu;

/** It says how many there are and nothing else: "The network has 340 stations". */
const COUNT_ALONE =
  /^(?:[\p{L}’'-]+ ){1,6}(?:ha[sd]|have|employs?|contains?|covers?|costs?|weighs?|holds?) (?:(?:about|nearly|almost|around|over|some|more than|at least) )?[$€£¥]?\d[\d,.]*(?: (?:thousand|million|billion|trillion))?(?: \p{Ll}+){0,4}[.]?$/u;
export const isCountAlone = (content: string) => COUNT_ALONE.test(content);

/** What somebody thinks, feels, or holds to be right, without a figure. */
const OPINION =
  /应该|应当|应尽|必须|需要|不应|认为|感到|觉得|遗憾|不满|重要|\b(?:should|must|ought|believes?|feels?|felt|thinks?|important|unfair|disappoint\p{Ll}*|proud)\b/iu;
export const isOpinion = ({ said }: Attribution, content: string) =>
  OPINION.test(`${said} ${content}`) &&
  !(has(QUANTITY, content) && (MEASURED_ZH.test(content) || MEASURED_EN.test(content))) &&
  !ANNOUNCES.test(said);
/** What is announced happens, or will. */
export const ANNOUNCES = /^(?:宣布|宣告|announc)/iu;

/** What somebody tells that they, or somebody of theirs, will do. */
function arranges(content: string, lang: Lang): boolean {
  return lang === "zh"
    ? !/预计|预测|有望|可能/u.test(content) &&
        (SAYS_WILL_ZH.test(content.replace(CONDITION_ZH, "")) || ARRANGED_ZH.test(content))
    : !HYPOTHETICAL_IF.test(content) && (OTHERS_WILL_EN.test(content) || POSSIBLE_EN.test(content));
}
/** 若证实违规，会将其除名: what is promised stands behind it. */
const CONDITION_ZH = new RegExp(`^${IF_ZH}[^，。]{2,24}，`, "u");
const HYPOTHETICAL_IF = latin("if|unless");

function plainKind(content: string, lang: Lang, isSaid: boolean): ClaimKind | undefined {
  if (WISHES.test(content) || !/\p{L}/u.test(content)) return undefined;
  return lang === "zh" ? plainChinese(content, isSaid) : plainEnglish(content, isSaid);
}

function plainEnglish(content: string, isSaid: boolean): ClaimKind | undefined {
  const isCounted = has(QUANTITY, withoutDates(content));
  if (isCounted && MEASURED_EN.test(content)) return "quantity";
  if (TIMES_EN.test(content)) return "quantity";
  if (FORESEES_EN.test(content)) return undefined;
  const happens = has(HAPPENING, content);
  const acts = happens || PAST_ACTION.test(content);
  if (isCounted && !acts) return COUNTED_EN.test(content) ? "quantity" : undefined;
  if (acts && ((isCounted && !happens) || FINDING.test(content))) return undefined;
  if (acts && [COPULA, FIRST_PERSON, HYPOTHETICAL].some((cue) => cue.test(content))) return undefined;
  if (acts) return happens || !PASSIVE.test(content) ? "event" : undefined;
  if (PAST_PASSIVE.test(content)) return undefined;
  return isSaid || STATE_EN.test(content) ? "characterisation" : undefined;
}

/** The numbers of a date count nothing. */
function withoutDates(content: string): string {
  return findDates(content).reduce(
    (text, { start, end }) => text.slice(0, start) + " ".repeat(end - start) + text.slice(end),
    content,
  );
}

function plainChinese(content: string, isSaid: boolean): ClaimKind | undefined {
  const isCounted = has(QUANTITY, content);
  const isMeasured = isCounted && MEASURED_ZH.test(content);
  if (isMeasured && (!FORESEES_ZH.test(content) || FORECAST_ZH.test(content))) return "quantity";
  if (FORESEES_ZH.test(content)) return undefined;
  const told = content.replace(DESCRIBED_ZH, "");
  const [acts, stays] = [ACTION_ZH.test(told) || has(HAPPENING, told), STATE_ZH.test(content)];
  if (acts) return /(?:是|很|非常)/u.test(content) ? undefined : "event";
  if (isCounted) return undefined;
  if (DONE_ZH.test(content)) return stays ? undefined : "event";
  return isSaid || stays ? "characterisation" : undefined;
}
