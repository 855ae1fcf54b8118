import { href } from "@/lib/i18n/address";
import type { Localized } from "@/lib/i18n/localized";
import { LANGUAGE_TAG, type Locale } from "@/lib/i18n/routing";

/** The page that a report is about: by its title where it has one of its own, else by its address. */
export function ReportedPage(props: {
  locale: Locale;
  path: string;
  title: Localized | null;
  wholeSite: string;
}) {
  const { locale, path, title } = props;
  const words = path === "/" ? props.wholeSite : path;
  return (
    <a href={href(locale, path)}>
      {title ? <span lang={LANGUAGE_TAG[title.lang]}>{title.text}</span> : words}
    </a>
  );
}
