/** What a browser does not run: data for whoever reads the page by program. */
const DATA = /\btype="application\/ld\+json"/;
const SCRIPT = /<script\b([^>]*)>.*?<\/script>/gs;
/** Words for the loading of scripts; React asks the browser to wait for one of its own. */
const SCRIPT_LINK = /<link\b[^>]*\b(?:as="script"|rel="(?:modulepreload|expect)")[^>]*>/g;

/**
 * A page as a document: without its scripts, the data for them, and what has them loaded early. For pages of which no part
 * runs in the browser; React writes no `<` of a text as it stands, so nothing else looks like an element.
 */
export const asDocument = (html: string): string =>
  html
    .replace(SCRIPT, (script, attributes: string) => (DATA.test(attributes) ? script : ""))
    .replace(SCRIPT_LINK, "");

const SCRIPTS_FROM = /(?:^|(?<=;\s?))script-src [^;]*/;

/** A policy under which no script runs. */
export function withoutScripts(policy: string): string {
  const none = "script-src 'none'";
  if (SCRIPTS_FROM.test(policy)) return policy.replace(SCRIPTS_FROM, none);
  return policy === "" ? none : `${policy}; ${none}`;
}
