/** How long a new secret may be shown and confirmed: whoever finds the page open later sees none. */
const SET_UP_MS = 15 * 60 * 1000;

/** Whether a secret still waits for the first code of its app. */
export function isPending(factor: { createdAt: Date; confirmedAt: Date | null }, now: Date): boolean {
  return factor.confirmedAt === null && now.getTime() - factor.createdAt.getTime() < SET_UP_MS;
}
