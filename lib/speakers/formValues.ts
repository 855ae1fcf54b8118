import type { SpeakerForDesk } from "./desk.queries";
import { type TypedSpeaker, typedSpeaker } from "./schema";

type Named = { nameEn: string | null; nameZh: string | null };
const labelOf = ({ nameEn, nameZh }: Named) => nameEn ?? nameZh ?? "";

/** A speaker as the form shows it: the names are not told again among the other writings. */
export function speakerValues(row: SpeakerForDesk): TypedSpeaker {
  const { affiliation, aliases, ...words } = row;
  return typedSpeaker.parse({
    ...filled(words),
    affiliation: affiliation && { id: affiliation.id, label: labelOf(affiliation) },
    aliases: otherWritings(
      words,
      aliases.map(({ name }) => name),
    ),
  });
}

/** What somebody else saved meanwhile, as a refusal tells it. */
export function theirSpeaker(theirs: Record<string, unknown>): TypedSpeaker {
  const { nameEn = null, nameZh = null } = theirs as Partial<Named>;
  const aliases = Array.isArray(theirs.aliases) ? theirs.aliases.map(String) : [];
  return typedSpeaker.parse({ ...filled(theirs), aliases: otherWritings({ nameEn, nameZh }, aliases) });
}

const filled = (row: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, value ?? (name === "affiliation" ? null : "")]),
  );

const otherWritings = ({ nameEn, nameZh }: Named, aliases: string[]) =>
  aliases.filter((name) => name !== nameEn && name !== nameZh).join("\n");
