/** Traditional and simplified form of each character that occurs in the cues and dates that we look for. */
const PAIRS =
  "說说稱称諾诺諮咨計计劃划擬拟爭争確确認认為为佈布強强調调訴诉應应補补寫写發发評评責责聲声據据報报導导證证實实釋释駁驳籲吁許许標标預预達达將将會会續续億亿萬万個个" +
  "兩两歐欧鎊镑噸吨時时鐘钟張张隻只條条項项戶户歲岁號号週周禮礼後后國国離离職职辭辞開开關关僱雇滿满騙骗詐诈棄弃義义虛虚偽伪違违約约隱隐瞞瞒謊谎嚴严貶贬頭头務务團团" +
  "隊队對对給给與与讓让領领選选舉举簽签購购併并創创辦办話话語语談谈憶忆記记論论質质請请轟轰斷断傳传聽听學学讀读員员經经負负議议長长萊莱爾尔馬马奧奥聯联蘇苏維维羅罗" +
  "倫伦亞亚當当劉刘陳陈黃黄趙赵楊杨吳吴鄭郑孫孙衛卫龍龙飛飞寶宝東东陽阳聞闻網网單单雙双這这來来過过還还沒没無无於于從从裡里錯错軍军臺台檯台薦荐總总較较點点幾几數数" +
  "間间嗎吗餘余產产業业訊讯圖图編编輯辑譯译攝摄遲迟內内歷历屆届讚赞賺赚歡欢願愿準准備备決决鬥斗護护權权償偿罰罚減减審审夾夹剛刚書书簡简們们兌兑別别協协參参嘆叹師师" +
  "並并態态換换暱昵機机測测現现監监著着級级紀纪線线統统繼继雖虽謂谓謝谢賬账資资贊赞輕轻進进針针鏈链閉闭問问題题帳账証证裏里歎叹";

const SIMPLIFIED = new Map<string, string>();
for (let i = 0; i + 1 < PAIRS.length; i += 2) SIMPLIFIED.set(PAIRS.charAt(i), PAIRS.charAt(i + 1));

/**
 * The same text with the known traditional characters simplified, so that a cue is written down once. Every
 * character keeps its position. For looking only: never shown, never stored.
 */
export function simplify(text: string): string {
  return text.replace(/\p{Script=Han}/gu, (character) => SIMPLIFIED.get(character) ?? character);
}

const QUOTED = /“[^”]*”|「[^」]*」|『[^』]*』|"[^"]*"/gu;

/** The same text with quoted words blanked, every other character in its place: what the writer says. */
export function withoutQuotes(text: string): string {
  return text.replace(QUOTED, (quoted) => quoted[0] + "\u2588".repeat(quoted.length - 2) + quoted.at(-1));
}
