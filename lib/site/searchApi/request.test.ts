import { describe, expect, test } from "vitest";
import { MAX_QUERY_LENGTH, searchQuery } from "@/lib/search/schema";
import { parametersOf, searchRequest } from "./request";

const parse = (address: string) => searchRequest.safeParse(parametersOf(new URLSearchParams(address)));
const wrong = (address: string) => parse(address).error?.issues.map(({ path }) => path.join("/"));

describe("a request of a program", () => {
  test.each([
    "",
    "q=20%25+of+compute&speaker=openai&kind=promise&status=stalled&reworded=yes&lang=en",
    "q=&rating=true&from=2023&to=2024-02-29&publisher=%E6%B2%83%E5%85%8B%E6%96%AF&sort=date&after=a.1~b_-",
    `q=${encodeURIComponent("\u0000 ' \" & | ! :* 😀")}`,
    `q=${"x".repeat(100_000)}`,
  ])("is read as the page reads the same address (%#)", (address) => {
    const { data } = parse(address);
    expect(data).toEqual(searchQuery.parse(Object.fromEntries(new URLSearchParams(address))));
    expect(data?.q.length).toBeLessThanOrEqual(MAX_QUERY_LENGTH);
  });

  test.each([
    ["rating=kept&status=true", "rating status"],
    ["speaker=Sam+Altman&kind=lie&lang=fr&reworded=1&sort=best", "speaker kind reworded lang sort"],
    ["from=2024-13&to=yesterday", "from to"],
    ["from=2024-08&to=2024-07-31", "to"],
    ["q=a&q=b", "q"],
    ["after=a+b", "after"],
    [`publisher=${"x".repeat(201)}`, "publisher"],
    ["publisher=%00", "publisher"],
    ["rating=", "rating"],
    ["query=a", ""],
  ])("is told what is wrong: %s", (address, names) => {
    expect(wrong(address)).toEqual(names.split(" "));
  });

  test("one period may hold the other's beginning", () => {
    expect(parse("from=2024-08-15&to=2024-08").success).toBe(true);
    expect(parse("from=2024-08&to=2024-08-01").success).toBe(true);
  });
});
