import { getTranslations } from "next-intl/server";
import { speakerName } from "@/components/speakers/SpeakerLink";
import type { Actor } from "@/lib/auth/can";
import type { Locale } from "@/lib/i18n/routing";
import type { DeskPromise } from "@/lib/promises/desk.queries";
import { renamesOf } from "@/lib/renames/queries";
import { AddRename } from "./AddRename";
import { RenameRows } from "./RenameRows";

/** On the page of a promise: names of one thing in its wordings and in all that its speakers say, and how to add some. */
export async function PromiseRenames(props: { locale: Locale; actor: Actor; promise: DeskPromise }) {
  const { locale, actor, promise } = props;
  const t = await getTranslations({ locale, namespace: "renames" });
  const said = [promise.promisor, ...promise.wordings.map(({ speaker }) => speaker)];
  const speakers = [...new Map(said.map((speaker) => [speaker.id, speaker])).values()];
  const rows = await renamesOf(
    promise.id,
    speakers.map(({ id }) => id),
  );
  const owners = speakers.map((speaker) => ({
    value: `speaker ${speaker.id}`,
    label: t("add.ofSpeaker", { name: speakerName(locale, speaker) }),
  }));
  return (
    <>
      <h2>{t("of.title")}</h2>
      <p className="small soft">{t("of.lead")}</p>
      {rows.length === 0 && <p className="soft">{t("of.none")}</p>}
      <RenameRows locale={locale} actor={actor} rows={rows} />
      <AddRename owners={[...owners, { value: `promise ${promise.id}`, label: t("add.ofPromise") }]} />
    </>
  );
}
