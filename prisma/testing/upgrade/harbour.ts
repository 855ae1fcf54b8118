/** An invented story for what a desk has in work: no speaker, article or quote in it is real. */

export const ARTICLE = {
  title: "What the Northbay Line said about its ferries",
  publisher: "The Harbour Sheet (invented)",
  author: "A. Writer",
  publishedOn: "2024-05",
  lang: "en",
  url: "https://harbour.example/northbay-ferries",
};

export const SPEAKER = {
  kind: "organization",
  nameEn: "Northbay Line",
  nameZh: "北湾轮渡",
  descriptionEn: "An invented ferry company.",
  descriptionZh: "虚构的轮渡公司。",
  aliases: ["Northbay Ferries"],
} as const;

export type Said = { kind: string; saidOn: string; quote: string; en: string; zh?: string };

/** What is said in the article; each quote is a paragraph of it. */
export const SAID = {
  electric: {
    kind: "promise",
    saidOn: "2021-03-04",
    quote: "We will run twelve electric ferries on all our routes by the end of 2030.",
    en: "Northbay Line will run twelve electric ferries on all its routes by the end of 2030.",
    zh: "北湾轮渡将在二〇三〇年底前在全部航线投入十二艘电动渡轮。",
  },
  electricLater: {
    kind: "promise",
    saidOn: "2023-09",
    quote: "As we have always said, we aim to run at least six low-emission ferries by 2035.",
    en: "Northbay Line aims to run at least six low-emission ferries by 2035.",
    zh: "北湾轮渡力争在二〇三五年前投入至少六艘低排放渡轮。",
  },
  fares: {
    kind: "promise",
    saidOn: "2020",
    quote: "No fare will rise before 2026.",
    en: "No fare of Northbay Line will rise before 2026.",
  },
  faresLater: {
    kind: "promise",
    saidOn: "2022-11-20",
    quote: "Fares for islanders will not rise before 2026.",
    en: "Fares for islanders will not rise before 2026.",
  },
  noise: {
    kind: "promise",
    saidOn: "2021-06-01",
    quote: "We will halve the noise of our engines in Northbay harbour within three years.",
    en: "Northbay Line will halve the noise of its engines in the harbour within three years.",
  },
  noiseLater: {
    kind: "promise",
    saidOn: "2024-02-01",
    quote: "We will reduce the noise of our engines in Northbay harbour within five years.",
    en: "Northbay Line will reduce the noise of its engines in the harbour within five years.",
  },
  crew: {
    kind: "promise",
    saidOn: "2024-04-30",
    quote: "Every crew will be trained at Northbay school by next spring.",
    en: "Every crew of Northbay Line will be trained by spring 2025.",
  },
  passengers: {
    kind: "quantity",
    saidOn: "2023",
    quote: "We carried two million passengers in 2023.",
    en: "Northbay Line carried two million passengers in 2023.",
  },
  oldest: {
    kind: "characterisation",
    saidOn: "2024-01",
    quote: "Ours is the oldest ferry line on this coast.",
    en: "Northbay Line is the oldest ferry line on its coast.",
  },
  pier: {
    kind: "event",
    saidOn: "2024-03-11",
    quote: "The new pier opened on time.",
    en: "The new pier of Northbay opened on time.",
  },
  rival: {
    kind: "accusation",
    saidOn: "2024-03",
    quote: "Our rival keeps its timetable secret.",
    en: "The rival of Northbay Line keeps its timetable secret.",
  },
  director: {
    kind: "departure_reason",
    saidOn: "2024-02-15",
    quote: "Our director left for reasons of health.",
    en: "The director of Northbay Line left for reasons of health.",
  },
  storm: {
    kind: "event",
    saidOn: "2024-01-02",
    quote: "The storm sank one of our ferries.",
    en: "A storm sank a ferry of Northbay Line.",
  },
  staff: {
    kind: "quantity",
    saidOn: "2024",
    quote: "Four hundred people work for us.",
    en: "Four hundred people work for Northbay Line.",
  },
} satisfies Record<string, Said>;

const LEAD = "The line has said much about its ferries. Here it is, in its own words.";
const paragraphs = Object.values(SAID).map(({ quote }) => quote);
export const FIRST_TEXT = [LEAD, ...paragraphs].join("\n\n");
/** The same a week later: one sentence is gone, one reads a little differently, a new one stands before all. */
export const SECOND_TEXT = [
  "Corrected a week later.",
  LEAD,
  ...paragraphs
    .filter((quote) => quote !== SAID.staff.quote)
    .map((quote) => (quote === SAID.pier.quote ? "The new pier has opened on time." : quote)),
].join("\n\n");

/** The comparison of the two wordings on electric ferries. */
export const TABLE = [
  { term: "amount", from: "twelve", to: "at least six", effect: "weaker", noteEn: "Half as many." },
  { term: "action", from: "run", to: "run", effect: "same" },
  { term: "base", from: "on all our routes", effect: "dropped" },
  { term: "deadline", from: "by the end of 2030", to: "by 2035", effect: "later", noteZh: "晚了约四年。" },
  { term: "strength", from: "will", to: "aim to", effect: "weaker" },
];
