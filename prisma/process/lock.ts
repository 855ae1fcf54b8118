import { execFileSync } from "node:child_process";
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { z } from "zod";

const holderSchema = z.object({
  pid: z.number().int().positive(),
  birth: z.string(),
  command: z.string(),
  /** The lock's own path: a copy of a folder brings a copy of its locks, which mean nothing there. */
  file: z.string(),
  address: z.string().optional(),
});
export type Holder = z.infer<typeof holderSchema>;

/** When a process began, as the system words it; a number that was given out again has another birth. */
export function processBirth(pid: number): string | null {
  try {
    if (process.platform !== "linux") {
      return execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).trim() || null;
    }
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name stands in brackets and may hold spaces; the 20th field after it is the start time.
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? null;
  } catch {
    return null;
  }
}

/** Who holds the lock `file` (its content is read from `at`); null when nobody does any more. */
export function readHolder(file: string, at = file): Holder | null {
  try {
    const holder = holderSchema.parse(JSON.parse(readFileSync(at, "utf8")));
    return holder.file === file && processBirth(holder.pid) === holder.birth ? holder : null;
  } catch {
    return null;
  }
}

export type Claim =
  | { ok: true; update: (address: string) => void; release: () => void }
  | { ok: false; holder: Holder };

/** Removes a lock whose holder is gone; gives the holder if somebody took it at the same moment. */
function removeStale(file: string): Holder | null {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return null;
  }
  const holder = readHolder(file, aside);
  if (holder) renameSync(aside, file);
  else rmSync(aside, { force: true });
  return holder;
}

/** Takes `file` as a lock for this process; a lock whose holder is gone is taken over. */
export function claim(file: string, command: string): Claim {
  mkdirSync(dirname(file), { recursive: true });
  const me: Holder = { pid: process.pid, birth: processBirth(process.pid) ?? "", command, file };
  const draft = `${file}.${process.pid}.new`;
  for (let attempt = 0; attempt < 3; attempt++) {
    writeFileSync(draft, JSON.stringify(me));
    try {
      // A link appears at once with its whole content, or fails if the name is taken.
      linkSync(draft, file);
      return {
        ok: true,
        update: (address) => writeFileSync(file, JSON.stringify({ ...me, address })),
        release: () => rmSync(file, { force: true }),
      };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    } finally {
      rmSync(draft, { force: true });
    }
    const holder = readHolder(file) ?? removeStale(file);
    if (holder) return { ok: false, holder };
  }
  throw new Error(`${file} could not be taken: another command takes it at the same moment. Try again.`);
}
