import { describe, expect, it } from "vitest";
import { fieldReasons } from "@/lib/auth/action";
import { newId } from "@/lib/id";
import { newEvidence } from "./schema";

const source = { from: "new", title: "A note", publisher: "A lab", kind: "primary", stance: "supports" };
const reasonsOf = (fields: Record<string, unknown>) => {
  const parsed = newEvidence.safeParse({ claimId: newId(), ...fields });
  return parsed.success ? {} : fieldReasons(parsed.error);
};

describe("newEvidence", () => {
  it("takes a source without an address", () => expect(reasonsOf(source)).toEqual({}));

  it("says beside each field what is missing or wrong", () => {
    const fields = {
      ...source,
      title: " ",
      publisher: undefined,
      url: "ftp://a.org",
      publishedOn: "2024-02-30",
    };
    expect(reasonsOf(fields)).toEqual({
      title: "required",
      publisher: "required",
      url: "bad_address",
      publishedOn: "bad_date",
    });
  });

  it("asks for the language of a quote, and only of a quote", () => {
    expect(reasonsOf({ ...source, quote: "words" })).toEqual({ quoteLang: "required" });
    expect(reasonsOf({ ...source, quote: "words", quoteLang: "en" })).toEqual({});
    expect(reasonsOf({ ...source, quote: "   " })).toEqual({});
  });

  it("asks which one when the source is a known one", () => {
    expect(reasonsOf({ from: "known", stance: "origin" })).toEqual({ sourceId: "required" });
    expect(reasonsOf({ from: "known", stance: "origin", sourceId: newId() })).toEqual({});
  });
});
