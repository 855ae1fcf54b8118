import { DEMONSTRATION_HOST, DEMONSTRATION_PAGES } from "@/lib/web/demonstration/pages";
import type { ClaimSample, PromiseSample, SourceSample, SpeakerSample } from "./shape";

const SAID_ON = "2026-03-02";
const at = (path: string) => `http://${DEMONSTRATION_HOST}${path}`;
const titleOf = (path: string) => DEMONSTRATION_PAGES[path]?.title ?? "";

const BOATS = "By the end of 2027 we will run electric boats on all five of our lines.";
const FARES = "到2028年底之前，我们不会上调学生票价。";
const venue = { en: "A page of a made-up company (demonstration)", zh: "虚构公司的网页（演示）" };

/**
 * A made-up company with two pages that change while somebody looks on (lib/web/demonstration): the tour goes from "changed
 * at the source" to a published rewording. Its claims are open and nothing of them is public until somebody publishes it.
 */
export const demonstration: {
  speakers: SpeakerSample[];
  sources: SourceSample[];
  promises: PromiseSample[];
  claims: ClaimSample[];
} = {
  speakers: [
    {
      slug: "harbour-transit",
      kind: "organization",
      name: { en: "Harbour Transit (made up)", zh: "港湾轮渡（虚构）" },
      description: {
        en: "A ferry company that does not exist: part of the demonstration of how Stet watches a page.",
        zh: "并不存在的轮渡公司，仅用于演示 Stet 如何监测网页。",
      },
      aliases: ["Harbour Transit", "港湾轮渡"],
    },
  ],
  sources: [
    {
      key: "harbour-commitments",
      url: at("/en/commitments"),
      title: titleOf("/en/commitments"),
      publisher: "Harbour Transit (made up)",
      kind: "primary",
      lang: "en",
      publishedOn: SAID_ON,
    },
    {
      key: "harbour-fares",
      url: at("/zh/fares"),
      title: titleOf("/zh/fares"),
      publisher: "港湾轮渡（虚构）",
      kind: "primary",
      lang: "zh",
      publishedOn: SAID_ON,
    },
  ],
  promises: [
    {
      slug: "harbour-transit-electric-boats",
      promisor: "harbour-transit",
      title: { en: "Electric boats on every line (demonstration)", zh: "全部航线使用电动渡轮（演示）" },
    },
    {
      slug: "harbour-transit-student-fares",
      promisor: "harbour-transit",
      title: { en: "Student fares stay as they are (demonstration)", zh: "不上调学生票价（演示）" },
    },
  ],
  claims: [
    {
      slug: "harbour-transit-electric-boats-by-2027",
      kind: "promise",
      statement: {
        en: "Harbour Transit (made up) will run electric boats on all five of its lines by the end of 2027.",
        zh: "港湾轮渡（虚构）将在 2027 年底前于全部五条航线使用电动渡轮。",
      },
      quote: BOATS,
      quoteLang: "en",
      translation: "到 2027 年底，我们的全部五条航线都将使用电动渡轮。",
      speaker: "harbour-transit",
      saidOn: SAID_ON,
      venue,
      promise: "harbour-transit-electric-boats",
      mentions: [],
      evidence: [
        {
          source: "harbour-commitments",
          stance: "origin",
          quote: BOATS,
          note: {
            en: "The page says so until it changes: capture it, watch it, and look again.",
            zh: "网页更改之前如此表述：先存档、再监测，然后再看一次。",
          },
        },
      ],
    },
    {
      slug: "harbour-transit-student-fares-until-2028",
      kind: "promise",
      statement: {
        en: "Harbour Transit (made up) will not raise student fares before the end of 2028.",
        zh: "港湾轮渡（虚构）在 2028 年底之前不会上调学生票价。",
      },
      quote: FARES,
      quoteLang: "zh",
      translation: "We will not raise student fares before the end of 2028.",
      speaker: "harbour-transit",
      saidOn: SAID_ON,
      venue,
      promise: "harbour-transit-student-fares",
      mentions: [],
      evidence: [
        {
          source: "harbour-fares",
          stance: "origin",
          quote: FARES,
          quoteLang: "zh",
          note: {
            en: "The page says so until it changes: capture it, watch it, and look again.",
            zh: "网页更改之前如此表述：先存档、再监测，然后再看一次。",
          },
        },
      ],
    },
  ],
};
