import { z } from "zod";
import type { Operation } from "@/app/api/operation";
import { siteUrl } from "@/lib/env";
import { compareOperation } from "../compare/operation";
import { compareDocumentsOperation } from "../compare-documents/operation";
import { healthOperation } from "../health/operation";
import { proofOperation } from "../proof/operation";
import { readyOperation } from "../ready/operation";
import { searchOperation } from "../search/operation";

/** Every operation of the API: a new endpoint adds its own here. */
const OPERATIONS: readonly Operation[] = [
  compareOperation,
  compareDocumentsOperation,
  searchOperation,
  proofOperation,
  healthOperation,
  readyOperation,
];

/** The first number is raised when a program written for the API as it was could no longer use it. */
const API_VERSION = "1.4.0";

/** The API in OpenAPI 3.1. Schemas are those that the endpoints themselves parse with. */
export function openApiDocument() {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const { path, method, object } of OPERATIONS) paths[path] = { ...paths[path], [method]: object };
  return {
    openapi: "3.1.1",
    info: {
      title: "Stet",
      version: API_VERSION,
      summary: "What was promised, and what was said later.",
      description:
        "Places in texts are counted in Unicode code points throughout. Errors are application/problem+json (RFC 9457).",
      license: { name: "AGPL-3.0-or-later", identifier: "AGPL-3.0-or-later" },
    },
    servers: [{ url: siteUrl() }],
    security: [],
    paths,
    components: { schemas: componentSchemas() },
  };
}

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
