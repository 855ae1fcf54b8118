import { z } from "zod";
import { content, type Operation } from "@/app/api/operation";
import { siteUrl } from "@/lib/env";
import { webhookBody } from "@/lib/notices/webhooks/body";
import { compareOperation } from "../compare/operation";
import { compareDocumentsOperation } from "../compare-documents/operation";
import { copyOperation } from "../copies/operation";
import { healthOperation } from "../health/operation";
import { proofOperation } from "../proof/operation";
import { readyOperation } from "../ready/operation";
import { searchOperation } from "../search/operation";
import { timegateOperation } from "../timegate/operation";
import { timemapOperation } from "../timemap/operation";

/** Every operation of the API: a new endpoint adds its own here. */
const OPERATIONS: readonly Operation[] = [
  compareOperation,
  compareDocumentsOperation,
  searchOperation,
  proofOperation,
  copyOperation,
  timemapOperation,
  timegateOperation,
  healthOperation,
  readyOperation,
];

/** The first number is raised when a program written for the API as it was could no longer use it. */
const API_VERSION = "1.6.0";

/** The API in OpenAPI 3.1. Schemas are those that the endpoints themselves parse with. */
export function openApiDocument(title: string) {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const { path, method, object } of OPERATIONS) paths[path] = { ...paths[path], [method]: object };
  return {
    openapi: "3.1.1",
    info: {
      title,
      version: API_VERSION,
      summary: "What was promised, and what was said later.",
      description:
        "Places in texts are counted in Unicode code points throughout. Errors are application/problem+json (RFC 9457).",
      license: { name: "AGPL-3.0-or-later", identifier: "AGPL-3.0-or-later" },
    },
    servers: [{ url: siteUrl() }],
    security: [],
    paths,
    webhooks: { notice: { post: noticeWebhook } },
    components: { schemas: componentSchemas() },
  };
}

const header = (name: string, description: string) => ({
  name,
  in: "header",
  required: true,
  description,
  schema: { type: "string" },
});

/** What is sent to whoever an admin has told this site of. */
const noticeWebhook = {
  operationId: "notice",
  summary: "A notice, sent as it happens",
  description:
    "Signed as in Standard Webhooks (https://www.standardwebhooks.com): the signature is HMAC-SHA256 over `id.timestamp.body` with the bytes of the secret behind `whsec_`, in base64. Not taken within 15 seconds, or answered by another status than 2xx, it is sent again with the same id for about two days; redirects are not followed; 410 ends the webhook. The same message may come twice: its id tells.",
  parameters: [
    header("webhook-id", "Of the message, the same at each attempt."),
    header("webhook-timestamp", "Of the attempt, in seconds since 1970. Refuse what is older than minutes."),
    header(
      "webhook-signature",
      "`v1,…`, several with spaces between for a day after the secret was changed.",
    ),
  ],
  requestBody: { required: true, content: content(webhookBody) },
  responses: { "2XX": { description: "Taken." }, "410": { description: "Send nothing more." } },
};

/** Every schema with an id, as JSON Schema 2020-12, which is what OpenAPI 3.1 speaks. */
function componentSchemas(): Record<string, unknown> {
  const { schemas } = z.toJSONSchema(z.globalRegistry, {
    io: "input",
    uri: (id) => `#/components/schemas/${id}`,
  });
  return Object.fromEntries(
    Object.entries(schemas).map(
      ([id, { $id: _id, $schema: _schema, "~standard": _standard, id: _own, ...schema }]) => [id, schema],
    ),
  );
}
