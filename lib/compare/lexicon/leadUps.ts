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
