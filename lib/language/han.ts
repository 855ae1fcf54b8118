import TRADITIONAL from "opencc-js/dict/TSCharacters";
import { RADICALS } from "./radicals";

/** Forms of one character that the table does not hold: regional ones, and older simplified ones. */
const MORE =
  "著着衞卫敍叙枱台粧妆糭粽衹只祇只痺痹簷檐鯰鲇妳你牠它祂它馀余钜巨谘咨锺钟缐线讬托迳径镟旋麹曲麺面侭尽";

/** One step of `String.fromCharCode`, which takes only so many arguments. */
const CHUNK = 8192;

let table: Uint16Array | undefined;

/** Each UTF-16 unit to its folded one; filled at the first use, in a millisecond or two. */
function forms(): Uint16Array {
  const filled = Uint16Array.from({ length: 0x10000 }, (_, code) => code);
  const more = Array.from({ length: MORE.length / 2 }, (_, i) => MORE.slice(2 * i, 2 * i + 2));
  const known = TRADITIONAL.split("|").map((pair) => pair.replace(" ", ""));
  const radicals = Array.from(RADICALS, ([radical, character]) => radical + character);
  for (const pair of [...known, ...more, ...radicals]) {
    // Rare characters outside the basic plane take two units: they stay as they are.
    if (pair.length === 2) filled[pair.charCodeAt(0)] = pair.charCodeAt(1);
  }
  return filled.map((code) => filled[code] ?? code);
}

/**
 * The text with every traditional, Hong Kong and Taiwan form of a Chinese character replaced by its simplified one
 * (說, 説 → 说; 計畫 → 计划) and every radical by its character (⼒ → 力), one UTF-16 unit for one, so that an offset into the result is an offset into the text.
 * Characters with two simplified forms get one of them always (著, 着 → 着): compare folded text with folded text
 * only, so fold word lists as well. For comparing; never for showing or storing.
 */
export function foldHan(text: string): string {
  table ??= forms();
  let folded = "";
  for (let from = 0; from < text.length; from += CHUNK)
    folded += foldChunk(text.slice(from, from + CHUNK), table);
  // Taiwan writes a plan with the character of a picture: the one common word in which that is the same word.
  return folded.includes("计画") ? folded.replaceAll("计画", "计划") : folded;
}

function foldChunk(chunk: string, to: Uint16Array): string {
  const codes = new Uint16Array(chunk.length);
  let isFolded = false;
  for (let i = 0; i < chunk.length; i++) {
    const code = chunk.charCodeAt(i);
    const form = to[code] ?? code;
    codes[i] = form;
    isFolded ||= form !== code;
  }
  return isFolded ? String.fromCharCode(...codes) : chunk;
}

/** Whether two words have a character in common, as they are written. */
export const shareCharacter = (one: string, other: string): boolean =>
  [...one].some((character) => other.includes(character));
