"use client";

import { useLocale, useTranslations } from "next-intl";
import { type ReactNode, useEffect, useState } from "react";
import { Combobox, type ComboboxOption } from "@/components/ui/Combobox";
import { useLookUp } from "@/components/ui/useLookUp";
import { inLanguage } from "@/lib/i18n/localized";
import type { Locale } from "@/lib/i18n/routing";
import { findSpeakers } from "@/lib/speakers/actions";
import { foldName } from "@/lib/speakers/names";
import type { FoundSpeaker } from "@/lib/speakers/queries";
import type { PickedSpeaker } from "@/lib/speakers/schema";

/** What the value of a speaker who is not known yet begins with. */
const NEW = "new:";

type Props = {
  id: string;
  label: string;
  hint?: ReactNode;
  error?: ReactNode;
  optional?: ReactNode;
  disabled?: boolean;
  value: PickedSpeaker | null;
  /** The one who is not offered: nobody is merged with themselves, or belongs to themselves. */
  not?: string;
  /** Without it nobody new can be named. */
  allowNew?: boolean;
  onChange: (speaker: PickedSpeaker | null) => void;
};

/** Finds a speaker by any writing of the name, in any language, or takes a new name. */
export function SpeakerPicker({ value, onChange, allowNew, not, ...field }: Props) {
  const t = useTranslations("speakers");
  const locale = useLocale();
  const [typed, setTyped] = useState(value?.label ?? "");
  const shown = value && optionOf(value);

  useEffect(() => setTyped(value?.label ?? ""), [value?.label]);
  const wanted = typed === (value?.label ?? "") ? "" : typed.trim();
  const answer = useLookUp(wanted, findSpeakers);

  // Results for earlier letters stay only if they fit the present ones: Enter must not take a stale one.
  const fitting = answer.found.filter((one) => one.id !== not && fits(one, wanted));
  const options = fitting.map((one) => known(locale, one));
  if (allowNew && wanted !== "" && answer.for === wanted) {
    options.push({ value: NEW + wanted, label: wanted, detail: t("new") });
  }
  // What was typed and not chosen is nobody else's name: it is of who bears it alone, or of somebody new.
  const leave = () => {
    const bearers = fitting.filter(({ aliases }) =>
      aliases.some((name) => foldName(name) === foldName(wanted)),
    );
    const [only] = bearers;
    if (only && bearers.length === 1) onChange(speakerOf(known(locale, only)));
    else if (allowNew) onChange({ id: null, label: wanted });
  };
  return (
    <Combobox
      {...field}
      onLeave={wanted === "" ? undefined : leave}
      options={options}
      value={shown}
      serverFiltered
      inputValue={typed}
      onInputValueChange={setTyped}
      placeholder={t("placeholder")}
      onValueChange={(option) => onChange(option && speakerOf(option))}
    />
  );
}

function fits({ aliases }: FoundSpeaker, typed: string): boolean {
  const wanted = foldName(typed);
  return aliases.some((name) => foldName(name).includes(wanted));
}

function optionOf({ id, label }: PickedSpeaker): ComboboxOption {
  return { value: id ?? NEW + label, label };
}

function speakerOf({ value, label }: ComboboxOption): PickedSpeaker {
  return { id: value.startsWith(NEW) ? null : value, label };
}

function known(locale: Locale, speaker: FoundSpeaker): ComboboxOption {
  const label = inLanguage(locale, speaker.nameEn, speaker.nameZh)?.text ?? speaker.alias;
  const at = inLanguage(locale, speaker.affiliationEn, speaker.affiliationZh)?.text;
  const also = speaker.alias === label ? undefined : speaker.alias;
  const detail = [also, at].filter(Boolean).join(" · ");
  return { value: speaker.id, label, ...(detail ? { detail } : {}) };
}
