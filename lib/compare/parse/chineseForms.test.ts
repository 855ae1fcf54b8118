import { describe, expect, test } from "vitest";
import { compare } from "../compare";

function answer(earlier: string, later: string) {
  const found = compare({ text: earlier }, { text: later });
  expect(compare({ text: later }, { text: earlier }).answer).toBe(found.answer);
  return found.answer;
}

describe("what a Chinese law says in another form is no change:", () => {
  test.each([
    ["a character written in two ways", "银行应当逐日核对总帐。", "银行应当逐日核对总账。"],
    ["a word written in two ways", "校长对其它事项做出决定。", "校长对其他事项作出决定。"],
    [
      "an office under its new name",
      "由国务院环境保护主管部门公布名录。",
      "由国务院生态环境主管部门公布名录。",
    ],
    [
      "an office called so in full or not",
      "渔船由县级以上水行政主管部门登记。",
      "渔船由县级以上地方人民政府水利部门登记。",
    ],
    [
      "an office in a list of them",
      "农业、教育等部门应当互相配合。",
      "农业农村、教育等部门应当互相配合。",
    ],
    ["the number of an item", "3．出租林地的；", "出租林地的；"],
    ["the Chinese number of an item", "（四）出租林地的；", "二、出租林地的；"],
    [
      "where else it is said",
      "违反第八条第一、三项规定的，责令改正。",
      "违反第九条第二项规定的，责令改正。",
    ],
    ["a denial in other words", "渡口不应当夜间关闭。", "渡口不得夜间关闭。"],
    [
      "the title of a law, and when it was passed",
      "2011年5月6日 第三次会议通过",
      "2011年5月6日 县人大第三次会议通过",
    ],
  ])("%s", (_, earlier, later) => {
    expect(answer(earlier, later)).toBe("same");
  });
});

describe("what looks like another form of it is told:", () => {
  test.each([
    ["an office of another charge", "由县教育主管部门颁发证书。", "由县卫生主管部门颁发证书。"],
    ["an office of another level", "由省级财政部门发放补助。", "由县级财政部门发放补助。"],
    ["numbers that count", "一、二级医院免收挂号费。", "二级医院免收挂号费。"],
    ["what is no account", "灾民可以领取帐篷。", "灾民可以领取账本。"],
    ["the day on which a law was passed", "2011年5月6日第三次会议通过", "2012年5月6日第三次会议通过"],
  ])("%s", (_, earlier, later) => {
    expect(answer(earlier, later)).not.toBe("same");
  });
});
