import { beforeEach, describe, expect, it, vi } from "vitest";
import {
  LONGEST_DOCUMENT,
  MOST_DOCUMENT_BYTES,
  MOST_PASSAGES,
  MOST_PLACES,
  MOST_ROWS,
} from "@/lib/compareAny/documents/limits";
import { documentsAnswer } from "@/lib/compareAny/documents/schema";
import { threads } from "@/lib/threads";
import { GET, OPTIONS, POST } from "./route";

const allowance = vi.hoisted(() => ({ ok: true, remaining: 9, resetSeconds: 60 }));
vi.mock("@/lib/web/rateLimit.mutations", async (original) => ({
  ...(await original<typeof import("@/lib/web/rateLimit.mutations")>()),
  countRequest: async () => allowance,
}));

const deadline = threads.answer_documents;
const served = deadline.seconds;
// A wrong answer fails a test, a slow machine does not: nothing is refused here for the time that it takes.
beforeEach(() => {
  deadline.seconds = 600;
});

const RULES =
  "# Rules\n\nUp to 12 books may be borrowed 📚.\n\nThe room closes at six.\n\nLast updated: May 2030";
const LATER =
  "# Rules\n\nThe room closes at six.\n\nUp to 8 books may be borrowed 📚.\n\nLast updated: June 2031";

const ask = (value: unknown) =>
  POST(
    new Request("http://localhost/api/compare-documents", {
      method: "POST",
      body: JSON.stringify(value),
      headers: { "content-type": "application/json" },
    }),
  );
const pair = (text: string) => ({ earlier: { text }, later: { text: `${text} ` } });

describe("POST /api/compare-documents", () => {
  it("answers what its schema says, to any page, and lets nobody keep it", async () => {
    const response = await ask({ earlier: { text: RULES }, later: { text: LATER }, lang: "en" });
    expect(response.status).toBe(200);
    expect(response.headers.get("access-control-allow-origin")).toBe("*");
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(response.headers.get("ratelimit-policy")).toBe('"compare-documents";q=10;w=60');
    const answer = documentsAnswer.strict().parse(await response.json());
    expect(answer).toMatchObject({ substantive: true, artefact: false });
    expect(answer.changes).toMatchObject([{ matters: true, answer: "changed" }]);
    expect(answer.dates).toHaveLength(1);
  });

  it("counts places in code points of the passages", async () => {
    const [before, after] = [
      `📚📚 ${"Each reader may borrow 12 books a month."}`,
      "📚 Each reader may borrow 8 books a month.",
    ];
    const response = await ask({ earlier: { text: before }, later: { text: after } });
    const { changes } = documentsAnswer.parse(await response.json());
    const [change] = changes;
    const row = change?.terms.find(({ term }) => term === "amount");
    const [at] = row?.spans.earlier ?? [];
    expect(
      Array.from(change?.earlier[0]?.text ?? "")
        .slice(at?.start, at?.end)
        .join(""),
    ).toBe(row?.from);
  });

  it("answers on the longest documents, and refuses longer ones", async () => {
    const line = "A room with a view of the harbour costs more than one without. ";
    const long = line.repeat(Math.floor(LONGEST_DOCUMENT / line.length) - 1);
    expect((await ask(pair(long))).status).toBe(200);
    const response = await ask({ earlier: { text: "a".repeat(LONGEST_DOCUMENT + 1) }, later: { text: "b" } });
    expect(response.status).toBe(422);
    expect((await response.json()).errors).toMatchObject([{ pointer: "/earlier/text" }]);
    expect((await ask(pair("算".repeat(MOST_DOCUMENT_BYTES / 3)))).status).toBe(413);
  });

  it("refuses documents of too many lines or sentences at once, in words", async () => {
    for (const text of ["a\n".repeat(MOST_PASSAGES + 1), "1. ".repeat(166_000), "Yes. ".repeat(90_000)]) {
      const response = await ask({ earlier: { text: "a" }, later: { text } });
      expect(response.status).toBe(422);
      expect((await response.json()).errors).toMatchObject([
        { pointer: "/later/text", detail: expect.stringContaining("20000 sentences and lines") },
      ]);
    }
  });

  it("lists so many rows and says how many there are besides", async () => {
    const lines = (word: string) =>
      Array.from({ length: MOST_ROWS + 50 }, (_, n) => `${word}${n} ${word}`).join("\n");
    const response = await ask({ earlier: { text: lines("oak") }, later: { text: lines("elm") } });
    const answer = documentsAnswer.strict().parse(await response.json());
    expect(answer.changes).toHaveLength(MOST_ROWS);
    expect(answer.more).toMatchObject({ changes: MOST_ROWS + 100, same: 0, moved: 0 });
  });

  it("lists so many places of an edit and says how many there are besides", async () => {
    const lines = (fee: string) =>
      Array.from({ length: MOST_PLACES + 20 }, (_, n) => `Desk number ${n}00 takes a fee of ${fee}.`).join(
        "\n",
      );
    const response = await ask({ earlier: { text: lines("5 euros") }, later: { text: lines("7 euros") } });
    const answer = documentsAnswer.strict().parse(await response.json());
    expect(answer.repeated).toMatchObject([{ morePlaces: 20 }]);
    expect(answer.repeated[0]?.places).toHaveLength(MOST_PLACES);
  });

  it.each([
    ["very many short lines", Array.from({ length: 55_000 }, (_, n) => `l${n}`).join("\n")],
    ["very many equal lines", "a b\n".repeat(90_000)],
    ["one very long line", "word ".repeat(90_000)],
    ["brackets that never close", "[".repeat(400_000)],
    ["marks alone", "*_`~|".repeat(80_000)],
  ])("answers, or refuses, within its deadline: %s", async (_, text) => {
    deadline.seconds = served;
    const answer = await ask({ earlier: { text: `${text}a` }, later: { text: text.replaceAll("a", "e") } });
    expect([200, 422]).toContain(answer.status);
  });

  it("refuses what takes longer than its deadline, in words", async () => {
    deadline.seconds = 0;
    const response = await ask(pair("A room with a view of the harbour. ".repeat(10_000)));
    expect(response.status).toBe(422);
    expect((await response.json()).detail).toContain("takes too long");
  });

  it("refuses what is no pair of documents", async () => {
    for (const value of [null, {}, { earlier: { text: "a" } }, pair("\u0000"), { ...pair("a"), lang: "fr" }])
      expect((await ask(value)).status).toBe(422);
  });

  it("says how long to wait past the limit", async () => {
    Object.assign(allowance, { ok: false, remaining: 0, resetSeconds: 17 });
    const response = await ask(pair("a"));
    Object.assign(allowance, { ok: true, remaining: 9, resetSeconds: 60 });
    expect(response.status).toBe(429);
    expect(response.headers.get("retry-after")).toBe("17");
  });

  it("refuses other methods and lets a browser ask whether it may ask", () => {
    expect(GET().status).toBe(405);
    expect(OPTIONS().headers.get("access-control-allow-methods")).toBe("POST");
  });
});
