import type { Lang, SpeakerKind } from "@/lib/generated/prisma/enums";
import { foldHan } from "@/lib/language/han";
import { maskQuotes, quotationsIn } from "@/lib/language/quotes";
import { sentences } from "@/lib/language/sentences";
import { CodePointIndex } from "@/lib/language/text";
import { chineseAttributions, chinesePersons } from "./chinese";
import { bareForeignName, isInSounds, isIntroduced } from "./chineseNames";
import { englishAttributions } from "./english";
import { bareName, readName, readPerson } from "./englishNames";
import { answererOf, askedIn, withoutLabel } from "./interview";
import type { Attribution, Who } from "./who";

type NamedSpeaker = { id: string; names: readonly string[]; kind?: SpeakerKind };

/** Who speaks: somebody on record, or a new name. */
export type Speaking = { id: string | null; name: string; kind: SpeakerKind };

/** `before` and `after` are the text of the article around the sentence; of what is after it only its own paragraph tells. */
export type Reading = { lang: Lang; speakers: readonly NamedSpeaker[]; before?: string; after?: string };

/** Pronouns are looked up in so many sentences before, and no further. */
const FARTHEST_BACK = 3;
/** A longer sentence is read to here, in UTF-16 units. */
const MOST_READ = 1_000;
/** So much of the text before is looked at for full names, in UTF-16 units. */
const MOST_BEFORE = 40_000;

/** Somebody who may be meant by a pronoun after it. */
const FULL_NAME = /\p{Lu}\p{Ll}+ (?:\p{Lu}\.? )?\p{Lu}\p{Ll}+/u;

const ownersOf = new WeakMap<readonly NamedSpeaker[], Map<string, Set<NamedSpeaker>>>();

function ownersAmong(speakers: readonly NamedSpeaker[]): Map<string, Set<NamedSpeaker>> {
  const known = ownersOf.get(speakers);
  if (known) return known;
  const owners = new Map<string, Set<NamedSpeaker>>();
  for (const speaker of speakers) {
    for (const name of speaker.names.map((raw) => foldHan(raw.trim())).filter(({ length }) => length > 1))
      owners.set(name, (owners.get(name) ?? new Set()).add(speaker));
  }
  ownersOf.set(speakers, owners);
  return owners;
}

/** The attributions of a sentence in one language, in order. */
export function attributionsIn(sentence: string, { lang, speakers }: Reading): Attribution[] {
  const owners = ownersAmong(speakers);
  const folded = foldHan(sentence.slice(0, MOST_READ));
  const read = lang === "zh" ? chineseAttributions : englishAttributions;
  return read(folded, (name) => owners.has(name));
}

/**
 * Who says what the sentence reports; nothing where nobody speaks in it or it is not certain who. The first
 * attribution decides: what stands inside it is what was said.
 */
export function speakerOf(sentence: string, reading: Reading): Speaking | undefined {
  const [first] = attributionsIn(sentence, reading);
  const isLabelled = first?.who.form !== "name" && withoutLabel(sentence, reading.lang) !== sentence;
  const found =
    (isLabelled ? answersIn(sentence, reading) : undefined) ?? attributed(first, sentence, reading);
  return found && { ...found, name: asWritten(found.name, `${reading.before ?? ""}\n${sentence}`) };
}

function attributed(
  first: Attribution | undefined,
  sentence: string,
  reading: Reading,
): Speaking | undefined {
  if (first && first.who.form !== "unnamed") return resolved(first, sentence, reading);
  return (first ? undefined : goesOn(sentence, reading)) ?? answersIn(sentence, reading);
}

/** Who answers in an interview: named before the paragraph, or the one person whom it is with. */
function answersIn(sentence: string, reading: Reading): Speaking | undefined {
  const { lang, after } = reading;
  const before = (reading.before ?? "").slice(-MOST_BEFORE);
  const answerer = answererOf(sentence, before, lang, after);
  if (!answerer) return undefined;
  const found = answerer.label
    ? labelled(answerer.label, before, reading)
    : interviewed(sentence, before, reading);
  return found && answerer.isLater && isNamedIn(found.name, sentence) ? undefined : found;
}

/** The one person whom an interview is with. */
function interviewed(sentence: string, before: string, reading: Reading): Speaking | undefined {
  const answer = before.slice(before.lastIndexOf("\n") + 1) + sentence;
  const [name, ...others] = askedIn(before, reading.lang, answer).filter(
    (one) => reading.lang === "zh" || isPersonNamed(one),
  );
  return name && others.length === 0 ? named(name, reading) : undefined;
}

function labelled(written: string, before: string, reading: Reading): Speaking | undefined {
  const label = asName(written);
  const lines = before.split("\n").map((line) => withoutLabel(line, reading.lang));
  if (!lines.some((line) => line.includes(label))) return undefined;
  const full = label.includes(" ") ? label : fullName(label, reading);
  return full === null ? undefined : named(full ?? label, reading);
}

/** Whether words name a person, who then is not the one that speaks: by a part of the name, in Chinese by all of it. */
const isNamedIn = (name: string, words: string) =>
  name.split(" ").some((one) => one.length > 1 && hasWord(words, one));

const hasWord = (words: string, word: string) =>
  new RegExp(
    `(?<!\\p{Script=Latin})${word.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&")}(?!\\p{Script=Latin})`,
    "u",
  ).test(words);

const isPersonNamed = (name: string) => {
  const who = readPerson(name);
  return who.form === "name" && who.kind === "person";
};

/** SMITH: Smith. */
const asName = (label: string) =>
  /^\p{Lu}[\p{Lu} .’'-]+$/u.test(label)
    ? label.toLowerCase().replace(/(?<![\p{L}])\p{Ll}/gu, (letter) => letter.toUpperCase())
    : label;

/** Somebody by name, a person unless told otherwise: on record, or new; nothing where several have it. */
function named(name: string, { speakers }: Reading, kind: SpeakerKind = "person"): Speaking | undefined {
  const bearers = ownersAmong(speakers).get(name);
  if (!bearers) return { id: null, name, kind };
  return bearers.size === 1 ? onRecord([...bearers][0], { name, kind }) : undefined;
}

/** Whether a quotation is open at the end of a text. */
const isOpen = (text: string) =>
  (text.match(/[“「]/gu)?.length ?? 0) > (text.match(/[”」]/gu)?.length ?? 0) ||
  (text.match(/"/gu)?.length ?? 0) % 2 === 1;

const ENDS_SAID = /[.!?。！？…,，][”」"]$/u;

/** Nothing but sentences in quotation marks, or a part of such that began before: no title, and no inch. */
function isSpeech(sentence: string, before: string): boolean {
  const text = sentence.trim();
  const marks = text.match(/[“”「」"]/gu)?.length ?? 0;
  if (/^[“「"]/u.test(text)) return marks === 1 || (marks === 2 && ENDS_SAID.test(text));
  return marks === 1 && ENDS_SAID.test(text) && isOpen(before);
}

/** A sentence that begins or ends with what was said, and asks nobody. */
const SAYS_IN_QUOTES = /^[“「"].{12,}|[.!?。！？…][”」"][.。]?$|[:：,] ?[“「"][^”」"]{12,}$/u;
const ASKS_OR_ANSWERS = /[？?][”」"]|对[^，。“「]{1,12}(?:说|表示|喊|问)|\b(?:asked|replied|told \p{Lu})/u;

/**
 * Who goes on speaking: a quotation has the speaker of the one before it in its paragraph, and one that is a paragraph of
 * its own that of the person who spoke last in the one before.
 */
function goesOn(sentence: string, { before = "", ...reading }: Reading): Speaking | undefined {
  const paragraph = before.slice(before.lastIndexOf("\n") + 1).slice(-MOST_READ);
  if (!isSpeech(sentence, paragraph)) return undefined;
  if (paragraph.trim() === "") return fromParagraphBefore({ before: before.trimEnd(), ...reading });
  const index = new CodePointIndex(paragraph);
  const earlier = sentences(paragraph, reading.lang).map(({ start, end }) => index.slice(start, end));
  for (const [back, text] of earlier.slice(-FARTHEST_BACK).toReversed().entries()) {
    const [first, ...others] = attributionsIn(text, reading);
    const said = earlier.slice(0, earlier.length - 1 - back).join(reading.lang === "en" ? " " : "");
    if (first) {
      const isOne = others.length === 0 && SAYS_IN_QUOTES.test(text.trim()) && !ASKS_OR_ANSWERS.test(text);
      const far = before.slice(0, before.length - paragraph.length);
      return isOne ? resolved(first, text, { ...reading, before: far + said }) : undefined;
    }
    if (!isSpeech(text, said)) return undefined;
  }
  return undefined;
}

function fromParagraphBefore({ before = "", ...reading }: Reading): Speaking | undefined {
  const paragraph = before.slice(before.lastIndexOf("\n") + 1).slice(-MOST_READ);
  const index = new CodePointIndex(paragraph);
  const last = sentences(paragraph, reading.lang).at(-1);
  if (!last) return undefined;
  const text = index.slice(last.start, last.end);
  const earlier = before.slice(0, before.length - paragraph.length) + index.slice(0, last.start);
  const [first, ...others] = attributionsIn(text, reading);
  if (!first) return isSpeech(text, earlier) ? goesOn(text, { before: earlier, ...reading }) : undefined;
  if (others.length > 0 || ASKS_OR_ANSWERS.test(text)) return undefined;
  const found = resolved(first, text, { before: earlier, ...reading });
  return found?.kind === "person" ? found : undefined;
}

/** A name was read in folded characters: its own are those of the article. */
function asWritten(name: string, text: string): string {
  const at = foldHan(text).lastIndexOf(name);
  return at === -1 ? name : text.slice(at, at + name.length);
}

function resolved(attribution: Attribution, sentence: string, reading: Reading): Speaking | undefined {
  const { who, subject, verb } = attribution;
  const lead = sentence.slice(0, subject.start);
  if (who.form === "unnamed") return undefined;
  if (who.form === "reference") {
    if (reading.lang === "zh" && who.kind === "person" && lead.trim() !== "") {
      const near = personsIn(lead, reading);
      if (near.length > 0) return onlyPerson(near, reading);
    }
    const isPlain =
      reading.lang === "en"
        ? who.kind !== "person" ||
          !FULL_NAME.test(maskQuotes(sentence).slice(0, Math.min(verb.start, subject.end)))
        : LEADS_ON.test(foldHan(lead)) || ONLY_QUOTED.test(lead) || /^[据據]$/u.test(lead.trim());
    if (!isPlain) return undefined;
    const found =
      ofItself(attribution, sentence, reading) ??
      (reading.lang === "zh" && who.kind === "person"
        ? subjectOf(reading.before ?? "", reading)
        : introducedAs(sentence.slice(subject.start, subject.end), reading));
    if (found && !attribution.isAfter && isAboutAnother(found, sentence.slice(0, verb.start), reading))
      return undefined;
    return found && isSpokenOf(found, sentence) ? undefined : found;
  }
  if (who.family) return ofFamily(who.family, sentence, reading);
  const owners = ownersAmong(reading.speakers);
  if (isThing(who.name, reading)) return undefined;
  const bearers = owners.get(who.name);
  if (bearers) return bearers.size === 1 ? onRecord([...bearers][0], who) : undefined;
  const full = who.isLone || !who.name.includes(" ") ? fullName(who.name, reading) : undefined;
  if (full === null) return undefined;
  const name = full ?? who.name;
  const fullBearers = owners.get(name);
  if (fullBearers)
    return fullBearers.size === 1 ? onRecord([...fullBearers][0], { ...who, name }) : undefined;
  const whole = full ? undefined : longerName(who, reading);
  if (whole !== undefined) return whole ?? undefined;
  // In the middle of a sentence a capital letter makes a name: "according to Eurostat".
  const isCapital = reading.lang === "en" && /according to\s*$/iu.test(lead);
  if (!full && who.isLone && !isCapital && !isElsewhere(who, reading)) return undefined;
  return { id: null, name, kind: full ? "person" : who.kind };
}

/** Whom a sentence begins with, before what it did. */
const DOER_EN =
  /^(?<name>\p{Lu}[\p{L}\d’'&.-]*(?: (?:of |and |for |the |& )?\p{Lu}[\p{L}\d’'&.-]*){0,5})(?:, (?:which|whose) [^,]{3,80},)? (?:ha[sd]|will|would|is|was|plans|\p{Ll}+ed|\p{Ll}+s)\b/u;

/** Acme Water will close the plant, it said: the body that the sentence is about, or the one that was named before. */
function ofItself(
  { who, subject, verb, said, isAfter }: Attribution,
  sentence: string,
  reading: Reading,
): Speaking | undefined {
  if (who.form !== "reference") return undefined;
  const before = referred(who.kind, reading);
  const name = DOER_EN.exec(sentence)?.groups?.name;
  if (reading.lang !== "en" || who.kind !== "organization" || !isAfter || !name) return before;
  const doer = readName(name);
  if (doer.form !== "name" || (doer.kind === "person" && !doer.isLone)) {
    const isIt = /^it$/iu.test(sentence.slice(subject.start, subject.end).trim());
    return before ?? (isIt && doer.form === "name" ? named(doer.name, reading, "organization") : undefined);
  }
  const own: Attribution = { who: { ...doer, kind: "organization" }, subject, verb, said, isAfter };
  return resolved(own, sentence, reading) ?? before;
}

/** Whether the words before a pronoun begin with the family name of somebody else: "Osei's term ends in May, and she has said". */
function isAboutAnother({ name, kind }: Speaking, lead: string, reading: Reading): boolean {
  const family = /^(?<family>\p{Lu}\p{Ll}[\p{L}-]+)(?=['’]s |, | \p{Ll})/u.exec(lead)?.groups?.family;
  if (reading.lang !== "en" || kind !== "person" || !family || name.endsWith(family)) return false;
  return fullName(family, reading) !== undefined;
}

/** Whether a quotation names a person: then another said it. */
function isSpokenOf({ name, kind }: Speaking, sentence: string): boolean {
  if (kind !== "person" || !/ /u.test(name)) return false;
  const quoted = quotationsIn(sentence).map(({ start, end }) => sentence.slice(start, end));
  return quoted.some((words) => isNamedIn(name, words));
}

/** Who has a family name, and held the office that is told with it: the only one in the article. */
function ofFamily(
  { name, office }: { name: string; office: string },
  sentence: string,
  reading: Reading,
): Speaking | undefined {
  const text = foldHan(`${(reading.before ?? "").slice(-MOST_BEFORE)}${sentence}`);
  const spoke = text.match(new RegExp(`${name}\\p{Script=Han}{2}(?=表示|认为|指出|说|称)`, "gu")) ?? [];
  const persons = new Set([...chinesePersons(text), ...(office === "" ? spoke : [])]);
  const named = [...persons].filter((one) => one.startsWith(name) && one.length > 1);
  return onlyPerson(
    named.filter((one) => office === "" || text.includes(office + one)),
    reading,
  );
}

/** Whether the text before tells that a name is not somebody's but a thing's: the Aurora program. */
function isThing(name: string, { lang, before = "" }: Reading): boolean {
  if (lang === "zh") return false;
  const own = name.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
  return new RegExp(
    `(?<!\\p{L})${own} (?:program(?:me)?|project|mission|initiative|scheme|rocket|lander|telescope|spacecraft|platform|bill|act|law)s?(?!\\p{L})`,
    "u",
  ).test(before.slice(-MOST_BEFORE));
}

/** What he said stands before him: “……”他说. */
const ONLY_QUOTED = /^\s*[“「『][^“”「」『』]*[”」』][，,]?\s*$/u;

/** Nothing, or a word or two that lead on to what he says: 不过, 对此, 谈到价格. */
const LEADS_ON =
  /^\s*(?:(?:现在|如今|不过|但|但是|然而|此外|另外|对此|同时|谈[到及]?|对于|关于|针对|至于|面对|被问[到及]|随后|最后|其中|而|因此|会后)[^，,。]{0,20}[，,]\s*)?$/u;

/** The persons in Chinese words who are told by office and name there or before, or are on record. */
function personsIn(words: string, { speakers, before = "" }: Reading): string[] {
  const text = foldHan(words);
  const known = [...ownersAmong(speakers)].flatMap(([name, owners]) =>
    [...owners].some(({ kind }) => kind === "person") ? [name] : [],
  );
  const told = chinesePersons(foldHan(before.slice(-MOST_BEFORE)) + text);
  return [...new Set([...told, ...known])].filter((name) => text.includes(name));
}

function onlyPerson(names: readonly string[], reading: Reading): Speaking | undefined {
  const [name, ...others] = names;
  return name === undefined || others.length > 0 ? undefined : named(name, reading);
}

function onRecord(
  speaker: NamedSpeaker | undefined,
  who: { name: string; kind: SpeakerKind },
): Speaking | undefined {
  return speaker && { id: speaker.id, name: who.name, kind: speaker.kind ?? who.kind };
}

/** A headline in capitals has names in no certain place: "Republicans Are Following Rossi to Nowhere". */
function withoutTitle(line: string): string {
  if (/[.!?。！？…][”"’']?$/u.test(line.trim())) return line;
  const long = line.match(/(?<!\p{L})\p{Script=Latin}{4,}/gu) ?? [];
  const capital = long.filter((word) => /^\p{Lu}/u.test(word));
  return long.length > 2 && capital.length > 0.7 * long.length ? "" : line;
}

/** The full name of whom a surname names: in the record or in the text before; null where it may be two people's. */
function fullName(name: string, { speakers, before = "" }: Reading): string | null | undefined {
  const text = foldHan(before.slice(-MOST_BEFORE)).replace(/^.*$/gmu, withoutTitle);
  const own = name.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
  const written = /\p{Script=Han}/u.test(name)
    ? new RegExp(`(?:\\p{Script=Han}{1,8}[·•・‧])+${own}`, "gu")
    : new RegExp(
        `(?<![\\p{Script=Latin}])(?:\\p{Lu}[\\p{Script=Latin}’'.-]+ ){1,2}${own}(?![\\p{Script=Latin}-])`,
        "gu",
      );
  const known = [...ownersAmong(speakers).keys()].filter(
    (one) => one.endsWith(` ${name}`) || one.endsWith(`·${name}`),
  );
  const found = [...text.matchAll(written)].map(([one]) => bareForeignName(bareName(one)));
  const all = new Set([...known, ...found.filter((one) => one !== name)]);
  return all.size > 1 ? null : [...all][0];
}

/** Who spoke before under a longer name that begins so (Halvard Lines, Teo Wei Lin); null where it may be one of several. */
function wholeName(name: string, { before = "", ...reading }: Reading): Speaking | null | undefined {
  const far = before.slice(-MOST_BEFORE);
  if (!far.includes(`${name} `)) return undefined;
  const index = new CodePointIndex(far);
  const spoke = sentences(far, reading.lang)
    .map(({ start, end }) => index.slice(start, end))
    .filter((text) => text.includes(`${name} `))
    .flatMap((text) => attributionsIn(text, reading))
    .flatMap(({ who }) => (who.form === "name" && who.name.startsWith(`${name} `) ? [who] : []));
  const names = new Set(spoke.map((who) => who.name));
  const [first] = spoke;
  if (!first) return undefined;
  return names.size === 1 ? { id: null, name: first.name, kind: first.kind } : null;
}

/** The longer name under which somebody, or in Chinese a body, was told before. */
function longerName(
  { name, kind, isLone }: { name: string; kind: SpeakerKind; isLone?: boolean },
  reading: Reading,
): Speaking | null | undefined {
  if (reading.lang === "en") return isLone ? wholeName(name, reading) : undefined;
  return kind === "organization" ? wholeBody(name, reading) : undefined;
}

/** 商务局 is the 市商务局 that spoke before; null where it may be one of several. */
function wholeBody(name: string, { before = "", ...reading }: Reading): Speaking | null | undefined {
  const far = foldHan(before.slice(-MOST_BEFORE));
  if (!new RegExp(`[省市县区州旗镇乡]${name}`, "u").test(far)) return undefined;
  const index = new CodePointIndex(far);
  const names = sentences(far, reading.lang)
    .map(({ start, end }) => index.slice(start, end))
    .filter((text) => text.includes(name))
    .flatMap((text) => attributionsIn(text, reading))
    .flatMap(({ who }) => (who.form === "name" && who.kind === "organization" ? [who.name] : []))
    .filter((one) => one.endsWith(name) && /[省市县区州旗镇乡]$/u.test(one.slice(0, -name.length)));
  const [only, ...others] = new Set(names);
  if (!only) return undefined;
  return others.length === 0 ? { id: null, name: only, kind: "organization" } : null;
}

/** Whether a lone capitalised word at the beginning of a sentence is a name elsewhere. */
function isElsewhere(
  { name, isDoubtful }: { name: string; isDoubtful?: boolean },
  { lang, before = "" }: Reading,
): boolean {
  if (/\p{L}\p{Lu}/u.test(name)) return true;
  const text = foldHan(before.slice(-MOST_BEFORE));
  if (lang === "zh")
    return (
      isIntroduced(name, text) ||
      (isDoubtful
        ? isInSounds(name) && text.split(name).length > TIMES_NAMED
        : name.length === 3 || text.includes(name))
    );
  const own = name.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
  if (new RegExp(`[\\p{Ll},] ${own}(?![\\p{L}-])`, "u").test(text)) return true;
  // It begins sentences again and again, is no plural, and is never a common word.
  const again = text.match(new RegExp(`(?<![\\p{L}-])${own}(?![\\p{L}-])`, "gu")) ?? [];
  const isCommon = new RegExp(`(?<!\\p{L})${own.toLowerCase()}(?!\\p{L})`, "u").test(text);
  return again.length >= TIMES_NAMED && !/s$/u.test(name) && !isCommon;
}

/** So often a foreign surname stands before, that its sounds are a name. */
const TIMES_NAMED = 2;

const ORGANIZATION_NAME = "\\p{Lu}[\\p{L}\\d’'&-]*(?: (?:of |and |for |the )?\\p{Lu}[\\p{L}\\d’'&-]*){0,5}";

/** The body whose name was told with its sort: "a group called River Watch", "the company, Acme Water,". */
function introducedAs(words: string, { lang, before = "" }: Reading): Speaking | undefined {
  const sort = /(?<=[Tt]h(?:e|is) )[\p{Ll}-]+$/u.exec(words.trim())?.[0];
  if (lang !== "en" || !sort) return undefined;
  const told = new RegExp(
    `(?<!\\p{L})(?:[Tt]he|[Aa]n?) (?:[\\p{L}-]+ ){0,3}${sort}(?:, (?<named>${ORGANIZATION_NAME}),| (?:called|named|calling itself|known as) (?<called>${ORGANIZATION_NAME}))`,
    "gu",
  );
  const names = [...before.slice(-MOST_BEFORE).matchAll(told)].map(
    ({ groups }) => groups?.named ?? groups?.called ?? "",
  );
  const [name, ...others] = new Set(names);
  return name && others.length === 0 ? { id: null, name, kind: "organization" } : undefined;
}

/** So many sentences may go on about somebody. */
const MOST_ABOUT = 8;
/** A sentence that goes on about him: 也是他, 后来他, 在他; or one that names nobody. */
const ABOUT_HIM = /^(?:也是|正是|而|但|不过|后来|随后|当时|现在|如今|这次|在|当)?[他她](?!们)/u;
const LATIN_PERSON = /^\p{Lu}[\p{Ll}.’'-]+(?: \p{Lu}[\p{Ll}.’'-]+){1,2}(?=\s?[（(，,]|\p{Script=Han})/u;
const FOREIGN_PERSON = /^\p{Script=Han}{1,6}(?:[·•・‧]\p{Script=Han}{1,8}){1,3}(?=[（(，,])/u;
/** Somebody else may be meant. */
const ANOTHER_PERSON = /\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+|[·•・‧]/u;
const SHORT_NAME = /(?<=\p{Script=Han}[·•・‧])\p{Script=Han}{2,6}(?=[）)，,。])/gu;

/** Whom a Chinese text has been about: the person with whose name a sentence began, and about whom all after it went on. */
function subjectOf(before: string, reading: Reading): Speaking | undefined {
  const index = new CodePointIndex(before.slice(-4_000));
  const earlier = sentences(index.text, "zh").map(({ start, end }) => ({
    start,
    text: foldHan(index.slice(start, end)).trim(),
  }));
  for (const { start, text } of earlier.slice(-MOST_ABOUT).toReversed()) {
    const sofar = index.slice(0, start);
    const full = LATIN_PERSON.exec(text)?.[0] ?? FOREIGN_PERSON.exec(text)?.[0];
    if (full) {
      const rest = text.slice(full.length).replace(/^\s?[（(][^（()）]*[）)]/u, "");
      return /^[与和跟同、]/u.test(rest) ? undefined : onlyPerson([full], reading);
    }
    const short = [...foldHan(sofar).matchAll(SHORT_NAME)].map(([name]) => name);
    const own = short.find(
      (name) => text.startsWith(name) && !/^[与和跟同、]/u.test(text.slice(name.length)),
    );
    if (own) {
      const whole = fullName(own, { ...reading, before: sofar });
      return whole ? onlyPerson([whole], reading) : undefined;
    }
    if (ANOTHER_PERSON.test(text) && !ABOUT_HIM.test(text)) return undefined;
    if (attributionsIn(text, reading).some(({ who }) => who.form === "name")) return undefined;
  }
  return undefined;
}

/** "Osei called it late and said", "Osei said she had warned": of whoever spoke first. */
const SAME_SUBJECT = /(?:^|\s)(?:and|but|s?he)$/u;
/** A sentence that begins with somebody's name, with or without an office. */
const SUBJECT_EN =
  /^(?<lead>(?:On|In|At|After|Before|During|As|Last|This|By|Every|One|Early|Late) [^,.“"]{2,70}, )?(?:\p{Lu}\p{L}*\.? ){0,3}?(?<name>\p{Lu}\p{Ll}+ (?:\p{Lu}\.? )?\p{Lu}[\p{L}’'-]+)(?=,? \p{Ll})/u;

const opensParagraph = (before: string) => /(?:^|\n)\s*$/u.test(before);

/** Whom an English sentence is about where nobody speaks in it: the only person whom it names, at its beginning. */
function subjectPerson(text: string, reading: Reading): Speaking | undefined {
  const found = reading.lang === "en" ? SUBJECT_EN.exec(text) : null;
  const name = found?.groups?.name;
  const lead = found?.groups?.lead ?? "";
  const words = found?.[0].slice(lead.length) ?? "";
  if (!found || !name || !isPersonNamed(words)) return undefined;
  if (FULL_NAME.test(lead) || FULL_NAME.test(text.slice(found[0].length))) return undefined;
  const who = readPerson(words);
  return who.form === "name" ? named(who.name, reading) : undefined;
}

const isSame = (one: Who, other: Who) =>
  one === other || (one.form === "name" && other.form === "name" && one.name === other.name);

/** Whom a pronoun means: who spoke in the sentence before, or in the one before that if nobody else came up. */
function referred(kind: SpeakerKind, { before = "", ...reading }: Reading): Speaking | undefined {
  const index = new CodePointIndex(before.slice(-4_000));
  const earlier = sentences(index.text, reading.lang).map(({ start, end }) => ({
    start,
    text: index.slice(start, end),
  }));
  for (const { start, text } of earlier.slice(-FARTHEST_BACK).toReversed()) {
    const spoken = attributionsIn(text, reading);
    const [first] = spoken;
    if (!first && reading.lang === "zh" && kind === "person") {
      const named = personsIn(text, { ...reading, before: index.slice(0, start) });
      if (named.length > 0) return onlyPerson(named, reading);
    }
    const isDoer = first?.who.form === "unnamed" && /\sand$/u.test(text.slice(0, first.verb.start).trimEnd());
    if ((!first || isDoer) && FULL_NAME.test(text))
      return kind === "person" && opensParagraph(index.slice(0, start))
        ? subjectPerson(text, { ...reading, before: index.slice(0, start) })
        : undefined;
    if (!first) continue;
    const found = resolved(first, text, { ...reading, before: index.slice(0, start) });
    // Whoever spoke in between for the company, it is the one that was named.
    if (kind === "organization" && found?.kind === "person" && spoken.length === 1) continue;
    const isOne = ({ who, subject }: Attribution) =>
      isSame(who, first.who) ||
      who.form === "reference" ||
      (who.form === "unnamed" &&
        (reading.lang === "zh" || SAME_SUBJECT.test(text.slice(subject.start, subject.end).trim())));
    return found?.kind === kind && spoken.every(isOne) ? found : undefined;
  }
  return undefined;
}
