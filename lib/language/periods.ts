import type { Amount } from "./amounts/findAmounts";

export const isPeriod = ({ unit }: Amount) => unit === "day" || unit === "workday" || unit === "month";
