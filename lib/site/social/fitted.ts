import { cut, textWidth } from "@/lib/language/width";

type Room = { width: number; height: number; lineHeight: number };

/** The largest of these sizes in which a text fits into a room, and the text, cut where none is small enough. */
export function fitted(text: string, { width, height, lineHeight }: Room, sizes: readonly number[]) {
  for (const size of sizes) {
    const ems = roomIn(size, { width, height, lineHeight });
    if (textWidth(text) <= ems) return { size, text };
  }
  const size = sizes.at(-1) ?? 0;
  return { size, text: cut(text, roomIn(size, { width, height, lineHeight })) };
}

/** Ends of lines are ragged: a word that does not fit any more, or a mark that may not stand first. */
const RAGGED_EMS = 3;

function roomIn(size: number, { width, height, lineHeight }: Room): number {
  const lines = Math.max(1, Math.floor(height / (size * lineHeight)));
  return lines * Math.max(1, width / size - (lines > 1 ? RAGGED_EMS : 0));
}
