"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/Button";
import { Notice } from "@/components/ui/Notice";
import { useRefusal } from "@/components/ui/useRefusal";
import { useSend } from "@/components/ui/useSend";
import { lookUpSourceAction } from "@/lib/captures/actions";
import type { FoundDetails, FoundField } from "@/lib/captures/lookUpSource";
import { fillEmpty } from "./fillEmpty";

/** The fields that the form has; a source has no field for its author, who is told instead. */
const FILLED = ["title", "publisher", "publishedOn", "lang"] as const;

type Told = { filled: readonly string[]; found: FoundDetails };

/** Fills what is empty in the form around it with what the page at its address says of itself. */
export function LookUpSource() {
  const t = useTranslations("sources.lookUp");
  const button = useRef<HTMLSpanElement>(null);
  const [told, setTold] = useState<Told | null>(null);
  const form = () => button.current?.closest("form") ?? null;
  const { state, send, pending } = useSend(
    lookUpSourceAction,
    (found) => {
      const into = form();
      const values = { ...found.fields, publisher: found.fields.publisher || found.fields.author };
      setTold({ filled: into ? fillEmpty(into, FILLED, values) : [], found });
    },
    { words: t("told"), at: "source-read" },
  );
  const refusal = useRefusal(state);
  const start = () => {
    setTold(null);
    const asked = new FormData();
    asked.set("address", String(new FormData(form() ?? undefined).get("url") ?? ""));
    send(asked);
  };
  const wrong = refusal.error("address");
  return (
    <>
      <span ref={button} className="buttons">
        <Button look="quiet" onClick={start} isBusy={pending}>
          {t(pending ? "reading" : "button")}
        </Button>
      </span>
      {!pending && wrong && (
        <Notice tone="bad" live="alert">
          <p>{wrong}</p>
        </Notice>
      )}
      {!pending && !wrong && refusal.notice}
      {told && !pending && <WhatWasFound {...told} />}
    </>
  );
}

/** What was filled in, where each was read, and what was not. */
function WhatWasFound({ filled, found }: Told) {
  const t = useTranslations("sources.lookUp");
  const readIn = useTranslations("articles.readIn");
  const { fields, origins } = found;
  const lines = (["title", "publisher", "author", "publishedOn"] as const).map((name: FoundField) => {
    const value = fields[name];
    if (!value) return { name, words: t("notFound") };
    const origin = origins[name];
    const where = origin ? readIn(`${name}.${origin}`) : "";
    if (name === "author") return { name, words: `${value}. ${where}` };
    return { name, words: filled.includes(name) ? where : t("kept", { value }) };
  });
  return (
    <Notice tone="good">
      <p id="source-read">{t(filled.length > 0 ? "filled" : "nothingFilled")}</p>
      <ul>
        {lines.map(({ name, words }) => (
          <li key={name}>
            {t(`field.${name}`)}: {words}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
