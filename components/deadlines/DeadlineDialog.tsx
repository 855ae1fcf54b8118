"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/Button";
import { Choice } from "@/components/ui/Choices";
import { Dialog } from "@/components/ui/Dialog";
import { Select, TextArea, TextField } from "@/components/ui/Field";
import { HiddenFields } from "@/components/ui/HiddenFields";
import type { Outcome } from "@/components/ui/Outcome";
import { useRefusal } from "@/components/ui/useRefusal";
import { useSend } from "@/components/ui/useSend";
import type { Action } from "@/lib/auth/action";
import { addDeadlineAction, correctDeadlineAction, putOffDeadlineAction } from "@/lib/deadlines/actions";
import type { DeadlineKind } from "@/lib/generated/prisma/enums";

/** The heading of the deadlines of a claim. */
const DEADLINES = "deadlines";

type Errors = ReturnType<typeof useRefusal>["error"];
type Shown = { button: string; name?: string; title: string; lead?: string; outcome: Outcome };
type Frame = Shown & { values: Record<string, string | number>; fields: (error: Errors) => ReactNode };

/** A button that opens a form; what was typed stays when it is refused. */
function FormDialog<T>({ action, ...frame }: Frame & { action: Action<T> }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button look="quiet" onClick={() => setOpen(true)} aria-label={frame.name} aria-haspopup="dialog">
        {frame.button}
      </Button>
      <Dialog open={open} onOpenChange={setOpen} title={frame.title} description={frame.lead}>
        <DialogForm {...frame} action={action} close={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function DialogForm<T>({
  action,
  close,
  values,
  fields,
  outcome,
}: Frame & { action: Action<T>; close: () => void }) {
  const t = useTranslations("deadlines.field");
  const { state, onSubmit, pending } = useSend(action, close, outcome);
  const { notice, error } = useRefusal(state);
  return (
    <form onSubmit={onSubmit}>
      <HiddenFields values={Object.entries(values)} />
      {fields(error)}
      <TextArea name="reason" id="deadline-reason" label={t("reason")} rows={3} error={error("reason")} />
      {notice}
      <div className="buttons">
        <Button type="submit" look="solid" isBusy={pending}>
          {t("submit")}
        </Button>
      </div>
    </form>
  );
}

type Day = { kind: DeadlineKind; on: string; isAbout: boolean };

function DayFields({ error, day }: { error: Errors; day: Day }) {
  const t = useTranslations("deadlines.field");
  return (
    <>
      <Select name="kind" id="deadline-kind" label={t("kind")} defaultValue={day.kind} error={error("kind")}>
        <option value="due">{t("due")}</option>
        <option value="starts">{t("starts")}</option>
      </Select>
      <TextField
        name="on"
        id="deadline-on"
        label={t("on")}
        hint={t("onHint")}
        optional={t("optional")}
        defaultValue={day.on}
        autoComplete="off"
        error={error("on")}
      />
      <Choice type="checkbox" name="isAbout" value="yes" defaultChecked={day.isAbout}>
        {t("about")}
      </Choice>
    </>
  );
}

/** Another day for words that are on record as a deadline. */
export function CorrectDeadline(props: { deadlineId: string; revision: number; words: string; day: Day }) {
  const t = useTranslations("deadlines.correct");
  const { deadlineId, revision, words, day } = props;
  return (
    <FormDialog
      action={correctDeadlineAction}
      values={{ deadlineId, revision }}
      button={t("button")}
      name={t("name", { words })}
      title={t("title")}
      lead={t("lead")}
      outcome={{ words: t("told"), at: DEADLINES }}
      fields={(error) => <DayFields error={error} day={day} />}
    />
  );
}

/** A deadline that the program did not find in the claim's words. */
export function AddDeadline({ claimId, lang }: { claimId: string; lang: string }) {
  const t = useTranslations("deadlines");
  return (
    <FormDialog
      action={addDeadlineAction}
      values={{ claimId }}
      button={t("add.button")}
      title={t("add.title")}
      outcome={{ words: t("add.told"), at: DEADLINES }}
      lead={t("correct.lead")}
      fields={(error) => (
        <>
          <TextField
            name="words"
            id="deadline-words"
            lang={lang}
            label={t("field.words")}
            error={error("words")}
          />
          <DayFields error={error} day={{ kind: "due", on: "", isAbout: false }} />
        </>
      )}
    />
  );
}

/** Looks at it again on another day. */
export function PutOffDeadline(props: { deadlineId: string; revision: number; claim: string }) {
  const t = useTranslations("deadlines");
  const { deadlineId, revision, claim } = props;
  return (
    <FormDialog
      action={putOffDeadlineAction}
      values={{ deadlineId, revision }}
      button={t("putOff.button")}
      name={t("putOff.name", { claim })}
      title={t("putOff.title")}
      outcome={{ words: t("putOff.told"), at: DEADLINES }}
      lead={t("putOff.lead")}
      fields={(error) => (
        <TextField
          name="until"
          id="deadline-until"
          label={t("putOff.until")}
          hint={t("field.untilHint")}
          autoComplete="off"
          error={error("until")}
        />
      )}
    />
  );
}
