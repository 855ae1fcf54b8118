"use client";

import { useTranslations } from "next-intl";
import { EditFrame } from "@/components/drafts/EditFrame";
import { useEditForm } from "@/components/drafts/useEditForm";
import { ProposalReason } from "@/components/proposals/ProposalReason";
import { Select, TextField } from "@/components/ui/Field";
import type { Difference } from "@/lib/captures/copySays";
import { SourceKind } from "@/lib/generated/prisma/enums";
import { changeSourceAction } from "@/lib/sources/actions";
import { type TypedSource, typedSource } from "@/lib/sources/schema";
import { CopySays } from "./CopySays";

type Props = {
  sourceId: string;
  stored: TypedSource;
  revision: number;
  draftKey: string;
  /** Readers see it: what is sent is a proposal. */
  isPublic: boolean;
  kept: { values: TypedSource; baseRevision: number | null } | null;
  /** Where the latest copy says otherwise. */
  differences: readonly Difference[];
};

const FIELDS = ["title", "publisher", "publishedOn", "url", "kind", "lang"] as const;

/** Corrects what is stated of a source. */
export function CorrectSource({ sourceId, isPublic, differences, ...props }: Props) {
  const t = useTranslations("sources");
  const proposals = useTranslations("proposals.form");
  const form = useEditForm({
    ...props,
    toDraft: (values: TypedSource) => values,
    readTheirs: typedSource.parse,
    action: changeSourceAction,
    proposes: isPublic,
    told: { words: t("correct.saved"), at: "source-saved" },
  });
  return (
    <EditFrame
      form={form}
      sends={{ sourceId }}
      names={FIELDS}
      label={(name) => t(name)}
      shown={(side, name) => side[name]}
      submit={isPublic ? proposals("propose") : t("correct.save")}
    >
      <CopySays differences={differences} onUse={form.change} />
      <Facts values={form.values} onChange={form.change} error={form.error} />
      {isPublic && (
        <ProposalReason key={form.proposals} what="source.details" id="source" error={form.error("reason")} />
      )}
    </EditFrame>
  );
}

function Facts(props: {
  values: TypedSource;
  onChange: (part: Partial<TypedSource>) => void;
  error: (field: string) => string | undefined;
}) {
  const t = useTranslations("sources");
  const ui = useTranslations("ui");
  const { values, onChange, error } = props;
  const field = (name: (typeof FIELDS)[number]) => ({
    name,
    label: t(name),
    value: values[name],
    error: error(name),
    onChange: (event: { target: { value: string } }) => onChange({ [name]: event.target.value }),
  });
  return (
    <>
      <TextField {...field("title")} autoComplete="off" />
      <TextField {...field("publisher")} autoComplete="off" />
      <TextField {...field("publishedOn")} hint={t("publishedHint")} optional={ui("optional")} />
      <TextField {...field("url")} inputMode="url" hint={t("urlHint")} optional={ui("optional")} />
      <Select {...field("kind")}>
        {Object.values(SourceKind).map((kind) => (
          <option key={kind} value={kind}>
            {t(`kindHint.${kind}`)}
          </option>
        ))}
      </Select>
      <Select {...field("lang")}>
        <option value="">{t("langNone")}</option>
        {(["en", "zh"] as const).map((lang) => (
          <option key={lang} value={lang}>
            {t(`language.${lang}`)}
          </option>
        ))}
      </Select>
    </>
  );
}
