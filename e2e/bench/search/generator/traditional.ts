import { Converter } from "opencc-js";

let convert: ((text: string) => string) | undefined;

/** The same text as Taiwan writes it, in characters and in words. */
export function traditional(text: string): string {
  convert ??= Converter({ from: "cn", to: "twp" });
  return convert(text);
}
