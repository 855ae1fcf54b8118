/** Forms, by the first word of their key, whose words stay with who typed them: judgements, which a second person decides on. */
export const JUDGEMENTS = ["verdict", "rewording"];

/** What somebody holds that another person could go on with. */
export type Holdings = {
  /** Claims that they have in review. */
  review: number;
  /** Claims that they began and nobody has opened for review. */
  begun: number;
  /** Forms that they typed into and did not send, but for judgements. */
  typed: number;
  /** What they asked to be told of. */
  follows: number;
  /** Watches that they answer for. */
  watches: number;
};

/** What somebody wrote that is with others already: it stays under its writer's name, and moves to nobody. */
type LeftWithOthers = {
  /** Verdicts that wait for a second person. */
  submitted: number;
  /** Changes that they proposed, not yet decided. */
  proposals: number;
  /** Rewordings that they flagged, not yet decided. */
  flagged: number;
};

/** All that is told of somebody before they go; `due` of what they have in review is to be done by a date, which stays. */
export type Standing = { held: Holdings; left: LeftWithOthers; due: number };

/** Whether there is anything that another person would have to go on with. */
export const holds = (held: Holdings | undefined): held is Holdings =>
  held !== undefined && Object.values(held).some((count) => count > 0);
