import { getTranslations } from "next-intl/server";
import { speakerName } from "@/components/speakers/SpeakerLink";
import type { Actor } from "@/lib/auth/can";
import type { Locale } from "@/lib/i18n/routing";
import type { DeskPromise } from "@/lib/promises/desk.queries";
import { speakersOf } from "@/lib/promises/speakersOf";
import type { RenameRow } from "@/lib/renames/queries";
import { AddRename } from "./AddRename";
import { RenameRows } from "./RenameRows";

type Props = { locale: Locale; actor: Actor; promise: DeskPromise; rows: RenameRow[]; onePerson: boolean };

/** On the page of a promise: names of one thing in its wordings and in all that its speakers say, and how to add some. */
export async function PromiseRenames({ locale, actor, promise, rows, onePerson }: Props) {
  const t = await getTranslations({ locale, namespace: "renames" });
  const owners = speakersOf(promise).map((speaker) => ({
    value: `speaker ${speaker.id}`,
    label: t("add.ofSpeaker", { name: speakerName(locale, speaker) }),
  }));
  return (
    <>
      <h2>{t("of.title")}</h2>
      <p className="small soft">{t("of.lead")}</p>
      {rows.length === 0 && <p className="soft">{t("of.none")}</p>}
      <RenameRows locale={locale} actor={actor} rows={rows} onePerson={onePerson} />
      <AddRename owners={[...owners, { value: `promise ${promise.id}`, label: t("add.ofPromise") }]} />
    </>
  );
}
