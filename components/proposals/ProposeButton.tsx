"use client";

import type { ComponentProps } from "react";
import { ReasonDialog } from "@/components/ui/ReasonDialog";
import { proposeChangeAction } from "@/lib/proposals/actions";
import type { Proposed } from "@/lib/proposals/mutations";
import { useProposedWords } from "./useProposedWords";

type Props = Omit<ComponentProps<typeof ReasonDialog<Proposed>>, "action" | "outcome"> & {
  /** Where what came of it is seen. */
  at: string;
  /** It says by itself what came of it. */
  isSeen?: boolean;
};

/** A button that asks for a reason and proposes a change. */
export function ProposeButton({ at, isSeen = false, ...props }: Props) {
  const words = useProposedWords();
  return (
    <ReasonDialog
      action={proposeChangeAction}
      outcome={(sent) => ({ words: words(sent), at, isSeen })}
      {...props}
    />
  );
}
