import type { Fields } from "../actions";
import type { Account, Who } from "./team";

/** One line of "who may do what": a server action, what is sent to it, and who may. */
export type Row = {
  action: string;
  /** What sets it apart from another row of the same action. */
  when?: string;
  allowed: readonly Who[];
  /** Made anew for each who sends it. */
  fields: (who: Who, own?: Account) => Promise<Fields>;
  /** Why it is refused, where that does not depend on the role. */
  reason?: string;
  /** The same where it depends on who asks. */
  reasonOf?: (who: Who) => string;
  /** It changes how they sign in: each sends it from a new account, which `fields` is given. */
  ownAccount?: true;
};

/** A server action that only answers: those who may are told `found`, and nobody else is. */
export type Question = {
  action: string;
  allowed: readonly Who[];
  ask: (who: Who) => Promise<{ answer: string; found: string }>;
};

export const asText = (fields: Record<string, string | number>): Fields =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, String(value)]));
