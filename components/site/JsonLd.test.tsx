import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { JsonLd } from "./JsonLd";

const TAG = /^<script type="application\/ld\+json">(.*)<\/script>$/s;

function written(data: object): string {
  return TAG.exec(renderToStaticMarkup(<JsonLd data={data} />))?.[1] ?? "";
}

describe("JsonLd", () => {
  it("cannot be ended, or begun again, from within", () => {
    const data = { name: "</script><script>alert(1)</script>", note: '<!-- & "quoted" \' >' };
    expect(written(data)).not.toContain("<");
    expect(JSON.parse(written(data))).toEqual(data);
  });

  it("holds no line separator that older readers of scripts take for a line's end", () => {
    const data = { name: "a\u2028b\u2029c" };
    expect(written(data)).toBe('{"name":"a\\u2028b\\u2029c"}');
    expect(JSON.parse(written(data))).toEqual(data);
  });

  it("gives back any data unchanged", () => {
    const text = fc.string({
      unit: fc.constantFrom("<", "/", "script", ">", "&", '"', "\\", "\u2028", "算", "😀", "\0"),
    });
    fc.assert(
      fc.property(text, text, (key, value) => {
        const data = { list: [key, { value }] };
        expect(written(data)).not.toMatch(/[<\u2028\u2029]/);
        expect(JSON.parse(written(data))).toEqual(data);
      }),
    );
  });
});
