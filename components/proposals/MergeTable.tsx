"use client";

import { useTranslations } from "next-intl";
import { NoValue } from "@/components/ui/NoValue";
import { LANGUAGE_TAG } from "@/lib/i18n/routing";
import type { MergeField, MergeValue } from "./mergeFields";
import styles from "./Proposals.module.css";

/** Two records beside each other, and what stands when they are one: what differs is marked, what goes is struck. */
export function MergeTable(props: {
  names: readonly [string, string];
  /** Which of the two stays. */
  stays: 0 | 1;
  fields: readonly MergeField[];
}) {
  const { names, stays, fields } = props;
  const t = useTranslations("proposals.merge");
  const sides = [0, 1] as const;
  const stands = (side: 0 | 1) => t(side === stays ? "stays" : "goes");
  return (
    <table className={`folding ${styles.words} ${styles.merged}`}>
      <caption className="visually-hidden">{t("beside")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("what")}</th>
          {sides.map((side) => (
            <th key={side} scope="col">
              {names[side]}
              <span className="small soft">{` · ${stands(side)}`}</span>
            </th>
          ))}
          <th scope="col">{t("after")}</th>
        </tr>
      </thead>
      <tbody>
        {fields.map(({ label, values, after, joins, isAddress, lang }) => {
          const differs = !joins && values[0] !== values[1];
          const shown = { className: isAddress ? "address" : undefined, lang: lang && LANGUAGE_TAG[lang] };
          return (
            <tr key={label}>
              <th scope="row">
                {label}
                {differs && <span className="small soft">{` · ${t("differs")}`}</span>}
              </th>
              {sides.map((side) => (
                <td key={side} data-label={`${names[side]} · ${stands(side)}`} {...shown}>
                  <Said value={values[side]} goes={differs && values[side] !== after[stays]} />
                </td>
              ))}
              <td data-label={t("after")} {...shown}>
                {differs ? <strong>{after[stays] ?? <NoValue />}</strong> : (after[stays] ?? <NoValue />)}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Said({ value, goes }: { value: MergeValue; goes: boolean }) {
  const t = useTranslations("proposals.merge");
  if (value === null) return <NoValue />;
  return goes ? (
    <>
      <span className="visually-hidden">{t("gone")} </span>
      <del>{value}</del>
    </>
  ) : (
    value
  );
}
