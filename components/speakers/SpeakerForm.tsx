"use client";

import { useTranslations } from "next-intl";
import { EditFrame } from "@/components/drafts/EditFrame";
import { useEditForm } from "@/components/drafts/useEditForm";
import { ProposalReason } from "@/components/proposals/ProposalReason";
import { Select, TextArea, TextField } from "@/components/ui/Field";
import { SpeakerKind } from "@/lib/generated/prisma/enums";
import { LANGUAGE_TAG } from "@/lib/i18n/routing";
import { changeSpeakerAction } from "@/lib/speakers/actions";
import { theirSpeaker } from "@/lib/speakers/formValues";
import type { TypedSpeaker } from "@/lib/speakers/schema";
import { SpeakerPicker } from "./SpeakerPicker";

type Props = {
  speakerId: string;
  stored: TypedSpeaker;
  revision: number;
  draftKey: string;
  /** Readers see it: what is sent is a proposal. */
  isPublic: boolean;
  kept: { values: TypedSpeaker; baseRevision: number | null } | null;
};

const TEXTS = ["nameEn", "nameZh", "aliases", "descriptionEn", "descriptionZh"] as const;
const FIELDS = [...TEXTS, "kind", "affiliation"] as const;

/** Corrects what is known of a speaker. */
export function SpeakerForm({ speakerId, isPublic, ...props }: Props) {
  const t = useTranslations("speakers.form");
  const record = useTranslations("record");
  const proposals = useTranslations("proposals.form");
  const form = useEditForm({
    ...props,
    toDraft: (values: TypedSpeaker) => values,
    readTheirs: theirSpeaker,
    action: changeSpeakerAction,
    proposes: isPublic,
    told: { words: t("saved"), at: "speaker-saved" },
  });
  const { values } = form;
  return (
    <EditFrame
      form={form}
      sends={{ speakerId, affiliationId: values.affiliation?.id ?? "" }}
      names={FIELDS}
      label={(name) => t(name)}
      shown={(side, name) => {
        if (name === "kind") return record(`speaker.kind.${side.kind}`);
        return name === "affiliation" ? (side.affiliation?.label ?? "") : side[name];
      }}
      submit={isPublic ? proposals("propose") : t("save")}
    >
      <SpeakerFields values={values} onChange={form.change} error={form.error} />
      {isPublic && (
        <ProposalReason
          key={form.proposals}
          what="speaker.details"
          id="speaker"
          error={form.error("reason")}
        />
      )}
    </EditFrame>
  );
}

function SpeakerFields(props: {
  values: TypedSpeaker;
  onChange: (part: Partial<TypedSpeaker>) => void;
  error: (field: string) => string | undefined;
}) {
  const { values, onChange, error } = props;
  const t = useTranslations("speakers.form");
  const record = useTranslations("record");
  const ui = useTranslations("ui");
  const field = (name: (typeof TEXTS)[number]) => ({
    name,
    label: t(name),
    value: values[name],
    error: error(name),
    optional: ui("optional"),
    onChange: (event: { target: { value: string } }) => onChange({ [name]: event.target.value }),
  });
  return (
    <>
      <TextField {...field("nameEn")} lang={LANGUAGE_TAG.en} autoComplete="off" />
      <TextField {...field("nameZh")} lang={LANGUAGE_TAG.zh} autoComplete="off" />
      <TextArea {...field("aliases")} rows={3} hint={t("aliasesHint")} />
      <Select
        name="kind"
        label={t("kind")}
        value={values.kind}
        error={error("kind")}
        onChange={(event) => {
          const kind = Object.values(SpeakerKind).find((one) => one === event.target.value);
          if (kind) onChange({ kind });
        }}
      >
        {Object.values(SpeakerKind).map((kind) => (
          <option key={kind} value={kind}>
            {record(`speaker.kind.${kind}`)}
          </option>
        ))}
      </Select>
      <SpeakerPicker
        id="affiliation"
        label={t("affiliation")}
        hint={t("affiliationHint")}
        optional={ui("optional")}
        error={error("affiliationId")}
        value={values.affiliation}
        onChange={(affiliation) => onChange({ affiliation })}
      />
      <TextArea {...field("descriptionEn")} rows={2} lang={LANGUAGE_TAG.en} hint={t("descriptionHint")} />
      <TextArea {...field("descriptionZh")} rows={2} lang={LANGUAGE_TAG.zh} />
    </>
  );
}
