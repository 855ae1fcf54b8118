import type { Amount } from "./amounts/findAmounts";

export const isPeriod = ({ unit }: Amount) => unit === "day" || unit === "workday" || unit === "month";

/** A period by whose end something is done, not one that says how long something lasts. */
export const isTimeLimit = (amount: Amount) => isPeriod(amount) && !amount.isLength;
