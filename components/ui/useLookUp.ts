"use client";

import { useEffect, useState } from "react";

/** How long typing must pause before it is looked up, in milliseconds. */
const REST = 150;

/**
 * What is found for the words typed, once typing rests. The answer before stays while the next is waited for, and when
 * there is none; `find` must be the same function each time.
 */
export function useLookUp<T>(wanted: string, find: (typed: string) => Promise<T[]>) {
  const [answer, setAnswer] = useState<{ for: string; found: T[] }>({ for: "", found: [] });
  useEffect(() => {
    let isLatest = true;
    const timer = setTimeout(async () => {
      const found = await find(wanted).catch(() => null);
      if (isLatest && found) setAnswer({ for: wanted, found });
    }, REST);
    return () => {
      isLatest = false;
      clearTimeout(timer);
    };
  }, [wanted, find]);
  return answer;
}
