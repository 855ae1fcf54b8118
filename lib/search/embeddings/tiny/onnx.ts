/**
 * Writes an ONNX file by hand (protobuf, onnx.proto3): a model that looks each token up in a table, which is the least
 * that the real library runs as a model of sentences.
 */

function varint(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
  return [...bytes, rest];
}

const number = (field: number, value: number) => Uint8Array.from([...varint(field * 8), ...varint(value)]);

function bytes(field: number, value: Uint8Array): Uint8Array {
  return join([Uint8Array.from([...varint(field * 8 + 2), ...varint(value.length)]), value]);
}

const text = (field: number, value: string) => bytes(field, new TextEncoder().encode(value));

function join(parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

const message = (field: number, ...parts: Uint8Array[]) => bytes(field, join(parts));

const [FLOAT, INT64] = [1, 7];

/** An input or output (ValueInfoProto) whose named dimensions may have any size. */
function value(
  field: number,
  name: string,
  type: number,
  dimensions: readonly (string | number)[],
): Uint8Array {
  const shape = dimensions.map((one) => message(1, typeof one === "string" ? text(2, one) : number(1, one)));
  return message(field, text(1, name), message(2, message(1, number(1, type), message(2, ...shape))));
}

/** Rows of a table (TensorProto). */
function table(field: number, name: string, rows: readonly (readonly number[])[]): Uint8Array {
  const numbers = new Float32Array(rows.flat());
  const size = [number(1, rows.length), number(1, rows[0]?.length ?? 0)];
  return message(field, ...size, number(2, FLOAT), text(8, name), bytes(9, new Uint8Array(numbers.buffer)));
}

/** A model whose output `output` is, for each token, its row of the table. */
export function lookUpModel(rows: readonly (readonly number[])[], output = "last_hidden_state"): Uint8Array {
  const tokens = ["texts", "tokens"];
  const gather = message(1, text(1, "table"), text(1, "input_ids"), text(2, output), text(4, "Gather"));
  const graph = message(
    7,
    gather,
    text(2, "look up"),
    table(5, "table", rows),
    value(11, "input_ids", INT64, tokens),
    value(11, "attention_mask", INT64, tokens),
    value(12, output, FLOAT, [...tokens, rows[0]?.length ?? 0]),
  );
  const IR_VERSION = 8;
  const OPERATORS = 13;
  return join([number(1, IR_VERSION), graph, message(8, text(1, ""), number(2, OPERATORS))]);
}
