/** The members of a list by what the function says of each, in their order. */
export function listsBy<T, K>(all: readonly T[], of: (one: T) => K): Map<K, T[]> {
  const lists = new Map<K, T[]>();
  for (const one of all) {
    const key = of(one);
    const list = lists.get(key);
    if (list) list.push(one);
    else lists.set(key, [one]);
  }
  return lists;
}
