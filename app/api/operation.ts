import { z } from "zod";
import type { RateLimit } from "@/lib/web/rateLimit.mutations";

/** One operation of the API: `object` is what OpenAPI calls an Operation Object. */
export type Operation = {
  path: `/api/${string}`;
  method: "get" | "post";
  object: { operationId: string; summary: string } & Record<string, unknown>;
};

/** What a problem says (RFC 9457), for programs. */
const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    instance: z
      .string()
      .meta({ description: "Names an error of ours, `urn:uuid:…`: worth telling when you report it." })
      .optional(),
    errors: z
      .array(
        z.object({
          pointer: z.string().meta({ description: "A JSON pointer (RFC 6901) to the member that is wrong." }),
          detail: z.string(),
        }),
      )
      .optional(),
  })
  .meta({ id: "Problem", description: "What went wrong, as RFC 9457 has it." });

/** A body of JSON whose schema stands among the components: a schema with an id. */
export function content(schema: z.ZodType, example?: unknown) {
  return { "application/json": { schema: ref(schema), ...(example !== undefined && { example }) } };
}

export function answer(description: string, schema: z.ZodType) {
  return { description, content: content(schema) };
}

export function problemAnswers(statuses: Record<string, string>) {
  const body = { "application/problem+json": { schema: ref(problemSchema) } };
  return Object.fromEntries(
    Object.entries(statuses).map(([status, description]) => [status, { description, content: body }]),
  );
}

function ref(schema: z.ZodType) {
  const id = schema.meta()?.id;
  if (!id) throw new Error("A schema of the API has no id: give it one with .meta({ id })");
  return { $ref: `#/components/schemas/${id}` };
}

/** The headers that every answer under a limit has. */
export function rateLimitHeaders({ name, requests, seconds }: RateLimit) {
  return {
    RateLimit: {
      description: "What is left: `r` requests, and `t` seconds until all are there again.",
      schema: { type: "string" },
      example: `"${name}";r=${requests - 1};t=${seconds}`,
    },
    "RateLimit-Policy": {
      description: "`q` requests in `w` seconds for each address.",
      schema: { type: "string" },
      example: `"${name}";q=${requests};w=${seconds}`,
    },
  };
}
