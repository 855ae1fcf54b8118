"use client";

import { useEffect, useRef, useState } from "react";
import type { ImportedFrom, TypedFields } from "@/lib/articles/schema";
import type { PickedArticle } from "../ArticlePicker";
import { CorrectStep } from "./CorrectStep";
import { type KeptImport, keepImport, type ReadArticle, restoreImport } from "./kept";
import { SourceStep } from "./SourceStep";

const EMPTY: KeptImport = { from: "text", text: "", address: "", read: null, fields: null };

/**
 * Importing in two steps: read, then correct and save. What was typed and what was read outlives a reload of
 * the page; the first step stays as it was left, to go back to.
 */
export function ImportForm(props: {
  from: ImportedFrom | null;
  address: string;
  of: PickedArticle | null;
  maxBytes: number;
}) {
  const [kept, setKept] = useState<KeptImport>({
    ...EMPTY,
    from: props.from ?? "text",
    address: props.address,
  });
  const [restored, setRestored] = useState(false);
  const second = useRef<HTMLDivElement>(null);

  const asked = useRef({ from: props.from, address: props.address });
  useEffect(() => {
    const before = restoreImport();
    const { from, address } = asked.current;
    if (before) {
      const source = { from: from ?? before.from, address: address || before.address };
      setKept({
        ...before,
        ...source,
        ...(from && from !== before.from ? { read: null, fields: null } : {}),
      });
    }
    setRestored(true);
  }, []);
  useEffect(() => {
    if (restored) keepImport(kept === EMPTY ? null : kept);
  }, [kept, restored]);

  const onRead = (read: ReadArticle) => {
    setKept((before) => ({ ...before, read, fields: read.fields }));
    requestAnimationFrame(() => {
      second.current?.focus({ preventScroll: true });
      window.scrollTo({ top: 0 });
    });
  };
  const onFields = (fields: TypedFields) => setKept((before) => ({ ...before, fields }));
  return (
    <>
      <div hidden={kept.read !== null}>
        <SourceStep
          source={kept}
          onSource={(source) => setKept((before) => ({ ...before, ...source }))}
          of={props.of}
          maxBytes={props.maxBytes}
          onRead={onRead}
        />
      </div>
      <div ref={second} tabIndex={-1} style={{ outline: "none" }}>
        {kept.read && (
          <CorrectStep
            key={kept.read.sealed}
            read={kept.read}
            fields={kept.fields ?? kept.read.fields}
            of={props.of}
            onFields={onFields}
            onBack={() => setKept((before) => ({ ...before, read: null, fields: null }))}
            onSaved={() => setKept(EMPTY)}
          />
        )}
      </div>
    </>
  );
}
