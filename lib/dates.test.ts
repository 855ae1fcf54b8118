import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  comparePartialDates,
  dayAfter,
  formatMoment,
  formatPartialDate,
  isoDay,
  lastDayOf,
  type PartialDate,
  parsePartialDate,
  partialDateInput,
  publishedColumns,
  startOfDay,
  storedDate,
} from "./dates";

const read = (written: string) => parsePartialDate(written) as PartialDate;
const written = fc
  .tuple(
    fc.integer({ min: 1900, max: 2100 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .chain(([y, m, d]) => {
    const [month, day] = [m, d].map((n) => String(n).padStart(2, "0"));
    return fc.constantFrom(`${y}`, `${y}-${month}`, `${y}-${month}-${day}`);
  });

describe("partial dates", () => {
  it("reads a year, a month or a day and keeps the first day of the period", () => {
    expect(read("2024")).toEqual({ date: "2024-01-01", precision: "year" });
    expect(read("2024-08")).toEqual({ date: "2024-08-01", precision: "month" });
    expect(read("2024-02-29")).toEqual({ date: "2024-02-29", precision: "day" });
  });

  it.each(["", "24", "2024-13", "2024-00", "2023-02-29", "2024-8", "2024-08-01T00:00", "0000"])(
    "refuses %j",
    (text) => {
      expect(parsePartialDate(text)).toBeUndefined();
    },
  );

  it("gives back what was typed", () => {
    fc.assert(
      fc.property(written, (text) => {
        expect(partialDateInput(read(text))).toBe(text);
      }),
    );
  });

  it("is never shown more exact than known, in either language", () => {
    expect(formatPartialDate(read("2023-07-05"), "en")).toBe("5\u00a0July\u00a02023");
    expect(formatPartialDate(read("2023-07-05"), "en", "short")).toBe("5\u00a0Jul\u00a02023");
    expect(formatPartialDate(read("2023-07"), "en")).toBe("July\u00a02023");
    expect(formatPartialDate(read("2023"), "en")).toBe("2023");
    expect(formatPartialDate(read("2023-07-05"), "zh")).toBe("2023\u2060年\u20607\u2060月\u20605\u2060日");
    expect(formatPartialDate(read("2023-07"), "zh")).toBe("2023\u2060年\u20607\u2060月");
    expect(formatPartialDate(read("2023"), "zh")).toBe("2023\u2060年");
  });

  it("orders by time, and the coarser before the finer that begins with it", () => {
    const sorted = ["2024-01-02", "2024", "2023-12-31", "2024-01-01", "2024-01"].map(read);
    expect(sorted.sort(comparePartialDates).map(partialDateInput)).toEqual([
      "2023-12-31",
      "2024",
      "2024-01",
      "2024-01-01",
      "2024-01-02",
    ]);
    fc.assert(
      fc.property(written, written, (a, b) => {
        const order = comparePartialDates(read(a), read(b));
        expect(Math.sign(order)).toBe(-Math.sign(comparePartialDates(read(b), read(a))) + 0);
        expect(order === 0).toBe(a === b);
      }),
    );
  });

  it("knows the last day that may be meant", () => {
    expect(["2024", "2024-02", "2023-12", "2024-02-03"].map((text) => lastDayOf(read(text)))).toEqual([
      "2024-12-31",
      "2024-02-29",
      "2023-12-31",
      "2024-02-03",
    ]);
  });
});

describe("days", () => {
  it("are counted over the ends of months and years", () => {
    expect(dayAfter("2023-12-31", 1)).toBe("2024-01-01");
    expect(dayAfter("2024-03-01", -1)).toBe("2024-02-29");
    expect(dayAfter("2023-07-05", 48, "month")).toBe("2027-07-05");
    expect(dayAfter("2023-07-05", 1e9, "month")).toBeUndefined();
  });

  it("begin in UTC and come back as they were", () => {
    expect(startOfDay("2024-08-01").toISOString()).toBe("2024-08-01T00:00:00.000Z");
    expect(isoDay(new Date("2024-08-01T23:59:59.999Z"))).toBe("2024-08-01");
  });

  it("are stored in two columns and read from them", () => {
    fc.assert(
      fc.property(written, (text) => {
        const { publishedOn, publishedPrecision } = publishedColumns(read(text));
        expect(storedDate(publishedOn, publishedPrecision)).toEqual(read(text));
      }),
    );
    expect(publishedColumns(undefined)).toEqual({ publishedOn: null, publishedPrecision: null });
    expect(storedDate(null, "day")).toBeNull();
  });
});

describe("moments", () => {
  it("are told to the minute in UTC, and say so; in English the day comes first, as in dates", () => {
    const at = new Date("2026-05-01T07:05:59Z");
    expect(formatMoment(at, "en")).toBe("1\u00a0May\u00a02026, 07:05\u00a0UTC");
    expect(formatMoment(at, "zh")).toBe("2026\u2060年\u20605\u2060月\u20601\u2060日 UTC\u00a007:05");
  });
});
