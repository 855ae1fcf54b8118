import type { Amount } from "./amounts";

export const isPeriod = ({ unit }: Amount) => unit === "day" || unit === "workday" || unit === "month";
