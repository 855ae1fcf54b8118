import { notFound } from "next/navigation";

/**
 * The slots beside it answer every address in a language. Without this file Next would take the pages of the
 * desk for unfinished pages of this group, and refuse to start.
 */
export default function NoSuchPage(): never {
  notFound();
}
