const plain = ({ hostname, port, pathname, search }: URL) =>
  [hostname.replace(/^www\./u, ""), port, decoded(pathname).replace(/\/+$/u, ""), search].join("\n");

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Another address that answered; null where it is the one that was asked, but for http, www. or a slash at its end. */
export function movedTo(asked: string, final: string): string | null {
  return plain(new URL(asked)) === plain(new URL(final)) ? null : final;
}
