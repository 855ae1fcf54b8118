import { z } from "zod";
import { siteUrl } from "@/lib/env";
import { href } from "@/lib/i18n/address";
import { DEFAULT_LOCALE } from "@/lib/i18n/routing";
import { pathOf } from "../path";
import type { Told } from "../queries";
import { notice } from "../schema";

const told = notice.options.map(({ shape }) =>
  z.object({
    type: shape.kind,
    timestamp: z.iso.datetime().meta({ description: "When it happened." }),
    data: z.object({
      noticeId: z.uuid(),
      subject: shape.subject.meta({ description: "What it happened to." }),
      url: z.url().meta({ description: "Where it is seen on the desk; opening it takes an account." }),
      about: shape.data,
    }),
  }),
);

const test = z.object({
  type: z.literal("test"),
  timestamp: z.iso.datetime(),
  data: z.object({ site: z.url() }),
});

/** The JSON that a webhook is sent. Members may be added; a receiver passes over those that it does not know. */
export const webhookBody = z
  .union([...told, test])
  .meta({ id: "WebhookMessage", description: "A notice, or a test that an admin sent." });

/** A notice as its body: the same text at each attempt. */
export function bodyOf({ id, createdAt, notice: { kind, subject, data } }: Told): string {
  const url =
    siteUrl().replace(/\/$/, "") + href(DEFAULT_LOCALE, pathOf({ kind, subject, data } as Told["notice"]));
  const timestamp = createdAt.toISOString();
  return JSON.stringify({ type: kind, timestamp, data: { noticeId: id, subject, url, about: data } });
}

export const testBody = (createdAt: Date): string =>
  JSON.stringify({ type: "test", timestamp: createdAt.toISOString(), data: { site: siteUrl() } });
