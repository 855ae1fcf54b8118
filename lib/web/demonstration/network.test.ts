import { expect, it } from "vitest";
import { fetchCopy } from "../copy/fetchCopy";
import { demonstrationNetwork } from "./network";
import { DEMONSTRATION_HOST } from "./pages";

const ADDRESS = `http://${DEMONSTRATION_HOST}/en/commitments`;
const get = (address: string, isLater = false, etag?: string) =>
  fetchCopy(address, {
    ...demonstrationNetwork(async () => isLater),
    ...(etag && { conditional: { etag } }),
  });
const textOf = (copy: Awaited<ReturnType<typeof get>>) =>
  copy.ok ? Buffer.from(copy.decoded).toString("utf8") : copy.reason;

it("the made-up site answers from memory: what it said first, and what it says later", async () => {
  const first = await get(ADDRESS);
  expect(first).toMatchObject({
    ok: true,
    status: 200,
    contentType: "text/html; charset=utf-8",
    finalUrl: ADDRESS,
  });
  expect(textOf(first)).toContain("electric boats on all five of our lines");
  expect(textOf(await get(ADDRESS, true))).toContain("electric boats on up to three of our lines");
});

it("says that nothing is new where it is asked with what it sent", async () => {
  const first = await get(ADDRESS);
  const etag = first.ok ? first.headers.etag : undefined;
  expect(await get(ADDRESS, false, etag)).toMatchObject({ ok: true, status: 304 });
  expect(await get(ADDRESS, true, etag)).toMatchObject({ ok: true, status: 200 });
});

it("has no other page, and is nobody's way to this machine", async () => {
  expect(await get(`http://${DEMONSTRATION_HOST}/__proto__`)).toMatchObject({ ok: true, status: 404 });
  expect(await get(`https://${DEMONSTRATION_HOST}/en/commitments`)).toMatchObject({ ok: false });
  expect(await get(`http://${DEMONSTRATION_HOST}:8080/en/commitments`)).toMatchObject({ ok: false });
  expect(await get("http://127.0.0.1/")).toMatchObject({ ok: false, reason: "not_public" });
});
