import { notFound } from "next/navigation";

/** Answers what no other page does, so that even a mistyped address is answered in its language and frame. */
export default function Missing() {
  notFound();
}
