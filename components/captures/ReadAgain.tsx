"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Milliseconds between looks while something is under way, and while it waits for its time. */
const NEAR = 2_000;
const FAR = 60_000;

/** Reads the page again while an attempt is under way, as long as somebody has the page before them. */
export function ReadAgain({ isNear }: { isNear: boolean }) {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(
      () => {
        if (document.visibilityState === "visible") router.refresh();
      },
      isNear ? NEAR : FAR,
    );
    return () => clearInterval(timer);
  }, [router, isNear]);
  return null;
}
