import { encode } from "iconv-lite";
import { afterAll, describe, expect, test, vi } from "vitest";
import { compare } from "@/lib/compare/compare";
import { beginServing, HoldsTheServer } from "@/lib/serving";
import { inThread, stopThreads } from "@/lib/threadPool";
import { type ThreadInput, type ThreadName, threads } from "@/lib/threads";
import { filled } from "@/prisma/testing/hostileText";
import { threadFunctions } from "./threadFunctions";

const ASKER = { address: "192.0.2.1" };
const PAIR = { earlier: { text: "We will pay 20% by 2030." }, later: { text: "We may pay 10% by 2035." } };

const WORDS = {
  quote: "We will give 20% of our compute to safety by 2030.",
  statementEn: null,
  statementZh: null,
};

/** The smallest input of each. */
const INPUTS: { [N in ThreadName]: ThreadInput<N> } = {
  compare: { ...PAIR, renames: [["Basecamp", "37signals"]] },
  tell_words: { ...PAIR, table: null },
  offer_renames: { earlier: { text: "Basecamp will pay." }, later: { text: "37signals will pay." } },
  read_pair: PAIR,
  answer_comparison: PAIR,
  read_documents: { earlier: PAIR.earlier.text, later: PAIR.later.text },
  answer_documents: { earlier: PAIR.earlier.text, later: PAIR.later.text },
  read_deadlines: {
    text: "We will pay by 2030.",
    lang: "en",
    said: { date: "2024-10-01", precision: "day" },
  },
  diff_words: { earlier: "We will pay.", later: "We may pay.", earlierLang: "en", laterLang: "en" },
  diff_passages: [{ earlier: "We will pay.", later: "We may pay.", lang: "en" }],
  // The shortest that is not read at once.
  read_question: { text: `"compute" ${"算力".repeat(46)}` },
  read_article: { from: "text", content: "One line.\nAnother line." },
  read_copy: {
    bytes: Buffer.from("<p>One line.</p>"),
    contentType: "text/html",
    url: "https://site.example/",
    fetched: { status: 200, asked: "https://site.example/" },
  },
  robots_allow: { robots: "user-agent: *\ndisallow: /", url: "https://site.example/page" },
  compare_copies: {
    earlier: { title: "", text: `${PAIR.earlier.text}\nForty members met.`, extractor: "1" },
    later: { title: "", text: `${PAIR.later.text}\nForty members met.`, extractor: "1" },
    renames: [],
    isLasting: false,
    words: [PAIR.earlier.text],
  },
  sketch_text: { text: "Forty members met. ".repeat(15) },
  closest_text: {
    text: `${"Forty members met. ".repeat(9)}\nThey will meet again.`,
    known: [{ text: "Forty members met. ".repeat(9), lang: "en" }],
  },
  suggest_claims: { text: "We will pay 20% by 2030.", lang: "en" },
  rank_candidates: { own: [WORDS], rows: [[], [WORDS]], names: [] },
  score_wordings: { own: WORDS, latest: [WORDS], older: [WORDS], names: ["OpenAI"] },
  find_quotes: { text: "We will pay by May.", pages: [0], quotes: ["We will pay", "by June"] },
  carry_mentions: {
    earlier: ["We will pay."],
    text: "First of all: We will pay.",
    mentions: [
      {
        id: "1",
        claimId: "2",
        exact: "will pay",
        prefix: "We ",
        suffix: ".",
        stood: { text: 0, start: 3, end: 11 },
        isSure: true,
      },
    ],
    taken: [],
  },
};

afterAll(() => stopThreads());

describe.each(Object.keys(threads) as ThreadName[])("%s", (name) => {
  const run = () => threadFunctions[name](threads[name].input.parse(INPUTS[name]) as never);

  test("answers in a thread what it answers here", async () => {
    const answer = await inThread(name, INPUTS[name] as never, ASKER);
    expect(answer).toEqual({ ok: true, value: threads[name].output.parse(run()) });
  });

  test("throws where requests are answered, and a thread answers all the same", async () => {
    const end = beginServing();
    try {
      expect(run).toThrow(HoldsTheServer);
      expect(await inThread(name, INPUTS[name] as never, ASKER)).toMatchObject({ ok: true });
    } finally {
      end();
    }
    expect(run).not.toThrow();
  });
});

describe("what a thread does not get through", () => {
  // Waits as long as it takes: on a slow machine the one before ends late.
  const next = () => inThread("compare", PAIR, "page");

  test("is ended when its time is over, and the next is served", async () => {
    const earlier = filled("今年的公司", 400_000);
    const text = `另外${earlier.replaceAll("司", "私")}`;
    const words = { exact: "今年", prefix: "", suffix: "" };
    const mentions = Array.from({ length: 20_000 }, (_, n) => {
      const stood = { text: 0, start: n * 10, end: n * 10 + 3_000 };
      return { id: String(n), claimId: "2", ...words, stood, isSure: true };
    });
    const hard = inThread("carry_mentions", { earlier: [earlier], text, mentions, taken: [] }, ASKER);
    const after = next();
    expect(await hard).toEqual({ ok: false, reason: "took_too_long" });
    expect(await after).toEqual({ ok: true, value: compare(PAIR.earlier, PAIR.later) });
  });

  test("is ended when it needs more time or memory than it may have, and the next is served", async () => {
    const [earlier, later] = [filled("a b. ", 30_000_000), filled("c d. ", 30_000_000)];
    const hard = inThread("diff_words", { earlier, later, earlierLang: "en", laterLang: "en" }, ASKER);
    const after = next();
    expect(await hard).toEqual({ ok: false, reason: "took_too_long" });
    expect(await after).toMatchObject({ ok: true });
  });

  test("throws an error of ours as one", async () => {
    await expect(inThread("compare", { earlier: {}, later: {} } as never, ASKER)).rejects.toThrow();
    expect(await next()).toMatchObject({ ok: true });
  });
});

test("whoever is turned away is told to come back, by whichever bundle the queue was made", async () => {
  vi.resetModules();
  const other = await import("@/lib/threadPool");
  const asked = Array.from({ length: 70 }, () => other.inThread("compare", PAIR, ASKER));
  const reasons = (await Promise.all(asked)).map((answer) => (answer.ok ? "ok" : answer.reason));
  expect(new Set(reasons)).toEqual(new Set(["ok", "busy"]));
});

test("this process goes on while hostile requests run, and each is answered", async () => {
  const [earlier, later] = [{ text: filled("今年", 20_000) }, { text: filled("by 2030 ", 20_000) }];
  let settled = 0;
  const asked = Array.from({ length: 10 }, async () => {
    const answer = await inThread("compare", { earlier, later }, ASKER);
    settled++;
    return answer;
  });
  const other = await inThread("diff_words", INPUTS.diff_words, { address: "192.0.2.2" });
  expect(other.ok).toBe(true);
  expect(settled).toBeLessThan(10);
  const reasons = (await Promise.all(asked)).map((answer) => (answer.ok ? "ok" : answer.reason));
  for (const reason of reasons) expect(["ok", "took_too_long", "busy"]).toContain(reason);
});

test("a text in any encoding that may be asked about comes back from its thread", async () => {
  for (const [words, encoding] of [
    ["鎮公所\nIt will move.", "big5"],
    ["Ще не вмерла", "koi8-u"],
    ["שלום עולם", "windows-1255"],
    [`${"x".repeat(300)} 東京 ${"y".repeat(300)}`, "shift_jis"],
  ] as const) {
    const content = new Uint8Array(encode(words, encoding));
    const answer = await inThread("read_article", { from: "file", content, name: "a.txt" }, ASKER);
    expect(answer.ok, encoding).toBe(true);
  }
});
