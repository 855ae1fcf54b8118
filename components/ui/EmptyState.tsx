import type { ReactNode } from "react";

/** Says what is not here yet and, in `children`, how to begin. */
export function EmptyState({ title, children }: { title: ReactNode; children?: ReactNode }) {
  return (
    <div className="empty">
      <h2>{title}</h2>
      {children}
    </div>
  );
}
