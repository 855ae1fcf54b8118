import { z } from "zod";
import { secondFactorRules } from "@/lib/auth/schema";
import { siteNames } from "@/lib/siteName";

/**
 * What can be set for the whole site. The log names its subjects by id, so each setting has one, for ever.
 */
export const SETTINGS = {
  one_person_mode: { id: "0190a3c0-0000-7000-8000-000000000001", value: z.boolean() },
  /** Whether readers may download what copies keep, not only read about it. */
  publish_copies: { id: "0190a3c0-0000-7000-8000-0000000000c0", value: z.boolean() },
  /** What the site is called, in each language. */
  site_name: { id: "0190a3c0-0000-7000-8000-0000000000a1", value: siteNames },
  /** The hash of the logo that is shown; null for none. */
  logo: {
    id: "0190a3c0-0000-7000-8000-0000000000a2",
    value: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .nullable(),
  },
  /** The rewording that the home page leads with, by id; it also means the versions that replace it. */
  lead_rewording: {
    id: "0190a3c0-0000-7000-8000-0000000001ea",
    value: z.union([z.literal("newest"), z.uuid()]),
  },
  second_factor: { id: "0190a3c0-0000-7000-8000-000000000021", value: secondFactorRules },
} as const;

export const secondFactorRuleInput = z.object({ rule: secondFactorRules });

export const leadInput = z.object({ lead: SETTINGS.lead_rewording.value });
export type LeadInput = z.infer<typeof leadInput>;

/** A check box sends "on" or nothing. */
export const switchInput = z.object({ on: z.literal("on").optional() });

export const siteNameInput = siteNames;

/** A file to show from now on; none takes the logo away. */
export const logoInput = z.object({ file: z.instanceof(File, { error: "required" }) });
