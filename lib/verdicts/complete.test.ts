import { describe, expect, it } from "vitest";
import { missing } from "./complete";
import { FACT_RATINGS, PROMISE_RATINGS, ratingsFor } from "./ratings";

const english = { summaryEn: "The share was never delivered.", rationaleEn: "Six people told Fortune so." };
const chinese = { summaryZh: "这一比例从未兑现。", rationaleZh: "六名知情人这样告诉《财富》杂志。" };

describe("missing", () => {
  it("is content with one language, or with both", () => {
    expect(missing("promise", { rating: "broken", ...english }, false)).toEqual({});
    expect(missing("event", { rating: "true", ...chinese }, false)).toEqual({});
    expect(missing("event", { rating: "true", ...english, ...chinese }, false)).toEqual({});
  });

  it("asks for words when there are none", () => {
    expect(missing("event", { rating: "true" }, false)).toEqual({
      summaryEn: "required",
      rationaleEn: "required",
    });
  });

  it("asks for the rating together with the words", () => {
    expect(missing("event", { rating: null }, false)).toEqual({
      rating: "required",
      summaryEn: "required",
      rationaleEn: "required",
    });
  });

  it("asks for the other half of each language that was inProgressOf", () => {
    const crossed = {
      rating: "true",
      summaryEn: english.summaryEn,
      rationaleZh: chinese.rationaleZh,
    } as const;
    expect(missing("event", crossed, false)).toEqual({ rationaleEn: "required", summaryZh: "required" });
  });

  it("wants one sentence, and knows what ends one", () => {
    const with_ = (summaryEn: string) =>
      missing("event", { rating: "true", ...english, summaryEn }, false).summaryEn;
    expect(with_("Mr. Altman pledged 20.5% of compute, vs. 10% before")).toBeUndefined();
    expect(with_("It was pledged. It was not delivered.")).toBe("one_sentence");
    const two = { rating: "true", ...chinese, summaryZh: "曾经承诺。没有兑现。" } as const;
    expect(missing("event", two, false)).toEqual({ summaryZh: "one_sentence" });
  });

  it("wants a notice of a correction, in the languages that are in use", () => {
    expect(missing("event", { rating: "true", ...english }, true)).toEqual({ noticeEn: "notice_required" });
    const noticed = { rating: "true", ...english, noticeEn: "A date was wrong." } as const;
    expect(missing("event", noticed, true)).toEqual({});
    expect(missing("event", { ...noticed, ...chinese }, true)).toEqual({ noticeZh: "notice_required" });
  });

  it("takes ratings of the claim's kind only", () => {
    for (const rating of PROMISE_RATINGS) {
      expect(missing("promise", { rating, ...english }, false)).toEqual({});
      expect(missing("accusation", { rating, ...english }, false)).toEqual({ rating: "rating_does_not_fit" });
    }
    for (const rating of FACT_RATINGS) {
      expect(missing("promise", { rating, ...english }, false)).toEqual({ rating: "rating_does_not_fit" });
    }
    expect(ratingsFor("promise").some((rating) => ratingsFor("event").includes(rating))).toBe(false);
  });
});
