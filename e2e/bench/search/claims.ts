import type { PartialDate } from "@/lib/dates";
import { type ClaimKind, type GivenBy, GivenBy as Givers, type Lang } from "@/lib/generated/prisma/enums";
import { type Facts, facts } from "./generator/facts";
import { aside, sentence } from "./generator/filler";
import type { Pair } from "./generator/lexicon/pair";
import { VENUES } from "./generator/lexicon/places";
import { SeededRandom, Zipf } from "./generator/seededRandom";
import { type GeneratedSpeaker, generateSpeakers } from "./generator/speakers";
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
    this.speakers = generateSpeakers(seed, SPEAKERS);
    this.#who = new Zipf(
      this.speakers.map((_, n) => n),
      30,
    );
  }

  at(n: number): GeneratedClaim {
    const random = new SeededRandom(this.seed, n);
    const kind = random.pick(KINDS);
    const [speaker, other] = [this.#who.draw(random), this.#who.draw(random)];
    const said = saidOn(random);
    const year = Number(said.date.slice(0, 4));
    const [who, whom] = [speaker, other].map((at) => name(this.speakers[at] as GeneratedSpeaker)) as [
      Pair,
      Pair,
    ];
    return {
      kind,
      ...this.#words(random, kind, facts(random, who, whom, year)),
      speaker,
      subject: OF_OTHERS.includes(kind) && other !== speaker ? other : null,
      givenBy: kind === "departure_reason" ? random.pick(GIVERS) : null,
      saidOn: said,
      venue: random.pick(VENUES),
    };
  }

  #words(
    random: SeededRandom,
    kind: ClaimKind,
    of: Facts,
  ): Pick<GeneratedClaim, "statementEn" | "statementZh" | "quote" | "quoteLang"> {
    const wording = random.pick(WORDINGS[kind]);
    const languages = random.next();
    const stated = wording.statement(of);
    const quoteLang = random.chance(languages < 0.75 ? 0.75 : 0.05) ? "en" : "zh";
    const words = [sentence(random, quoteLang, wording.quote(of)[quoteLang], random.below(3))];
    if (random.chance(0.5)) words.push(aside(random, quoteLang));
    if (random.chance(0.3)) words.unshift(aside(random, quoteLang));
    const quote = words.join(quoteLang === "en" ? " " : "");
    return {
      statementEn: languages < 0.75 ? sentence(random, "en", stated.en, random.below(2)) : null,
      statementZh: languages >= 0.4 ? sentence(random, "zh", stated.zh, random.below(2)) : null,
      quote: quoteLang === "zh" && random.chance(0.25) ? traditional(quote) : quote,
      quoteLang,
    };
  }
}

/** So many claims in both languages, in an order that the seed alone decides. */
export function* generateClaims(seed: number, count: number): Generator<GeneratedClaim> {
  const claims = new Claims(seed);
  for (let n = 0; n < count; n++) yield claims.at(n);
}
