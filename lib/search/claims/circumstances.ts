import type { QueryTerm } from "@/lib/question";
import type { Explanation } from "./results";

/** Words that say when: two claims of one year are not alike by it. */
const TIME =
  /^(?:today|tonight|tomorrow|yesterday|now|(?:mid|week)?days?|nights?|mornings?|afternoons?|evenings?|week(?:end)?s?|months?|quarters?|years?|decades?|century|centuries|spring|summer|autumn|winter|last|next|early|late|ago|since|before|after|end|beginning)$/iu;
const TIME_ZH =
  /(?:[今明去前后後当當昨本上下同每近早晚数]|[一二三四五六七八九十两兩几幾]+)?(?:个月|個月|星期|季度|年代|年底|年初|年末|月底|月初|上旬|中旬|下旬|周末|[年月日天周季])(?:以[来來前后後内內])?|(?:春|夏|秋|冬)[季天]|上午|下午|晚上|早上|凌晨|今后|今後|目前|现在|現在/gu;
/** Chinese has no capitals: places that end like one, and those that many texts name. */
const PLACE_ZH =
  /\p{Script=Han}{1,5}(?:市|省|县|縣|州|区|區|国|國|镇|鎮|村|乡|鄉|街|港|湾|灣|岛|島)|北京|上海|天津|重庆|重慶|广州|廣州|深圳|台北|臺北|东京|東京|首尔|首爾|伦敦|倫敦|巴黎|柏林|莫斯科|华盛顿|華盛頓|纽约|紐約|旧金山|舊金山|洛杉矶|洛杉磯|日内瓦|日內瓦|布鲁塞尔|布魯塞爾|新加坡|悉尼|孟买|孟買|开罗|開羅/gu;

let countries: RegExp | undefined;
/** Countries by their Chinese names, as the platform knows them. */
function countriesZh(): RegExp {
  if (countries) return countries;
  const names = new Intl.DisplayNames("zh", { type: "region", fallback: "none" });
  const letters = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at));
  const known = letters.flatMap((a) => letters.flatMap((b) => names.of(`${a}${b}`) ?? []));
  countries = new RegExp(known.map((name) => name.replace(/[()[\]]/g, "\\$&")).join("|"), "gu");
  return countries;
}

const HAN = /\p{Script=Han}/u;

/** Whether a word of a question says where, when or who, and not what. Names of places are written with a capital. */
function isCircumstance(word: string, capitalized: ReadonlySet<string>): boolean {
  if (!HAN.test(word)) return capitalized.has(word.toLowerCase()) || TIME.test(word);
  const rest = word.replace(countriesZh(), " ").replace(PLACE_ZH, " ").replace(TIME_ZH, " ");
  return (rest.match(/\p{Script=Han}/gu)?.length ?? 0) < 2;
}

/** Whether a match shares what is said, and not only a place, a time or people: a word, an amount, or the meaning. */
export function sharesMatter(
  { words, meaning }: Pick<Explanation, "words" | "meaning">,
  matched: readonly Pick<QueryTerm, "kind" | "surfaceForm" | "isCapitalized">[],
): boolean {
  if (meaning || matched.some(({ kind }) => kind === "number")) return true;
  const capitalized = new Set(
    matched.filter(({ isCapitalized }) => isCapitalized).map(({ surfaceForm }) => surfaceForm.toLowerCase()),
  );
  return words.some((word) => !isCircumstance(word, capitalized));
}
