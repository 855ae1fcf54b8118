"use client";

import { useTranslations } from "next-intl";
import { type ComponentProps, useState } from "react";
import { Button } from "@/components/ui/Button";
import { RewordingEditor } from "./RewordingEditor";

/** The editor of a rewording: open for a suggested one, and for a flagged one when it is asked for or was begun. */
export function EditRewording(props: Omit<ComponentProps<typeof RewordingEditor>, "onClose">) {
  const t = useTranslations("promises.rewording");
  const [open, setOpen] = useState(!props.flagged || props.kept !== null);
  if (!open) {
    return (
      <p className="buttons">
        <Button look="quiet" onClick={() => setOpen(true)}>
          {t("edit")}
        </Button>
      </p>
    );
  }
  return (
    <RewordingEditor
      // Another's save begins the form anew, unless something was typed: then the conflict is shown.
      key={props.rewordingId}
      {...props}
      onClose={props.flagged ? () => setOpen(false) : undefined}
    />
  );
}
