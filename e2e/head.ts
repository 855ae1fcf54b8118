import { type APIRequestContext, expect } from "@playwright/test";

const LOCALE_OF = { en: "en_US", zh: "zh_CN" } as const;

/** What stands in the head of a page under a name, each time that it stands there. */
function heads(html: string) {
  const head = html.split("</head>")[0] ?? "";
  const tags = [...head.matchAll(/<(?:meta|link) [^>]*>/g)].map(([tag]) => tag);
  const value = (tag: string, name: string) =>
    new RegExp(`(?:^|\\s)${name}="([^"]*)"`, "i").exec(tag)?.[1] ?? "";
  const path = (address: string) => address.replace(/^https?:\/\/[^/]+/, "");
  return {
    meta: (property: string) =>
      tags.filter((tag) => value(tag, "property") === property).map((tag) => value(tag, "content")),
    links: (hreflang: string | null) =>
      tags
        .filter((tag) => value(tag, "rel") === (hreflang === null ? "canonical" : "alternate"))
        .filter((tag) => (hreflang === null ? true : value(tag, "hreflang") === hreflang))
        .map((tag) => path(value(tag, "href"))),
    path,
  };
}

/** A public page says of itself, in both languages, where it stands, in which languages, and what is shared of it. */
export async function expectHead(request: APIRequestContext, path: string): Promise<void> {
  for (const locale of ["en", "zh"] as const) {
    const at = `/${locale}${path}`;
    const response = await request.get(at);
    expect(response.status(), at).toBe(200);
    const html = await response.text();
    // What no one else should list has no address for others.
    if (/<meta name="robots" content="noindex/.test(html)) continue;
    const { meta, links, path: withoutHost } = heads(html);
    const [canonical = "", ...more] = links(null);
    expect([canonical.startsWith(`/${locale}`), more], `the canonical address of ${at}`).toEqual([true, []]);
    const bare = canonical.slice(locale.length + 1);
    for (const [hreflang, wanted] of [
      ["en", `/en${bare}`],
      ["zh-Hans", `/zh${bare}`],
      ["x-default", `/en${bare}`],
    ] as const)
      expect(links(hreflang), `${hreflang} of ${at}`).toEqual([wanted]);
    expect(meta("og:url").map(withoutHost), `og:url of ${at}`).toEqual([canonical]);
    expect(meta("og:locale"), `og:locale of ${at}`).toEqual([LOCALE_OF[locale]]);
    for (const name of ["og:title", "og:description", "og:site_name", "og:type"])
      expect(meta(name), `${name} of ${at}`).toEqual([expect.stringMatching(/\S/)]);
  }
}
