/** What somebody holds that another person could go on with. */
export type Holdings = {
  /** Claims that they have in review. */
  review: number;
  /** Claims that they began and nobody has opened for review. */
  begun: number;
  /** Forms that they typed into and did not send. */
  typed: number;
  /** What they asked to be told of. */
  follows: number;
};

/** Whether there is anything that another person would have to go on with. */
export const holds = (held: Holdings | undefined): held is Holdings =>
  held !== undefined && Object.values(held).some((count) => count > 0);
