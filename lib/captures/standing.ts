type Held = {
  hiddenAt: Date | null;
  hiddenReason: string | null;
  deletedAt: Date | null;
  deletedReason: string | null;
};

/** What became of bytes since they were kept, with the day and the reason; null where nothing did. */
export type Withheld = { what: "hidden" | "deleted"; at: Date; reason: string };

/** What readers are told of several blobs at once: that of them the most was done to. */
export function withheldOf(blobs: readonly Held[]): Withheld | null {
  const told = blobs.map(withheld).filter((one) => one !== null);
  return told.find(({ what }) => what === "deleted") ?? told[0] ?? null;
}

type Shown = Held & { shownAt: Date | null; shownReason: string | null };

/** When and why what had been hidden was shown again; null where nothing was, or where it is away now. */
export function shownAgain(blobs: readonly Shown[]): { at: Date; reason: string } | null {
  if (withheldOf(blobs)) return null;
  const shown = blobs.find(({ shownAt }) => shownAt !== null);
  return shown?.shownAt ? { at: shown.shownAt, reason: shown.shownReason ?? "" } : null;
}

function withheld({ hiddenAt, hiddenReason, deletedAt, deletedReason }: Held): Withheld | null {
  if (deletedAt) return { what: "deleted", at: deletedAt, reason: deletedReason ?? "" };
  return hiddenAt ? { what: "hidden", at: hiddenAt, reason: hiddenReason ?? "" } : null;
}
