import { DEMO_ACCOUNTS } from "@/lib/accounts/demo";
import type { PersonKey } from "./shape";

/** Who of the demo accounts did what in the story. */
export const PEOPLE = {
  editor: DEMO_ACCOUNTS[0].email,
  firstReviewer: DEMO_ACCOUNTS[1].email,
  secondReviewer: DEMO_ACCOUNTS[2].email,
} as const satisfies Record<PersonKey, string>;
