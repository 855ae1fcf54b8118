"use client";

import { useLinkStatus } from "next/link";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef } from "react";
import { Link, usePathname } from "@/lib/i18n/navigation";
import { MOST_COUNTED } from "@/lib/notices/limits";
import { type DeskSection, isInSection } from "./nav";

/** Notices are counted so far and no further. */
const told = ({ name, count }: Item) =>
  name === "notices" && count > MOST_COUNTED ? `${MOST_COUNTED}+` : String(count);

type Item = { name: DeskSection; path: string; count: number };

/** The desk's sections; the current one is known only in the browser, because the frame stays while pages change. */
export function DeskNav({ items, className }: { items: Item[]; className?: string }) {
  const t = useTranslations("desk");
  const path = usePathname();
  const nav = useRef<HTMLElement>(null);
  // On a narrow screen it is one line that moves sideways: the section that is open is in sight.
  useEffect(() => {
    const bar = nav.current;
    const current = path && bar?.querySelector<HTMLElement>("[aria-current]");
    if (bar && current) bar.scrollLeft = current.offsetLeft - (bar.clientWidth - current.offsetWidth) / 2;
  }, [path]);
  return (
    <nav ref={nav} aria-label={t("nav.label")} className={className}>
      {items.map((item) => (
        <Link
          key={item.name}
          href={item.path}
          aria-current={path === item.path ? "page" : isInSection(path, item.path) ? "true" : undefined}
        >
          <SectionName>{t(`nav.${item.name}`)}</SectionName>
          {item.count > 0 && (
            <b>
              <span aria-hidden="true">{told(item)}</span>
              <span className="visually-hidden">{t("nav.waiting", { count: told(item) })}</span>
            </b>
          )}
        </Link>
      ))}
    </nav>
  );
}

/** While the section that was chosen is still on its way, its name says so. */
function SectionName({ children }: { children: ReactNode }) {
  const { pending } = useLinkStatus();
  return <span className={pending ? "under-way" : undefined}>{children}</span>;
}
