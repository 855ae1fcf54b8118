import { getTranslations } from "next-intl/server";
import { Tabs } from "@/components/ui/Tabs";
import { href } from "@/lib/i18n/address";
import type { Locale } from "@/lib/i18n/routing";

const TABS = [
  { name: "sources", path: "/desk/sources" },
  { name: "watches", path: "/desk/watches" },
  { name: "changes", path: "/desk/watches/changes" },
  { name: "copies", path: "/desk/copies" },
] as const;

/** The lists of sources, of those that are watched, of what changed there, and of copies to confirm. */
export async function SourceTabs(props: { locale: Locale; current: (typeof TABS)[number]["name"] }) {
  const t = await getTranslations({ locale: props.locale, namespace: "watches.tabs" });
  return (
    <Tabs
      label={t("label")}
      tabs={TABS.map(({ name, path }) => ({
        href: href(props.locale, path),
        label: t(name),
        current: name === props.current,
      }))}
    />
  );
}
