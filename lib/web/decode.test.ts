import fc from "fast-check";
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { decodeBytes, MAX_ARTICLE_BYTES } from "./decode";
import { NEWS } from "./encodings/news.fixtures";
import { encoder } from "./page/fixtures/encode";
import { fixture } from "./page/fixtures/load";

const utf8 = (text: string) => new TextEncoder().encode(text);
const gb18030 = encoder("gb18030");
const big5 = encoder("big5");
const withBytes = (...parts: (number[] | Uint8Array)[]) =>
  Uint8Array.from(parts.flatMap((part) => [...part]));

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), littleEndian);
  return bytes;
}

describe("UTF-8", () => {
  const story = "Ferry café: “It’s not a promise,” she said — the fare is £5.";

  it("that was encoded twice is read as it was before", () => {
    const twice = (by: string) => utf8(iconv.decode(Buffer.from(story), by));
    expect(decodeBytes(twice("windows-1252"))).toMatchObject({ ok: true, text: story });
    expect(decodeBytes(utf8(Buffer.from(story).toString("latin1")))).toMatchObject({ ok: true, text: story });
  });

  it.each([
    "A sign such as Ã© is told of in “quotes”.",
    "Ãgua é água, não é?",
    "Â",
    "naïve café",
    "承诺Ã©承诺",
  ])("that only looks like that stays as it is: %s", (text) => {
    expect(decodeBytes(utf8(text))).toMatchObject({ ok: true, text });
  });

  it("with some bytes that are none is read where nothing else is text", () => {
    const bytes = withBytes(utf8(`${story}\n`), [0xff, 0xfe], utf8("\nThe end."));
    expect(decodeBytes(bytes)).toMatchObject({ ok: true, text: `${story}\n\ufffd\ufffd\nThe end.` });
  });
});

describe("saved pages", () => {
  it.each([
    ["english", utf8, "utf-8"],
    ["simplified", gb18030, "gb18030"],
    ["traditional", big5, "big5"],
  ] as const)("%s is read as its author wrote it", (name, encode, encoding) => {
    // The older sets have no no-break space.
    const page = fixture(name).replaceAll("\u00a0", " ");
    expect(decodeBytes(encode(page))).toEqual({ ok: true, text: page, encoding });
  });

  it.each([
    ["simplified", gb18030, "gb18030"],
    ["traditional", big5, "big5"],
  ] as const)("%s is recognised without a word about its encoding", (name, encode, encoding) => {
    const page = fixture(name).replace(/<meta[^>]*charset[^>]*>/, "");
    expect(decodeBytes(encode(page))).toEqual({ ok: true, text: page, encoding });
  });

  it("in UTF-8 is read so, whatever it or its server says", () => {
    const page = fixture("simplified");
    const decoded = decodeBytes(utf8(page), { contentType: "text/html; charset=big5" });
    expect(decoded).toEqual({ ok: true, text: page, encoding: "utf-8" });
  });
});

describe("byte order marks", () => {
  it.each([
    ["utf-8", withBytes([0xef, 0xbb, 0xbf], utf8("算力 café"))],
    ["utf-16le", withBytes([0xff, 0xfe], utf16("算力 café", true))],
    ["utf-16be", withBytes([0xfe, 0xff], utf16("算力 café", false))],
  ])("%s is believed before the server", (encoding, bytes) => {
    const decoded = decodeBytes(bytes, { contentType: "text/plain; charset=gbk" });
    expect(decoded).toEqual({ ok: true, text: "算力 café", encoding });
  });
});

describe("a stated encoding", () => {
  const text = "我们的计划";
  it("of the server is believed before the page's", () => {
    const bytes = gb18030(`<meta charset="big5"><p>${text}`);
    const decoded = decodeBytes(bytes, { contentType: 'text/html;charset="GB2312"' });
    expect(decoded).toMatchObject({ encoding: "gb18030", text: expect.stringContaining(text) });
  });

  it("that cannot be right is overruled", () => {
    const bytes = gb18030("公司说会把两成算力给这个团队，后来改了口。");
    for (const wrong of ["utf-8", "iso-8859-1", "euc-jp", "x-unknown", ""]) {
      const decoded = decodeBytes(bytes, { contentType: `text/html; charset=${wrong}` });
      expect(decoded, wrong).toMatchObject({ ok: true, encoding: "gb18030" });
    }
  });

  it("of UTF-16 in the page is no more than a slip", () => {
    expect(decodeBytes(utf8('<meta charset="utf-16"><p>plain'))).toMatchObject({ encoding: "utf-8" });
  });

  it("in Latin-1 serves pages with curly quotes", () => {
    const bytes = withBytes(utf8('<meta charset="iso-8859-1"><p>'), [0x93], utf8("yes"), [0x94, 0x20, 0xe9]);
    expect(decodeBytes(bytes)).toMatchObject({
      encoding: "windows-1252",
      text: expect.stringContaining("“yes” é"),
    });
  });
});

describe("an encoding that nobody, or somebody wrong, states", () => {
  const ZH_CN = "市水务局周二表示，将在明年年底前更换九十公里老旧水管，所需资金已列入预算。";
  const ZH_TW = "市政府昨日宣布，將在三年內新建四千套公共租賃住房。發言人說，資金來自土地出讓收入。";
  const HK = "佢哋喺度嘅嘢，啲人唔信，話政府講過嘅嘢冇做到。";
  const JA = "市の水道局は火曜日、来年末までに古い水道管を取り替えると発表した。料金は上がらないという。";
  const KO =
    "시 수도국은 화요일에 내년 말까지 낡은 수도관을 교체하겠다고 밝혔다. 요금은 오르지 않는다고 했다.";

  it.each([
    ["Big5 labelled gb2312", ZH_TW, "big5", "gb2312", "big5"],
    ["GBK labelled big5", ZH_CN, "gbk", "big5", "gb18030"],
    ["Big5 with Hong Kong's characters", HK, "big5-hkscs", "", "big5"],
    ["Big5 of Hong Kong, labelled so", HK, "big5-hkscs", "big5-hkscs", "big5"],
    ["Shift_JIS", JA, "shift_jis", "", "shift_jis"],
    ["Shift_JIS labelled gbk", JA, "shift_jis", "gbk", "shift_jis"],
    ["EUC-JP", JA, "euc-jp", "", "euc-jp"],
    ["EUC-KR", KO, "euc-kr", "", "euc-kr"],
    ["EUC-KR labelled gb2312", KO, "euc-kr", "gb2312", "euc-kr"],
    ["UTF-16 without a mark", "The board said on Tuesday that it would.", "utf16-le", "", "utf-16le"],
    ["Chinese UTF-16 without a mark", `${ZH_CN}\n${ZH_CN}`, "utf16-be", "", "utf-16be"],
  ])("%s is read", (_, text, encoding, label, expected) => {
    const bytes = new Uint8Array(iconv.encode(text, encoding));
    const decoded = decodeBytes(bytes, label ? { contentType: `text/html; charset=${label}` } : {});
    expect(decoded).toEqual({ ok: true, text, encoding: expected });
  });

  it("of one Chinese remark in an English text is read", () => {
    const english = "The board said on Tuesday that it would replace the mains. ".repeat(20);
    const bytes = withBytes(utf8(english), gb18030("（水务局称明年完成）"), utf8(english));
    expect(decodeBytes(bytes)).toMatchObject({
      encoding: "gb18030",
      text: expect.stringContaining("水务局称"),
    });
  });

  it.each([
    ["GBK", "水务局称", "gbk", "gb18030"],
    ["Big5", "自來水公司", "big5", "big5"],
    ["Big5 in which GBK reads as well", "鎮公所", "big5", "big5"],
    ["GBK without a common character", "舒曼离职", "gbk", "gb18030"],
    ["EUC-JP", "水道局", "euc-jp", "euc-jp"],
    ["EUC-KR", "수도국", "euc-kr", "euc-kr"],
    ["Western", "Düsseldorf näher", "win1252", "windows-1252"],
  ])(
    "of a few characters of %s is asked, with the right one among the candidates, or is right",
    (_, text, encoding, name) => {
      const decoded = decodeBytes(new Uint8Array(iconv.encode(text, encoding)));
      if (!decoded.ok) throw new Error(decoded.reason);
      const offered = decoded.candidates ?? [{ encoding: decoded.encoding, sample: decoded.text }];
      expect(offered).toContainEqual({ encoding: name, sample: expect.stringContaining(text.slice(1)) });
      expect(offered[0]?.encoding).toBe(decoded.encoding);
      expect(new Set(offered.map(({ sample }) => sample)).size).toBe(offered.length);
    },
  );

  it("that somebody chose among the candidates is taken, and no other", () => {
    const bytes = new Uint8Array(iconv.encode("鎮公所", "big5"));
    const asked = decodeBytes(bytes);
    if (!asked.ok || !asked.candidates) throw new Error("nothing was asked");
    for (const { encoding } of asked.candidates)
      expect(decodeBytes(bytes, { encoding })).toMatchObject({ encoding, candidates: asked.candidates });
    expect(decodeBytes(bytes, { encoding: "koi8-r" })).toMatchObject({ encoding: asked.encoding });
    expect(decodeBytes(utf8("算力"), { encoding: "big5" })).toMatchObject({
      text: "算力",
      encoding: "utf-8",
    });
  });

  it("is not asked for where there is enough to read", () => {
    for (const [text, encoding] of [
      [ZH_CN.repeat(8), "gbk"],
      [ZH_TW.repeat(8), "big5"],
      [JA.repeat(8), "shift_jis"],
      [JA.repeat(8), "euc-jp"],
      [KO.repeat(8), "euc-kr"],
    ] as const) {
      const decoded = decodeBytes(new Uint8Array(iconv.encode(text, encoding)));
      expect(decoded).toMatchObject({ text });
      expect(decoded).not.toHaveProperty("candidates");
    }
  });

  it.each([
    ["Big5 whose second bytes are ASCII", "範圍。位址。範圍。", "big5", "big5"],
    ["Big5 of four characters", "電力預計", "big5", "big5"],
    ["Shift_JIS whose second bytes are ASCII", "。要素。", "shift_jis", "shift_jis"],
    ["Korean of rarer syllables", "잘못된。잘못된 숫자", "euc-kr", "euc-kr"],
    ["Korean of rarer syllables, longer", "잘못된 키:。잘못된 입력。잘못된 값:", "euc-kr", "euc-kr"],
    ["EUC-JP among ASCII", "ス。IPv4範囲。IPv6範囲。base", "euc-jp", "euc-jp"],
  ])("of %s is right or among the candidates", (_, text, encoding, name) => {
    const decoded = decodeBytes(new Uint8Array(iconv.encode(text, encoding)));
    if (!decoded.ok) throw new Error(decoded.reason);
    const offered = decoded.candidates?.map((one) => one.encoding) ?? [decoded.encoding];
    expect(offered).toContain(name);
  });

  it.each([
    "Düsseldorf näher",
    "“Café” – it’s £14 million, § 5, 20°C, ±5%, naïve",
    "±5% of all the parts that were made there this year",
    "¿Qué? ¡No!",
    "© 2024",
  ])("of Western text is not asked for: %s", (text) => {
    const decoded = decodeBytes(new Uint8Array(iconv.encode(text, "win1252")));
    expect(decoded).toEqual({ ok: true, text, encoding: "windows-1252" });
  });

  it("of text in two encodings is refused, not garbled", () => {
    const bytes = withBytes(utf8(ZH_CN), gb18030(ZH_CN), utf8(ZH_CN));
    expect(decodeBytes(bytes)).toEqual({ ok: false, reason: "undecodable" });
  });

  it.each(["%PDF-1.7\nstream", "{\\rtf1\\ansi hello}"])("does not hide what a file is: %s", (start) => {
    expect(decodeBytes(withBytes([0xef, 0xbb, 0xbf], utf8(start)))).toMatchObject({
      ok: false,
      reason: "binary",
    });
  });
});

describe("damage", () => {
  it("of one character leaves the rest of a page readable", () => {
    const page = `<p>${"公司说会把两成算力给这个团队。".repeat(40)}</p>`;
    const cut = decodeBytes(utf8(page).slice(0, -5));
    expect(cut).toMatchObject({ ok: true, encoding: "utf-8" });
    const spoilt = decodeBytes(withBytes(gb18030(page), [0xff], gb18030(page)));
    expect(spoilt).toMatchObject({ ok: true, encoding: "gb18030", text: `${page}\ufffd${page}` });
  });

  it("of UTF-8 between a few curly quotes does not make it something else", () => {
    const bytes = withBytes(
      utf8("He said “yes” and “no”, and “later”, and “never” – ".repeat(2)),
      [0xe2, 0x80],
    );
    expect(decodeBytes(bytes)).toMatchObject({ ok: true, encoding: "utf-8" });
  });
});

describe("what is not text", () => {
  it.each([
    ["pdf", utf8("%PDF-1.7\nstream")],
    ["png", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d)],
    ["zip", Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 0x14)],
    ["jpeg", Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)],
    ["gzip", Uint8Array.of(0x1f, 0x8b, 0x08)],
    ["doc", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0)],
  ])("is refused by name: %s", (kind, bytes) => {
    expect(decodeBytes(bytes)).toEqual({ ok: false, reason: "binary", kind });
  });

  it("is refused for its zero bytes and for its control characters", () => {
    expect(decodeBytes(Uint8Array.of(0x61, 0x00, 0x62))).toEqual({ ok: false, reason: "binary" });
    expect(decodeBytes(Uint8Array.from({ length: 64 }, (_, i) => 1 + (i % 8)))).toMatchObject({ ok: false });
  });

  it("is refused where it is empty or white space", () => {
    expect(decodeBytes(new Uint8Array())).toEqual({ ok: false, reason: "empty" });
    expect(decodeBytes(utf8("\ufeff \r\n\u3000"))).toEqual({ ok: false, reason: "empty" });
  });

  it("is refused above the limit and read at it", () => {
    const full = new Uint8Array(MAX_ARTICLE_BYTES).fill(0x61);
    expect(decodeBytes(full)).toMatchObject({ ok: true });
    expect(decodeBytes(new Uint8Array(MAX_ARTICLE_BYTES + 1).fill(0x61))).toEqual({
      ok: false,
      reason: "too_large",
    });
  });
});

const SENTENCES = {
  simplified: [
    "县里说新桥将在明年春天通车。",
    "居民担心噪音，要求公布检测结果。",
    "工程师解释，桥墩下沉是因为地下水位下降。",
    "他没有回答记者的问题。",
    "渔民捕到的鳗鱼比往年少了一半。",
    "医院增设了夜间门诊，护士仍然不足。",
  ],
  traditional: [
    "縣府表示，新橋將於明年春天通車。",
    "居民擔心噪音，要求公布檢測結果。",
    "工程師解釋，橋墩下沉是因為地下水位下降。",
    "他沒有回答記者的問題。",
    "漁民捕到的鰻魚比往年少了一半。",
    "醫院增設了夜間門診，護士仍然不足。",
  ],
  japanese: [
    "県は新しい橋が来年の春に開通すると述べた。",
    "住民は騒音を心配し、検査結果の公表を求めている。",
    "技術者によると、橋脚の沈下は地下水位の低下が原因だという。",
    "彼は記者の質問に答えなかった。",
    "ウナギの漁獲量は例年の半分に減った。",
    "病院は夜間外来を設けたが、看護師は足りないままだ。",
  ],
};

describe("any text", () => {
  it("in UTF-8 comes back unchanged unless it is blank", () => {
    const unit = fc.constantFrom("a", "é", "算", "𠮷", "😀", "\n", " ", "<", "”");
    fc.assert(
      fc.property(fc.string({ unit, minLength: 1 }), (text) => {
        const expected =
          text.trim() === "" ? { ok: false, reason: "empty" } : { ok: true, text, encoding: "utf-8" };
        expect(decodeBytes(utf8(text))).toEqual(expected);
      }),
    );
  });

  it("in a stated Chinese encoding comes back unchanged", () => {
    const characters = [..."的一是不了在有人我他這为会说要中国年上公司算力团队承诺，。“”a "];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...characters), { minLength: 20 }), (parts) => {
        const text = `承诺${parts.join("")}`;
        const decoded = decodeBytes(gb18030(text), { contentType: "text/html; charset=gbk" });
        expect(decoded).toEqual({ ok: true, text, encoding: "gb18030" });
      }),
    );
  });

  it.each([
    ["gb18030", "gbk", SENTENCES.simplified],
    ["big5", "big5", SENTENCES.traditional],
    ["shift_jis", "shift_jis", SENTENCES.japanese],
    ["euc-jp", "euc-jp", SENTENCES.japanese],
  ] as const)(
    "of more than 200 characters in %s is right and nothing is asked",
    (name, encoding, sentences) => {
      fc.assert(
        fc.property(fc.array(fc.constantFrom(...sentences), { minLength: 15, maxLength: 40 }), (parts) => {
          const text = parts.join("");
          fc.pre(text.length > 200);
          const bytes = new Uint8Array(iconv.encode(text, encoding));
          expect(decodeBytes(bytes)).toEqual({ ok: true, text, encoding: name });
        }),
      );
    },
  );

  it("of random bytes is never an exception", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.string(), (bytes, contentType) => {
        const decoded = decodeBytes(bytes, { contentType });
        if (decoded.ok) expect(decoded.text).not.toContain("\0");
      }),
    );
  });
});

describe("encodings of one byte", () => {
  const written = (text: string, encoding: string) =>
    new Uint8Array(iconv.encode(text, encoding === "x-mac-cyrillic" ? "maccyrillic" : encoding));
  const cases = Object.entries(NEWS).flatMap(([tag, { text, encodings }]) =>
    encodings.map((encoding) => ({ tag, text: text.replaceAll("’", "'"), encoding })),
  );
  /** What an editor would take: the text, or the candidate that is the text. */
  const isSeen = (bytes: Uint8Array, text: string, contentType?: string) => {
    const hint = contentType ? { contentType } : {};
    const decoded = decodeBytes(bytes, hint);
    if (!decoded.ok) return decoded.reason === "undecodable";
    if (decoded.text === text) return true;
    return (decoded.candidates ?? []).some(({ encoding }) => {
      const chosen = decodeBytes(bytes, { ...hint, encoding });
      return chosen.ok && chosen.text === text;
    });
  };

  it.each(cases)("$encoding of $tag is read with the right label, with a wrong one, and with none", (one) => {
    const bytes = written(one.text, one.encoding);
    const others = ["windows-1252", "iso-8859-1", "gb2312", "windows-1251", "koi8-r", "iso-8859-2"];
    for (const label of ["", one.encoding, ...others]) {
      const decoded = decodeBytes(bytes, label ? { contentType: `text/html; charset=${label}` } : {});
      expect(decoded, label).toMatchObject({ ok: true, text: one.text });
    }
    const longer = decodeBytes(written(`${one.text}\n${one.text}`, one.encoding));
    expect(longer).toEqual({ ok: true, text: `${one.text}\n${one.text}`, encoding: expect.any(String) });
  });

  it("is asked for, or right, where some words are all there is, and never garbled without a word", () => {
    const usual = cases.filter(({ encoding }) => !/^(macintosh|cp|ibm|x-mac)/.test(encoding));
    fc.assert(
      fc.property(fc.constantFrom(...usual), fc.nat(40), fc.integer({ min: 1, max: 12 }), (one, at, much) => {
        const words = one.text.split(" ");
        const text = words.slice(at % words.length, (at % words.length) + much).join(" ");
        fc.pre(/[^\p{ASCII}]/u.test(text));
        const bytes = written(text, one.encoding);
        for (const label of [undefined, one.encoding, "iso-8859-1"]) {
          const contentType = label && `text/html; charset=${label}`;
          expect(isSeen(bytes, text, contentType), `${one.encoding} as ${label}: ${text}`).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});
