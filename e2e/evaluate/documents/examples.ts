import type { Version } from "./versions";

type Example = Pick<Version, "before" | "after" | "removed" | "added" | "pairs"> & { artefact?: boolean };

const LIBRARY = [
  "# House rules of the reading room",
  "Readers must leave bags and coats in the lockers.",
  "Up to 12 books may be borrowed for four weeks.",
  "A book that comes back late costs 20 cents a day.",
  "The room is open from Tuesday to Saturday.",
  "We keep a list of loans for six months and then delete it.",
];
const 规约 = [
  "# 小区停车管理规约",
  "业主应当在指定的车位停放车辆。",
  "访客停车每次不得超过四小时。",
  "物业公司每年三月公布停车费的收支情况。",
  "未按规定停放的车辆，物业公司有权请其驶离。",
];

/** A version in which the n-th line reads otherwise, or has another behind it. */
const edited = (lines: readonly string[], n: number, later: string, matters: boolean): Example => ({
  before: lines.join("\n\n"),
  after: lines.with(n, later).join("\n\n"),
  removed: [lines[n] ?? ""],
  added: [later],
  pairs: matters ? [[1, 1]] : [],
});
const longer = (lines: readonly string[], added: string, matters: boolean, artefact = false): Example => ({
  before: lines.join("\n\n"),
  after: [...lines, added].join("\n\n"),
  removed: [],
  added: [added],
  pairs: matters ? [[0, 1]] : [],
  artefact,
});
const shorter = (lines: readonly string[], n: number): Example => ({
  before: lines.join("\n\n"),
  after: lines.toSpliced(n, 1).join("\n\n"),
  removed: [lines[n] ?? ""],
  added: [],
  pairs: [[1, 0]],
});

const EXAMPLES: Example[] = [
  edited(LIBRARY, 2, "Up to 8 books may be borrowed for four weeks.", true),
  edited(LIBRARY, 5, "We keep a list of loans for two years and then delete it.", true),
  edited(LIBRARY, 1, "Readers should leave bags and coats in the lockers.", true),
  edited(LIBRARY, 1, "Readers must leave bags & coats in the lockers", false),
  edited(LIBRARY, 3, "A book which comes back late costs 20 cents per day.", false),
  longer(LIBRARY, "Readers under sixteen may not use the room without a parent.", true),
  longer(LIBRARY, "Last updated: 4 September 2030", false),
  longer(
    LIBRARY,
    "[Sign up for our newsletter and win a bookmark](https://library.example/news)",
    false,
    true,
  ),
  longer(LIBRARY, "Was this page helpful?", false, true),
  shorter(LIBRARY, 5),
  {
    ...{ before: LIBRARY.join("\n\n"), after: LIBRARY.toReversed().join("\n\n") },
    ...{ removed: [], added: [], pairs: [] },
  },
  edited(规约, 2, "访客停车每次不得超过二小时。", true),
  edited(规约, 4, "未按规定停放的车辆，物业公司有权将其拖离。", true),
  edited(规约, 1, "业主应当在指定车位停放车辆。", false),
  longer(规约, "业主委员会可以查阅停车费的账目。", true),
  longer(规约, "更新日期：2030年9月4日", false),
  longer(规约, "返回首页", false, true),
  shorter(规约, 3),
];

/** The project's own small versions, in its own words: they show that the command works, not how well it reads. */
export const examples: Version[] = EXAMPLES.map((example, n) => ({
  ...example,
  id: `own-${n + 1}`,
  document: `own ${n % 2}/rules`,
  substantive: example.pairs.length > 0,
  artefact: example.artefact ?? false,
  unsure: false,
}));
