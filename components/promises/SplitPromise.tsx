"use client";

import { useTranslations } from "next-intl";
import { Choice, Choices } from "@/components/ui/Choices";
import { TextField } from "@/components/ui/Field";
import { Quoted } from "@/components/ui/Quoted";
import { LANGUAGE_TAG } from "@/lib/i18n/routing";
import { splitPromiseAction } from "@/lib/rewordings/lineage.actions";
import { LineageForm } from "./LineageForm";

type Wording = { id: string; date: string; quote: string; lang: string; isPublic: boolean };

/** Some wordings become a promise of their own, to which this leads afterwards. */
export function SplitPromise({ promiseId, wordings }: { promiseId: string; wordings: Wording[] }) {
  const t = useTranslations("promises.lineage");
  const titles = useTranslations("promises.page");
  return (
    <LineageForm
      promiseId={promiseId}
      action={splitPromiseAction}
      name="split"
      isPublic={(form) => {
        const chosen = form.getAll("claimIds[]");
        return wordings.some(({ id, isPublic }) => isPublic && chosen.includes(id));
      }}
    >
      {(error) => (
        <>
          <Wordings wordings={wordings} legend={t("which")} error={error("claimIds")} />
          {(["titleEn", "titleZh"] as const).map((name) => (
            <TextField
              key={name}
              name={name}
              id={`split-${name}`}
              lang={LANGUAGE_TAG[name === "titleEn" ? "en" : "zh"]}
              label={titles(name)}
              error={error(name)}
            />
          ))}
        </>
      )}
    </LineageForm>
  );
}

function Wordings({ wordings, legend, error }: { wordings: Wording[]; legend: string; error?: string }) {
  return (
    <Choices id="split-which" legend={legend} error={error}>
      {wordings.map(({ id, date, quote, lang }) => (
        <Choice key={id} type="checkbox" name="claimIds[]" value={id}>
          <span className="small soft">{date}</span>
          <br />
          <Quoted lang={lang} text={quote} />
        </Choice>
      ))}
    </Choices>
  );
}
