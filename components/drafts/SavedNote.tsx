import { DoneNotice } from "@/components/ui/DoneNotice";
import type { useEditForm } from "./useEditForm";

/** Above the fields of a form: it was saved, or proposed, and nothing was typed since. */
export function SavedNote({ form }: { form: Pick<ReturnType<typeof useEditForm>, "isSaved" | "told"> }) {
  const { isSaved, told } = form;
  if (!isSaved || !told) return null;
  return <DoneNotice id={told.at}>{told.words}</DoneNotice>;
}
