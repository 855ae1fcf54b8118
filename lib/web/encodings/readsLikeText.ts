/*
 * How much a decoded text reads like one, from 0 to 1: nearly every text in these languages is made of the same few
 * hundred characters, and what was decoded wrongly is not.
 */

const COMMON_HAN = new Set(
  "的一是不了在人有我他这这個个们們中来來上大为為和国國地到以说說时時要就出会會可也你对對生能而子那得于於着著下自之年过過发發后後作里裡用道行所然家种種事成方多经經么麼去法学學如都同现現当當没沒动動面起看定天分还還进進好小部其些主样樣理心她本前开開但因只从從想实實日军軍者意无無力它与與长長把机機十民第公此已工使情明性知全三又关關点點正业業外将將两兩高间間由问問很最重并並物手应應战戰向头頭文体體政美相见見被利什二等产產或新己制身果加西斯月话話合回特代内內信表化老给給世位次度门門任常先海通教儿兒原东東声聲提立及比员員解水名真论論处處走义義各入几幾口认認条條平系系气氣题題活尔爾更别別打女变變四神总總何电電数數安少报報才结結反受目太量再感建务務做接必场場件计計管期市直德资資命山金指克许許统統区區保至队隊形社便空决決治展马馬科司五基眼书書非则則听聽白却卻界达達光放强強即像难難且权權思王象完设設式色路记記南品住告类類求据據程北边邊死张張该該交规規万萬取拉格望觉覺术術领領共确確传傳师師观觀清今切院让讓识識候带帶导導争爭运運".concat(
    "佢喺嘅哋啲唔係咗嘢冇咁俾睇佬嗰，。、；：？！（）「」『』《》“”…—　",
  ),
);
const COMMON_HANGUL = new Set(
  "이다는을의가에하고로한지를사은도기어시자아들인대리정라그으과나서수보해부일스상여전제주있했와장계만것거공니세구경원관동조국성선소비모발중안방결생실자유화",
);
const HAN = /\p{Script=Han}/u;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}ー]/u;
const HALF_KANA = /[\uff61-\uff9f]/u;
const HANGUL = /\p{Script=Hangul}/u;
const WIDE_MARK = /[\u3000-\u303f\uff01-\uff5e\u2010-\u2027\u00b7]/u;
/** Of a text, in characters beyond ASCII: as much as statistics need. */
const SAMPLE = 4_000;

/** What share of the characters beyond ASCII are such as texts are made of; 1 for plain ASCII. */
export function readsLikeText(text: string): number {
  const seen = Array.from(text.matchAll(/[^\p{ASCII}]/gu), ({ 0: character }) => character).slice(0, SAMPLE);
  if (seen.length === 0) return 1;
  const kana = seen.filter((one) => KANA.test(one)).length;
  const isJapanese = kana >= seen.length / 6;
  let known = 0;
  for (const one of seen) {
    if (COMMON_HAN.has(one) || COMMON_HANGUL.has(one) || WIDE_MARK.test(one)) known++;
    else if (KANA.test(one) && !HALF_KANA.test(one)) known++;
    else if (HANGUL.test(one)) known += 0.1;
    else if (HAN.test(one) && isJapanese) known += 0.3;
  }
  return known / seen.length;
}

const WESTERN_LETTERS = /^(?:\p{L}|[“”‘’…–—«» \u00a0]{1,4})$/u;
/** ASCII that may be the second byte of a character in Big5 or Shift_JIS. */
const SECOND_BYTE = /[@-~]/;

/**
 * The same for Western text: its letters beyond ASCII stand between others, those of a wrong reading in rows. A sign
 * before what may be a second byte is either.
 */
export function readsLikeWestern(text: string): number {
  let [seen, alone] = [0, 0];
  for (const { 0: run, index } of text.matchAll(/[^\p{ASCII}]{1,1000}/gu)) {
    seen += run.length;
    if (WESTERN_LETTERS.test(run)) alone += run.length;
    else if (run.length === 1) alone += SECOND_BYTE.test(text.charAt(index + 1)) ? 0.5 : 1;
  }
  return seen === 0 ? 1 : alone / seen;
}
