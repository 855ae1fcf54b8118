/** Small links in a row, to the parts of a page or to what its figures count. With a name they are a navigation. */
export function LinkRow({
  label,
  links,
}: {
  label?: string;
  links: readonly { to: string; text: string }[];
}) {
  const all = links.map(({ to, text }) => (
    <a key={to} href={to}>
      {text}
    </a>
  ));
  return label ? (
    <nav className="link-row" aria-label={label}>
      {all}
    </nav>
  ) : (
    <p className="link-row">{all}</p>
  );
}
