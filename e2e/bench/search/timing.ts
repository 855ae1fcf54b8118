/** Milliseconds of each answer, and how long all of them took together. */
export type Timed = { times: number[]; seconds: number };

export type Figures = { n: number; p50: number; p95: number; p99: number; mean: number; perSecond: number };

export function quantile(times: readonly number[], q: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? Number.NaN;
}

export function figuresOf({ times, seconds }: Timed): Figures {
  const [p50 = 0, p95 = 0, p99 = 0] = [0.5, 0.95, 0.99].map((q) => quantile(times, q));
  const mean = times.reduce((sum, time) => sum + time, 0) / times.length;
  return { n: times.length, p50, p95, p99, mean, perSecond: times.length / seconds };
}

/**
 * Clients that each send the next query as soon as the last is answered. After `budget` seconds no more are sent, so
 * that slow searches are measured by fewer queries.
 */
export async function timeAll<T>(
  queries: readonly T[],
  clients: number,
  ask: (query: T, client: number) => Promise<void>,
  budget = Number.POSITIVE_INFINITY,
): Promise<Timed> {
  const times: number[] = [];
  const started = performance.now();
  let next = 0;
  const client = async (nth: number) => {
    while (next < queries.length && performance.now() - started < budget * 1000) {
      const query = queries[next++] as T;
      const sent = performance.now();
      await ask(query, nth);
      times.push(performance.now() - sent);
    }
  };
  await Promise.all(Array.from({ length: clients }, (_, nth) => client(nth)));
  return { times, seconds: (performance.now() - started) / 1000 };
}

const until = (at: number) => new Promise<void>((resolve) => setTimeout(resolve, at - performance.now()));

/**
 * Sends queries at scheduled moments, whether or not earlier ones are answered. Times count from the scheduled moment,
 * so that queueing is included. `gaps` are the milliseconds between the moments.
 */
export async function timeAtRate<T>(
  queries: readonly T[],
  gaps: readonly number[],
  ask: (query: T) => Promise<void>,
): Promise<Timed> {
  const times: number[] = [];
  const started = performance.now();
  let at = started;
  const pending: Promise<void>[] = [];
  for (const [n, gap] of gaps.entries()) {
    at += gap;
    const due = at;
    await until(due);
    const query = queries[n % queries.length] as T;
    pending.push(ask(query).then(() => void times.push(performance.now() - due)));
  }
  await Promise.all(pending);
  return { times, seconds: (performance.now() - started) / 1000 };
}
