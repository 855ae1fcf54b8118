import { getTranslations } from "next-intl/server";
import { saidDay } from "@/components/ui/saidDay";
import type { Locale } from "@/lib/i18n/routing";
import type { DayInTime } from "@/lib/site/earlierDays.queries";
import type { Wording } from "@/lib/site/select";
import { NamedDays } from "./NamedDays";

/** By when each wording of a promise has it, of those whose days stand on no clock of the page. */
export async function DaysOfWordings(props: {
  locale: Locale;
  wordings: readonly (Wording & { deadlines: readonly DayInTime[] })[];
  today: string;
}) {
  const { locale, today } = props;
  const named = props.wordings.filter(({ deadlines }) => deadlines.length > 0);
  if (named.length === 0) return null;
  const t = await getTranslations({ locale, namespace: "record.clocks" });
  return (
    <section>
      <h2>{t("named")}</h2>
      {named.map(async (wording) => (
        <div key={wording.id}>
          <p className="by">{t("words", { date: await saidDay(locale, wording) })}</p>
          <NamedDays
            locale={locale}
            claim={wording}
            isKept={wording.verdicts[0]?.rating === "kept"}
            today={today}
          />
        </div>
      ))}
    </section>
  );
}
