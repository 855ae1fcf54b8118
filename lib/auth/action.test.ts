import { expect, it, vi } from "vitest";
import { z } from "zod";
import { done } from "@/lib/errors";
import { defineOpenAction } from "./action";

const site = { host: "stet.example", origin: "https://stet.example" };
vi.mock("next/headers", () => ({ headers: async () => new Headers(site), cookies: async () => new Map() }));

const echo = defineOpenAction(z.object({ name: z.string() }), async ({ name }) => done(name));
type Sent = Parameters<typeof echo>;
const IDLE = { status: "idle" } as const;

it("answers a form", async () => {
  const form = new FormData();
  form.set("name", "Noor");
  expect(await echo(IDLE, form)).toEqual({ status: "done", value: "Noor" });
});

it.each([[[]], [[null]], [[{}, {}]], [[IDLE, "name=a"]], [[IDLE, [["name", "a"]]]]])(
  "refuses arguments that are no form: %j",
  async (sent) => {
    const refusal = { ok: false, reason: "invalid" };
    expect(await echo(...(sent as unknown as Sent))).toEqual({ status: "refused", refusal, typed: {} });
  },
);
