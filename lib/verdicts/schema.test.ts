import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { ratedVerdictText, verdictText } from "./schema";

const written = { claimId: randomUUID(), summaryEn: "It happened as he said." };

describe("the rating of what is written", () => {
  test.each([[{}], [{ rating: null }]])("a draft may have none yet: %j", (rating) => {
    expect(verdictText.parse({ ...written, ...rating })).toMatchObject({ ...written, rating: null });
  });

  test("what a draft has is one of ours", () => {
    expect(verdictText.parse({ ...written, rating: "misleading" }).rating).toBe("misleading");
    expect(verdictText.safeParse({ ...written, rating: "so-so" }).success).toBe(false);
  });

  test.each([[{}], [{ rating: null }], [{ rating: "" }], [{ rating: "so-so" }]])(
    "what somebody else is to see has one: %j says so beside the field",
    (rating) => {
      const { issues } = ratedVerdictText.safeParse({ ...written, ...rating }).error ?? { issues: [] };
      expect(issues).toMatchObject([{ path: ["rating"], message: "required" }]);
    },
  );
});
