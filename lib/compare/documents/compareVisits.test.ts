import { describe, expect, test } from "vitest";
import { compareVisits, type Visit } from "./compareVisits";

const RULES = Array.from(
  { length: 40 },
  (_, n) =>
    `In house ${n + 1} the tenant must sweep the stairs on day ${n + 3} and pays ${n + 20} euros for it.`,
);
const TEXT = ["Rules of the houses", ...RULES].join("\n\n");
const visit = (fields: Partial<Visit> = {}): Visit => ({
  ...{ outcome: "page", title: "Rules of the houses", text: TEXT, extractor: "1" },
  ...fields,
});
const told = (later: Partial<Visit>, earlier: Partial<Visit> = {}) => {
  const found = compareVisits(visit(earlier), visit(later));
  return found.state === "artefact" ? found.reason : found.state;
};

describe("what became of a page", () => {
  test("is unchanged where its server or its text says so", () => {
    expect(told({ outcome: "unchanged", text: "" })).toBe("unchanged");
    expect(told({})).toBe("unchanged");
    expect(told({ extractor: "2" })).toBe("unchanged");
  });

  test.each([
    ["an amount", TEXT.replace("pays 30 euros", "pays 80 euros")],
    ["a word that turns it", TEXT.replace("In house 7 the tenant must", "In house 7 the tenant need not")],
    ["a rule that is gone", ["Rules of the houses", ...RULES.slice(0, 12), ...RULES.slice(13)].join("\n\n")],
    ["a rule that is new", `${TEXT}\n\nThe tenant must not keep a dog in any house.`],
    ["a text that grew", `${TEXT}\n\n${RULES.map((rule) => rule.replace("house", "barn")).join("\n\n")}`],
  ])("is raised: %s", (_, text) => {
    const found = compareVisits(visit(), visit({ text }));
    expect(found.state).toBe("raised");
    expect(found).toMatchObject({ comparison: { substantive: true } });
  });

  test.each([
    ["marks", TEXT.replaceAll(" and pays", ", and pays")],
    ["the day of the version", `${TEXT}\n\nLast updated: 4 May 2031`],
    ["a title", TEXT.replace("Rules of the houses", "Our rules")],
  ])("is cosmetic: %s", (_, text) => expect(told({ text })).toBe("cosmetic"));

  test("is furniture: a button below the text", () =>
    expect(told({ text: `${TEXT}\n\nAccept all cookies` })).toBe("furniture"));
});

describe("what the capture did is no change", () => {
  test.each(["error_page", "login", "cookie_wall", "blocked", "robots", "timed_out", "cancelled"] as const)(
    "%s",
    (outcome) => {
      expect(told({ outcome, text: "Something else" })).toBe(outcome);
      expect(told({}, { outcome, text: "Something else" })).toBe(outcome);
    },
  );

  test.each([
    ["not_found", "Sorry, the page you are looking for could not be found."],
    ["login", "Please sign in to continue."],
    ["blocked", "Checking your browser before accessing houses.example."],
    ["error_page", "Something went wrong. Please try again later."],
    ["nearly_empty", "Rules"],
    ["cookie_wall", "We value your privacy. We and our 12 partners use cookies. Accept all"],
  ])("%s, by the words of a page that was taken for one", (reason, text) =>
    expect(told({ text })).toBe(reason),
  );

  test("a page that always read like one is compared", () => {
    const help = (days: number) => `Please sign in to continue your rent. You have ${days} days.`;
    expect(told({ text: help(3), title: "Help" }, { text: help(30), title: "Help" })).toBe("raised");
  });

  test("another document, another language, another extractor", () => {
    const recipe = "Mix the flour with the water and let it rest. Bake the bread for an hour in a hot oven. ";
    expect(told({ text: Array.from({ length: 9 }, (_, n) => recipe + n).join("\n") })).toBe("other_document");
    expect(told({ text: "第一栋的租户须在第三天打扫楼梯并支付二十元。\n".repeat(20) })).toBe(
      "other_language",
    );
    const german =
      "In dem Haus muss der Mieter die Treppe am dritten Tag fegen und zahlt dafür auch zwanzig Euro.\n";
    expect(told({ text: german.repeat(20) })).toBe("other_language");
    expect(told({ text: TEXT.replaceAll("tenant", "lodger"), extractor: "2" })).toBe("extractor");
  });

  test("a text of which most is gone from its end, unless it stays so", () => {
    const text = ["Rules of the houses", ...RULES.slice(0, 12)].join("\n\n");
    expect(told({ text })).toBe("truncated");
    expect(compareVisits(visit(), visit({ text }), { isLasting: true }).state).toBe("raised");
    expect(told({ text: text.replace("pays 25 euros", "pays 95 euros") })).toBe("raised");
  });

  test("what a person supplied is no wall", () =>
    expect(told({ outcome: "supplied", text: TEXT.replace("pays 30 euros", "pays 80 euros") })).toBe(
      "raised",
    ));
});

test("names that are known for one thing are no change", () => {
  const later = visit({ text: TEXT.replaceAll("tenant", "lodger") });
  const found = compareVisits(visit(), later, { renames: [["tenant", "lodger"]] });
  expect(found.state).toBe("cosmetic");
});
