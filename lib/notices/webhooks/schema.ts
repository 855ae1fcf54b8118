import { z } from "zod";
import { filter, requiredLine } from "@/lib/fields";
import { isNotPublic, webAddress } from "@/lib/web/request";
import { MAX_URL_LENGTH } from "@/lib/web/url";
import { NOTICE_KINDS } from "../schema";

/** An address that can be sent to; what its name leads to is looked at each time that it is. */
const url = z
  .string("required")
  .trim()
  .min(1, "required")
  .max(MAX_URL_LENGTH, "too_long")
  .superRefine((written, context) => {
    const say = (message: string) => context.addIssue({ code: "custom", message });
    if (!/^https:\/\//i.test(written)) return say("webhook_https");
    try {
      webAddress(written);
    } catch (error) {
      say(isNotPublic(error) ? "webhook_not_public" : "webhook_https");
    }
  });

/** Check boxes: none means every kind. */
const kinds = z
  .array(z.enum(NOTICE_KINDS))
  .max(NOTICE_KINDS.length)
  .default([])
  .transform((chosen) => [...new Set(chosen)]);

export const addedWebhook = z.object({ name: requiredLine, url, kinds });
export type AddedWebhook = z.output<typeof addedWebhook>;

export const namedWebhook = z.object({ webhookId: z.uuid() });
export const namedDelivery = z.object({ deliveryId: z.uuid() });
export const deliveryFilter = z.object({ after: filter(z.uuid()) });
