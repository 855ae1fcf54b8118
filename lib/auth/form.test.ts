import { expect, it } from "vitest";
import { fieldsOf } from "./form";

/** A form that cannot be asked for one field: that would look through all of them for each. */
class ReadOnce extends FormData {
  override get = () => expect.unreachable();
  override getAll = () => expect.unreachable();
  override has = () => expect.unreachable();
}

function form(...fields: [string, string][]): FormData {
  const made = new ReadOnce();
  for (const [name, value] of fields) made.append(name, value);
  return made;
}

it("gives each field, lists of what is repeated, and nothing for what is empty", () => {
  const sent = form(
    ["a", "1"],
    ["b", ""],
    ["c", "2"],
    ["c", ""],
    ["d[]", "3"],
    ["d[]", ""],
    ["e[]", ""],
    ["$ACTION", "x"],
  );
  expect(fieldsOf(sent)).toEqual({ a: "1", b: undefined, c: ["2", undefined], d: ["3"], e: [] });
});

it("gives nothing for what is no form, or more than a form of ours", () => {
  const many = (count: number) =>
    form(...Array.from({ length: count }, (_, n): [string, string] => [`f${n}`, "x"]));
  expect(Object.keys(fieldsOf(many(2_000)) ?? {})).toHaveLength(2_000);
  for (const none of [many(2_001), undefined, null, {}, [], "a=b"]) expect(fieldsOf(none)).toBeNull();
});
