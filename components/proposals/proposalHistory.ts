import { getTranslations } from "next-intl/server";
import type { AuditEvent } from "@/lib/audit/event";
import type { Locale } from "@/lib/i18n/routing";
import { what } from "@/lib/proposals/schema";

/** Puts what was done to a proposal into words for a history; null for any other event. */
export async function proposalHistory(locale: Locale): Promise<(event: AuditEvent) => string | null> {
  const t = await getTranslations({ locale, namespace: "proposals" });
  const named = (name: string) => {
    const known = what.safeParse(name);
    return known.success ? t(`what.${known.data}`) : name;
  };
  return (event) => {
    switch (event.verb) {
      case "proposal.made":
        return t("history.made", { what: named(event.data.what), reason: event.data.reason });
      case "proposal.refused":
        return t("history.refused", { what: named(event.data.what), reason: event.data.reason });
      case "proposal.accepted":
        return t("history.accepted", { what: named(event.data.what) });
      case "proposal.withdrawn":
        return t("history.withdrawn", { what: named(event.data.what) });
      case "proposal.put_back":
        return t("history.putBack", { what: named(event.data.what) });
      default:
        return null;
    }
  };
}
