import type { ClaimKind } from "@/lib/generated/prisma/enums";
import { bounded, count, money, percent } from "./amounts";
import { type Dice, Zipf } from "./dice";
import {
  CHARACTERS,
  CONDITIONS,
  HAPPENED,
  MOVED,
  PLEDGED,
  QUALITIES,
  REASONS,
  WRONGS,
} from "./lexicon/doings";
import type { Pair } from "./lexicon/pair";
import { GROUPS } from "./lexicon/people";
import { COUNTRIES, PLACES } from "./lexicon/places";
import { THINGS } from "./lexicon/things";
import { deadline, past } from "./times";

/** What a claim says, before it is put into words. */
export type Facts = Record<
  | "who"
  | "whom"
  | "pledged"
  | "moved"
  | "happened"
  | "wrong"
  | "thing"
  | "other"
  | "quality"
  | "group"
  | "place"
  | "percent"
  | "money"
  | "count"
  | "deadline"
  | "past"
  | "character"
  | "reason"
  | "condition",
  Pair
>;

const things = new Zipf(THINGS, 12);
const groups = new Zipf(GROUPS, 6);
const places = new Zipf([...COUNTRIES, ...PLACES], 12);

export function facts(dice: Dice, who: Pair, whom: Pair, year: number): Facts {
  return {
    who,
    whom,
    pledged: dice.pick(PLEDGED),
    moved: dice.pick(MOVED),
    happened: dice.pick(HAPPENED),
    wrong: dice.pick(WRONGS),
    thing: things.draw(dice),
    other: things.draw(dice),
    quality: dice.pick(QUALITIES),
    group: groups.draw(dice),
    place: places.draw(dice),
    percent: bounded(dice, percent(dice)),
    money: bounded(dice, money(dice)),
    count: bounded(dice, count(dice)),
    deadline: deadline(dice, year),
    past: past(dice, year),
    character: dice.pick(CHARACTERS),
    reason: dice.pick(REASONS),
    condition: dice.pick(CONDITIONS),
  };
}

/** A verb with its thing: 就…误导了公众 takes it into its middle. */
export function withThing(verb: Pair, thing: Pair): Pair {
  return {
    en: `${verb.en} ${thing.en}`,
    zh: verb.zh.includes("…") ? verb.zh.replace("…", thing.zh) : verb.zh + thing.zh,
  };
}

/** One way to say facts: as the desk states them, and as somebody said them. */
type Wording = { statement: (of: Facts) => Pair; quote: (of: Facts) => Pair };
export type Wordings = Record<ClaimKind, readonly Wording[]>;
