/** Where a claim stands only in our summary's words: whoever reads the quote must know that. */
export const REPORTED = {
  en: "Reported words, in Stet’s sample summary",
  zh: "转述，见 Stet 示例摘要",
};

/** Slugs of the articles. */
export const ZH = "openai-people-and-pledge-august-2024";
export const PLEDGE = "one-pledge-three-wordings";
export const DEPARTURES = "who-left-openai-and-what-they-said";
