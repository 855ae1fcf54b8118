import type { ClaimKind } from "@/lib/generated/prisma/enums";
import { bounded, count, money, percent } from "./amounts";
import {
  CHARACTERS,
  CONDITIONS,
  HAPPENED,
  MOVED,
  PLEDGED,
  QUALITIES,
  REASONS,
  WRONGS,
} from "./lexicon/actions";
import type { Pair } from "./lexicon/pair";
import { GROUPS } from "./lexicon/people";
import { COUNTRIES, PLACES } from "./lexicon/places";
import { THINGS } from "./lexicon/things";
import { type SeededRandom, Zipf } from "./seededRandom";
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

export function facts(random: SeededRandom, who: Pair, whom: Pair, year: number): Facts {
  return {
    who,
    whom,
    pledged: random.pick(PLEDGED),
    moved: random.pick(MOVED),
    happened: random.pick(HAPPENED),
    wrong: random.pick(WRONGS),
    thing: things.draw(random),
    other: things.draw(random),
    quality: random.pick(QUALITIES),
    group: groups.draw(random),
    place: places.draw(random),
    percent: bounded(random, percent(random)),
    money: bounded(random, money(random)),
    count: bounded(random, count(random)),
    deadline: deadline(random, year),
    past: past(random, year),
    character: random.pick(CHARACTERS),
    reason: random.pick(REASONS),
    condition: random.pick(CONDITIONS),
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
