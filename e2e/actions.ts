import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

/** Where `npm test` and `npm run bench` build the app. */
const BUILD = process.env.NEXT_DIST_DIR ?? ".next-test";

const manifest = z.object({
  node: z.record(
    z.string(),
    z.object({ exportedName: z.string(), workers: z.record(z.string(), z.unknown()) }),
  ),
});

function readManifest() {
  const file = join(BUILD, "server", "server-reference-manifest.json");
  return manifest.parse(JSON.parse(readFileSync(file, "utf8"))).node;
}

/** The names of all server actions that the build serves: whatever anybody could send something to. */
export function servedActions(): string[] {
  return Object.values(readManifest()).map(({ exportedName }) => exportedName);
}

/** The id under which the build serves a server action, and a page of the desk that knows it. */
export function served(exportedName: string): { id: string; page: string } {
  const [id, action] =
    Object.entries(readManifest()).find(([, one]) => one.exportedName === exportedName) ?? [];
  const page = Object.keys(action?.workers ?? {})[0];
  if (!id || !page) throw new Error(`The build serves no server action ${exportedName}.`);
  return { id, page: addressOf(page) };
}

/** `app/[locale]/(desk)/desk/review/[slug]/page` → `/en/desk/review/x`: the page need not exist, its code does. */
function addressOf(page: string): string {
  const parts = page.split("/").slice(1, -1);
  const named = parts.filter((part) => !part.startsWith("("));
  return `/${named.map((part) => (part === "[locale]" ? "en" : part.startsWith("[") ? "x" : part)).join("/")}`;
}

export type Fields = Record<string, string | File | readonly string[]>;
/** An action that leads on to another page has done what it was asked. */
export type Answer = { status: number; text: string } & ({ ok: true } | { ok: false; reason: string });

async function send(
  origin: string,
  exportedName: string,
  body: FormData | string,
  headers: Record<string, string>,
): Promise<Response> {
  const { id, page } = served(exportedName);
  return fetch(origin + page, {
    method: "POST",
    headers: { "next-action": id, origin, accept: "text/x-component", ...headers },
    body,
    redirect: "manual",
  });
}

/**
 * Posts a form's fields to a server action as the browser does, with any cookies at all: what a person could send
 * who does not use our pages. Sends a list as a name repeated.
 */
export async function postAction(
  origin: string,
  exportedName: string,
  fields: Fields,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    for (const one of [value].flat()) body.append(`_1_${name}`, one as string | File);
  }
  // React's encoding of the two arguments of a form's action: the state before, and the form.
  body.append("0", '[{"status":"idle"},"$K1"]');
  const response = await send(origin, exportedName, body, headers);
  const text = await response.text();
  const { status } = response;
  if (response.headers.has("x-action-redirect") || /"status":"done"/.test(text))
    return { ok: true, status, text };
  const reason = /"status":"refused","refusal":\{"ok":false,"reason":"([^"]+)"/.exec(text)?.[1];
  return { ok: false, reason: reason ?? `status ${status}`, status, text };
}

/** Calls a server action that takes a text, such as what somebody types; the result is its answer as it was sent. */
export async function callAction(
  origin: string,
  exportedName: string,
  typed: string,
  headers: Record<string, string> = {},
): Promise<string> {
  const response = await send(origin, exportedName, JSON.stringify([typed]), {
    "content-type": "text/plain;charset=UTF-8",
    ...headers,
  });
  if (!response.ok) throw new Error(`${exportedName} answered with status ${response.status}.`);
  return response.text();
}

/**
 * A text in what an action answered, by its name; a long one stands in a row of its own, which React points at
 * as `$3` and writes as `3:T<length in hex>,<text>`.
 */
export function valueIn(answer: string, name: string): string | undefined {
  const written = new RegExp(`"${name}":("(?:[^"\\\\]|\\\\.)*")`).exec(answer)?.[1];
  const value = written && z.string().parse(JSON.parse(written));
  const row = /^\$([0-9a-f]+)$/.exec(value ?? "")?.[1];
  if (!row) return value;
  const head = new RegExp(`(?:^|\\n)${row}:T([0-9a-f]+),`).exec(answer);
  if (!head) return undefined;
  const from = Buffer.byteLength(answer.slice(0, head.index + head[0].length));
  return Buffer.from(answer)
    .subarray(from, from + Number.parseInt(head[1] as string, 16))
    .toString();
}

/** The cookies of a session, for the `cookie` header. */
export async function sessionOf(origin: string, email: string, password: string): Promise<string> {
  const jar = new Map<string, string>();
  const keep = (response: Response) => {
    for (const line of response.headers.getSetCookie()) {
      const [pair = ""] = line.split(";");
      const at = pair.indexOf("=");
      jar.set(pair.slice(0, at), pair.slice(at + 1));
    }
  };
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
  const csrf = await fetch(`${origin}/api/auth/csrf`);
  keep(csrf);
  const { csrfToken } = z.object({ csrfToken: z.string() }).parse(await csrf.json());
  const signedIn = await fetch(`${origin}/api/auth/callback/credentials`, {
    method: "POST",
    headers: { cookie: cookie(), origin },
    body: new URLSearchParams({ csrfToken, email, password, json: "true" }),
    redirect: "manual",
  });
  keep(signedIn);
  if (!cookie().includes("stet-session="))
    throw new Error(`${email} could not sign in (${signedIn.status}).`);
  return cookie();
}
