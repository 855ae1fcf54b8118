import { Validator } from "@seriousme/openapi-schema-validator";
import { describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { DOCUMENT_COMPARISONS, LONGEST_DOCUMENT } from "@/lib/compareAny/documents/limits";
import { documentsRequest } from "@/lib/compareAny/documents/schema";
import { COMPARISONS, LONGEST_WORDING } from "@/lib/compareAny/limits";
import { comparisonRequest } from "@/lib/compareAny/schema";
import { NOTICE_KINDS } from "@/lib/notices/schema";
import { SEARCHES } from "@/lib/site/searchApi/limits";
import { searchRequest } from "@/lib/site/searchApi/request";
import { openApiDocument } from "./document";
import { GET } from "./route";

/** As it is sent: without what JSON does not hold. */
vi.mock("@/lib/siteName.queries", () => ({ namesOfSite: async () => ({ en: "Stet", zh: "Stet" }) }));

const document = JSON.parse(JSON.stringify(openApiDocument("Stet")));

describe("the OpenAPI document", () => {
  it("is valid", async () => {
    expect(await new Validator().validate(document)).toEqual({ valid: true });
  });

  it("refers to schemas that it has, and has none that nothing refers to", () => {
    const text = JSON.stringify(document);
    const used = new Set(
      [...text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(([, id]) => id),
    );
    expect([...used].sort()).toEqual(Object.keys(document.components.schemas).sort());
  });

  it("says the limits that hold", () => {
    expect(document.components.schemas.Wording.properties.text.maxLength).toBe(LONGEST_WORDING);
    expect(document.paths["/api/compare"].post.description).toContain(String(COMPARISONS.requests));
    expect(document.components.schemas.Document.properties.text.maxLength).toBe(LONGEST_DOCUMENT);
    const { description } = document.paths["/api/compare-documents"].post;
    expect(description).toContain(String(DOCUMENT_COMPARISONS.requests));
  });

  it("has an example that the endpoint takes", () => {
    const { example } = document.paths["/api/compare"].post.requestBody.content["application/json"];
    expect(comparisonRequest.safeParse(example).error).toBeUndefined();
    expect(
      z.fromJSONSchema({ ...document.components.schemas.Wording }).safeParse(example.earlier).success,
    ).toBe(true);
  });

  it("has an example of two documents that the endpoint takes", () => {
    const { example } = document.paths["/api/compare-documents"].post.requestBody.content["application/json"];
    expect(documentsRequest.safeParse(example).error).toBeUndefined();
  });

  it("names every parameter of a search, each with values that the endpoint takes", () => {
    const { parameters, description } = document.paths["/api/search"].get;
    const names = parameters.map(({ name }: { name: string }) => name);
    expect(names).toEqual(Object.keys(searchRequest.shape));
    for (const { name, in: where, schema } of parameters) {
      expect(where).toBe("query");
      for (const value of schema.enum ?? []) {
        expect(searchRequest.safeParse({ [name]: value }).success, `${name}=${value}`).toBe(true);
      }
    }
    expect(description).toContain(String(SEARCHES.requests));
  });

  it("describes each kind of notice that a webhook is sent", () => {
    const { schema } = document.webhooks.notice.post.requestBody.content["application/json"];
    expect(schema.$ref).toBe("#/components/schemas/WebhookMessage");
    const types = document.components.schemas.WebhookMessage.anyOf.map(
      (one: { properties: { type: { const: string } } }) => one.properties.type.const,
    );
    expect(types).toEqual([...NOTICE_KINDS, "test"]);
  });

  it("may be read by any page", async () => {
    const response = await GET();
    expect(response.headers.get("access-control-allow-origin")).toBe("*");
    expect(await response.json()).toMatchObject({ openapi: "3.1.1" });
  });
});
