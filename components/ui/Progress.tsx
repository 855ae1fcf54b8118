import type { ReactNode } from "react";

/** Long work. Without `value` it is under way and its end is not known. `detail` says how far in words. */
export function Progress(props: {
  id: string;
  label: ReactNode;
  value?: number;
  max?: number;
  detail?: ReactNode;
}) {
  return (
    <div className="progress">
      <div className="progress-line">
        <label htmlFor={props.id}>{props.label}</label>
        <span className="soft" role="status">
          {props.detail}
        </span>
      </div>
      <progress id={props.id} value={props.value} max={props.max ?? 1} />
    </div>
  );
}
