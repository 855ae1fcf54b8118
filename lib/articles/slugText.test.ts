import { expect, test } from "vitest";
import { slugOf } from "@/lib/slugs/slug";
import { slugText } from "./slugText";

test("no title takes the address of the page for importing", () => {
  for (const title of ["Import", "import!", "IMPORT", "New"]) {
    expect(["import", "new"]).not.toContain(slugOf(slugText(title), "article"));
  }
  expect(slugText("Imports of steel rise")).toBe("Imports of steel rise");
});
