import type { ReactNode } from "react";
import { Notice } from "./Notice";

/** What came of an act, where it is seen. Whoever told it says it aloud and brings the focus to `id`. */
export function DoneNotice({ id, children }: { id: string; children: ReactNode }) {
  return (
    <Notice tone="good">
      <p id={id}>{children}</p>
    </Notice>
  );
}
