"use client";

import { useLocale } from "next-intl";
import { type ReactNode, type RefObject, useMemo, useRef, useState } from "react";
import { type LinkedText, LinkedWordings } from "@/components/comparison/LinkedWordings";
import { LANGUAGE_TAG } from "@/lib/i18n/routing";
import { locateChanges } from "@/lib/rewordings/highlights";
import { ComparerTable, type ComparerView, fatesOfRows } from "./ComparerTable";
import review from "./ReviewWordings.module.css";
import { SelectedWordsBar } from "./SelectedWordsBar";
import { type Target, TermEditor } from "./TermEditor";
import { asStored, type Cell, newKey, type Row, withNew } from "./termRows";
import { useRowLinks } from "./useRowLinks";
import { useSelectedWords } from "./useSelectedWords";

type Props = {
  wordings: { earlier: LinkedText; later: LinkedText };
  comparer: ComparerView | null;
  /** What a second reader said. */
  second: ReactNode;
  rows: Row[];
  onChange: (rows: Row[]) => void;
  /** "changes.0.from" → what is wrong there. */
  error: (field: string) => string | undefined;
};

const tagOf = ({ lang }: LinkedText) => (lang ? LANGUAGE_TAG[lang] : "");

/** Both wordings and, under them, the table that is being written; below it what the comparer and a second reader said. */
export function TermsForm(props: Props) {
  const { wordings, comparer, rows, onChange, error } = props;
  const locale = useLocale();
  const root = useRef<HTMLDivElement>(null);
  const [target, setTarget] = useState<Target>(null);
  const [current, setCurrent] = useState("");
  useRowLinks(root, rows, setTarget);
  const { stored, links } = useLinks(props);
  const picking = usePicking({ ...props, root, current, setTarget });
  return (
    <div ref={root}>
      <LinkedWordings
        locale={locale}
        {...wordings}
        changes={links}
        words="spans"
        className={review.review}
        below={<SelectedWordsBar {...picking} />}
      >
        <TermEditor
          rows={rows}
          onChange={onChange}
          error={error}
          langs={{ from: tagOf(wordings.earlier), to: tagOf(wordings.later) }}
          target={target}
          setTarget={setTarget}
          onRow={setCurrent}
          fates={comparer ? fatesOfRows(comparer.changes, stored) : undefined}
        />
      </LinkedWordings>
      {comparer && <ComparerTable comparer={comparer} rows={stored} />}
      {props.second}
    </div>
  );
}

/** The rows as they would be stored, and where their words stand in both wordings. */
function useLinks({ wordings, comparer, rows }: Props) {
  const [earlier, later] = [wordings.earlier.text, wordings.later.text];
  const stored = useMemo(() => rows.map(asStored), [rows]);
  const links = useMemo(
    () => locateChanges({ earlier, later }, stored, comparer?.isOfThese ? comparer.changes : []),
    [earlier, later, stored, comparer],
  );
  return { stored, links };
}

/** What the bar under the wordings does with the words that are selected in them. */
function usePicking(
  props: Props & {
    root: RefObject<HTMLElement | null>;
    /** The key of the row that had the focus last. */
    current: string;
    setTarget: (target: Target) => void;
  },
) {
  const { wordings, rows, onChange, root, current, setTarget } = props;
  const { selected, clear } = useSelectedWords(root, {
    earlier: wordings.earlier.text,
    later: wordings.later.text,
  });
  const put = (into: Row[], key: string, cell: Cell, words: string, focus: Cell) => {
    onChange(into.map((row) => (row.key === key ? { ...row, [cell]: words } : row)));
    setTarget({ key, cell: focus });
    clear();
  };
  const at = rows.findIndex(({ key }) => key === current);
  return {
    selected,
    row: rows[at],
    at,
    onUse: (row: Row, cell: Cell, words: string) => put(rows, row.key, cell, words, cell),
    onNew: (cell: Cell, words: string) => {
      const key = newKey(rows);
      put(withNew(rows, rows.length, key), key, cell, words, "term");
    },
  };
}
