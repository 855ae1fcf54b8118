import type { NoticeContent } from "./schema";

/** Where on the desk what was told is seen, without the language. */
export function pathOf(told: NoticeContent): string {
  switch (told.kind) {
    case "promise_due_soon":
    case "promise_first_day":
    case "promise_due":
      return `/desk/promises/${told.data.slug}`;
    case "error_reported":
      return "/desk/reports?kind=error";
    case "suggestion_sent":
      return "/desk/reports?kind=suggestion";
    case "copy_waits":
      return `/desk/copies/${told.data.captureId}`;
    default:
      return `/desk/watches/${told.subject.id}`;
  }
}
