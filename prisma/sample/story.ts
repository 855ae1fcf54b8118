import { articles } from "./articles";
import { departureClaims } from "./claims-departures";
import { otherClaims } from "./claims-others";
import { pledgeClaims } from "./claims-pledge";
import { promises } from "./promises";
import { rewordings } from "./rewordings";
import { sources } from "./sources";
import { otherSources } from "./sources-other";
import { speakers } from "./speakers";
import { otherVerdicts } from "./verdicts-others";
import { pledgeVerdicts } from "./verdicts-pledge";

/** The whole sample story. Verdicts are published in this order, so the pledge's stand on top of the first page. */
export const story = {
  speakers,
  sources: [...sources, ...otherSources],
  articles,
  promises,
  claims: [...otherClaims, ...departureClaims, ...pledgeClaims],
  verdicts: [...otherVerdicts, ...pledgeVerdicts],
  rewordings,
};
