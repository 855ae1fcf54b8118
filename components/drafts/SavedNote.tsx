import { ProposedNotice } from "@/components/proposals/ProposedNotice";
import { DoneNotice } from "@/components/ui/DoneNotice";
import type { useEditForm } from "./useEditForm";

/** Above the fields of a form: it was saved, or proposed, and nothing was typed since. */
export function SavedNote({
  form,
}: {
  form: Pick<ReturnType<typeof useEditForm>, "isSaved" | "told" | "proposed">;
}) {
  const { isSaved, told, proposed } = form;
  if (!isSaved || !told) return null;
  return proposed ? (
    <ProposedNotice id={told.at} proposed={proposed} />
  ) : (
    <DoneNotice id={told.at}>{told.words}</DoneNotice>
  );
}
