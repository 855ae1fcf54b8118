const plain = ({ hostname, port, pathname }: URL) =>
  [hostname.replace(/^www\./u, ""), port, decoded(pathname).replace(/\/+$/u, "")].join("\n");

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/**
 * Another address that answered; null where it is the one that was asked, but for http, www., a slash at its end or what
 * stands behind a question mark, where servers put what is new at each visit.
 */
export function movedTo(asked: string, final: string): string | null {
  return plain(new URL(asked)) === plain(new URL(final)) ? null : final;
}

/** Whether an address is news: a server that sends on to another page of one host each time is told of once. */
export const isElsewhere = (before: string | null, now: string | null): now is string =>
  now !== null && (before === null || new URL(before).host !== new URL(now).host);
