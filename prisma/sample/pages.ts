import type { PageSample } from "./shape";

/** Why each of them stands there, in both languages: a version has one reason. */
export const REASON = "Sample text / 示例文本";

/** What the demonstration says of itself: that it is one, and what of it is true. By paragraphs. */
export const pages: PageSample[] = [
  {
    page: "about",
    text: {
      en: [
        "This is a demonstration of Stet, free software that keeps what was claimed and promised in the exact words. No newsroom stands behind it, and nobody vouches for it.",
        "What was said is real: each quotation names who said it, when and where it was reported. The verdicts and comparisons are samples, written to show how the site works. Cite the sources, not this site.",
        "The names under the verdicts are made up, and so is one company, Harbour Transit, which shows at the desk how a page is watched.",
      ],
      zh: [
        "这是 Stet 的演示站点。Stet 是一款自由软件，逐字保存说法和承诺。站点背后没有编辑部，也没有人为其内容担保。",
        "原话是真实的：每句都注明谁在何时所说、由哪里报道。结论和比较只是示例，用来展示网站如何运作。请引用来源，不要引用本站。",
        "结论下方的姓名是虚构的；“港湾轮渡”这家公司也是虚构的，只在编辑台用来演示如何监测网页。",
      ],
    },
  },
  {
    page: "funding",
    text: {
      en: [
        "Nobody pays for this demonstration, and it earns nothing. Whoever starts it runs it on a machine of their own.",
        "There are no advertisements, nothing is sold, and nobody’s reading is sent anywhere.",
      ],
      zh: [
        "没有人为这个演示站点出资，它也没有任何收入。谁启动它，就在谁自己的机器上运行。",
        "这里没有广告，不出售任何东西，也不把任何人的阅读情况发送到别处。",
      ],
    },
  },
  {
    page: "methodology",
    text: {
      en: [
        "What follows is how Stet works. In this demonstration the steps are shown by sample accounts: no second person has checked its verdicts.",
      ],
      zh: [
        "以下是 Stet 的工作方式。在这个演示站点里，各个步骤由示例账号展示，结论并未真正经过第二个人复核。",
      ],
    },
  },
  {
    page: "sources",
    text: {
      en: [
        "The sources are real publications, named with publisher, title and date, and with an address where one is known. Quotations are short and stand in the language in which they were said; translations are marked as ours.",
        "The articles are summaries in our own words, written for the sample and named as such. None of them copies a news article.",
        "A verdict marks the sources that decided it. A verdict without a source says why.",
      ],
      zh: [
        "来源都是真实的出版物，注明发布者、标题和日期，知道网址的附上网址。引文简短，保留说话时的语言；译文标明出自本站。",
        "文章是专为示例撰写的摘要，用的是我们自己的话，标题里已注明，没有照搬任何新闻报道。",
        "结论会标明起决定作用的来源；没有来源的结论会说明理由。",
      ],
    },
  },
  {
    page: "corrections",
    text: {
      en: [
        "Nothing public is changed in silence. A wrong verdict is corrected by a next version, or retracted with a notice. What readers saw before stays at its own address, and each change stands below with its day and its reason.",
        "The sample holds two corrections, so that you can see what they look like. Whoever finds an error can report it from the foot of each page, without an account.",
      ],
      zh: [
        "公开的内容不会悄悄改动。结论有误时，会发布下一个版本更正，或连同说明撤回。读者此前看到的内容仍保留在原来的地址，每一处改动都连同日期和理由列在下面。",
        "示例中有两处更正，供你查看它们的样子。发现错误的读者可以在每个页面底部报告，不需要账号。",
      ],
    },
  },
  {
    page: "people",
    text: {
      en: [
        "There is no editorial team. The names under the verdicts and the rewordings belong to sample accounts. They are made up, so that you can see who would have written and who would have confirmed.",
      ],
      zh: [
        "这里没有编辑团队。结论和改写下方的姓名属于示例账号，都是虚构的，只为让你看到由谁撰写、由谁确认。",
      ],
    },
  },
  {
    page: "contact",
    text: {
      en: [
        "A demonstration has no editors to write to. The forms below work all the same: what you send goes to the desk, where any visitor can sign in with a sample account, read it and answer it. Send nothing private.",
      ],
      zh: [
        "演示站点没有可以联系的编辑，但下面的表单照常可用：你写的内容会送到编辑台，任何访客都能用示例账号登录查看并答复。请不要填写私人信息。",
      ],
    },
  },
  {
    page: "privacy",
    text: {
      en: [
        "To read here you need no account. A cookie is set only to remember the language that you choose, and to sign in at the desk. No page loads anything from other sites, and nobody’s reading is measured.",
        "So that nobody can flood the site, requests are counted for minutes, reports for up to a day, by a hash of the network address. What you paste into a comparison is not stored.",
        "Of a report its words are kept, and the e-mail address that you may give until the answer was mailed, 30 days after it at the latest. Anybody can sign in here with a sample account and read what was sent or typed at the desk: write nothing private.",
      ],
      zh: [
        "在这里阅读无需账号。只在两种情况下使用 Cookie：记住你选择的语言，以及登录编辑台。任何页面都不从其他网站加载内容，也不统计任何人的阅读情况。",
        "为防止有人用大量请求冲垮网站，我们按网络地址的哈希值计数：请求计数保留数分钟，反馈计数最多保留一天。你粘贴到比较页面的内容不会保存。",
        "反馈的文字会保留；你可能填写的电子邮箱保留到答复发出为止，最迟在答复后 30 天删除。任何人都能用示例账号登录，看到编辑台收到或填写的内容，请不要写下私人信息。",
      ],
    },
  },
];
