import { describe, expect, test } from "vitest";
import { statedByText } from "./statedByText";

const STORY = "渡口管理处周一表示，两条航线将在明年春天恢复，票价保持不变。";
const TALE = "The ferry board said on Monday that both lines would be back in spring, at the old fare.";

function read(lines: readonly string[]): { author: string; publisher: string; date: string } {
  const { author, publisher, publishedOn } = statedByText(lines);
  return {
    author: author?.value ?? "",
    publisher: publisher?.value ?? "",
    date: publishedOn?.value.date ?? "",
  };
}

describe("a pasted report says by whom it is", () => {
  test.each([
    [`中新社海口2024年3月5日电 (记者 何静)${STORY}`, "何静", "中新社", "2024-03-05"],
    [`新华社武汉11月20日电（记者何静、许大川）${STORY}`, "何静, 许大川", "新华社", ""],
    [`渔港日报北京8月6日电 （记者何静）${STORY}`, "何静", "渔港日报", ""],
    [`本报讯（记者 何静 通讯员 许小川）${STORY}`, "何静, 许小川", "", ""],
    [`（中央社記者何靜宜柏林15日專電）${STORY}`, "何靜宜", "中央社", ""],
    [`【記者何靜宜台北報導】${STORY}`, "何靜宜", "", ""],
    ["記者何靜宜／台北報導", "何靜宜", "", ""],
    ["文／何靜宜　2023年11月20日", "何靜宜", "", "2023-11-20"],
    ["渔港日报记者 何静", "何静", "", ""],
    ["2023-11-20 08:31:12 来源：渔港日报 作者：何静 字号：大 中 小", "何静", "渔港日报", "2023-11-20"],
    [`LONDON, March 14 (Reuters) - ${TALE}`, "", "Reuters", ""],
    [`PORT MOODY, British Columbia (AP) — ${TALE}`, "", "AP", ""],
    ["江城日报 2025年8月28日 第3版", "", "江城日报", "2025-08-28"],
    ["原创 何静 渔港晚报 2025年9月3日 18:20 湖北", "何静", "渔港晚报", "2025-09-03"],
    ["渔港晚报 2025-09-03 18:20 发表于湖北", "", "渔港晚报", "2025-09-03"],
    ["原创 渔港晚报 渔港晚报 2025年09月03日 18:20", "", "渔港晚报", "2025-09-03"],
    ["THE HARBOUR GAZETTE | Thursday, August 28, 2025 | Page 3", "", "", "2025-08-28"],
    ["我们 2025年9月3日 在渡口集合", "", "", ""],
    ["Story by Nia Holt, CNN • 3h", "Nia Holt", "", ""],
    ["By the sea, nothing is certain", "", "", ""],
    ["记者节特别报道", "", "", ""],
    [`记者获悉，${STORY}`, "", "", ""],
    [`市长（记者出身）表示，${STORY}`, "", "", ""],
    ["NATO allies (Poland) - and others - said so", "", "", ""],
  ])("%s", (line, author, publisher, date) => {
    expect(read(["渡口恢复", line, STORY])).toEqual({ author, publisher, date });
  });

  test("and so does what WeChat writes in several lines", () => {
    const lines = ["渡口恢复", "原创", "何静", "渔港晚报", "2025年9月3日 18:20", "湖北", STORY];
    expect(read(lines)).toEqual({ author: "何静", publisher: "渔港晚报", date: "2025-09-03" });
  });

  test("also in a line of names alone beside the date, and at its end", () => {
    const names = ["Ferries to return", "Mara Quill and Owen Tack", "20 Nov 2023 at 4:15pm", TALE];
    expect(read(names)).toMatchObject({ author: "Mara Quill, Owen Tack", date: "2023-11-20" });
    const desk = ["Ferries to return", TALE, TALE, TALE, "Reporting by Mara Quill; Editing by Owen Tack"];
    expect(read(desk).author).toBe("Mara Quill");
    expect(read(["Mara Quill and Owen Tack", "20 Nov 2023", TALE]).author).toBe("");
  });
});

describe("a pasted report says when it was published", () => {
  test.each([
    [["Monday, 20 November 2023"], "2023-11-20"],
    [["Updated 6:12 PM EST, Mon November 20, 2023"], "2023-11-20"],
    [["Last updated: 21 November 2023", "First published: 20 November 2023"], "2023-11-20"],
    [["Updated 21 November 2023. Published 20 November 2023"], "2023-11-20"],
    [["Nov 20, 2023 · 5 min read"], "2023-11-20"],
    [["时间：2023-11-20"], "2023-11-20"],
    [["时间：2023年11月20日 地点：礼堂"], ""],
    [["中華民國112年11月20日"], "2023-11-20"],
    [["二〇二三年十一月二十日"], "2023-11-20"],
    [["Published 06/08/2023"], ""],
  ] as const)("%s", (lines, date) => {
    expect(read(["Ferries to return", ...lines, TALE]).date).toBe(date);
  });
});
