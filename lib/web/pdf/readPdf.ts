export type PdfOptions = { timeoutMs?: number; maxPages?: number; maxMemoryMb?: number };

export type PdfRead =
  | { ok: true; pages: string[]; title?: string; author?: string }
  | { ok: false; reason: "encrypted" | "damaged" | "too_long" | "timed_out" | "too_large" };
