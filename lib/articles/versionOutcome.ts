import { sameText } from "./versions";

/** What a version holds that decides whether another one is needed. */
export type VersionText = { text: string; publishedText: string; rawHash: string; extractorVersion: string };

/**
 * Compares an article that is imported again with its latest version. `technical`: the article is the same and only
 * our extractor changed, so the difference must never look like somebody's rewording.
 */
export function versionOutcome(
  latest: VersionText,
  next: VersionText,
): "unchanged" | "technical" | "changed" {
  const samePublished = sameText(latest.publishedText, next.publishedText);
  if (samePublished && sameText(latest.text, next.text)) return "unchanged";
  const otherReader = latest.extractorVersion !== next.extractorVersion;
  return otherReader && (samePublished || latest.rawHash === next.rawHash) ? "technical" : "changed";
}
