import { getTranslations } from "next-intl/server";
import { LocalText } from "@/components/ui/LocalText";
import { When } from "@/components/ui/When";
import { storedDate } from "@/lib/dates";
import { inLanguage } from "@/lib/i18n/localized";
import type { Locale } from "@/lib/i18n/routing";

type Reply = {
  replyEn: string | null;
  replyZh: string | null;
  repliedOn: Date | null;
  replyUrl: string | null;
};

/** What the speaker said of the change, when asked or unasked; nothing when nothing is on record. */
export async function SpeakerReply({ locale, reply }: { locale: Locale; reply: Reply }) {
  const said = inLanguage(locale, reply.replyEn, reply.replyZh);
  if (!said) return null;
  const t = await getTranslations({ locale, namespace: "record" });
  return (
    <>
      <h2>{t("rewording.reply")}</h2>
      <p className="prose">
        <LocalText locale={locale} value={said} />
      </p>
      {(reply.repliedOn || reply.replyUrl) && (
        <p className="by">
          {reply.repliedOn && <When locale={locale} date={storedDate(reply.repliedOn, "day")} />}
          {reply.repliedOn && reply.replyUrl && "\u00a0· "}
          {reply.replyUrl && <a href={reply.replyUrl}>{t("rewording.replySource")}</a>}
        </p>
      )}
    </>
  );
}
