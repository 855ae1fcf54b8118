"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";

/**
 * Of a page that was opened at an older address: leads on to the one that it has now. Where the address changed with what
 * was just done on the page, it stays as it is.
 */
export function AddressNow({ slug, now }: { slug: string; now: string }) {
  const router = useRouter();
  const opened = useRef({ slug, now });
  useEffect(() => {
    const { slug: from, now: to } = opened.current;
    if (from === to) return;
    const { pathname, search, hash } = window.location;
    const path = pathname.split("/").map((part) => (part === encodeURIComponent(from) ? to : part));
    router.replace(path.join("/") + search + hash);
  }, [router]);
  return null;
}
