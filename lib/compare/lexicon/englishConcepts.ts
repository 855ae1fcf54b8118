import type { Concept } from "./concepts";

/** English things and their kinds or parts, each in the singular: what stands behind `>` is narrower. */
const LINES = `
vehicle > car, lorry, truck, bus, van, taxi, motorcycle, electric vehicle, private vehicle, heavy goods vehicle
device > phone, mobile phone, smartphone, tablet, laptop, mobile device
data > email address, phone number, telephone number, contact details, date of birth, health data, biometric data, financial data, payment data, browsing history, search history, password, ip address, postal address
employee > manager, executive, senior manager, apprentice, frontline worker
country > eu country, member state, eu member state, developing country, low-income country
forest > rainforest, old-growth forest, primary forest, public forest, ancient woodland, tropical forest
school > secondary school, state school, public school, private school
waste > food waste, plastic waste, household waste, hazardous waste, electronic waste, organic waste
tax > income tax, property tax, council tax, value added tax, vat, corporation tax, inheritance tax, fuel tax
crime > violent crime, hate crime, knife crime, serious crime, cybercrime
animal > pet, farm animal, wild animal, dog, cat
building > public building, office building, residential building, new building
road > motorway, main road, country road, residential road, highway
medicine > prescription medicine, antibiotic, vaccine, painkiller
worker > farm worker, care worker, agency worker, migrant worker, key worker
fee > tuition fee, booking fee, late fee, cancellation fee, administration fee
cost > travel cost, legal cost, housing cost, energy cost, administrative cost
benefit > child benefit, housing benefit, unemployment benefit, disability benefit
animal product > meat, dairy product, egg
pesticide > neonicotinoid, herbicide, glyphosate, insecticide
drone > military drone, armed drone
subsidy > fossil fuel subsidy, farm subsidy, export subsidy
supplier > direct supplier, tier 1 supplier, local supplier, key supplier
product > own-brand product, food product, new product, core product
decision > automated decision, final decision, planning decision
advert > political advert, targeted advert, gambling advert
error > critical error, serious error
minister > prime minister, finance minister, health minister
plant > power plant, coal plant, nuclear plant
fish > salmon, tuna, shellfish
`;

const split = (words: string): string[] => words.split(", ");

/** Singular and plural. */
function bothNumbers(name: string): string[] {
  const plural = /(?:s|x|ch|sh)$/u.test(name)
    ? `${name}es`
    : name.replace(/(?:(?<![aeiou])y|)$/u, (end) => (end === "y" ? "ies" : "s"));
  return [name, plural];
}

const broader = new Map<string, string[]>();
for (const [whole = "", parts = ""] of LINES.trim()
  .split("\n")
  .map((line) => line.split(" > "))) {
  broader.set(whole, broader.get(whole) ?? []);
  for (const part of split(parts)) broader.set(part, [...(broader.get(part) ?? []), whole]);
}

/** The concepts of these lines; those that `known` has already keep their names. */
export function englishConcepts(known: readonly Concept[]): Concept[] {
  const idOf = (name: string) => known.find(({ en }) => en.includes(name))?.id ?? `en ${name}`;
  return [...broader]
    .filter(([name]) => !known.some(({ en }) => en.includes(name)))
    .map(([name, wholes]) => ({
      id: idOf(name),
      en: bothNumbers(name),
      zh: [],
      broader: wholes.map(idOf),
    }));
}
