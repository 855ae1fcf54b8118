/** Where readers compare two wordings of a promise; each is named by its slug. */
export const pairPath = (promise: string, earlier: string, later: string) =>
  `/promises/${promise}/compare/${earlier}/${later}`;
