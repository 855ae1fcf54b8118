/** What was filled into a field of the form. */
export type Outcome = "right" | "empty" | "wrong";

/** Whether what was filled in is what an editor might say; nothing is right where `null` is among that. */
export function outcomeOf(given: string | undefined, accepted: readonly (string | null)[]): Outcome {
  if (given === undefined) return accepted.includes(null) ? "right" : "empty";
  return accepted.includes(given) ? "right" : "wrong";
}

/** Of a form as a whole: one wrong field makes it wrong, else one empty field empty. */
export function worstOf(outcomes: readonly Outcome[]): Outcome {
  return (["wrong", "empty"] as const).find((one) => outcomes.includes(one)) ?? "right";
}
