import { PageName } from "@/lib/generated/prisma/enums";

/** Two of them have had an address of their own from the beginning, with what the program knows below the text. */
const OWN_PATH: Partial<Record<PageName, string>> = {
  about: "/about",
  methodology: "/methodology",
  corrections: "/corrections",
};

/** Where a page is read, without a language. */
export const pathOf = (page: PageName): string => OWN_PATH[page] ?? `/about/${page}`;

/** In the order in which they are listed. */
export const PAGES = Object.values(PageName);
