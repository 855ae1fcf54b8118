/**
 * English verbs that only lead up to a deed, or go along with it: to begin a hospital is not to build it, to review a rule
 * not to scrap it. Edit freely: base forms in lower case.
 */
export const LEAD_UPS: readonly string[] = [
  ..."begin start commence initiate launch".split(" "),
  ..."support help assist promote facilitate foster enable back champion".split(" "),
  ..."review assess evaluate investigate inspect study consult discuss debate monitor track".split(" "),
  ..."propose draft prepare plan design pilot trial approve authorise authorize".split(" "),
  ..."advise summarise summarize minimise minimize lobby campaign warn press push prioritise prioritize".split(
    " ",
  ),
  ..."participate contribute offer".split(" "),
];

/** Such verbs, and others that say as much as they do: to launch a fund is to set it up. Base forms in lower case. */
export const SAID_OTHERWISE: readonly (readonly [string, string])[] = [
  [
    "begin start launch commence initiate",
    "set up,establish,create,found,introduce,release,roll out,unveil,form",
  ],
  ["approve authorise authorize", "pass,adopt,endorse,sign off,allow,permit,agree to,clear"],
  [
    "review assess evaluate inspect investigate study",
    "examine,check,look into,look at,probe,analyse,analyze",
  ],
  ["monitor track", "watch,follow,keep an eye on"],
  ["warn advise", "tell,alert,notify,inform"],
  ["consult", "ask,hear from,talk to"],
  ["help assist support back", "aid"],
  ["draft prepare", "draw up,write"],
  ["propose", "put forward,suggest"],
  ["推进", "推动"],
];
