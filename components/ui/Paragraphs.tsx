/** Plain text as paragraphs: one wherever a line ends. Never markup. */
export function Paragraphs({ text }: { text: string }) {
  let at = 0;
  return text.split(/\n+/).map((line) => {
    const key = at;
    at += line.length + 1;
    return line.trim() ? <p key={key}>{line}</p> : null;
  });
}
