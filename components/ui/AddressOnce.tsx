"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Takes off the address what the page was opened with: it is done once, and not again when the page is read anew. */
export function AddressOnce() {
  const router = useRouter();
  useEffect(() => router.replace(window.location.pathname, { scroll: false }), [router]);
  return null;
}
