import { TextField } from "@/components/ui/Field";

type Props = {
  label: string;
  hint?: string;
  value: string | undefined;
  error: string | undefined;
  readOnly?: boolean;
};

/** The address that somebody signs in with, as password managers and the keyboards of phones want it. */
export function EmailField({ value, ...rest }: Props) {
  return (
    <TextField
      name="email"
      type="email"
      autoComplete="username"
      autoCapitalize="none"
      spellCheck={false}
      required
      defaultValue={value}
      {...rest}
    />
  );
}
