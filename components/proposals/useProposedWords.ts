import { useTranslations } from "next-intl";

/** What is told when a change was sent: that it waits, or, in one-person mode, that it is made. */
export function useProposedWords(): (proposed: { isPublic: boolean }) => string {
  const t = useTranslations("proposals.form");
  return ({ isPublic }) => t(isPublic ? "made" : "proposed");
}
