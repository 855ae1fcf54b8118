import type { ComponentProps } from "react";

/** One `solid` button a form: what the page is for. `quiet` beside it, `danger` for what hurts, `plain` in a line. */
export type ButtonLook = "solid" | "quiet" | "danger" | "plain";

function classes(look: ButtonLook, more: string | undefined): string {
  return ["button", look, more].filter(Boolean).join(" ");
}

/**
 * `type` is "button" by default, so that a button in a form does not send it by accident. `isBusy` while what it does is
 * under way: it says so, and cannot be pressed again.
 */
export function Button({
  look = "solid",
  className,
  type = "button",
  isBusy = false,
  disabled,
  ...rest
}: ComponentProps<"button"> & { look?: ButtonLook; isBusy?: boolean }) {
  return (
    <button
      type={type}
      className={classes(look, className)}
      disabled={disabled || isBusy}
      aria-busy={isBusy || undefined}
      {...rest}
    />
  );
}

/** A link that looks like a button. It goes to an address and changes nothing. */
export function ButtonLink({
  look = "quiet",
  className,
  ...rest
}: ComponentProps<"a"> & { href: string; look?: ButtonLook }) {
  return <a className={classes(look, className)} {...rest} />;
}
