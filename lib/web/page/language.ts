import type { Lang } from "@/lib/generated/prisma/enums";

const HAN = /\p{Script=Han}/gu;
const WORD = /\p{Script=Latin}+/gu;
/** Between these shares of Han characters among words, the text alone does not say: names, code and quotes
 * of the other language come to that. */
const SURELY_ENGLISH = 0.2;
const SURELY_CHINESE = 0.6;

/** A Han character counts as one word. `declared` is the page's own word, such as `zh-CN`. */
export function detectLanguage(text: string, declared?: string): Lang {
  const said = /^(en|zh)\b/i.exec(declared ?? "")?.[1]?.toLowerCase() as Lang | undefined;
  const han = count(text, HAN);
  const words = han + count(text, WORD);
  if (words === 0) return said ?? "en";
  const share = han / words;
  if (share >= SURELY_CHINESE) return "zh";
  if (share <= SURELY_ENGLISH) return "en";
  return said ?? (share >= (SURELY_ENGLISH + SURELY_CHINESE) / 2 ? "zh" : "en");
}

function count(text: string, pattern: RegExp): number {
  let found = 0;
  for (const _ of text.matchAll(pattern)) found++;
  return found;
}

/** Frequent characters that only one of the two ways of writing has, in pairs: simplified, traditional. */
const PAIRS =
  "这這个個们們来來时時说說为為会會国國对對发發经經现現过過还還问問让讓给給从從没沒业業产產东東两兩严嚴关關实實开開进進动動务務团團员員长長门門间間题題应應该該认認论論设設证證语語请請读讀话話谁誰调調谈談议議记記许許诉訴报報导導将將尽盡师師张張归歸单單卖賣买買协協历歷厂廠双雙变變号號听聽启啟员員响響园園围圍图圖场場坏壞块塊声聲处處备備复復头頭夺奪学學宝寶审審宪憲宽寬对對层層岁歲币幣帮幫广廣应應库庫强強当當录錄态態总總惊驚战戰户戶扩擴护護担擔拥擁择擇换換据據权權条條极極构構标標样樣树樹桥橋机機欢歡气氣决決济濟满滿热熱爱愛状狀独獨环環电電画畫种種积積称稱稳穩类類级級红紅纪紀约約线線练練组組细細终終结結统統继繼绩績续續维維网網联聯职職胜勝脑腦节節药藥获獲营營虑慮虽雖补補装裝见見观觀规規视視训訓评評识識词詞译譯试試诚誠课課质質贵貴费費资資赛賽车車转轉轮輪软軟载載输輸达達边邊远遠连連适適选選递遞邮郵释釋钱錢银銀错錯键鍵闻聞阳陽阶階际際陆陸难難须須预預领領频頻风風飞飛马馬验驗鱼魚";

const characters = Array.from(PAIRS);
const SIMPLIFIED = new Set(characters.filter((_, at) => at % 2 === 0));
const TRADITIONAL = new Set(characters.filter((_, at) => at % 2 === 1));
/** The rarer way's share of telling characters from which a text is mixed rather than quoting a name. */
const MIXED_SHARE = 0.15;

export type HanVariant = "simplified" | "traditional" | "mixed";

/** How a Chinese text is written; nothing when no character in it tells. */
export function hanVariant(text: string): HanVariant | undefined {
  let simplified = 0;
  let traditional = 0;
  for (const character of text) {
    if (SIMPLIFIED.has(character)) simplified++;
    else if (TRADITIONAL.has(character)) traditional++;
  }
  const telling = simplified + traditional;
  if (telling === 0) return undefined;
  if (Math.min(simplified, traditional) >= telling * MIXED_SHARE) return "mixed";
  return simplified > traditional ? "simplified" : "traditional";
}
