import { describe, expect, test } from "vitest";
import { compare } from "../compare";

function memberOf(earlier: string, later: string) {
  const { answer, changes } = compare({ text: earlier }, { text: later });
  const rows = changes.flatMap(({ effect, from, to, reason }) =>
    effect === "same" ? [] : [{ effect, from, to, reason }],
  );
  return { answer, rows };
}

describe("a member of a list that is gone or new is told, with its words, wherever the word that joins the last stands", () => {
  test.each([
    [
      "the last",
      "We will dredge canals, locks and harbours.",
      "We will dredge canals and locks.",
      "harbours",
    ],
    [
      "one within",
      "The fee covers meals, towels and lockers.",
      "The fee covers meals and lockers.",
      "towels",
    ],
    [
      "the first",
      "Depots in Kiel, Bremen and Emden will close.",
      "Depots in Bremen and Emden will close.",
      "Kiel",
    ],
    [
      "with a comma before the link",
      "Rents, bills, and fares will be frozen.",
      "Rents and bills will be frozen.",
      "fares",
    ],
    ["behind or", "You may pay by card, cheque or cash.", "You may pay by card or cash.", "cheque"],
    [
      "in brackets",
      "Growers (of barley, oats and rye) get aid.",
      "Growers (of barley and oats) get aid.",
      "rye",
    ],
    [
      "of several words",
      "We will fund night buses, bike lanes and school kitchens.",
      "We will fund night buses and bike lanes.",
      "school kitchens",
    ],
    ["in Chinese, the last", "本县将修缮祠堂、戏台和古桥。", "本县将修缮祠堂和戏台。", "古桥"],
    ["in Chinese, one within", "奖金发给护士、司机以及厨师。", "奖金发给护士以及厨师。", "司机"],
    ["in Chinese, behind 或者", "可以使用现金、支票或者刷卡。", "可以使用现金或者刷卡。", "支票"],
    ["in Chinese, before 等", "景区将提供导游、租车、寄存等服务。", "景区将提供导游、寄存等服务。", "租车"],
    ["in Chinese, of two", "免费开放展厅、库房。", "免费开放展厅。", "库房"],
  ])("%s", (_, longer, shorter, member) => {
    const [gone, made] = [memberOf(longer, shorter), memberOf(shorter, longer)];
    expect(gone.answer).toBe("changed");
    expect(gone.rows).toMatchObject([{ effect: "narrower", to: null }]);
    expect(gone.rows[0]?.from?.replace(/^(?:,|、|and|和)\s*/u, "")).toBe(member);
    expect(made.rows).toMatchObject([{ effect: "broader", from: null }]);
  });

  test.each([
    ["We will dredge canals, locks and harbours.", "We will dredge locks, canals, and harbours."],
    ["本县将修缮祠堂、戏台和古桥。", "本县将修缮戏台、祠堂以及古桥。"],
  ])("an order of members is no change: %s", (earlier, later) => {
    expect(memberOf(earlier, later)).toEqual({ answer: "same", rows: [] });
  });

  test("in a long sentence it is at least never told as the same", () => {
    const about =
      "where you use our services on a phone that you share with others at home, at work or at school";
    const found = memberOf(
      `We may look at your browser, your language, your screen and your battery ${about}.`,
      `We may look at your browser, your language and your screen ${about}.`,
    );
    expect(found.answer).not.toBe("same");
  });
});
