import { outcomeOfAddress } from "./address";
import { isOtherDocument } from "./otherDocument";
import { outcomeOfText } from "./text";

/** What a fetch came to, as far as what came back tells. Only a `page` is a copy of what was asked for. */
export type Outcome =
  | "page"
  | "error_page"
  | "not_found"
  | "gone"
  | "login"
  | "cookie_wall"
  | "nearly_empty"
  | "other_document"
  | "blocked"
  | "too_large"
  | "timed_out"
  | "unchanged";

type Fetched = {
  status: number;
  /** The address that was asked for, and the one that answered. */
  asked: string;
  final: string;
  /** As the server states it. */
  contentType: string;
  /** What the page calls itself, and the text that was extracted from it. */
  title: string;
  text: string;
  /** What the same address said before. */
  earlierText?: string | undefined;
};

const READ_AS_PAGE = /^\s*(?:$|;|text\/(?:html|plain)|application\/xhtml)/iu;

/** What a fetched page is: what was asked for, or one of the things that servers send instead, also with status 200. */
export function pageOutcome({
  status,
  asked,
  final,
  contentType,
  title,
  text,
  earlierText,
}: Fetched): Outcome {
  const isPage = READ_AS_PAGE.test(contentType);
  const shown = isPage ? outcomeOfText(title, text) : null;
  const stated = outcomeOfStatus(status, shown);
  if (stated) return stated;
  const sentTo = outcomeOfAddress(asked, final);
  if (sentTo === "login" || sentTo === "cookie_wall") return sentTo;
  if (shown) return shown;
  const isOther =
    earlierText === undefined ? sentTo === "other_document" : isPage && isOtherDocument(earlierText, text);
  return isOther ? "other_document" : "page";
}

const BY_STATUS: Record<number, Outcome> = {
  ...{ 304: "unchanged", 404: "not_found", 410: "gone" },
  ...{ 401: "login", 402: "login", 407: "login", 511: "login" },
  ...{ 403: "blocked", 429: "blocked", 451: "blocked", 999: "blocked" },
  ...{ 408: "timed_out", 504: "timed_out", 522: "timed_out", 524: "timed_out", 598: "timed_out" },
};

/** What the status says; where it only says that something failed, the words of the page say what. */
function outcomeOfStatus(status: number, shown: Outcome | null): Outcome | null {
  if (status >= 200 && status < 300) return status === 204 || status === 205 ? "nearly_empty" : null;
  if (status === 403 && shown === "login") return shown;
  const stated = BY_STATUS[status];
  if (stated) return stated;
  return shown && shown !== "nearly_empty" ? shown : "error_page";
}
