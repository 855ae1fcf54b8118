import { z } from "zod";
import { typedText } from "../form";

const typedForm = z.object({
  earlier: typedText,
  earlierAddress: typedText,
  later: typedText,
  laterAddress: typedText,
});
/** The fields of the page's form as somebody filled them in, without the files. */
export type TypedDocuments = z.infer<typeof typedForm>;

export const NOTHING_TYPED: TypedDocuments = typedForm.parse({});

const chosenFile = z
  .instanceof(File)
  // A form without a choice sends a file without a name.
  .refine(({ name, size }) => name !== "" && size > 0)
  .nullable()
  .catch(null);

/** Where one version comes from; a file goes before an address, and that before a pasted text. */
export type Source =
  | { from: "file"; file: File }
  | { from: "address"; address: string }
  | { from: "text"; text: string };

export type Sides = { earlier: Source; later: Source };

export function readDocumentsForm(form: FormData): { typed: TypedDocuments; sources: Sides } {
  const typed = typedForm.parse(Object.fromEntries(form));
  const side = (name: "earlier" | "later"): Source => {
    const file = chosenFile.parse(form.get(`${name}File`));
    const address = typed[`${name}Address`].trim();
    if (file) return { from: "file", file };
    return address ? { from: "address", address } : { from: "text", text: typed[name] };
  };
  return { typed, sources: { earlier: side("earlier"), later: side("later") } };
}

/** More than this of a pasted text is not sent back with the answer: whoever pasted it has it. */
const LONGEST_ECHO = 200_000;

/** What the form is filled with again; `isShort`: whether all that was typed is in it. */
export function echoed(typed: TypedDocuments): { typed: TypedDocuments; isWhole: boolean } {
  const isShort = ({ length }: string) => length <= LONGEST_ECHO;
  const [earlier, later] = [typed.earlier, typed.later].map((text) => (isShort(text) ? text : ""));
  const isWhole = earlier === typed.earlier && later === typed.later;
  return { typed: { ...typed, earlier: earlier ?? "", later: later ?? "" }, isWhole };
}
