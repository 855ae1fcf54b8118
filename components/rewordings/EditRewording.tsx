"use client";

import { useTranslations } from "next-intl";
import { type ComponentProps, type ReactNode, useState } from "react";
import { Button } from "@/components/ui/Button";
import { RewordingEditor } from "./RewordingEditor";

type Props = Omit<ComponentProps<typeof RewordingEditor>, "onClose"> & {
  /** What has been written, for reading. */
  reading: ReactNode;
  /** What can be decided about it. */
  decide: ReactNode;
};

/** For reading and deciding, or for writing: a flagged rewording is written on only when that is asked for. */
export function EditRewording({ reading, decide, ...props }: Props) {
  const t = useTranslations("promises.rewording");
  const [open, setOpen] = useState(!props.flagged || props.kept !== null);
  const close = props.flagged ? () => setOpen(false) : undefined;
  return (
    <>
      {open ? <RewordingEditor {...props} onClose={close} /> : reading}
      {(!open || !props.flagged) && decide}
      {!open && (
        <p className="buttons">
          <Button look="plain" onClick={() => setOpen(true)}>
            {t("edit")}
          </Button>
        </p>
      )}
    </>
  );
}
