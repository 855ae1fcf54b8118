/**
 * Two pages of a company that does not exist, at an address that is reserved for examples (RFC 2606), for the tour: what
 * they said first, and what they say later. One promise of each is reworded without a word about it; a date, a notice and
 * a sentence that says the same in other words change beside it.
 */
type Page = { lang: "en" | "zh"; title: string; first: readonly string[]; later: readonly string[] };

export const DEMONSTRATION_HOST = "harbour-transit.example";

const COMMITMENTS: Page = {
  lang: "en",
  title: "Our commitments to passengers",
  first: [
    "Harbour Transit is made up: this page is part of a demonstration of Stet, and no such company exists.",
    "Every day forty thousand people cross the bay with us. These are the commitments that we made to them.",
    "By the end of 2027 we will run electric boats on all five of our lines.",
    "If a crossing is cancelled, every passenger gets the full fare back within ten days, without having to ask for it.",
    "All piers have had step-free access since the spring of 2024, and they will keep it during repairs.",
    "Questions about these commitments are answered at the ticket office of each pier.",
  ],
  later: [
    "Harbour Transit is made up: this page is part of a demonstration of Stet, and no such company exists.",
    "Forty thousand people cross the bay with us every day. These are the commitments that we made to them.",
    "By the end of 2029 we aim to run electric boats on up to three of our lines.",
    "If a crossing is cancelled, every passenger gets the full fare back within ten days, without having to ask for it.",
    "All piers have had step-free access since the spring of 2024, and they will keep it during repairs.",
    "Questions about these commitments are answered at the ticket office of each pier.",
  ],
};

const FARES: Page = {
  lang: "zh",
  title: "我们对乘客的承诺：票价",
  first: [
    "港湾轮渡是虚构的公司：本页面仅用于 Stet 的演示，现实中并无这家公司。",
    "每天有四万人乘坐我们的渡轮过海。以下是我们在票价方面对乘客作出的承诺。",
    "到2028年底之前，我们不会上调学生票价。",
    "航班取消的，乘客无须申请，我们在十天内全额退还票款。",
    "六十五岁以上的乘客和随行的一名陪护人员，周末乘船半价。",
    "对上述承诺如有疑问，可向各码头的售票处咨询。",
  ],
  later: [
    "港湾轮渡是虚构的公司：本页面仅用于 Stet 的演示，现实中并无这家公司。",
    "每天有四万人乘坐我们的渡轮过海。以下是我们在票价方面对乘客作出的承诺。",
    "到2028年底之前，我们原则上不会上调小学生票价。",
    "航班取消的，乘客无须申请，我们在十天内全额退还票款。",
    "六十五岁以上的乘客和随行的一名陪护人员，周末乘船半价。",
    "对上述承诺如有疑问，可向各码头的售票处咨询。",
  ],
};

export const DEMONSTRATION_PAGES: Readonly<Record<string, Page>> = {
  "/en/commitments": COMMITMENTS,
  "/zh/fares": FARES,
};

/** The page as its server sends it. */
export function demonstrationHtml({ lang, title, first, later }: Page, isLater: boolean): string {
  const paragraphs = (isLater ? later : first).map((text) => `<p>${text}</p>`).join("\n");
  const updated = isLater ? "2026-11-20" : "2026-03-02";
  return `<!doctype html>
<html lang="${lang === "zh" ? "zh-CN" : "en"}">
<head><meta charset="utf-8"><title>${title}</title>
<meta property="og:site_name" content="${lang === "zh" ? "港湾轮渡（虚构）" : "Harbour Transit (made up)"}"></head>
<body><header><nav><a href="/">Harbour Transit</a></nav></header>
<main><h1>${title}</h1>
${paragraphs}
</main>
<footer><p>© 2026 Harbour Transit · <time datetime="${updated}">${updated}</time></p></footer></body>
</html>
`;
}
