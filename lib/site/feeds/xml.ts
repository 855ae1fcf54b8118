/** A text, or an element with its attributes and what is in it. */
export type Xml = string | XmlElement;
type Attributes = Record<string, string | undefined>;
type XmlElement = { name: string; attributes: Attributes; children: readonly Xml[] };

/** An element; attributes that are not defined are left out. */
export function el(name: string, attributes: Attributes = {}, ...children: readonly Xml[]): XmlElement {
  return { name, attributes, children };
}

/** What XML 1.0 has no way to write: most controls, halves of characters, U+FFFE and U+FFFF. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\r": "&#13;",
};

/** A text as it may stand between tags and in attributes, without the characters that XML forbids. */
export function xmlText(text: string): string {
  return text.replace(FORBIDDEN, "").replace(/[&<>"\r]/g, (char) => ENTITIES[char] ?? char);
}

function written(node: Xml): string {
  if (typeof node === "string") return xmlText(node);
  const attributes = Object.entries(node.attributes).map(([name, value]) =>
    value === undefined ? "" : ` ${name}="${xmlText(value)}"`,
  );
  const head = `<${node.name}${attributes.join("")}`;
  if (node.children.length === 0) return `${head}/>`;
  return `${head}>${node.children.map(written).join("")}</${node.name}>`;
}

/** A whole document. Every text in it is escaped here and nowhere else. */
export function xmlDocument(root: Xml): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${written(root)}\n`;
}
