"use client";

import { useEffect } from "react";

/** Of a page that was opened at an older address: the browser shows the one that it has now, and the page stays as it is. */
export function AddressNow({ slug, now }: { slug: string; now: string }) {
  useEffect(() => {
    const { pathname, search, hash } = window.location;
    const path = pathname.split("/").map((part) => (part === encodeURIComponent(slug) ? now : part));
    if (slug !== now) window.history.replaceState(null, "", path.join("/") + search + hash);
  }, [slug, now]);
  return null;
}
