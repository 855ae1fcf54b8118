import { pairs } from "./pair";

/** What is promised, in the base form: "we will …". */
export const PLEDGED = pairs(`
  increase|增加, raise|提高, expand|扩大, double|成倍增加, improve|改善, fund|资助, invest in|投资, build|建设, modernise|更新,
  reduce|减少, cut|削减, lower|降低, halve|减半, limit|限制, freeze|冻结, cap|限定, abolish|废除, ban|禁止, phase out|逐步淘汰,
  end|终止, stop|停止, replace|替换, reform|改革, simplify|简化, publish|公布, disclose|披露, audit|审计, review|审查,
  protect|保护, guarantee|保障, subsidise|补贴, support|支持, restore|恢复, reopen|重新开放, privatise|私有化,
  nationalise|国有化, regulate|监管, open up|放开, monitor|监测, test|测试, extend|延长, accelerate|加快, complete|完成
`);

/** What moves a number: "… by 20%". */
export const MOVED = pairs(`
  increase|提高, raise|上调, expand|扩大, improve|改善, boost|提升, reduce|减少, cut|削减, lower|降低, shrink|压缩, ease|减轻
`);

/** Past events; the object stands at the end, or in place of `…`. */
export const HAPPENED = pairs(`
  increased|增加了, raised|提高了, expanded|扩大了, doubled|成倍增加了, improved|改善了, reduced|减少了, cut|削减了,
  lowered|降低了, froze|冻结了, abolished|废除了, banned|禁止了, suspended|暂停了, cancelled|取消了, postponed|推迟了,
  approved|批准了, rejected|否决了, announced|宣布了, launched|启动了, sold|出售了, closed|关闭了, lost control of|失去了对…的控制,
  missed the target for|未达到…的目标, renegotiated|重新谈判了, leaked|泄露了, inspected|检查了, completed|完成了
`);

/** What somebody is accused of. */
export const WRONGS = pairs(`
  hid|隐瞒了, covered up|掩盖了, falsified|伪造了, misled the public about|就…误导了公众, lied about|谎报了,
  never delivered|从未兑现, broke the promise on|违背了有关…的承诺, secretly cut|暗中削减了, profited from|从…中牟利,
  stole|窃取了, manipulated|操纵了, ignored warnings about|无视有关…的警告, delayed|拖延了, destroyed records of|销毁了…的记录,
  blocked|阻挠了, exaggerated|夸大了, underreported|少报了, wasted money on|在…上挥霍资金, failed to protect|未能保护
`);

export const QUALITIES = pairs(`
  affordable|平价, clean|清洁, safe|安全, public|公共, private|私营, national|全国性, local|地方, foreign|外国, domestic|国内,
  new|新增, existing|现有, free|免费, rural|农村, urban|城市, digital|数字, independent|独立, temporary|临时, permanent|永久,
  annual|年度, strategic|战略, essential|必要, large-scale|大规模, advanced|先进, open|开放, critical|关键, illegal|非法,
  voluntary|自愿, mandatory|强制, emergency|应急, long-term|长期, high-quality|优质, low-carbon|低碳, cross-border|跨境
`);

/** What is said of somebody or something: "… is …". */
export const CHARACTERS = pairs(`
  the safest in the world|全世界最安全的, the largest in Europe|欧洲最大的, the fastest growing in Asia|亚洲增长最快的,
  completely under control|完全受控的, on the brink of collapse|濒临崩溃的, better than ever before|前所未有地好,
  a national disgrace|国家的耻辱, a threat to democracy|对民主的威胁, the envy of its neighbours|令邻国羡慕的,
  wholly transparent|完全透明的, not fit for purpose|不合用的, the most corrupt in decades|几十年来最腐败的,
  a model for other countries|他国的榜样, more dangerous than it looks|比看上去更危险的, fully independent|完全独立的,
  behind schedule|落后于计划的, ahead of its rivals|领先于对手的, in the hands of a few|掌握在少数人手中的,
  cheaper than coal|比煤炭更便宜的, out of reach for most people|多数人负担不起的, a success story|成功的典范,
  the weakest since the war|战后最弱的, ready for the next crisis|为下一次危机做好准备的, a waste of money|浪费钱的
`);

/** Why somebody left. */
export const REASONS = pairs(`
  to spend more time with family|想多陪伴家人, because safety came second to products|因为安全让位于产品,
  over a dispute about strategy|因战略分歧, for health reasons|出于健康原因, to found a company|为了创办公司,
  after losing the confidence of the board|因失去董事会信任, to return to research|为了重返研究, because of the pay cuts|因为降薪,
  after an internal investigation|在内部调查之后, in protest against the merger|以抗议合并, to join a rival|为了加入竞争对手,
  because promises had not been kept|因为承诺没有兑现, to run for office|为了参加竞选, over the handling of complaints|因投诉处理不当,
  after the accident|在事故之后, because the team was dissolved|因为团队被解散, to make room for a younger generation|为了给年轻一代让路
`);

export const CONDITIONS = pairs(`
  if parliament approves|如果议会批准, unless the economy weakens|除非经济走弱, subject to funding|视资金情况而定,
  if the court agrees|如果法院同意, provided that partners contribute|前提是合作方出资, once the law is passed|待法律通过后,
  unless prices fall|除非价格下跌, if re-elected|如果连任, with the consent of residents|经居民同意, as soon as supplies allow|一旦供应允许,
  without raising taxes|且不增税, whatever the cost|不惜代价, together with the regions|与各地区一道, as a first step|作为第一步
`);
