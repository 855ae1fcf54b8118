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
 * So many clients that each ask the next question as soon as the last is answered. After `budget` seconds no more
 * is asked: what takes seconds an answer is measured by fewer of them.
 */
export async function timeAll<T>(
  questions: readonly T[],
  clients: number,
  ask: (question: T, client: number) => Promise<void>,
  budget = Number.POSITIVE_INFINITY,
): Promise<Timed> {
  const times: number[] = [];
  const started = performance.now();
  let next = 0;
  const client = async (nth: number) => {
    while (next < questions.length && performance.now() - started < budget * 1000) {
      const question = questions[next++] as T;
      const asked = performance.now();
      await ask(question, nth);
      times.push(performance.now() - asked);
    }
  };
  await Promise.all(Array.from({ length: clients }, (_, nth) => client(nth)));
  return { times, seconds: (performance.now() - started) / 1000 };
}

const until = (at: number) => new Promise<void>((resolve) => setTimeout(resolve, at - performance.now()));

/**
 * Asks at moments that were set before, whether or not what was asked before is answered, and counts from the moment
 * that was set: an answer that others hold up is late by as much. `gaps` are the milliseconds between them.
 */
export async function timeAtRate<T>(
  questions: readonly T[],
  gaps: readonly number[],
  ask: (question: T) => Promise<void>,
): Promise<Timed> {
  const times: number[] = [];
  const started = performance.now();
  let at = started;
  const asked: Promise<void>[] = [];
  for (const [n, gap] of gaps.entries()) {
    at += gap;
    const due = at;
    await until(due);
    const question = questions[n % questions.length] as T;
    asked.push(ask(question).then(() => void times.push(performance.now() - due)));
  }
  await Promise.all(asked);
  return { times, seconds: (performance.now() - started) / 1000 };
}
