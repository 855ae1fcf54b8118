import type { ReactNode } from "react";

/** `live` makes screen readers say it at once: "alert" for a failure, "status" for the rest. */
export function Notice(props: {
  tone?: "plain" | "good" | "warn" | "bad";
  title?: ReactNode;
  live?: "alert" | "status";
  id?: string;
  children: ReactNode;
}) {
  return (
    <div className={`notice ${props.tone ?? "plain"}`} id={props.id} role={props.live}>
      {props.title && <p className="notice-title">{props.title}</p>}
      {props.children}
    </div>
  );
}
