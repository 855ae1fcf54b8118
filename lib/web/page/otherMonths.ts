/** Languages whose pages are read too, beside English and Chinese. */
const LANGUAGES = "de fr es it pt nl sv da nb fi pl cs ru uk tr id el ro".split(" ");
const MONTHS = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2000, month, 15)));
/** Shorter names are words as well. */
const SHORTEST_NAME = 3;
const FORMS = [
  { month: "long" },
  { month: "long", day: "numeric" },
  { month: "short", day: "numeric" },
] as const satisfies Intl.DateTimeFormatOptions[];

type OtherMonths = {
  /** A day, a month and a year: 25. September 2018, 3 de mayo de 2019. */
  form: RegExp;
  numbers: ReadonlyMap<string, number>;
};

let known: OtherMonths | undefined;

/** Dates with the names of months in other languages, as the runtime writes them. */
export function otherMonths(): OtherMonths {
  known ??= readMonths();
  return known;
}

function readMonths(): OtherMonths {
  const numbers = new Map<string, number>();
  for (const language of LANGUAGES) {
    for (const form of FORMS) {
      const format = new Intl.DateTimeFormat(language, { ...form, timeZone: "UTC" });
      for (const [at, month] of MONTHS.entries()) {
        const part = format.formatToParts(month).find(({ type }) => type === "month")?.value ?? "";
        const name = part.toLowerCase().replace(/\.$/, "");
        if (name.length >= SHORTEST_NAME && !/\d/.test(name) && !numbers.has(name)) numbers.set(name, at + 1);
      }
    }
  }
  const names = [...numbers.keys()].toSorted((a, b) => b.length - a.length).join("|");
  const form = new RegExp(
    `(?<!\\d)(\\d{1,2})(?:\\.|º|er)?\\s+(?:de\\s+)?(${names})\\.?,?\\s+(?:del?\\s+)?((?:19|20)\\d{2})(?!\\d)`,
    "iu",
  );
  return { form, numbers };
}
