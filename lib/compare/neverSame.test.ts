import { describe, expect, test } from "vitest";
import { compare } from "./compare";

const answer = (earlier: string, later: string) => compare({ text: earlier }, { text: later }).answer;

describe("never told as the same", () => {
  test.each([
    ["It will be legal to fish here.", "It will be illegal to fish here."],
    ["We treat members fairly.", "We treat members unfairly."],
    ["The archive is open to the public.", "The archive is closed to the public."],
    ["We will hire more nurses.", "We will hire fewer nurses."],
    ["We support the ban.", "We oppose the ban."],
    ["Nobody is exempt.", "Everybody is exempt."],
    ["Data are stored inside the EU.", "Data are stored outside the EU."],
    ["We will end oil drilling.", "We will limit oil drilling."],
    ["We will delete your data.", "We will hide your data."],
    ["Only doctors may prescribe it.", "Doctors may prescribe it."],
    ["The tax cut is permanent.", "The tax cut is temporary."],
    ["政府不得公开信息。", "政府应当公开信息。"],
    ["学生严禁外出。", "学生可以外出。"],
    ["申请不予公开。", "申请予以公开。"],
    ["会员有权退款。", "会员无权退款。"],
    ["我们支持这项禁令。", "我们反对这项禁令。"],
    ["信息永久保存。", "信息暂时保存。"],
  ])("an opposite or a denial: %s / %s", (earlier, later) => {
    expect(answer(earlier, later)).not.toBe("same");
    expect(answer(later, earlier)).not.toBe("same");
  });

  test.each([
    ["Alice will report to Bob.", "Bob will report to Alice."],
    ["The buyer pays the seller's costs.", "The seller pays the buyer's costs."],
    ["We will hire 5,000 nurses and 1,000 midwives.", "We will hire 5,000 midwives and 1,000 nurses."],
    ["Men get 20 days and women 30.", "Women get 20 days and men 30."],
    ["甲方应当向乙方支付货款。", "乙方应当向甲方支付货款。"],
    [
      "Area A gets 10 dollars. Area B gets 11 dollars. Area C gets 12 dollars.",
      "Area A gets 11 dollars. Area B gets 12 dollars. Area C gets 13 dollars.",
    ],
  ])("words that changed places: %s / %s", (earlier, later) => {
    expect(answer(earlier, later)).not.toBe("same");
  });

  test.each([
    ["We will consult residents before any sale.", "We will inform residents before any sale."],
    ["We will stop the work.", "We will delay the work."],
    ["We require suppliers to publish this.", "We request suppliers to publish this."],
    ["The board will consider the plan.", "The board will accept the plan."],
    ["We will ban single-use cups.", "We will discourage single-use cups."],
    ["建设20所医院", "改建20所医院"],
    ["We won't use your content to train models.", "We won't use your private content to train models."],
    ["不会用您的内容训练模型", "不会用您的私人内容训练模型"],
    ["Fees will not rise.", "Fees will not rise for the time being."],
    ["一律不得收费。", "原则上不得收费。"],
    ["公开全部数据", "一般公开全部数据"],
  ])("words that a dictionary takes for one, or that were put in: %s / %s", (earlier, later) => {
    expect(answer(earlier, later)).not.toBe("same");
    expect(answer(later, earlier)).not.toBe("same");
  });

  test.each([
    ["By 2030, we will halve our emissions.", "We will halve our emissions by 2030."],
    ["We will halve our emissions by 2030.", "We will cut our emissions in half by 2030."],
    ["We will pay nurses and teachers.", "We will pay teachers and nurses."],
    ["公司将在2030年前停止排放。", "公司将于2030年之前停止排放。"],
    ["本院将立即公开结果。", "本院将立刻公开结果。"],
  ])("but what stands elsewhere or in other words may be: %s / %s", (earlier, later) => {
    expect(answer(earlier, later)).toBe("same");
  });
});
