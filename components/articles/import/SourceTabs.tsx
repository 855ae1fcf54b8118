"use client";

import { useLocale, useTranslations } from "next-intl";
import { ImportedFrom } from "@/lib/generated/prisma/enums";
import { href } from "@/lib/i18n/address";
import type { PickedArticle } from "../ArticlePicker";

const WAYS = Object.values(ImportedFrom);

/** The address of the page for importing in one way, for a new version of one article or for any. */
export function importPath(from: ImportedFrom, of: PickedArticle | null, address?: string): string {
  const query = new URLSearchParams({
    from,
    ...(of ? { of: of.slug } : {}),
    ...(address ? { address } : {}),
  });
  return `/desk/articles/import?${query}`;
}

/** Links, since each way has an address; with a script they change the form in place and lose nothing. */
export function SourceTabs(props: {
  from: ImportedFrom;
  of: PickedArticle | null;
  onFrom: (from: ImportedFrom) => void;
}) {
  const t = useTranslations("articles");
  const locale = useLocale();
  return (
    <nav aria-label={t("import.ways")}>
      <ul className="tabs">
        {WAYS.map((way) => (
          <li key={way}>
            <a
              href={href(locale, importPath(way, props.of))}
              aria-current={way === props.from ? "page" : undefined}
              onClick={(event) => {
                if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                event.preventDefault();
                window.history.replaceState(null, "", event.currentTarget.href);
                props.onFrom(way);
              }}
            >
              {t(`import.way.${way}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
