import type { ReactNode } from "react";

/**
 * A table with its name. On a narrow screen each row becomes a block of its own: give every `<td>` the name
 * of its column in `data-label`, and begin the row with `<th scope="row">`.
 */
export function Table(props: {
  caption: string;
  showCaption?: boolean;
  head?: string[];
  children: ReactNode;
}) {
  return (
    <table className="stack">
      <caption className={props.showCaption ? undefined : "visually-hidden"}>{props.caption}</caption>
      {props.head && (
        <thead>
          <tr>
            {props.head.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody>{props.children}</tbody>
    </table>
  );
}
