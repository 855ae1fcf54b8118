import { describe, expect, it } from "vitest";
import { readElsewhere } from "./elsewhere";

const day = (date: string) => ({ date, precision: "day" });

describe("a copy in another archive", () => {
  it.each([
    ["https://web.archive.org/web/20240131120000/https://a.example/", "web.archive.org", day("2024-01-31")],
    [
      "https://web.archive.org/web/20240131120000id_/http://a.example/x?y=1",
      "web.archive.org",
      day("2024-01-31"),
    ],
    [
      "https://web.archive.org/web/202401/https://a.example/",
      "web.archive.org",
      { date: "2024-01-01", precision: "month" },
    ],
    ["https://web.archive.org/web/2024*/https://a.example/", "web.archive.org", null],
    ["https://web.archive.org/web/20241331120000/https://a.example/", "web.archive.org", null],
    ["https://archive.ph/2023.05.06-101112/https://a.example/", "archive.ph", day("2023-05-06")],
    ["https://archive.today/20230506101112/https://a.example/", "archive.today", day("2023-05-06")],
    ["https://archive.is/AbC12", "archive.is", null],
    [
      "https://www.webarchive.org.uk/wayback/archive/20230506101112mp_/https://a.example/",
      "webarchive.org.uk",
      day("2023-05-06"),
    ],
    ["https://a.example/web/20230506101112", "a.example", null],
  ])("%s", (address, host, on) => {
    expect(readElsewhere(address)).toEqual({ host, on });
  });

  it("is none at what is no address of the web", () => {
    for (const other of ["", "archive", "ftp://archive.ph/x", "javascript:alert(1)"])
      expect(readElsewhere(other)).toBeNull();
  });
});
