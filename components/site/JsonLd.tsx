/** In a script a `<` could end it, and the two separators are line ends to older readers of scripts. */
const UNSAFE = /[<\u2028\u2029]/g;

/** JSON that stays what it is inside a script tag, whatever its strings say. */
function scriptSafeJson(data: object): string {
  return JSON.stringify(data).replace(
    UNSAFE,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** The only place that writes JSON, or anything else unescaped, into a page. */
export function JsonLd({ data }: { data: object }) {
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: scriptSafeJson(data) }} />;
}
