import type { PartialDate } from "@/lib/dates";
import { type ClaimKind, type GivenBy, GivenBy as Givers, type Lang } from "@/lib/generated/prisma/enums";
import { aside, sentence } from "./generator/details";
import { Dice, Zipf } from "./generator/dice";
import { type Facts, facts } from "./generator/facts";
import type { Pair } from "./generator/lexicon/pair";
import { VENUES } from "./generator/lexicon/places";
import { type GeneratedSpeaker, generatedSpeakers } from "./generator/speakers";
import { saidOn } from "./generator/times";
import { traditional } from "./generator/traditional";
import { WORDINGS } from "./generator/wordings";

export type GeneratedClaim = {
  kind: ClaimKind;
  statementEn: string | null;
  statementZh: string | null;
  quote: string;
  quoteLang: Lang;
  /** Places in the list of speakers. */
  speaker: number;
  subject: number | null;
  givenBy: GivenBy | null;
  saidOn: PartialDate;
  venue: Pair;
};

/** Speakers of whom all claims are, however many: the first of them say a hundred times what the last do. */
export const SPEAKERS = 3000;

const KINDS: readonly ClaimKind[] = [
  ...Array<ClaimKind>(6).fill("promise"),
  ...Array<ClaimKind>(4).fill("quantity"),
  ...Array<ClaimKind>(4).fill("event"),
  ...Array<ClaimKind>(3).fill("accusation"),
  ...Array<ClaimKind>(2).fill("characterisation"),
  "departure_reason",
];
/** Kinds that are often about somebody else. */
const OF_OTHERS: readonly ClaimKind[] = ["accusation", "characterisation", "departure_reason"];
const GIVERS = Object.values(Givers);

const name = ({ nameEn, nameZh }: GeneratedSpeaker): Pair => ({ en: nameEn, zh: nameZh });

/** Claims by their number: the same seed and number give the same claim, in any order and on any machine. */
export class Claims {
  readonly seed: number;
  readonly speakers: readonly GeneratedSpeaker[];
  readonly #who: Zipf<number>;

  constructor(seed: number) {
    this.seed = seed;
    this.speakers = generatedSpeakers(seed, SPEAKERS);
    this.#who = new Zipf(
      this.speakers.map((_, n) => n),
      30,
    );
  }

  at(n: number): GeneratedClaim {
    const dice = new Dice(this.seed, n);
    const kind = dice.pick(KINDS);
    const [speaker, other] = [this.#who.draw(dice), this.#who.draw(dice)];
    const said = saidOn(dice);
    const year = Number(said.date.slice(0, 4));
    const [who, whom] = [speaker, other].map((at) => name(this.speakers[at] as GeneratedSpeaker)) as [
      Pair,
      Pair,
    ];
    return {
      kind,
      ...this.#words(dice, kind, facts(dice, who, whom, year)),
      speaker,
      subject: OF_OTHERS.includes(kind) && other !== speaker ? other : null,
      givenBy: kind === "departure_reason" ? dice.pick(GIVERS) : null,
      saidOn: said,
      venue: dice.pick(VENUES),
    };
  }

  #words(
    dice: Dice,
    kind: ClaimKind,
    of: Facts,
  ): Pick<GeneratedClaim, "statementEn" | "statementZh" | "quote" | "quoteLang"> {
    const wording = dice.pick(WORDINGS[kind]);
    const languages = dice.next();
    const stated = wording.statement(of);
    const quoteLang = dice.chance(languages < 0.75 ? 0.75 : 0.05) ? "en" : "zh";
    const words = [sentence(dice, quoteLang, wording.quote(of)[quoteLang], dice.below(3))];
    if (dice.chance(0.5)) words.push(aside(dice, quoteLang));
    if (dice.chance(0.3)) words.unshift(aside(dice, quoteLang));
    const quote = words.join(quoteLang === "en" ? " " : "");
    return {
      statementEn: languages < 0.75 ? sentence(dice, "en", stated.en, dice.below(2)) : null,
      statementZh: languages >= 0.4 ? sentence(dice, "zh", stated.zh, dice.below(2)) : null,
      quote: quoteLang === "zh" && dice.chance(0.25) ? traditional(quote) : quote,
      quoteLang,
    };
  }
}

/** So many claims in both languages, in an order that the seed alone decides. */
export function* generatedClaims(seed: number, count: number): Generator<GeneratedClaim> {
  const claims = new Claims(seed);
  for (let n = 0; n < count; n++) yield claims.at(n);
}
