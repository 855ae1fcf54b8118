"use client";

import { useEffect, useRef, useState } from "react";
import { NO_EDITS } from "@/lib/articles/edits";
import type { TypedFields } from "@/lib/articles/schema";
import type { ImportedFrom } from "@/lib/generated/prisma/enums";
import type { PickedArticle } from "../ArticlePicker";
import { CorrectStep } from "./CorrectStep";
import { type KeptImport, keepImport, type ReadArticle, restoreImport } from "./keptImport";
import { SourceStep, sourceForm } from "./SourceStep";

const EMPTY: KeptImport = {
  of: null,
  from: "text",
  text: "",
  address: "",
  read: null,
  fields: null,
  edits: null,
};

/**
 * Importing in two steps: read, then correct and save. What was typed and what was read outlives a reload of
 * the page; the first step stays as it was left, to go back to.
 */
export function ImportForm(props: {
  from: ImportedFrom | null;
  address: string;
  /** A text to begin with. */
  text: string;
  of: PickedArticle | null;
  maxBytes: number;
}) {
  const { from, address, text } = props;
  const asked = useRef({ of: props.of?.id ?? null, from, address, text });
  const [kept, setKept] = useState<KeptImport>({
    ...EMPTY,
    of: asked.current.of,
    from: from ?? "text",
    address,
    text,
  });
  const [file, setFile] = useState<File | null>(null);
  const [restored, setRestored] = useState(false);
  /** Raised by each article that is read, not by another encoding of it. */
  const [round, setRound] = useState(0);
  const second = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const before = restoreImport();
    if (before) setKept(goingOn(before, asked.current));
    setRestored(true);
  }, []);
  useEffect(() => {
    if (restored) keepImport(kept === EMPTY ? null : kept);
  }, [kept, restored]);

  const onRead = (read: ReadArticle) => {
    setRound((before) => before + 1);
    setKept((before) => ({
      ...before,
      read,
      fields: read.fields,
      edits: read.known?.earlier?.edits ?? NO_EDITS,
    }));
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
          file={file}
          onFile={setFile}
          maxBytes={props.maxBytes}
          onRead={onRead}
        />
      </div>
      <div ref={second} tabIndex={-1} style={{ outline: "none" }}>
        {kept.read && (
          <CorrectStep
            key={round}
            read={kept.read}
            fields={kept.fields ?? kept.read.fields}
            of={props.of}
            edits={kept.edits ?? NO_EDITS}
            source={kept.from === "file" && !file ? null : () => sourceForm(kept, props.of, file)}
            onReadAgain={(read) => setKept((before) => readAgain(before, read))}
            onFields={onFields}
            onEdits={(edits) => setKept((before) => ({ ...before, edits }))}
            onBack={() => setKept((before) => ({ ...before, read: null, fields: null, edits: null }))}
            onSaved={() => setKept(EMPTY)}
          />
        )}
      </div>
    </>
  );
}

/** Read once more in another encoding: what somebody wrote or did stays, and the rest is as it was read now. */
function readAgain(before: KeptImport, read: ReadArticle): KeptImport {
  const own = Object.entries(before.fields ?? {}).filter(
    ([name, value]) => value !== before.read?.fields[name as keyof TypedFields],
  );
  const isSamePieces = before.read?.preview.blocks.length === read.preview.blocks.length;
  const edits = isSamePieces ? before.edits : (read.known?.earlier?.edits ?? NO_EDITS);
  return { ...before, read, fields: { ...read.fields, ...Object.fromEntries(own) }, edits };
}

/** What was kept, without the text that was read if the page now asks for another source. */
function goingOn(
  before: KeptImport,
  asked: { of: string | null; from: ImportedFrom | null; address: string; text: string },
) {
  const source = {
    from: asked.from ?? before.from,
    address: asked.address || before.address,
    text: asked.text || before.text,
    of: asked.of,
  };
  const isOther =
    asked.of !== before.of ||
    source.from !== before.from ||
    source.address !== before.address ||
    source.text !== before.text;
  const isDone = before.read?.known?.outcome === "unchanged";
  return { ...before, ...source, ...(isOther || isDone ? { read: null, fields: null, edits: null } : {}) };
}
