"use client";

import { useTranslations } from "next-intl";
import type { MouseEvent } from "react";
import { Button } from "@/components/ui/Button";
import { Quoted } from "@/components/ui/Quoted";
import type { Difference } from "@/lib/captures/copySays";
import type { TypedSource } from "@/lib/sources/schema";

type Props = { differences: readonly Difference[]; onUse: (part: Partial<TypedSource>) => void };

/** An author stands where the publisher does. */
const FIELD_OF = {
  title: "title",
  publisher: "publisher",
  author: "publisher",
  publishedOn: "publishedOn",
} as const;

/**
 * Where the latest copy gives another title, publisher, author or date than the source has on record. Each can be put into
 * its field of the form around it, which then has the focus; nothing is saved by that.
 */
export function CopySays({ differences, onUse }: Props) {
  const t = useTranslations("sources.copySays");
  if (differences.length === 0) return null;
  const use = ({ name, copy }: Difference, event: MouseEvent<HTMLButtonElement>) => {
    const field = FIELD_OF[name];
    onUse({ [field]: copy });
    const input = event.currentTarget.form?.elements.namedItem(field);
    if (input instanceof HTMLElement) input.focus();
  };
  return (
    <section aria-labelledby="copy-says">
      <h3 id="copy-says">{t("title")}</h3>
      <p className="by">{t("lead")}</p>
      <ul>
        {differences.map((difference) => (
          <li key={difference.name}>
            {t(`field.${difference.name}`)}: <Quoted lang="und" text={difference.copy} />{" "}
            <Button
              look="plain"
              aria-label={t("useName", { field: t(`field.${difference.name}`), copy: difference.copy })}
              onClick={(event) => use(difference, event)}
            >
              {t("use")}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
