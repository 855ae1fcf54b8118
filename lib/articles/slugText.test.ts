import { expect, test } from "vitest";
import { slugOf } from "@/lib/slugs/slug";
import { slugText } from "./slugText";

test("no title takes the address of the page for importing", async () => {
  for (const title of ["Import", "import!", "IMPORT", "New"]) {
    expect(["import", "new"]).not.toContain(await slugOf(await slugText(title), "article"));
  }
  expect(await slugText("Imports of steel rise")).toBe("Imports of steel rise");
});
