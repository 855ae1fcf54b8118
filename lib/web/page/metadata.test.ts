import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openPage } from "./document";
import { fixture } from "./fixtures/load";
import { type Metadata, readStated } from "./metadata";

function readMetadata(html: string, url?: string): Metadata {
  const page = openPage(html);
  const stated = Object.entries(page ? readStated(page, url) : {});
  return Object.fromEntries(stated.map(([key, read]) => [key, read?.value]));
}

import { dateIn } from "./writtenDate";

const head = (inside: string) =>
  readMetadata(`<!doctype html><html><head>${inside}</head><body></body></html>`);
const body = (inside: string) => readMetadata(`<html><body>${inside}</body></html>`);
const jsonLd = (value: unknown) =>
  head(`<script type="application/ld+json">${JSON.stringify(value)}</script>`);

describe("saved pages state", () => {
  it("everything in JSON-LD", () => {
    expect(readMetadata(fixture("english"))).toEqual({
      title: "Harbour council drops ferry promise",
      publisher: "The Estuary Post",
      author: "Rosa Whitlow, Tom O'Dell",
      publishedOn: { date: "2024-03-12", precision: "day" },
      language: "en-GB",
      canonicalUrl: "https://estuarypost.example/2024/03/ferry-promise?utm_source=feed",
    });
  });

  it("no publisher where the site's name is that of a service", () => {
    const page =
      '<meta property="og:site_name" content="Hosted"><link rel="canonical" href="https://hosted.wire.example/a">';
    expect(head(page).publisher).toBeUndefined();
    expect(head(page.replace("hosted.", "www.")).publisher).toBe("Hosted");
  });

  it("a line of their own, as Chinese pages do", () => {
    expect(readMetadata(fixture("simplified"))).toEqual({
      title: "市政府承诺三年内修好全部旧桥",
      publisher: "江岸日报",
      author: "苏晓岚",
      publishedOn: { date: "2023-05-09", precision: "day" },
    });
  });

  it("a month, and no more than a month", () => {
    expect(readMetadata(fixture("traditional"))).toEqual({
      title: "山城電車將全面改用綠電",
      publisher: "山城快報",
      author: "葉青禾",
      publishedOn: { date: "2022-11-01", precision: "month" },
      language: "zh-Hant",
      canonicalUrl: "https://hill.example/news/771",
    });
  });

  it("text only, whatever they write into it", () => {
    expect(readMetadata(fixture("hostile"))).toEqual({ title: "Bridge <img src=x onerror=alert(1)> opens" });
  });
});

describe("JSON-LD", () => {
  it("is found in lists and graphs, and only of an article", () => {
    const article = { "@type": "ReportageNewsArticle", headline: "A &amp; B", datePublished: "2024" };
    const expected = { title: "A & B", publishedOn: { date: "2024-01-01", precision: "year" } };
    expect(jsonLd([{ "@type": "WebSite", name: "Site" }, article])).toEqual(expected);
    expect(jsonLd({ "@graph": [{ "@type": "Person", name: "P" }, article] })).toEqual(expected);
    expect(jsonLd({ "@type": "WebPage", mainEntity: article })).toEqual(expected);
    expect(jsonLd({ "@type": "Product", headline: "Boots" })).toEqual({});
  });

  it("of any shape does no harm", () => {
    for (const odd of [
      null,
      3,
      "x",
      [],
      [[null]],
      { "@type": null },
      { "@type": "Article", headline: {}, author: [null, 3] },
    ]) {
      expect(jsonLd(odd)).toEqual({});
    }
    expect(
      head(
        '<script type="application/ld+json">{"@type":"Article",</script><meta property="og:title" content="T">',
      ),
    ).toEqual({ title: "T" });
  });

  it("leaves addresses given for authors out", () => {
    expect(jsonLd({ "@type": "Article", author: ["https://x.example/a", { name: "Ana" }] })).toEqual({
      author: "Ana",
    });
  });
});

describe("the title", () => {
  it("goes without the site's name", () => {
    expect(head("<title>A long enough headline | Post</title>").title).toBe("A long enough headline");
    expect(head("<title>旧桥修好了大半_江岸网</title>").title).toBe("旧桥修好了大半");
    expect(head("<title>Post - The best paper in town</title>").title).toBe("Post - The best paper in town");
    expect(head("<title>State-of-the-art</title>").title).toBe("State-of-the-art");
  });

  it("is found among any number of headings", () => {
    const many = "<h1><a href=/>The Post</a></h1><h1>Ferries to return</h1>".repeat(16_000);
    expect(readMetadata(`<title>Ferries to return</title>${many}`).title).toBe("Ferries to return");
  });

  it("is one line, and cut where it is endless", () => {
    expect(head("<title> two\n lines </title>").title).toBe("two lines");
    expect(head(`<title>${"😀".repeat(400)}</title>`).title).toMatch(/^(?:😀)+…$/u);
  });
});

describe("the title, as the page shows it", () => {
  const page = (headHtml: string, h1: string) =>
    readMetadata(`<html><head>${headHtml}</head><body><h1>${h1}</h1></body></html>`).title;

  it("goes before what search engines and social networks are told", () => {
    const told =
      '<title>Ferry row is over - Post</title><meta property="og:title" content="The ferry row is over">';
    expect(page(told, "The ferry row is over, says the board")).toBe("The ferry row is over, says the board");
  });

  it("is not a heading that has nothing to do with the page's title", () => {
    expect(page("<title>Ferry to stop at noon | Post</title>", "Our other papers")).toBe(
      "Ferry to stop at noon",
    );
  });

  it("is the only heading, whatever search engines are told, where it is as long as a headline", () => {
    const told = "<title>Ten places to swim: a list | Post</title>";
    expect(page(told, "Cold water, warm hearts: where our readers go in winter")).toBe(
      "Cold water, warm hearts: where our readers go in winter",
    );
    expect(page(told, "Our other papers")).toBe("Ten places to swim: a list");
  });

  it("goes without the section between it and the site's name", () => {
    const site = '<meta property="og:site_name" content="渔港新闻网">';
    expect(head(`${site}<title>渡口两条航线明年春天恢复｜地方｜渔港新闻网</title>`).title).toBe(
      "渡口两条航线明年春天恢复",
    );
    expect(head(`${site}<title>渡口两条航线明年春天恢复＿渔港新闻网</title>`).title).toBe(
      "渡口两条航线明年春天恢复",
    );
  });

  it("goes without the site's name, wherever that stands", () => {
    const site = '<meta property="og:site_name" content="MoreBikes">';
    expect(head(`${site}<meta property="og:title" content="Clymer review | MoreBikes">`).title).toBe(
      "Clymer review",
    );
    expect(head(`${site}<title>MoreBikes: Clymer manual review</title>`).title).toBe("Clymer manual review");
    expect(head(`${site}<title>A review - MoreBikes | MoreBikes</title>`).title).toBe("A review");
  });

  describe("is not the site's name over the page", () => {
    const under = (headHtml: string, h1: string, h2 = "Bridge to close in May") =>
      readMetadata(
        `<html><head>${headHtml}</head><body>${h1}<article><h2>${h2}</h2><p>The county said so.</p></article></body></html>`,
      ).title;

    it.each([
      ["<title>Bridge to close in May | Harbour Gazette</title>", "<h1>Harbour Gazette</h1>"],
      [
        '<meta property="og:title" content="Bridge to close in May"><title>Bridge to close in May - The Harbour Gazette Online</title>',
        "<h1>The Harbour Gazette</h1>",
      ],
      [
        "<title>Bridge to close in May - The Official News Site of the County of Harbour</title>",
        "<h1>The Official News Site of the County of Harbour</h1>",
      ],
      ["<title>Harbour Gazette</title>", '<header><h1><a href="/">Harbour Gazette</a></h1></header>'],
      [
        '<meta property="og:site_name" content="Harbour Gazette"><title>Harbour Gazette</title>',
        "<h1>Harbour Gazette: independent since 1911, every day of the week</h1>",
      ],
    ])("%s %s", (headHtml, h1) => {
      expect(under(headHtml, h1)).toBe("Bridge to close in May");
    });

    it("but a headline that stands over a text with headings of its own is one", () => {
      const h1 = "<h1>Bridge to close in May</h1>";
      expect(under("<title>Bridge to close in May | Harbour Gazette</title>", h1, "Who pays for it")).toBe(
        "Bridge to close in May",
      );
      expect(under("<title>Bridge to close in May - Work begins</title>", h1, "Work begins")).toBe(
        "Bridge to close in May",
      );
      expect(under("<title>Bridge to close in May</title>", h1, "Who pays for it")).toBe(
        "Bridge to close in May",
      );
    });
  });

  it("is JSON-LD's headline only where it agrees with the page", () => {
    const data = {
      "@type": "Article",
      headline: "what repetition does to meaning",
      name: "Semantic satiation",
    };
    const script = `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
    expect(head(`<title>Semantic satiation - Encyclopaedia</title>${script}`).title).toBe(
      "Semantic satiation",
    );
  });
});

describe("the authors", () => {
  it("are followed to where they are named", () => {
    expect(
      jsonLd({
        "@graph": [
          { "@type": "NewsArticle", headline: "T", author: [{ "@id": "#a" }, { "@id": "#b" }] },
          { "@type": "Person", "@id": "#a", name: "Ann Lowe" },
          { "@type": "Person", "@id": "#b", name: "Peter Fry" },
        ],
      }).author,
    ).toBe("Ann Lowe, Peter Fry");
  });

  it("are all those of the byline, where data name only one of them", () => {
    expect(
      readMetadata(
        '<head><meta name="author" content="Ann Lowe"></head><body><h1>T</h1><p class="byline">By <a>Ann Lowe</a> and <a>Peter Fry</a><span>Monday</span></p>',
      ).author,
    ).toBe("Ann Lowe, Peter Fry");
  });
});

describe("the day", () => {
  const stamped = (stamp: string, line: string, url?: string) =>
    readMetadata(
      `<head><title>Evening news of the day</title><meta property="article:published_time" content="${stamp}"></head><body><h1>Evening news of the day</h1><p>${line}</p>`,
      url,
    ).publishedOn?.date;

  it("is the writer's, as the page shows it, where the stamp is in UTC", () => {
    expect(stamped("2019-11-19T00:04:00.000Z", "Nov. 18, 2019 7:04 pm ET")).toBe("2019-11-18");
    expect(stamped("2019-11-19T00:04:00Z", "No date.")).toBe("2019-11-19");
    expect(stamped("2019-11-19T00:04:00Z", "Our offer ends on January 3, 2020")).toBe("2019-11-19");
    expect(stamped("2019-11-19T00:04:00+08:00", "Nov. 18, 2019")).toBe("2019-11-19");
    expect(stamped("2019-11-19T00:04:00Z", "No date.", "https://a.example/2019/11/18/news")).toBe(
      "2019-11-18",
    );
  });

  it("is read from the line at the headline, and else from the address", () => {
    const shown = (line: string, url?: string) =>
      readMetadata(`<head><title>Harbour news</title></head><body><h1>Harbour news</h1><p>${line}</p>`, url)
        .publishedOn?.date;
    expect(shown("November 19, 2019 / 12:21 AM / Updated 14 hours ago")).toBe("2019-11-19");
    expect(shown("民國113年8月6日")).toBe("2024-08-06");
    expect(shown("08/23/2018")).toBe("2018-08-23");
    expect(shown("06/08/2026")).toBeUndefined();
    expect(shown("来源：山城日报 2024年8月6日 10:21")).toBe("2024-08-06");
    expect(shown("记者获悉，2023年7月5日两家公司签了约。")).toBeUndefined();
    expect(shown("No date.", "https://a.example/2019/11/18/news")).toBe("2019-11-18");
  });

  it("is that of the page where two stamps have one time on clocks of two places", () => {
    const data = '{ "@type": "NewsArticle", "datePublished": "2019-11-20T04:31:13-06:00" }';
    const stamps = `<script type="application/ld+json">${data}</script><meta property="article:published_time" content="2019-11-20T04:31:13+00:00">`;
    const html = `<head><title>Evening news of the day</title>${stamps}</head><body><h1>Evening news of the day</h1><p>Nov 19, 2019, 10:31 pm CST</p>`;
    expect(readMetadata(html).publishedOn?.date).toBe("2019-11-19");
  });

  it("is that of publication, not of an update", () => {
    const shown = (...lines: string[]) =>
      readMetadata(
        `<head><title>Harbour news</title></head><body><article><h1>Harbour news</h1>${lines.map((line) => `<p>${line}</p>`).join("")}</article>`,
      ).publishedOn?.date;
    expect(shown("Updated 1 February 2024", "Published 20 November 2023")).toBe("2023-11-20");
    expect(shown("Originally published on November 20, 2023; updated December 1, 2023")).toBe("2023-11-20");
    expect(shown("Mara Quill @maraq | November 20, 2023 | 4:15 PM")).toBe("2023-11-20");
    expect(shown("The town remembers the flood of 20 November 2003")).toBeUndefined();
    const long =
      "The harbour board said on Monday that both ferry lines would be back in spring, at the old fare.";
    expect(
      shown('<time datetime="2023-11-20">Nov 20</time>', long, '<time datetime="2022-01-05">Jan 5</time>'),
    ).toBe("2023-11-20");
  });

  it("says where it was read, as each field does", () => {
    const page = openPage(
      "<html><head><title>Harbour news</title></head><body><h1>Harbour news</h1><p>Nov. 18, 2019</p>",
    );
    const stated = page ? readStated(page, "https://a.example/x") : {};
    expect(stated).toMatchObject({ title: { from: "page" }, publishedOn: { from: "page" } });
  });
});

describe("the canonical address", () => {
  it("is http or https, without a fragment", () => {
    const link = (href: string) => head(`<link rel="canonical" href="${href}">`).canonicalUrl;
    expect(link("https://a.example/x#y")).toBe("https://a.example/x");
    for (const bad of [
      "javascript:alert(1)",
      "data:text/html,x",
      "file:///etc/passwd",
      "",
      "//",
      "https://u:p@a.example/",
      `https://a.example/${"x".repeat(3000)}`,
    ]) {
      expect(link(bad), bad).toBeUndefined();
    }
  });

  it("may be relative to where the page was fetched", () => {
    const html = '<link rel="canonical" href="/story">';
    expect(readMetadata(html, "https://a.example/story?from=feed").canonicalUrl).toBe(
      "https://a.example/story",
    );
    expect(readMetadata(html).canonicalUrl).toBeUndefined();
  });
});

describe("the language and the date", () => {
  it("are taken from where the page has them", () => {
    expect(readMetadata('<html lang="zh_CN"><body>').language).toBe("zh-CN");
    expect(readMetadata('<html lang="{{lang}}"><body>').language).toBeUndefined();
    expect(head('<meta property="og:locale" content="en_US">').language).toBe("en-US");
    expect(body('<article><time datetime="2024-08-06T22:00:00Z">x</time></article>').publishedOn?.date).toBe(
      "2024-08-06",
    );
    expect(body("<p>发布时间：2024-08-06 10:21　来源：晨报　作者：李想</p>")).toEqual({
      publisher: "晨报",
      author: "李想",
      publishedOn: { date: "2024-08-06", precision: "day" },
    });
    expect(body("<p>2024/8/6 09:00:00 来源: 晨报</p>").publishedOn?.date).toBe("2024-08-06");
  });

  it("are left out where the page does not surely say", () => {
    expect(
      body("<article><time>2024-08-06</time><time>2024-08-07</time></article>").publishedOn,
    ).toBeUndefined();
    expect(body("<p>2024年8月6日，市长宣布了计划。</p>").publishedOn).toBeUndefined();
    expect(body("<p>时间：2024年8月9日 地点：礼堂</p>").publishedOn).toBeUndefined();
    expect(body(`<p>${"很长的一段话，".repeat(30)}来源：晨报</p>`).publisher).toBeUndefined();
  });
});

describe("a written date", () => {
  it.each([
    ["2024-08-06T23:30:00+08:00", "2024-08-06", "day"],
    ["20240806", "2024-08-06", "day"],
    ["2024-08", "2024-08-01", "month"],
    ["2024", "2024-01-01", "year"],
    ["2024年8月6日 10:21", "2024-08-06", "day"],
    ["2024年8月", "2024-08-01", "month"],
    ["2024年", "2024-01-01", "year"],
    ["2024.8.6", "2024-08-06", "day"],
    ["on 2024-08-06.", "2024-08-06", "day"],
    ["August 6th, 2024", "2024-08-06", "day"],
    ["Tue, 06 Aug 2024 10:00:00 GMT", "2024-08-06", "day"],
    ["Sept. 2023", "2023-09-01", "month"],
    ["publiziert am 25. September 2018", "2018-09-25", "day"],
    ["12. März 2019", "2019-03-12", "day"],
    ["3 de mayo de 2019", "2019-05-03", "day"],
    ["1er août 2020", "2020-08-01", "day"],
    ["24 сентября 2018", "2018-09-24", "day"],
    ["二〇二三年十一月二十日", "2023-11-20", "day"],
    ["令和5年11月20日", "2023-11-20", "day"],
  ])("%s", (written, date, precision) => {
    expect(dateIn(written)).toEqual({ date, precision });
  });

  it.each([
    "",
    "08/06/2024",
    "2024-13-01",
    "2024-02-30",
    "0001-01-01T00:00:00",
    "1722902400",
    "12-2024-08-06-1",
    "soon",
  ])("%j is none", (written) => {
    expect(dateIn(written)).toBeUndefined();
  });

  it("is never more exact than written", () => {
    const number = fc.integer({ min: 1, max: 12 });
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2099 }), number, number, (year, month, day) => {
        const two = (n: number) => String(n).padStart(2, "0");
        const forms = [`${year}`, `${year}-${two(month)}`, `${year}-${two(month)}-${two(day)}`];
        const chinese = [`${year}年`, `${year}年${month}月`, `${year}年${month}月${day}日`];
        for (const written of [forms, chinese]) {
          expect(written.map((form) => dateIn(form)?.precision)).toEqual(["year", "month", "day"]);
          expect(dateIn(written[2] ?? "")?.date).toBe(forms[2]);
        }
      }),
    );
  });
});
