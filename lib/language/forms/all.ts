import { CHINESE_CALLED, ENGLISH_CALLED } from "./called";
import { CHINESE_AMOUNTS, CHINESE_DATES, CHINESE_NONE } from "./chinese";
import { CHINESE_COUNCIL, ENGLISH_COUNCIL } from "./council";
import { CHINESE_DAILY, ENGLISH_DAILY } from "./daily";
import { CHINESE_DISTRICTS, ENGLISH_DISTRICTS } from "./districts";
import { ENGLISH_AMOUNTS, ENGLISH_DATES, ENGLISH_NONE } from "./english";
import { CHINESE_FAULTS, ENGLISH_FAULTS } from "./faults";
import { CHINESE_FIELDS, ENGLISH_FIELDS } from "./fields";
import type { Form } from "./form";
import { CHINESE_LEGENDS, ENGLISH_LEGENDS } from "./legends";
import { CHINESE_MEASURES, ENGLISH_MEASURES } from "./measures";
import { CHINESE_NAMED, ENGLISH_NAMED } from "./named";
import { CHINESE_NAMES, ENGLISH_NAMES } from "./names";
import { CHINESE_NEWS, ENGLISH_NEWS } from "./news";
import { CHINESE_ORDINARY, ENGLISH_ORDINARY } from "./ordinary";
import { CHINESE_PAPERS, ENGLISH_PAPERS } from "./papers";
import { CHINESE_PARCELS, ENGLISH_PARCELS } from "./parcels";
import { CHINESE_PROVERBS, ENGLISH_PROVERBS } from "./proverbs";
import { CHINESE_RECORDS, ENGLISH_RECORDS } from "./records";
import { CHINESE_REPORTED, ENGLISH_REPORTED } from "./reported";
import { CHINESE_TELLINGS, ENGLISH_TELLINGS } from "./tellings";
import { CHINESE_UNSEEN, ENGLISH_UNSEEN } from "./unseen";
import { CHINESE_WEATHER, ENGLISH_WEATHER } from "./weather";

/** The ISO day from which the relative dates of the forms count: a Thursday. */
export const SAID_ON = "2026-08-06";

/** Written forms of numbers and dates in both languages and scripts, with what they say. */
export const FORMS: Form[] = [
  ...ENGLISH_AMOUNTS,
  ...ENGLISH_NONE,
  ...ENGLISH_DATES,
  ...CHINESE_AMOUNTS,
  ...CHINESE_NONE,
  ...CHINESE_DATES,
  ...ENGLISH_NAMES,
  ...CHINESE_NAMES,
  ...ENGLISH_FIELDS,
  ...CHINESE_FIELDS,
  ...ENGLISH_NEWS,
  ...CHINESE_NEWS,
  ...ENGLISH_ORDINARY,
  ...CHINESE_ORDINARY,
  ...ENGLISH_UNSEEN,
  ...CHINESE_UNSEEN,
  ...ENGLISH_REPORTED,
  ...CHINESE_REPORTED,
  ...ENGLISH_PAPERS,
  ...CHINESE_PAPERS,
  ...ENGLISH_RECORDS,
  ...CHINESE_RECORDS,
  ...ENGLISH_DAILY,
  ...CHINESE_DAILY,
  ...ENGLISH_FAULTS,
  ...CHINESE_FAULTS,
  ...ENGLISH_NAMED,
  ...CHINESE_NAMED,
  ...ENGLISH_CALLED,
  ...CHINESE_CALLED,
  ...ENGLISH_MEASURES,
  ...CHINESE_MEASURES,
  ...ENGLISH_TELLINGS,
  ...CHINESE_TELLINGS,
  ...ENGLISH_WEATHER,
  ...CHINESE_WEATHER,
  ...ENGLISH_COUNCIL,
  ...CHINESE_COUNCIL,
  ...ENGLISH_PROVERBS,
  ...CHINESE_PROVERBS,
  ...ENGLISH_DISTRICTS,
  ...CHINESE_DISTRICTS,
  ...ENGLISH_PARCELS,
  ...CHINESE_PARCELS,
  ...ENGLISH_LEGENDS,
  ...CHINESE_LEGENDS,
];
