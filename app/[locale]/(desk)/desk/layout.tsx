import type { ReactNode } from "react";
import { DeskHeader } from "@/components/desk/DeskHeader";
import { UndoBar } from "@/components/desk/UndoBar";
import { SiteNotices } from "@/components/site/SiteNotices";
import { OutcomeRegion } from "@/components/ui/Outcome";
import { SaveKeys } from "@/components/ui/SaveKeys";
import { isDemo } from "@/lib/accounts/queries";
import { requirePerson } from "@/lib/auth/require";
import { waitingFor } from "@/lib/desk/queries";
import { pageLocale } from "@/lib/i18n/page";
import { onePersonMode, siteBrand } from "@/lib/settings/queries";
import { undoOfferedTo } from "@/lib/undo/queries";
import styles from "./desk.module.css";

type Props = { params: Promise<{ locale: string }>; children: ReactNode };

/**
 * The frame of every page of the desk. It guards nothing: Next may render a page without its layout, so each
 * page asks `requireActor` for itself.
 */
export default async function DeskLayout({ params, children }: Props) {
  const locale = await pageLocale(params);
  const actor = await requirePerson(locale);
  const onePerson = await onePersonMode();
  const waiting = await waitingFor(actor, onePerson);
  return (
    <div className={styles.desk}>
      <OutcomeRegion>
        <SiteNotices locale={locale} demo={isDemo()} onePerson={onePerson} />
        <DeskHeader locale={locale} actor={actor} waiting={waiting} brand={await siteBrand(locale)} />
        <SaveKeys />
        <UndoBar offer={await undoOfferedTo(actor)} />
        <main className="frame page" id="main" tabIndex={-1}>
          {children}
        </main>
      </OutcomeRegion>
    </div>
  );
}
