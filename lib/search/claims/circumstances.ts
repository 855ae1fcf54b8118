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

/** Cities that the platform does not know by a time zone of their own. */
const CITIES =
  "Beijing Shenzhen Guangzhou Chongqing Washington Boston Seattle Philadelphia Houston Geneva Barcelona Munich Hamburg Frankfurt Milan Mumbai Delhi Osaka Kyoto Francisco";

type Places = { en: ReadonlySet<string>; zh: RegExp };
let places: Places | undefined;

/** Countries in both languages and large cities, as the platform knows them; in English each word of their names. */
function knownPlaces(): Places {
  if (places) return places;
  const letters = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at));
  const codes = letters.flatMap((a) => letters.map((b) => a + b));
  const named = (lang: "en" | "zh") => {
    const names = new Intl.DisplayNames(lang, { type: "region", fallback: "none" });
    return codes.flatMap((code) => names.of(code) ?? []);
  };
  const cities = Intl.supportedValuesOf("timeZone").map((zone) => zone.split("/").at(-1) ?? "");
  const words = [...named("en"), ...cities, CITIES].flatMap((name) => name.toLowerCase().split(/[^\p{L}]+/u));
  places = {
    en: new Set(words.filter((word) => word.length > 2)),
    zh: new RegExp(
      named("zh")
        .map((name) => name.replace(/[()[\]]/g, "\\$&"))
        .join("|"),
      "gu",
    ),
  };
  return places;
}

const HAN = /\p{Script=Han}/u;

/** Whether a word of a question says where or when, and not what. In English a place is written with a capital. */
function isCircumstance(word: string, capitalized: ReadonlySet<string>): boolean {
  const known = knownPlaces();
  const lower = word.toLowerCase();
  if (!HAN.test(word)) return TIME.test(word) || (capitalized.has(lower) && known.en.has(lower));
  const rest = word.replace(known.zh, " ").replace(PLACE_ZH, " ").replace(TIME_ZH, " ");
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
