import type { ArticleSample } from "./shape";

/**
 * Three summaries in Stet’s own words, so that mentions have a text to stand in. They are dated by the day
 * whose state they tell, and none is or copies a news article. The Chinese one carries pinyin notes of the
 * kind that converters leave behind.
 */
const STET = { publisher: "Stet (sample)", author: null, publishedOn: "2024-08-06" };

const departuresInChinese: ArticleSample = {
  ...STET,
  slug: "openai-people-and-pledge-august-2024",
  title: "示例摘要：OpenAI 八月初的人事变动，与一条换了说法的承诺",
  lang: "zh",
  blocks: [
    {
      kind: "paragraph",
      text: "本文由 Stet 为示例数据自行撰写，讲的是截至 2024 年 8 月 6 日的公开消息，并非任何媒体的原文。",
    },
    { kind: "heading", text: "三个人，同一天" },
    {
      kind: "paragraph",
      text: "8 月 5 日，聯(lián)合創(chuàng)始人约翰·舒尔曼宣布离职，下一站是竞争对手 Anthropic。他给出的理由有两层：想把更多心思放在 AI 对齐上，也想回到一线做技术。他还特意说明，走人并不是嫌公司对对齐研究支持不够。",
    },
    {
      kind: "paragraph",
      text: "总裁格雷格·布罗克曼当天也说要休假到年底，称这是参与创办公司九年来头一回歇下来。主管產(chǎn)品的副总裁彼得·邓据未具名人士透露已经离开。",
    },
    {
      kind: "paragraph",
      text: "据报道，从 GPT-3.5 到 GPT-4o，公司的对齐與後訓(xùn)練(liàn)團(tuán)隊(duì)一直由舒尔曼带领。",
    },
    { kind: "heading", text: "舒尔曼早先说过的话" },
    {
      kind: "paragraph",
      text: "2023 年 7 月在 ICML 的演讲里，他把聊天机器人动不动就道歉的毛病归咎于优化过头。2024 年 5 月做客播客时，他又谈到算力的去向：预训练该让出一部分给后训练。",
    },
    { kind: "heading", text: "更早离开的人" },
    {
      kind: "paragraph",
      text: "5 月，超级对齐团队的两位负责人伊利亚·苏茨克维和扬·莱克在同一天离开，那时团队成立还不满一年。莱克随后公开批评公司：说好的两成算力没有兑现，安全远远排在產(chǎn)品之后。",
    },
    {
      kind: "paragraph",
      text: "参与带领 GPT-4 对齐工作的瑞安·洛，3 月底就已经走了。超级对齐团队的威廉·桑德斯，以及替 GPT-4 做过对抗测试的丹尼尔·科科塔伊洛，也先后辞职。",
    },
    {
      kind: "paragraph",
      text: "Anthropic 的創(chuàng)办者达里奥与达妮埃拉·阿莫迪兄妹，当年同样是带着十来位同事从 OpenAI 出走的；报道给出的原因之一，是安全问题还没有想清楚，GPT-3 就已經(jīng)發(fā)布。",
    },
    { kind: "heading", text: "安全岗位与算力" },
    {
      kind: "paragraph",
      text: "7 月下旬有消息说，亚历山大·马德里从安全岗位调去做 AI 推理。OpenAI 回应称，他换岗之后仍会做安全方面的工作。",
    },
    {
      kind: "paragraph",
      text: "2023 年 7 月 5 日，OpenAI 宣布在四年里拿出当时已到手算力的 20%，用来解决超级智能的对齐。2024 年 7 月 31 日公司致信美国参议员，同一个 20% 成了“多年”投入的安全相关研究。隔天，山姆·奥特曼在 X 上写道，正如去年七月所说，至少 20% 的计算资源会用于全公司的安全工作。",
    },
    {
      kind: "paragraph",
      text: "读者随即在贴文下附上背景说明和官方公告的链接：这个承诺原本是给超级对齐团队的。",
    },
    { kind: "heading", text: "又一场官司" },
    {
      kind: "paragraph",
      text: "埃隆·马斯克 8 月 5 日再度起诉 OpenAI，说自己当年受了骗，以为它会是安全、开放的非营利组织。他的律师马克·托贝罗夫称，这次与撤回的那份诉状大不相同，并要求判定给微软的授权无效。",
    },
  ],
};

const pledge: ArticleSample = {
  ...STET,
  slug: "one-pledge-three-wordings",
  title: "Sample summary: one pledge, three wordings",
  lang: "en",
  blocks: [
    {
      kind: "paragraph",
      text: "Stet wrote this summary for its sample data. It tells what was public on 6 August 2024 and is no news article.",
    },
    {
      kind: "paragraph",
      text: "On 5 July 2023 OpenAI presented a new team, Superalignment, and put a number beside it: “We are dedicating 20% of the compute we’ve secured to date over the next four years to solving the problem of superintelligence alignment.”",
    },
    {
      kind: "paragraph",
      text: "Ten months later both of its leaders were gone. One of them, Jan Leike, wrote on 17 May 2024 that “over the past years, safety culture and processes have taken a backseat to shiny products.” Four days after that Fortune reported, from six sources, that the team had never been given its fifth.",
    },
    { kind: "heading", text: "The second and the third wording" },
    {
      kind: "paragraph",
      text: "On 31 July 2024 OpenAI answered five US senators. In Bloomberg’s words, it would go on upholding its promise to “allocate 20 percent of its computing resources toward safety-related research over multiple years”.",
    },
    {
      kind: "paragraph",
      text: "The next day Sam Altman posted on X: “as we said last july, we’re committed to allocating at least 20% of the computing resources to safety efforts across the entire company”.",
    },
    {
      kind: "paragraph",
      text: "Readers put a note under his post, with a link to the announcement of 2023: the promise had been made to the Superalignment team.",
    },
  ],
};

const departures: ArticleSample = {
  ...STET,
  slug: "who-left-openai-and-what-they-said",
  title: "Sample summary: who left OpenAI, and what they said",
  lang: "en",
  blocks: [
    {
      kind: "paragraph",
      text: "Stet wrote this summary for its sample data. It tells what was public on 6 August 2024 and is no news article.",
    },
    {
      kind: "paragraph",
      text: "John Schulman, a co-founder, told his colleagues on 5 August 2024 that he was leaving OpenAI. “This choice stems from my desire to deepen my focus on AI alignment, and to start a new chapter of my career where I can return to hands-on technical work.” He went on: “I’ve decided to pursue this goal at Anthropic”. And he added: “To be clear, I’m not leaving due to lack of support for alignment research at OpenAI.”",
    },
    {
      kind: "paragraph",
      text: "The same day Greg Brockman, OpenAI’s president, posted: “I’m taking a sabbatical through end of year. First time to relax since co-founding OpenAI 9 years ago.” The Information had it from unnamed sources that Peter Deng, a vice president of product, had left as well.",
    },
    {
      kind: "paragraph",
      text: "In May, Ilya Sutskever and Jan Leike had left on the same day, less than a year after the team that they led was set up.",
    },
    { kind: "heading", text: "And a lawsuit" },
    {
      kind: "paragraph",
      text: "Also on 5 August 2024 Elon Musk sued OpenAI again. He says that he was deceived: it was to be a safe and open non-profit. His lawyer, Marc Toberoff, set the new suit apart from the one that Musk had withdrawn: “This is a much more forceful lawsuit.” It asks the court to void Microsoft’s licence.",
    },
  ],
};

export const articles: ArticleSample[] = [departuresInChinese, pledge, departures];
