import { describe, expect, it } from "vitest";
import { z } from "zod";
import { parsePartialDate } from "@/lib/dates";
import { codePointLength } from "@/lib/language/text";
import { FACT_RATINGS, PROMISE_RATINGS } from "@/lib/verdicts/ratings";
import { type ClaimReviewInput, claimReview, claimReviewed } from "./claimReview";

const partialIso = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);
const organization = z.strictObject({
  "@type": z.literal("Organization"),
  name: z.string().min(1),
  url: z.url().optional(),
});
const creativeWork = z.strictObject({
  "@type": z.literal("CreativeWork"),
  url: z.url().optional(),
  headline: z.string().optional(),
  publisher: organization.optional(),
  datePublished: partialIso.optional(),
});
/** What schema.org and the readers of ClaimReview ask for; strict, so that a misspelt property fails. */
const claimReviewSchema = z.strictObject({
  "@context": z.literal("https://schema.org"),
  "@type": z.literal("ClaimReview"),
  url: z.url({ protocol: /^https?$/ }),
  inLanguage: z.enum(["en", "zh-Hans"]),
  claimReviewed: z
    .string()
    .min(1)
    .refine((text) => codePointLength(text) <= 75),
  abstract: z.string().optional(),
  reviewBody: z.string().optional(),
  datePublished: z.union([z.iso.date(), z.iso.datetime()]),
  dateModified: z.union([z.iso.date(), z.iso.datetime()]).optional(),
  author: organization.required({ url: true }),
  reviewRating: z.union([
    z.strictObject({ "@type": z.literal("Rating"), alternateName: z.string().min(1) }),
    z.strictObject({
      "@type": z.literal("Rating"),
      alternateName: z.string().min(1),
      ratingValue: z.number().min(1).max(5),
      bestRating: z.literal(5),
      worstRating: z.literal(1),
    }),
  ]),
  itemReviewed: z.strictObject({
    "@type": z.literal("Claim"),
    author: z.strictObject({
      "@type": z.enum(["Person", "Organization"]),
      name: z.string().min(1),
      sameAs: z.array(z.url()).optional(),
    }),
    datePublished: partialIso.optional(),
    appearance: z.array(creativeWork).min(1).optional(),
    firstAppearance: creativeWork.optional(),
  }),
});

const input: ClaimReviewInput = {
  url: "https://stet.example/en/claims/compute-pledge",
  lang: "en",
  statement: "The company gave a fifth of its compute to the alignment team.",
  rating: "mostly_false",
  ratingLabel: "Mostly false",
  author: { name: "Stet", url: "https://stet.example/en" },
  datePublished: "2024-08-12T09:30:00Z",
  speaker: { name: "Example Corp", kind: "organization" },
};

describe("claimReview", () => {
  it("is valid with the least and with the most that can be known", () => {
    expect(claimReviewSchema.safeParse(claimReview(input)).error).toBeUndefined();
    const full = claimReview({
      ...input,
      lang: "zh",
      summary: "No more than half of it was ever given.",
      dateModified: "2024-08-13",
      speaker: { name: "Jane Doe", kind: "person", sameAs: ["https://en.example.org/wiki/Jane_Doe"] },
      saidOn: parsePartialDate("2024-08"),
      firstAppearance: { url: "https://example.org/post", publishedOn: parsePartialDate("2023-07-05") },
      appearances: [{ title: "A report", publisher: "A paper", publishedOn: parsePartialDate("2024") }],
    });
    expect(claimReviewSchema.safeParse(full).error).toBeUndefined();
    expect(full.itemReviewed).toEqual({
      "@type": "Claim",
      author: { "@type": "Person", name: "Jane Doe", sameAs: ["https://en.example.org/wiki/Jane_Doe"] },
      datePublished: "2024-08",
      firstAppearance: {
        "@type": "CreativeWork",
        url: "https://example.org/post",
        datePublished: "2023-07-05",
      },
      appearance: [
        {
          "@type": "CreativeWork",
          headline: "A report",
          publisher: { "@type": "Organization", name: "A paper" },
          datePublished: "2024",
        },
      ],
    });
  });

  it("leaves out what is not known", () => {
    expect(Object.keys(claimReview(input).itemReviewed)).toEqual(["@type", "author"]);
    expect(claimReview(input)).not.toHaveProperty("dateModified");
  });

  it("numbers the scale of truth in its order, and nothing else", () => {
    const numberOf = (rating: ClaimReviewInput["rating"]) => {
      const review = claimReview({ ...input, rating, ratingLabel: rating });
      expect(claimReviewSchema.safeParse(review).error).toBeUndefined();
      return "ratingValue" in review.reviewRating ? review.reviewRating.ratingValue : undefined;
    };
    expect(FACT_RATINGS.map(numberOf)).toEqual([5, 4, 3, 2, 1, undefined, undefined]);
    expect(PROMISE_RATINGS.map(numberOf)).toEqual(PROMISE_RATINGS.map(() => undefined));
  });

  it("names a group as an organization, since schema.org has no other claimant", () => {
    const review = claimReview({ ...input, speaker: { name: "Readers", kind: "group" } });
    expect(review.itemReviewed.author["@type"]).toBe("Organization");
  });
});

describe("claimReviewed", () => {
  it("keeps what fits", () => {
    const fits = "x".repeat(75);
    expect(claimReviewed(fits, "False")).toBe(fits);
    expect(claimReviewed("  It \n is so. ", "False")).toBe("It is so.");
  });

  it("cuts between words, in Chinese too", () => {
    const english = claimReviewed(`${"promised ".repeat(12)}`, "False");
    expect(english).toBe(`${"promised ".repeat(8).trim()}…`);
    const chinese = claimReviewed("公司承诺把迄今获得的算力的两成交给超级对齐团队。".repeat(5), "不实");
    expect(codePointLength(chinese)).toBeLessThanOrEqual(75);
    expect(chinese).toMatch(/[\p{Script=Han}]…$/u);
    expect(codePointLength(claimReviewed("😀".repeat(90), "False"))).toBe(75);
    expect(codePointLength(claimReviewed("x".repeat(90), "False"))).toBe(75);
  });

  it("carries no rating before the claim", () => {
    expect(claimReviewed("Mostly false: the team got it all.", "Mostly false")).toBe("the team got it all.");
    expect(claimReviewed("不实：团队得到了全部。", "不实")).toBe("团队得到了全部。");
    expect(claimReviewed("False alarms were raised.", "False")).toBe("False alarms were raised.");
  });
});
