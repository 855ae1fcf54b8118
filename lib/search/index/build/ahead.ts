/**
 * The results of `work` in the order of the items, while so many of the next ones are worked on already. When one fails, no
 * other is begun.
 */
export async function* ahead<T, R>(
  items: Iterable<T>,
  atOnce: number,
  work: (item: T) => Promise<R>,
): AsyncGenerator<R, void> {
  const running: Promise<R>[] = [];
  const begin = (item: T) => {
    const result = work(item);
    // It is awaited in its turn; one before it may fail first.
    result.catch(() => undefined);
    running.push(result);
  };
  for (const item of items) {
    begin(item);
    const next = running.length >= atOnce ? running.shift() : undefined;
    if (next) yield await next;
  }
  for (let next = running.shift(); next; next = running.shift()) yield await next;
}
