import { describe, expect, it, vi } from "vitest";
import { LONGEST_WORDING, MOST_BYTES } from "@/lib/compareAny/limits";
import { comparisonAnswer } from "@/lib/compareAny/schema";
import { DELETE, GET, OPTIONS, POST, PUT } from "./route";

const allowance = vi.hoisted(() => ({ ok: true, remaining: 59, resetSeconds: 60 }));
vi.mock("@/lib/web/rateLimit.mutations", async (original) => ({
  ...(await original<typeof import("@/lib/web/rateLimit.mutations")>()),
  countRequest: async () => allowance,
}));

const EARLIER =
  "We are dedicating 20% of the compute we’ve secured to date over the next four years to one team.";
const LATER =
  "We're committed to allocating at least 20% of the computing resources across the entire company.";
const PAIR = { earlier: { text: EARLIER, lang: "en" }, later: { text: LATER, lang: "en" } };

function ask(body: BodyInit | null, headers: HeadersInit = { "content-type": "application/json" }) {
  return POST(new Request("http://localhost/api/compare", { method: "POST", body, headers }));
}

const problemOf = async (response: Response) => {
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  const problem = await response.json();
  expect(problem).toMatchObject({ type: "about:blank", status: response.status });
  return problem as { title: string; detail: string; errors?: { pointer: string; detail: string }[] };
};

const wrong = async (value: unknown) => {
  const response = await ask(JSON.stringify(value));
  expect(response.status).toBe(422);
  return (await problemOf(response)).errors?.map(({ pointer }) => pointer);
};

describe("POST /api/compare", () => {
  it("answers what its schema says, to any page, and lets nobody keep it", async () => {
    const response = await ask(JSON.stringify(PAIR));
    expect(response.status).toBe(200);
    expect(response.headers.get("access-control-allow-origin")).toBe("*");
    expect(response.headers.get("access-control-allow-credentials")).toBeNull();
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(response.headers.get("ratelimit-policy")).toBe('"compare";q=60;w=60');
    expect(response.headers.get("ratelimit")).toBe('"compare";r=59;t=60');
    const answer = comparisonAnswer.strict().parse(await response.json());
    expect(answer.changed).toBe(true);
    expect(answer.changes.length).toBeGreaterThan(0);
  });

  it("says null of whether anything changed where it cannot tell", async () => {
    const open = {
      earlier: { text: "We will repay investors." },
      later: { text: "Harbour Capital will repay investors." },
    };
    const answer = comparisonAnswer.parse(await (await ask(JSON.stringify(open))).json());
    expect(answer).toMatchObject({ changed: null, answer: "cannot_tell" });
    expect(answer.likelihood).toBeGreaterThan(0);
    expect(answer.likelihood).toBeLessThan(1);
  });

  it("tells of each stretch that differs, once, in code points", async () => {
    const pair = { earlier: { text: `😀 ${EARLIER}` }, later: { text: `𠮷 ${LATER}` } };
    const { changes, stretches } = comparisonAnswer.parse(await (await ask(JSON.stringify(pair))).json());
    const told = new Set(stretches.flatMap(({ rows }) => rows));
    expect([...told].sort()).toEqual([...changes.keys()]);
    for (const side of ["earlier", "later"] as const) {
      const text = Array.from(pair[side].text);
      const left = stretches.reduce((rest, one) => {
        const { start, end } = one[side] ?? { start: 0, end: 0 };
        return rest.fill("", start, end);
      }, text);
      expect(left.join("").match(/\p{L}+|\d+/gu)).toEqual(["of", "the"]);
    }
    const same = { earlier: PAIR.earlier, later: PAIR.earlier };
    expect(await (await ask(JSON.stringify(same))).json()).toMatchObject({ stretches: [] });
  });

  it("counts places in code points", async () => {
    const marked = { earlier: { text: `😀😀 ${EARLIER}` }, later: { text: `𠮷 ${LATER}` } };
    const { changes, terms } = comparisonAnswer.parse(await (await ask(JSON.stringify(marked))).json());
    const at = (text: string, { start, end }: { start: number; end: number }) =>
      Array.from(text).slice(start, end).join("");
    for (const { text, ...span } of terms.earlier) expect(at(marked.earlier.text, span)).toBe(text);
    const single = changes.filter(({ from, spans }) => from && spans.earlier.length === 1);
    expect(single.length).toBeGreaterThan(0);
    for (const { from, spans } of single) {
      for (const span of spans.earlier) expect(at(marked.earlier.text, span)).toBe(from);
    }
  });

  it("names what does not fit by its pointer", async () => {
    expect(await wrong({})).toEqual(["/earlier", "/later"]);
    expect(await wrong({ earlier: { text: "a" }, later: { text: " " } })).toEqual(["/later/text"]);
    expect(await wrong({ ...PAIR, extra: 1 })).toEqual([""]);
    expect(await wrong({ ...PAIR, later: { ...PAIR.later, wording: "a" } })).toEqual(["/later"]);
    expect(await wrong({ ...PAIR, later: { text: 5 } })).toEqual(["/later/text"]);
    expect(await wrong({ ...PAIR, later: { ...PAIR.later, lang: "fr" } })).toEqual(["/later/lang"]);
    expect(await wrong({ ...PAIR, later: { ...PAIR.later, saidOn: "2023-02-30" } })).toEqual([
      "/later/saidOn",
    ]);
    expect(await wrong([])).toEqual([""]);
    expect(await wrong("text")).toEqual([""]);
    expect(await wrong(null)).toEqual([""]);
  });

  it("takes each wording up to its limit, counted in characters, and no further", async () => {
    const pair = (text: string) => ({ earlier: { text }, later: { text } });
    expect((await ask(JSON.stringify(pair("算".repeat(LONGEST_WORDING))))).status).toBe(200);
    expect((await ask(JSON.stringify(pair("😀".repeat(LONGEST_WORDING))))).status).toBe(200);
    expect(await wrong(pair("a".repeat(LONGEST_WORDING + 1)))).toEqual(["/earlier/text", "/later/text"]);
  });

  it.each([
    ["half a character", "a \ud800 b"],
    ["a control character", "a \u0000 b"],
  ])("refuses %s", async (_, text) => {
    expect(await wrong({ earlier: { text }, later: { text: "b" } })).toEqual(["/earlier/text"]);
  });

  it("refuses what is no JSON, no UTF-8 or no JSON by its type", async () => {
    expect((await problemOf(await ask("{"))).detail).toContain("JSON");
    expect((await ask("")).status).toBe(400);
    expect((await ask(new Uint8Array([0x22, 0xff, 0x22]))).status).toBe(400);
    expect((await ask(JSON.stringify(PAIR), { "content-type": "text/plain" })).status).toBe(415);
    expect((await ask(JSON.stringify(PAIR), {})).status).toBe(415);
    expect(
      (await ask(JSON.stringify(PAIR), { "content-type": "application/json; charset=utf-8" })).status,
    ).toBe(200);
  });

  it("answers JSON nested as deep as fits", async () => {
    const half = MOST_BYTES / 2;
    for (const depth of [1000, half]) {
      const response = await ask("[".repeat(depth) + "]".repeat(depth));
      expect(response.status).toBeGreaterThanOrEqual(400);
      expect(response.status).toBeLessThan(500);
    }
    const inside = `{"earlier":${'{"text":'.repeat(20_000)}1${"}".repeat(20_000)}}`;
    expect((await ask(inside)).status).toBeLessThan(500);
  });

  it("stops reading a body that is too large, whatever length was announced", async () => {
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 64 * 1024;
        controller.enqueue(new Uint8Array(64 * 1024).fill(32));
      },
    });
    const init = { method: "POST", body, headers: { "content-type": "application/json" }, duplex: "half" };
    const response = await POST(new Request("http://localhost/api/compare", init as RequestInit));
    expect(response.status).toBe(413);
    expect(sent).toBeLessThan(2 * MOST_BYTES);
  });

  it("says how long to wait past the limit", async () => {
    Object.assign(allowance, { ok: false, remaining: 0, resetSeconds: 17 });
    const response = await ask(JSON.stringify(PAIR));
    Object.assign(allowance, { ok: true, remaining: 59, resetSeconds: 60 });
    expect(response.status).toBe(429);
    expect(response.headers.get("retry-after")).toBe("17");
    expect((await problemOf(response)).detail).toContain("17 seconds");
  });
});

describe("other methods of /api/compare", () => {
  it("are refused, with the one that is not", async () => {
    for (const method of [GET, PUT, DELETE]) {
      const response = method();
      expect(response.status).toBe(405);
      expect(response.headers.get("allow")).toBe("POST, OPTIONS");
      await problemOf(response);
    }
  });

  it("let a browser ask whether it may ask", () => {
    const { status, headers } = OPTIONS();
    expect(status).toBe(204);
    expect(headers.get("access-control-allow-methods")).toBe("POST");
    expect(headers.get("access-control-allow-headers")).toBe("content-type");
  });
});
