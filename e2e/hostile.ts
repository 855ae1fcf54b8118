import { HOSTILE_PAGES } from "@/prisma/testing/hostilePages";
import { filled } from "@/prisma/testing/hostileText";
import { postAction } from "./actions";

/** As much as a door takes. */
const LONGEST = 20_000;
const [EARLIER, LATER] = [filled("今年", LONGEST), filled("明年", LONGEST)];

/** Some hundred times as many as a form of ours has. */
const MANY_FIELDS = Object.fromEntries(Array.from({ length: 20_000 }, (_, n) => [`field${n}`, "x"]));

/** One of the ways in for what a stranger, or a stranger's page, may send. Answers with what it was told. */
export type Door = { name: string; send: (nth: number) => Promise<string> };

type Headers = Record<string, string>;

const statusOf = async (response: Response) => {
  await response.arrayBuffer();
  return String(response.status);
};

function sentAsJson(origin: string, path: string, headers: Headers, value: unknown): Promise<string> {
  const all = { "content-type": "application/json", origin, ...headers };
  return fetch(origin + path, { method: "POST", headers: all, body: JSON.stringify(value) }).then(statusOf);
}

/** From an address of its own: documents are compared ten times a minute. */
const fromElsewhere = (headers: Headers): Headers => ({
  ...headers,
  "x-forwarded-for": `203.0.113.${8 + Math.floor(Math.random() * 240)}`,
});

/** Doors that are open to everybody. */
export function openDoors(origin: string, headers: Headers): Door[] {
  const pair = { earlier: { text: EARLIER }, later: { text: LATER } };
  const words = { earlier: EARLIER, later: LATER, intent: "compare" };
  const apart = { api: fromElsewhere(headers), form: fromElsewhere(headers) };
  const documents = {
    earlier: { text: `今年付款${"。明年再付一次".repeat(10_000)}` },
    later: { text: Array.from({ length: 20_000 }, (_, n) => `${n} 明年`).join("\n") },
  };
  const question = encodeURIComponent(filled("今年5月 by 2030 ", 2_000));
  return [
    { name: "compare by API", send: () => sentAsJson(origin, "/api/compare", headers, pair) },
    {
      name: "compare by form",
      send: async () => answered(await postAction(origin, "compareAction", words, headers)),
    },
    {
      name: "compare documents by API",
      send: () => sentAsJson(origin, "/api/compare-documents", apart.api, documents),
    },
    {
      name: "compare documents by form",
      send: async () => {
        const sent = { earlier: documents.earlier.text, later: documents.later.text };
        return answered(await postAction(origin, "compareDocumentsAction", sent, apart.form));
      },
    },
    {
      name: "search by API",
      send: () => fetch(`${origin}/api/search?q=${question}`, { headers }).then(statusOf),
    },
    {
      name: "search page",
      send: () => fetch(`${origin}/en/search?q=${question}`, { headers }).then(statusOf),
    },
    {
      name: "a form of many fields",
      send: async () => answered(await postAction(origin, "signInAction", MANY_FIELDS, headers)),
    },
    {
      name: "a form of next-auth",
      send: () => {
        const body = new URLSearchParams(MANY_FIELDS);
        const asked = fetch(`${origin}/api/auth/callback/credentials`, { method: "POST", headers, body });
        return asked.then(statusOf);
      },
    },
  ];
}

/** Doors of the desk: the headers have the cookies of an editor. */
export function deskDoors(origin: string, headers: Headers): Door[] {
  const read = async (fields: Record<string, string | File>) =>
    answered(await postAction(origin, "readArticleAction", fields, headers));
  const pages = Object.values(HOSTILE_PAGES).map(({ page }) => page);
  const pageAt = (nth: number) => pages[nth % pages.length]?.() ?? "";
  const texts = Array.from({ length: 4 }, () => filled("今年5月 by 2030 ", 2_000));
  return [
    { name: "import a text", send: (nth) => read({ from: "text", text: pageAt(nth).slice(0, 4_000_000) }) },
    {
      name: "import a file",
      send: (nth) => read({ from: "file", file: new File([pageAt(nth)], `page-${nth}.html`) }),
    },
    {
      name: "import an address",
      send: (nth) => read({ from: "address", address: `https://${filled("a.", 3_000)}example/${nth}` }),
    },
    {
      name: "said before",
      send: () => sentAsJson(origin, "/api/said-before", headers, { texts, speaker: texts[0], on: null }),
    },
    {
      name: "changed words",
      send: () => {
        const passages = { earlier: filled("今年", 4_000), later: filled("明年", 4_000), lang: "zh" };
        return sentAsJson(origin, "/api/changed-words", headers, passages);
      },
    },
    {
      name: "drafts",
      send: (nth) => {
        const draft = { key: `mention:${nth}`, data: { words: filled("今年", 19_000) } };
        return sentAsJson(origin, "/api/drafts", headers, draft);
      },
    },
  ];
}

/** "ok", or the reason of the refusal. */
const answered = (answer: Awaited<ReturnType<typeof postAction>>): string =>
  answer.ok ? "ok" : answer.reason;
