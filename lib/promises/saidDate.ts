import { type DatePrecision, type PartialDate, storedDate } from "@/lib/dates";

type Said = { saidOn: Date | null; saidPrecision: DatePrecision | null };

/** When a wording was said, as exactly as it is known. */
export const saidDate = ({ saidOn, saidPrecision }: Said): PartialDate | null =>
  storedDate(saidOn, saidPrecision);
