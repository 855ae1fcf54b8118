import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareDocuments } from "./compareDocuments";
import { passagesOf } from "./passages";
import type { DocumentComparison, PassagePair } from "./types";

const LEASE = [
  "The tenant must pay the rent of 900 euros before the fifth day of each month.",
  "The landlord keeps the deposit in a separate account.",
  "Nobody may keep a dog in the flat unless the landlord agrees in writing.",
  "Repairs of the heating are paid for by the landlord.",
  "Either side may end the lease with three months of notice.",
  "The garden is shared by all tenants of the house.",
  "Bicycles are to be left in the cellar.",
];
const 租约 = [
  "承租人应当在每月五日前支付租金九百元。",
  "出租人应将押金存入单独的账户。",
  "未经出租人书面同意，任何人不得在房内养狗。",
  "暖气的维修费用由出租人承担。",
  "任何一方均可提前三个月通知解除合同。",
  "院子由全体住户共用。",
];

const textsOf = (pairs: readonly PassagePair[]) =>
  pairs.map(({ earlier, later }) => [
    earlier.map(({ text }) => text).join(" | "),
    later.map(({ text }) => text).join(" | "),
  ]);

/** The places of one side in everything that the result lists. */
function placesOf(found: DocumentComparison, side: "earlier" | "later"): number[] {
  const pairs = [
    ...[...found.changes, ...found.same, ...found.cannotTell, ...found.moved, ...found.dates, ...found.apart],
    ...found.repeated.flatMap(({ places }) => places),
  ];
  const listed = pairs.flatMap((pair) => pair[side].map(({ n }) => n));
  const stayed = found.unchanged.map(([earlier, later]) => (side === "earlier" ? earlier : later));
  return [...listed, ...stayed].sort((a, b) => a - b);
}

const nothing = { substantive: false, changes: [], repeated: [], same: [], dates: [], apart: [] };

describe.each([
  ["English", LEASE, "\n\n"],
  ["Chinese", 租约, "\n"],
])("two versions of a document in %s", (_, sentences, between) => {
  const text = (some: readonly string[]) => some.join(between);

  test("that are the same do not differ", () => {
    expect(compareDocuments(text(sentences), text(sentences))).toMatchObject({ ...nothing, moved: [] });
  });

  test("whose paragraphs change their order have moves and nothing else", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(sentences, { minLength: sentences.length }), (shuffled) => {
        const found = compareDocuments(text(sentences), text(shuffled));
        expect(found).toMatchObject(nothing);
        for (const [was, is] of textsOf(found.moved)) expect(was).toBe(is);
        expect(found.moved.length + found.unchanged.length).toBe(sentences.length);
      }),
    );
  });

  test("that are numbered anew do not differ", () => {
    const numberings = [
      (n: number) => `${n}. `,
      (n: number) => `3.${n} `,
      (n: number) => `(${String.fromCharCode(96 + n)}) `,
      (n: number) => `* (${n}) `,
      (n: number) => `第${"一二三四五六七"[n - 1]}条　`,
      () => "",
    ];
    const numbering = fc.constantFrom(...numberings);
    fc.assert(
      fc.property(numbering, numbering, (one, other) => {
        const numbered = (number: (n: number) => string) =>
          text(sentences.map((sentence, n) => number(n + 1) + sentence));
        expect(compareDocuments(numbered(one), numbered(other))).toMatchObject({ ...nothing, moved: [] });
      }),
    );
  });

  test("account for each passage exactly once", () => {
    const edited = fc
      .constantFrom(...sentences)
      .chain((sentence) =>
        fc.constantFrom(
          sentence,
          sentence.slice(0, Math.floor(sentence.length / 2)),
          `${sentence} ${sentences[0]}`,
          sentence.replace(/three|三/u, "nine"),
          `# ${sentence}`,
          "Last updated: 3 May 2031",
          "Accept all cookies",
        ),
      );
    const version = fc.array(edited, { maxLength: 14 }).map(text);
    fc.assert(
      fc.property(version, version, (earlier, later) => {
        const found = compareDocuments(earlier, later);
        const lang = sentences === 租约 ? "zh" : "en";
        expect(placesOf(found, "earlier")).toEqual([...passagesOf(earlier, lang).keys()]);
        expect(placesOf(found, "later")).toEqual([...passagesOf(later, lang).keys()]);
      }),
    );
  });
});

describe("what changed from one version to the next", () => {
  const with_ = (from: string, to: string) =>
    LEASE.map((sentence) => sentence.replace(from, to)).join("\n\n");
  const lease = LEASE.join("\n\n");

  test("is a change of substance, with its terms and where they stand", () => {
    const found = compareDocuments(lease, with_("900 euros", "1,100 euros"));
    expect(found.substantive).toBe(true);
    expect(found.changes).toHaveLength(1);
    const [{ answer, terms, earlier, later } = expect.fail()] = found.changes;
    expect(answer).toBe("changed");
    const [row] = terms;
    expect(row).toMatchObject({ term: "amount", from: "900 euros", to: "1,100 euros" });
    const at = row?.spans.later[0];
    expect(later[0]?.text.slice(at?.start, at?.end)).toBe("1,100 euros");
    expect(earlier[0]?.n).toBe(0);
  });

  test("is found where it stands elsewhere now, too", () => {
    const [first = "", ...rest] = LEASE;
    const found = compareDocuments(lease, [...rest, first.replace("900", "950")].join("\n\n"));
    expect(textsOf(found.changes)).toEqual([[first, first.replace("900", "950")]]);
    expect(found.moved.length).toBeLessThan(2);
  });

  test("of a long sentence is read around what differs, with the places in the whole", () => {
    const long = Array.from({ length: 60 }, (_, n) => `room ${n + 100} on the side of the river`).join(", ");
    const said = (days: number) =>
      `In ${long}, and in each of the others, the guest has ${days} days to pay.`;
    const { changes } = compareDocuments(said(30), said(14));
    const text = changes[0]?.later[0]?.text ?? "";
    const at = changes[0]?.terms[0]?.spans.later[0];
    expect(text.slice(at?.start, at?.end)).toContain("14 days");
  });

  test("is what a sentence says that was put in two", () => {
    const whole =
      "The bank sends the statement in March and the customer has to object within six weeks of it.";
    const parts = "The bank sends the statement in March. The customer has to object within six weeks of it.";
    const found = compareDocuments(`${lease}\n\n${whole}`, `${lease}\n\n${parts}`);
    const pair = [...found.changes, ...found.same, ...found.apart].find(({ earlier }) => earlier.length > 0);
    expect([pair?.earlier.length, pair?.later.length]).toEqual([1, 2]);
    const back = compareDocuments(`${lease}\n\n${parts}`, `${lease}\n\n${whole}`);
    const merged = [...back.changes, ...back.same, ...back.apart].find(({ earlier }) => earlier.length > 0);
    expect([merged?.earlier.length, merged?.later.length]).toEqual([2, 1]);
  });

  test("is an obligation that is new or gone, of either language", () => {
    const duty = "The tenant must not sublet any room without the consent of the landlord.";
    const found = compareDocuments(lease, `${lease}\n\n${duty}`);
    expect(found).toMatchObject({ substantive: true, changes: [{ earlier: [], later: [{ text: duty }] }] });
    const 义务 = "承租人不得将房屋转租给他人。";
    const 少了 = compareDocuments(`${租约.join("\n")}\n${义务}`, 租约.join("\n"));
    expect(少了).toMatchObject({ substantive: true, changes: [{ earlier: [{ text: 义务 }], later: [] }] });
  });

  test("is told once where one edit repeats, with its count", () => {
    const rooms = ["kitchen", "cellar", "attic", "yard"].map(
      (room) => `The Homestead Trust cleans the ${room} every second week and lists what it found.`,
    );
    const [earlier, later] = [rooms, rooms.map((one) => one.replace("Homestead Trust", "Riverside Trust"))];
    const found = compareDocuments(earlier.join("\n"), later.join("\n"));
    expect(found.changes).toEqual([]);
    expect(found.repeated).toMatchObject([{ from: "Homestead", to: "Riverside" }]);
    expect(found.repeated[0]?.places).toHaveLength(4);
    const 更名 = ["甲", "乙", "丙"].map((事) => `股东大会每年审议一次公司的${事}类事项并作出决议。`);
    const 之后 = 更名.map((one) => one.replace("股东大会", "股东会"));
    expect(compareDocuments(更名.join("\n"), 之后.join("\n")).repeated).toMatchObject([
      { from: "大", to: "" },
    ]);
  });

  test("is nothing where a known name became another", () => {
    const [earlier, later] = [
      "The trustees of Homestead meet twice a year.",
      "The trustees of Riverside meet twice a year.",
    ];
    const renames = [["Homestead", "Riverside"]];
    expect(compareDocuments(earlier, later, { renames }).substantive).toBe(false);
  });
});

describe("what is no matter of what a document says", () => {
  const lease = `# Lease\n\n${LEASE.join("\n\n")}`;

  test.each([
    ["Last updated: 3 May 2021", "Last updated: June 14, 2022"],
    ["This lease is effective as of 2021-05-03.", "This lease is effective as of 2022-06-14."],
    ["更新日期：2021年5月3日", "更新日期：2022年6月14日"],
    ["_Effective May 2021_", "_Effective June 2022_"],
  ])("the day of a version: %s", (was, is) => {
    const found = compareDocuments(`${lease}\n\n${was}`, `${lease}\n\n${is}`);
    expect(found).toMatchObject({ substantive: false, artefact: false, changes: [] });
    expect(found.dates).toHaveLength(1);
  });

  test.each([
    "Accept all cookies",
    "Was this article helpful?",
    "[Spring offers on curtains, this week only](https://shop.example/spring?banner=1)",
    "Skip to content",
    "返回首页",
  ])("what a page says around its text is an artefact: %s", (furniture) => {
    const found = compareDocuments(lease, `${lease}\n\n${furniture}`);
    expect(found).toMatchObject({ substantive: false, artefact: true, changes: [] });
    expect(found.apart).toMatchObject([{ kind: "furniture" }]);
  });

  test("a banner above the title is furniture, the beginning of a text above its first section is not", () => {
    const found = compareDocuments(lease, `All orders come with a free lamp in May.\n\n${lease}`);
    expect(found).toMatchObject({ substantive: false, artefact: true });
    const begins = (days: number) => `You must pay within ${days} days.\n\n## Lease\n\n${LEASE.join("\n\n")}`;
    expect(compareDocuments(begins(30), begins(10))).toMatchObject({ substantive: true });
  });

  test("a minus is no hyphen", () => {
    const cold = (degrees: string) => `The cellar must be kept at ${degrees} degrees.`;
    expect(compareDocuments(cold("5"), cold("-5")).unchanged).toEqual([]);
    expect(compareDocuments("A well-kept cellar.", "A well kept cellar.").unchanged).toEqual([[0, 0]]);
  });

  test.each([
    [
      "Write to [\\[email protected\\]](https://x.example/cdn-cgi#b2).",
      "Write to help@house.example.",
      "capture",
    ],
    [
      "Write to [[email protected]](https://x.example/cdn-cgi#a1).",
      "Write to help@house.example.",
      "capture",
    ],
    ["Write to help@house.example.", "Write to post@house.example.", "address"],
    [
      "See https://house.example/rules for the rules.",
      "See https://www.house.example/rules for the rules.",
      "address",
    ],
    ["The tenant’s key – the only one – is numbered.", "The tenant's key - the only one - is numbered", null],
  ])("addresses and marks: %s", (was, is, kind) => {
    const found = compareDocuments(`${lease}\n\n${was}`, `${lease}\n\n${is}`);
    expect(found).toMatchObject({ substantive: false, changes: [], same: [] });
    expect(found.apart.map((one) => one.kind)).toEqual(kind ? [kind] : []);
  });

  test("link targets, tables' rules and invisible characters are an artefact", () => {
    const linked = (target: string) => `${lease}\n\nRead the [house rules](${target}) first.`;
    const found = compareDocuments(linked("/a"), `${linked("/b?c=1")}\n\n-----\n\u200b`);
    expect(found).toMatchObject({ ...nothing, artefact: true });
  });

  test("a capture that broke off is an artefact, not a hundred sentences gone", () => {
    const rules = Array.from({ length: 60 }, (_, n) => `Tenant ${n} must sweep stair ${n * 7} each week.`);
    const found = compareDocuments(
      rules.join("\n"),
      [...rules.slice(0, 20), "Tenant 20 must sweep st"].join("\n"),
    );
    expect(found).toMatchObject({ substantive: false, artefact: true, changes: [] });
    expect(found.apart).toMatchObject([{ kind: "capture" }]);
    expect(found.apart[0]?.earlier).toHaveLength(40);
  });

  test("lines broken by their width are one sentence", () => {
    const broken = "The tenant must pay the rent of 900 euros before\nthe fifth day of each month.";
    expect(compareDocuments(LEASE[0] ?? "", broken)).toMatchObject(nothing);
  });
});
