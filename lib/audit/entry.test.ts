import { describe, expect, test } from "vitest";
import type { LogLine } from "./chain";
import { commitmentTo, entryOf, LONGEST_ENTRY } from "./entry";

const id = "0190a000-0000-7000-8000-000000000001";
const line: LogLine = {
  ...{
    seq: 7n,
    at: new Date(0),
    actorId: id,
    verb: "verdict.published",
    subjectType: "claim",
    subjectId: id,
  },
  ...{ data: { verdictId: id, version: 1, rating: "true", onePerson: false }, prevHash: "0".repeat(64) },
};
const rows = { count: 1, root: "a".repeat(64) };
const commitment = commitmentTo("b".repeat(64), Buffer.alloc(32, 1));

describe("the entry of a line", () => {
  test("that changed nothing that readers see tells nothing", () => {
    expect(entryOf(line, commitment)).toBe(`{"commitment":"${commitment}"}`);
    expect(commitmentTo("b".repeat(64), Buffer.alloc(32, 2))).not.toBe(commitment);
  });

  test("that did can be read, in canonical JSON, without the hash of the line before", () => {
    expect(entryOf({ ...line, rows }, commitment)).toBe(
      `{"commitment":"${commitment}","event":{"actorId":"${id}","at":"1970-01-01T00:00:00.000Z",` +
        `"data":{"onePerson":false,"rating":"true","verdictId":"${id}","version":1},` +
        `"rows":{"count":1,"root":"${rows.root}"},"seq":"7","subjectId":"${id}","subjectType":"claim","verb":"verdict.published"}}`,
    );
  });

  test("leaves out what only the desk sees, and all of a verb that nobody thought of", () => {
    const removed = { ...line, rows, verb: "evidence.removed", data: { evidenceId: id, reason: "Secret." } };
    expect(entryOf(removed, commitment)).toContain(`"data":{"evidenceId":"${id}"}`);
    expect(entryOf({ ...removed, verb: "something.new" }, commitment)).toContain(`"data":{}`);
  });

  test("is never longer than a tile takes: long words are hashed", () => {
    const long = {
      ...line,
      rows,
      verb: "verdict.retracted",
      data: { verdictId: id, reason: "长".repeat(30_000) },
    };
    const entry = entryOf(long, commitment);
    expect(Buffer.byteLength(entry)).toBeLessThan(LONGEST_ENTRY);
    expect(entry).toMatch(/"dataHash":"[0-9a-f]{64}"/);
    expect(entryOf({ ...long, data: { ...long.data, reason: "短" } }, commitment)).toContain('"reason":"短"');
  });
});
