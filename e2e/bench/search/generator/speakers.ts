import type { SpeakerKind } from "@/lib/generated/prisma/enums";
import type { Pair } from "./lexicon/pair";
import {
  CHINESE_SURNAMES,
  FIRST_NAMES,
  GIVEN_CHARACTERS,
  SURNAME_HEADS,
  SURNAME_TAILS,
} from "./lexicon/people";
import { COUNTRIES, HOUSES, OFFICES, PLACES, TRADES } from "./lexicon/places";
import { SeededRandom } from "./seededRandom";
import { traditional } from "./traditional";

/** Somebody who says things, with the names that claims and queries call them by. */
export type GeneratedSpeaker = { kind: SpeakerKind; nameEn: string; nameZh: string; aliases: string[] };

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function western(random: SeededRandom): GeneratedSpeaker {
  const first = random.pick(FIRST_NAMES);
  const [head, tail] = [random.pick(SURNAME_HEADS), random.pick(SURNAME_TAILS)];
  const last = { en: head.en + tail.en, zh: head.zh + tail.zh };
  const nameZh = `${first.zh}·${last.zh}`;
  const aliases = [
    last.en,
    last.zh,
    `${first.en.charAt(0)}. ${last.en}`,
    traditional(nameZh),
    traditional(last.zh),
  ];
  return { kind: "person", nameEn: `${first.en} ${last.en}`, nameZh, aliases };
}

function chinese(random: SeededRandom): GeneratedSpeaker {
  const family = random.pick(CHINESE_SURNAMES);
  const given = Array.from({ length: random.chance(0.75) ? 2 : 1 }, () => random.pick(GIVEN_CHARACTERS));
  const givenEn = capital(given.map(({ en }) => en).join(""));
  const nameZh = family.zh + given.map(({ zh }) => zh).join("");
  return {
    kind: "person",
    nameEn: `${family.en} ${givenEn}`,
    nameZh,
    aliases: [`${givenEn} ${family.en}`, traditional(nameZh)],
  };
}

const initials = (name: string) =>
  name
    .split(" ")
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word.charAt(0))
    .join("");

function organization(random: SeededRandom): GeneratedSpeaker {
  const [place, house, trade] = [random.pick(PLACES), random.pick(HOUSES), random.pick(TRADES)];
  const [country, office] = [random.pick(COUNTRIES), random.pick(OFFICES)];
  const name: Pair = random.pick([
    { en: `${house.en} ${trade.en}`, zh: house.zh + trade.zh },
    { en: `${place.en} ${trade.en}`, zh: place.zh + trade.zh },
    { en: `${office.en} of ${country.en}`, zh: country.zh + office.zh },
    { en: `${place.en} City Council`, zh: `${place.zh}市议会` },
    { en: `University of ${place.en}`, zh: `${place.zh}大学` },
  ]);
  const short = initials(name.en);
  const aliases = [...(short.length >= 3 ? [short] : []), traditional(name.zh)];
  return { kind: "organization", nameEn: name.en, nameZh: name.zh, aliases };
}

/** Generates speakers with unique names in both languages; the first in the list speak most. */
export function generateSpeakers(seed: number, size: number): GeneratedSpeaker[] {
  const random = new SeededRandom(seed, -1);
  const taken = new Set<string>();
  const speakers: GeneratedSpeaker[] = [];
  while (speakers.length < size) {
    const make = random.pick([western, western, western, chinese, organization]);
    const made = make(random);
    if (taken.has(made.nameEn) || taken.has(made.nameZh)) continue;
    taken.add(made.nameEn).add(made.nameZh);
    const aliases = [...new Set(made.aliases)].filter((name) => name !== made.nameEn && name !== made.nameZh);
    speakers.push({ ...made, aliases });
  }
  return speakers;
}
