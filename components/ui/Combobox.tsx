"use client";

import { Combobox as Base } from "@base-ui/react/combobox";
import { useTranslations } from "next-intl";
import { type FocusEvent, type KeyboardEvent, useId, useRef } from "react";
import { flushSync } from "react-dom";
import styles from "./Combobox.module.css";
import { described, Field, type FieldText } from "./Field";
import { isSaveKey } from "./SaveKey";

/** `also` are other names that find it: aliases, other writings. `detail` tells two of one name apart. */
export type ComboboxOption = { value: string; label: string; detail?: string; also?: readonly string[] };

type Props = Omit<FieldText, "label"> & {
  label: string;
  /** The form receives the option's `value` under this name. */
  name?: string;
  id?: string;
  options: readonly ComboboxOption[];
  value: ComboboxOption | null;
  onValueChange: (option: ComboboxOption | null) => void;
  /** What is typed; with it the options may come from the server, and then `serverFiltered` is true. */
  inputValue?: string;
  onInputValueChange?: (typed: string) => void;
  serverFiltered?: boolean;
  /** Given while something is typed that was not chosen: called when the field is left, or the form saved by its key. */
  onLeave?: (() => void) | undefined;
  placeholder?: string;
  disabled?: boolean;
};

function finds(option: ComboboxOption, typed: string): boolean {
  const wanted = typed.trim().toLocaleLowerCase();
  return [option.label, ...(option.also ?? [])].some((name) => name.toLocaleLowerCase().includes(wanted));
}

/** The form hears of the key that saves it when it knows what was typed. */
function saveAfter(event: KeyboardEvent<HTMLElement>, leave: () => void): void {
  event.preventDefault();
  event.stopPropagation();
  flushSync(leave);
  const { key, ctrlKey, metaKey, shiftKey } = event;
  const again = new window.KeyboardEvent("keydown", {
    ...{ key, ctrlKey, metaKey, shiftKey },
    ...{ bubbles: true, cancelable: true },
  });
  event.currentTarget.dispatchEvent(again);
}

/** One of many, found by typing. */
export function Combobox({ label, hint, error, optional, ...props }: Props) {
  const t = useTranslations("ui");
  const made = useId();
  const id = props.id ?? props.name ?? made;
  const text = { label, hint, error, optional };
  const group = useRef<HTMLDivElement>(null);
  const popup = useRef<HTMLDivElement>(null);
  const leave = ({ relatedTarget: to }: FocusEvent) => {
    const staysIn = [group, popup].some(({ current }) => to instanceof Node && current?.contains(to));
    if (!staysIn) props.onLeave?.();
  };
  return (
    <Field id={id} {...text}>
      <Base.Root
        items={props.options}
        value={props.value}
        onValueChange={(option) => props.onValueChange(option)}
        inputValue={props.inputValue}
        onInputValueChange={(typed) => props.onInputValueChange?.(typed)}
        filter={props.serverFiltered ? null : finds}
        itemToStringLabel={(option) => option.label}
        itemToStringValue={(option) => option.value}
        isItemEqualToValue={(a, b) => a.value === b.value}
        name={props.name}
        disabled={props.disabled}
        autoHighlight
      >
        <Base.InputGroup className={styles.group} ref={group}>
          <Base.Input
            className="input"
            placeholder={props.placeholder}
            onBlur={leave}
            onKeyDown={(event) => {
              if (!isSaveKey(event)) return;
              event.preventBaseUIHandler();
              if (props.onLeave) saveAfter(event, props.onLeave);
            }}
            {...described(id, text)}
          />
          <Base.Trigger className={styles.trigger} aria-label={t("choicesOf", { field: label })}>
            <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
              <path d="M2 4.5 6 8.5 10 4.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
            </svg>
          </Base.Trigger>
        </Base.InputGroup>
        <Base.Portal>
          <Base.Positioner className={styles.positioner} sideOffset={4}>
            <Base.Popup className={styles.popup} ref={popup}>
              <Base.Empty>
                <p className={styles.empty}>{t("noMatch")}</p>
              </Base.Empty>
              <Base.List className={styles.list}>
                {(option: ComboboxOption) => (
                  <Base.Item key={option.value} value={option} className={styles.item}>
                    <span>{option.label}</span>
                    {option.detail && <span className={styles.detail}>{option.detail}</span>}
                  </Base.Item>
                )}
              </Base.List>
            </Base.Popup>
          </Base.Positioner>
        </Base.Portal>
      </Base.Root>
    </Field>
  );
}
