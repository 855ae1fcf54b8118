import { Children, type ReactNode } from "react";

/** How many of a long list are shown at once. */
const USUAL = 5;

/** A list whose beginning is shown and, where it is much longer, the rest folded under `more`, which says how much it is. */
export function FoldedList(props: {
  as?: "ul" | "ol";
  className?: string | undefined;
  /** How many are shown, where each is a line. */
  shown?: number;
  more: (count: number) => ReactNode;
  children: ReactNode;
}) {
  const { as: List = "ul", className, shown = USUAL } = props;
  const items = Children.toArray(props.children);
  // To unfold one more line costs more than to show it.
  if (items.length <= shown + 1) return <List className={className}>{items}</List>;
  const rest = items.slice(shown);
  return (
    <>
      <List className={className}>{items.slice(0, shown)}</List>
      <details>
        <summary>{props.more(rest.length)}</summary>
        <List className={className} {...(List === "ol" ? { start: shown + 1 } : {})}>
          {rest}
        </List>
      </details>
    </>
  );
}
