import http, { Agent } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { stopThreads } from "@/lib/threadPool";
import { echoed, readDocumentsForm } from "./form";
import { LONGEST_DOCUMENT, MOST_PASSAGES } from "./limits";
import { type Asking, textOf } from "./textOf";

const PAGE = `<!doctype html><title>Rules</title><body><nav><a href="/">Home</a></nav><main><article><h1>Rules of the house</h1>
<p>The room closes at six, and nobody may stay in it after that hour without a key.</p>
<ul><li>Bags are left in the lockers by everybody who comes in.</li></ul></article></main></body>`;

const server = http.createServer((_, response) => {
  response.setHeader("content-type", "text/html; charset=utf-8");
  response.end(PAGE);
});
beforeAll(() => new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready)));
afterAll(async () => {
  await stopThreads();
  await new Promise((closed) => server.close(closed));
});

const ASKING: Asking = { actor: null, asker: "192.0.2.1", now: new Date("2030-01-01T00:00:00Z") };
const EDITOR = { id: "0", name: "Ed", role: "editor" } as const;
const address = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/rules`;

test("a page is fetched for who is signed in, and for nobody else", async () => {
  const source = { from: "address", address: address() } as const;
  expect(await textOf(source, ASKING)).toMatchObject({ ok: false, reason: "signed_out" });
  const options = { agentFor: () => new Agent() };
  const read = await textOf(source, { ...ASKING, actor: EDITOR, options });
  expect(read.ok && read.value.split("\n\n")).toEqual([
    "# Rules of the house",
    "The room closes at six, and nobody may stay in it after that hour without a key.",
    "- Bags are left in the lockers by everybody who comes in.",
  ]);
});

test("an address of the own network is refused, as an import refuses it", async () => {
  const source = { from: "address", address: address() } as const;
  const read = await textOf(source, { ...ASKING, actor: EDITOR });
  expect(read).toMatchObject({ ok: false, reason: "address_private_address" });
});

test("a file is read in its encoding; what is no text is refused with what to do", async () => {
  const file = (bytes: Uint8Array<ArrayBuffer> | string, name: string) =>
    textOf({ from: "file", file: new File([bytes], name) }, ASKING);
  expect(await file(PAGE, "rules.html")).toMatchObject({ ok: true });
  expect(await file("First rule.\n\nSecond rule.", "rules.md")).toEqual({
    ok: true,
    value: "First rule.\n\nSecond rule.",
  });
  expect(await file("%PDF-1.7 x", "rules.pdf")).toMatchObject({ ok: false, reason: "file_pdf" });
});

test("a pasted text may be as long as the longest document, in characters", async () => {
  const text = (pasted: string) => textOf({ from: "text", text: pasted }, ASKING);
  expect(await text("😀".repeat(LONGEST_DOCUMENT))).toMatchObject({ ok: true });
  expect(await text("a".repeat(LONGEST_DOCUMENT + 1))).toMatchObject({ reason: "document_too_long" });
  expect(await text("One.\n".repeat(MOST_PASSAGES + 1))).toMatchObject({
    reason: "document_too_many_passages",
  });
  expect(await text(" \n ")).toMatchObject({ reason: "document_missing" });
});

test("a form's file goes before its address, and that before a pasted text; long texts are not sent back", () => {
  const form = new FormData();
  form.set("earlier", "pasted\r\nin lines");
  form.set("earlierFile", new File([], ""));
  form.set("laterAddress", " https://house.example/rules ");
  form.set("later", "x");
  const { typed, sources } = readDocumentsForm(form);
  expect(sources.earlier).toEqual({ from: "text", text: "pasted\nin lines" });
  expect(sources.later).toEqual({ from: "address", address: "https://house.example/rules" });
  form.set("laterFile", new File(["x"], "x.txt"));
  expect(readDocumentsForm(form).sources.later.from).toBe("file");
  expect(echoed(typed)).toEqual({ typed, isWhole: true });
  expect(echoed({ ...typed, earlier: "x".repeat(300_000) })).toMatchObject({
    typed: { earlier: "", later: "x" },
    isWhole: false,
  });
});
