import { articles } from "./articles";
import { departureClaims } from "./claimsDepartures";
import { otherClaims } from "./claimsOthers";
import { pledgeClaims } from "./claimsPledge";
import { promises } from "./promises";
import { reworded } from "./reworded/all";
import { rewordedArticles } from "./reworded/articles";
import { rewordedSpeakers } from "./reworded/speakers";
import { rewordings } from "./rewordings";
import { sources } from "./sources";
import { otherSources } from "./sourcesOther";
import { speakers } from "./speakers";
import { otherVerdicts } from "./verdictsOthers";
import { pledgeVerdicts } from "./verdictsPledge";

/**
 * All that the sample has. Verdicts and rewordings are published in this order, so the compute pledge's stand on top
 * of the first page.
 */
export const story = {
  speakers: [...speakers, ...rewordedSpeakers],
  sources: [...sources, ...otherSources, ...reworded.flatMap((one) => one.sources)],
  articles: [...articles, ...rewordedArticles],
  promises: [...promises, ...reworded.map(({ promise }) => promise)],
  claims: [...otherClaims, ...departureClaims, ...reworded.flatMap((one) => one.claims), ...pledgeClaims],
  verdicts: [...otherVerdicts, ...reworded.flatMap((one) => one.verdicts), ...pledgeVerdicts],
  rewordings: [...reworded.flatMap((one) => one.rewordings), ...rewordings],
};
