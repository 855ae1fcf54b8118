import { maskQuotes } from "@/lib/language/quotes";
import { isBodyDescribed, isDescription, readName, readPerson } from "./englishNames";
import { type Attribution, UNNAMED, type Who } from "./who";

const SAYING =
  "said|says|told|tells|announc(?:ed|es)|stated|claim(?:ed|s)|wrote|writes|tweeted|posted|admit(?:ted|s)|acknowledge[ds]|denied|denies|insist(?:ed|s)|argue[ds]|add(?:ed|s)|explain(?:ed|s)|warn(?:ed|s)|replied|replies|respond(?:ed|s)|confirm(?:ed|s)|reveal(?:ed|s)|disclose[ds]|testified|testifies|allege[ds]|accuse[ds]|criticize[ds]|criticise[ds]|blame[ds]|noted|emphasi[sz]e[ds]|stress(?:ed|es)|reiterate[ds]|recalled|recount(?:ed|s)|comment(?:ed|s)|predict(?:ed|s)|estimate[ds]|report(?:ed|s)|declare[ds]|suggest(?:ed|s)|believe[ds]|conceded|concedes|maintain(?:ed|s)|urge[ds]|complained|described|expects|forecasts|called (?:for|on|the|it)|ruled(?= that)|continue[sd]? to (?:insist|say|deny|argue|maintain|claim)|promise[ds]|pledge[ds]|vow(?:ed|s)|guarantee[ds]|committed|commits";
const INTENDING =
  "(?:plan(?:s|ned)?|aim(?:s|ed)?|intend(?:s|ed)?|hope[ds]?|expect(?:s|ed)?|propose[ds]?) to|(?:is|are|was|were|has been|have been|remains?) (?:committed to|planning to|aiming to)";
const VERB = new RegExp(
  `(?<![\\p{L}\\p{N}’'-])(?:${INTENDING}|${SAYING}|according to)(?![\\p{L}\\p{N}’'-])`,
  "giu",
);
const INVERTS =
  /^(?:said|says|wrote|writes|added|adds|argued|argues|explained|warned|noted|recalled|recounted|commented|replied|tweeted|insisted|claimed|told)$/iu;
/** Said, or done to a thing: "added that", "added smaller landers". */
const OF_THINGS = /^(?:added|adds|maintain(?:ed|s)|recalled)$/iu;
/** An act of office: "denied a request", "declared a state of emergency". */
const ACT =
  /^(?:den(?:y|ies|ied) (?:an?|the|his|her|their) (?:\p{Ll}+ )?(?:request|motion|petition|appeal|application|bail|permit|licence|license|entry)|declare[ds] (?:an?|the) (?:(?:state|day|period) of|winner|emergency|public holiday|truce|ceasefire))\b/iu;
/** What is said has a verb of its own or stands in quotation marks. */
const IS_CLAUSE =
  /^\s*(?:that\b|[,:“"█]|$)|█|\b(?:is|are|was|were|will|would|can|could|may|might|must|should|ha[sd]|have|do(?:es)?|did)\b|n[’']t\b/iu;
/** Before such a word it is a noun, a participle, or said of the subject by others. */
const NO_VERB_AFTER =
  /(?:^|[\s“"(])(?:the|a|an|its|their|his|her|our|my|your|this|that|these|those|no|any|of|for|by|to|with|was|were|is|are|be|been|being|not|n[’']t|never|as|what|who|which|whose|than|from|on|in|previously|would|will|could|can|may|might|should|must|do|does|did)\s$|[’']s\s$/iu;
/** What may stand between a subject and its verb. */
const BETWEEN =
  /(?:\s|^)(?:also|later|then|now|still|nevertheless|nonetheless|however|therefore|instead|too|again|once|first|recently|earlier|has|have|had|publicly|repeatedly|flatly|since|twice|\p{Ll}+ly|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:morning|afternoon|evening|night))?|(?:on|in) (?:\d{1,2} )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[\p{Ll}.]*(?: \d{1,2})?(?:,? \d{4})?|in (?:19|20)\d\d|today|yesterday|last (?:week|month|year|night)|this (?:week|month|year)|(?:in|via) an? [\p{Ll} -]{3,40}|in a post on X|at an? [\p{Ll} -]{3,40})\s?$/u;
const LEADING =
  /^(?:But|And|Yet|So|Still|Also|Then|Now|Meanwhile|However|Nevertheless|Instead|Separately|Later|but|and|yet|so|while)\s+/u;
/** A clause that begins so is no main one. */
const SUBORDINATE =
  /^(?:when|after|if|because|as|since|before|until|where|who|which|that|what|whose|whether|how|why|although|though|unless|once)\b/iu;
const ADVERBIAL =
  /^(?:A (?:few |couple of )?(?:year|month|week|day|decade|hour)s? (?:ago|earlier|later)|In|On|At|After|Before|During|Since|When|As|Asked|Speaking|Writing|Earlier|Last|This|Meanwhile|However|Later|Also|By|With|For|From|Under|Following|Despite|Still|Instead|Nevertheless|Separately|Addressing|Responding|Citing|Yesterday|Today|But|And|Yet|Then|Now|Once|While|Although|Though|Because|If|Until|Within|Over|Across|Through|Nearly|Almost|Just|Two|Three|Hours|Days|Weeks|Months|Years|\p{Lu}\p{Ll}+ly)\b/u;
/** Goes on after such a beginning: "Later, in remarks at the hall, Osei said". */
const ADVERBIAL_GOES_ON =
  /^(?:in|on|at|after|during|before|for|from|by|with|under|following|despite|speaking|writing|citing|last|this|earlier|later|(?:first |later )?(?:seen|read|heard|obtained|reviewed|published|posted|shared|sent|released|written|dated|filed|aired|broadcast|recorded|reported)) /u;
/** Ages, descriptions and clauses about who was just named. */
const APPOSITIVE =
  /^(?:\d{2}$|(?:the|a|an|its|their|his|her|our|one|who|which|whose|also|now|then|both|speaking|writing|citing|in an? |at an? |[DRI]-\p{Lu}|(?:through|via) (?:an?|his|her|its|their) |(?:based|headquartered|founded|owned|listed|backed|known|elected|appointed|speaking|quoted) (?:in|by|on|as|at) |of |from |for |head |chief |associate |assistant |chair|president|founder|director|professor|executive|deputy|vice |senior |former |co-?founder|leader|managing |general |acting |spokes|minister |secretary |mayor |chancellor )|\p{Lu}[\p{L}’'.-]*(?:[’']s|s[’']) |.*\b(?:of|at|for) )/u;
/** What follows a name that was told after what was said: an office, an age. */
const OFFICE =
  /^(?:\d{2}\b|(?:the|a|an|its|their|his|her|our|one|who|which|head|chief|chair|president|founder|director|professor|executive|deputy|vice|senior|former|co-?founder|leader|managing|general|acting|minister|secretary|mayor|chancellor)\b|(?:\p{Lu}[\p{L}’'.-]* ){1,5}(?:of|at|for) |\p{Lu}[\p{L}’'.-]*[’']s )/u;
/** A place within what follows a verb at which a speaker's name and office are over. */
const NAME_ENDS =
  /[.;:—–?!“”"█(]|,? (?:who|which|when|after|during|while|as|in|on|at|of|from|with|to|before|adding|but|and|about)\s|$/u;

/** After the verb of an attribution that follows what was said. */
const ENDS_AFTER =
  /^\s*(?:,(?!\s*[“"█])|[.;]?\s*[”"]?\s*$|(?:(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|on|in|at|during|by|late|early|last|this) [^.;“"]{1,60}[.;]?\s*$|when (?:asked|contacted|reached)\b[^.;“"]{0,60}[.;]?\s*$|(?:after|before|following|outside|from) (?:the|an?|his|her|their|its) (?!\p{L}+ (?:would|will|was|were|had|is|are|has)\b)\p{L}+(?: \p{L}+)?[.;]?\s*$)/u;

/** Put between a subject and its verb. */
const PARENTHESIS = /, (?:meanwhile|however|though|too|in turn|for (?:his|her|its|their) part),$/u;
const QUOTE_ENDS = /[”"█]\s*,?\s*$/u;
/** What was said is over: where, when and to whom follow. */
const CIRCUMSTANCE_FOLLOWS =
  /^ (?:in|on|at|during|after|before|as|when|while|by|via|through|to|late|early|last|this)\b[^“"█]*$/u;
/** "The plant will close, the minister said on Tuesday, after …" */
const DAY_FOLLOWS = /^ on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:, (?!that\b)|[.]?$)/u;
const TOLD =
  /^told (?![^,]*\b(?:that|how|why|what)\b)[^,.;“"]{1,60}(?:[.;]?\s*$|, (?:\p{Ll}+ly )?\p{Ll}+ing [^“"█]*$)/u;

type Region = { who: Who; start: number; end: number; isTrailing?: boolean };

/** A party, a place or a ticker behind a name: Osei (Ind), Osei (D-Ohio). */
const BRACKETS = /(?<=\p{L}) \([^()]{1,40}\)/gu;

/** Every attribution of a sentence in order: who is told to have said something. */
export function englishAttributions(sentence: string, isKnown: (name: string) => boolean): Attribution[] {
  // Some write two single marks for the one that closes.
  const text = maskQuotes(sentence.replaceAll("’’", "”█"));
  const read: Read = (phrase) => {
    const words = phrase.replace(BRACKETS, "");
    return knownName(words.trim(), isKnown) ?? readName(words);
  };
  const found = Array.from(text.matchAll(VERB), (match) =>
    readVerb(text, match[0], match.index, read),
  ).filter((one) => one !== null);
  const participle = found.length === 0 ? readParticiple(text, read) : null;
  return participle ? [participle] : withTellerFirst(found, text);
}

const INTENDS = new RegExp(`^(?:${INTENDING})$`, "iu");

/** Whoever is told at the end to have said it all speaks, not they of whom it was said: "Opponents plan to vote, said Osei." */
function withTellerFirst(found: Attribution[], text: string): Attribution[] {
  const [first, ...others] = found;
  if (!first || !INTENDS.test(first.said)) return found;
  const teller = others.find(
    ({ subject, verb, isAfter }) =>
      isAfter &&
      /[,”"]\s*$/u.test(text.slice(0, Math.min(subject.start, verb.start))) &&
      !/[“"]/u.test(text.slice(verb.end)),
  );
  return teller ? [teller, first, ...others.filter((one) => one !== teller)] : found;
}

/** What its subject did and said: "Osei defended the plan, saying it was late". */
const SAYING_SO =
  /(?:,| (?:statement|letter|report|post|email|memo|release|warning|notice)) (?<said>saying|arguing|insisting|claiming|warning|adding|promising|vowing|pledging)(?: that\b|,(?= [“"█])|(?= ))/u;
/** A main clause begins with its subject and what they did. */
const DID =
  /^(?<subject>.{3,80}?) (?:(?:also|later|then|again|has|had) )?(?:\p{Ll}+ed|said|told|gave|took|went|came|wrote|spoke|met|made|hit|stood|put|sent) /u;
/** What is told of the subject between commas. */
const OF_SUBJECT = /(?<=^[^,]{3,60}), (?:which|who) [^,]{3,80}, /u;
/** "…, with Health Minister Dora Lenz warning of delays" */
const WITH_SAYING =
  /, with (?<subject>[^,]{3,60}?) (?<said>saying|warning|arguing|insisting|claiming|vowing|promising|pledging) /u;

function readParticiple(text: string, read: Read): Attribution | null {
  const within = WITH_SAYING.exec(text) ?? SAYING_SO.exec(text);
  if (!within) return null;
  const said = within.groups?.said ?? "";
  const place = within.index + within[0].indexOf(said, 2);
  const own = within.groups?.subject;
  const lead = LEADING.exec(text)?.[0].length ?? 0;
  const clause = text.slice(lead + leadingPhrase(text.slice(lead)), within.index);
  const subject = own ?? DID.exec(clause.replace(OF_SUBJECT, " "))?.groups?.subject;
  if (!subject) return null;
  const who = read(subject);
  if (who.form === "unnamed") return null;
  const start = text.indexOf(subject);
  const verb = { start: place, end: place + said.length };
  return { who, subject: { start, end: start + subject.length }, verb, said, isAfter: false };
}

/** How long the phrase is that tells when or where, before a main clause: "After the hearing, ". */
function leadingPhrase(text: string): number {
  return ADVERBIAL.test(text) ? (/^[^,]{3,60}, /u.exec(text)?.[0].length ?? 0) : 0;
}

/** Whom a noun phrase names. */
type Read = (phrase: string) => Who;

/** A name on record is one however it is written. Of which kind it is, the record says. */
const knownName = (name: string, isKnown: (name: string) => boolean): Who | null =>
  / /u.test(name) && isKnown(name) ? { form: "name", name, kind: "organization" } : null;

function readVerb(text: string, said: string, start: number, read: Read): Attribution | null {
  const verb = { start, end: start + said.length };
  const attributed = (region: Region, isAfter: boolean): Attribution => ({
    who: region.who,
    subject: { start: region.start, end: region.end },
    verb,
    said,
    isAfter,
  });
  if (/^according to$/iu.test(said)) return attributed(afterVerb(text, verb.end, read), true);
  const lead = text.slice(0, start);
  if (NO_VERB_AFTER.test(lead)) return null;
  const isAfterQuote =
    /[”"█?!—…]\s*$|^\s*$/u.test(lead) || (/[,，]\s*$/u.test(lead) && /[”"]\s*,?\s*$/u.test(lead));
  const inverted =
    INVERTS.test(said) && /[”"█?!—…,]\s*$/u.test(lead) ? afterVerb(text, verb.end, read) : null;
  if (inverted && isAfterQuote) return attributed(inverted, true);
  if (OF_THINGS.test(said) && !isEnded(text.slice(verb.end)) && !IS_CLAUSE.test(clauseAt(text, verb.end)))
    return null;
  if (ACT.test(text.slice(start))) return null;
  const before = beforeVerb(text, start, verb.end, read);
  if (before === null) return null;
  if (before.who.form === "unnamed" && inverted && inverted.who.form === "name" && !inverted.who.isLone)
    return attributed(inverted, true);
  return attributed(before, before.isTrailing === true);
}

/** The words from a place on to the end of their clause. */
const clauseAt = (text: string, from: number) => /^.[^,;.]*/u.exec(text.slice(from))?.[0] ?? "";
/** Whether nothing but circumstances follows. */
const isEnded = (after: string) => ENDS_AFTER.test(after) || CIRCUMSTANCE_FOLLOWS.test(after);

/** The subject before a verb; null where the verb belongs to no main clause. */
function beforeVerb(text: string, verbStart: number, verbEnd: number, read: Read): Region | null {
  const lead = text.slice(0, verbStart);
  const from = Math.max(
    ...[
      ...lead.matchAll(
        /[”"█;:—–]\s*,?\s*|[.!?]\s+(?=\p{Lu})(?<!\b(?:Mr|Ms|Mrs|Dr|Sen|Gov|Rep|Prof|St|Inc|Corp|Co|Ltd|[A-Z])\.\s+)/gu,
      ),
    ].map((m) => m.index + m[0].length),
    0,
  );
  let region = lead.slice(from).trimEnd().replace(PARENTHESIS, "");
  const isClosed = () => region.endsWith(",");
  for (let cut = true; cut; ) {
    const shorter = region.replace(BETWEEN, "").trimEnd();
    cut = shorter !== region && shorter !== "";
    if (cut) region = shorter;
  }
  const isApposition = isClosed();
  const after = text.slice(verbEnd);
  const followsQuote =
    QUOTE_ENDS.test(lead.slice(0, from)) &&
    (ENDS_AFTER.test(after) || CIRCUMSTANCE_FOLLOWS.test(after) || TOLD.test(text.slice(verbEnd - 4)));
  const parts = region.replace(/,$/u, "").split(/,\s+/u);
  const at = (who: Who): Region => ({
    who,
    start: from + lead.slice(from).length - lead.slice(from).trimStart().length,
    end: from + region.length,
  });
  const rest = [...parts];
  const isAdverbial = (part = "") => {
    // "But Marcus Hale, an analyst, warned": what joins a sentence to the one before makes no phrase of it.
    const joined = LEADING.exec(part)?.[0] ?? "";
    const own = part.slice(joined.length);
    const begins = joined === "" ? own : own.charAt(0).toUpperCase() + own.slice(1);
    return ADVERBIAL.test(begins) || (rest.length < parts.length && ADVERBIAL_GOES_ON.test(part));
  };
  while (rest.length > 1 && isAdverbial(rest[0])) rest.shift();
  const [first = "", ...more] = rest.map((part) => part.replace(LEADING, ""));
  if (SUBORDINATE.test((more.at(-1) ?? first).trim()) && !isApposition) return null;
  if (isApposition || more.length > 0) {
    const whole = apposition(first, more, isApposition, read);
    if (whole) return { ...at(whole), ...(followsQuote && { isTrailing: true }) };
  }
  const last = rest.at(-1) ?? "";
  // "Spills were halved, Osei said." and "He left, and Osei said …"
  const ends = ENDS_AFTER.test(after) || (rest.length > 1 && DAY_FOLLOWS.test(after));
  const start = from + lead.slice(from).lastIndexOf(last);
  // "The plant will close, Osei told parliament on Wednesday."
  const tellsWhom = rest.length > 1 && TOLD.test(text.slice(verbEnd - 4));
  const isTrailing = (ends || tellsWhom || followsQuote) && lead.slice(0, start).trim() !== "";
  if (isTrailing)
    return { who: read(last.replace(LEADING, "")), start, end: from + region.length, isTrailing };
  if (more.length === 0) {
    const before = read(WHEN_SAYING.exec(first)?.groups?.who ?? first);
    const both = before.form === "unnamed" ? DOES_BOTH.exec(first)?.groups?.subject : undefined;
    return at(both ? read(both) : before);
  }
  const doer = JOINED.test(rest.at(-1) ?? "") ? DOER.exec(first)?.groups?.subject : undefined;
  if (doer && more.length === 1) return at(read(doer));
  return at(LEADING.test(last) ? read(last.replace(LEADING, "")) : UNNAMED);
}

/** "the Minister for Enterprise, Tourism and Employment" */
const OFFICE_GOES_ON = /^\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)*(?:,? and \p{Lu}\p{L}+(?: \p{Lu}\p{L}+)*)?$/u;
/** "She gave no date, but said": the subject goes on. */
const JOINED = /^(?:but|and|yet)(?: (?:also|later|then))?$/u;
/** "There were groans when she added" */
const WHEN_SAYING = /^There (?:was|were|came|is|are) [^,]{3,60} when (?<who>[^,]{2,60})$/u;
/** "Osei rejected the claim and said" */
const DOES_BOTH =
  /^(?<subject>.{3,80}?) (?:rejected|dismissed|denied|defended|welcomed|criticised|criticized|condemned|praised|apologi[sz]ed for|confirmed|acknowledged|declined) (?:\p{L}+ ){1,6}and$/u;
const DOER =
  /^(?<subject>.{2,60}?) (?:(?:did|does|ha[sd]|have|was|were|would|could) ?(?:n[’']t|not)? |(?:\p{Ll}+ed|gave|gives|took|went|came|wrote|spoke|met|made|stood|put|sent) )/u;

/** "Osei, the council’s chair, said", "the council’s chair, Margaret Osei, said". */
function apposition(first: string, more: readonly string[], isClosed: boolean, read: Read): Who | null {
  if (!isClosed || more.length === 0) return null;
  const name = read(first);
  const tells = (part: string, nth: number) =>
    APPOSITIVE.test(part) || (nth > 0 && OFFICE_GOES_ON.test(part));
  if (name.form === "name" && more.every(tells)) return name;
  const [second = "", ...others] = more;
  if (isBodyDescribed(first) && others.length === 0) {
    const body = read(second);
    return body.form === "name" && body.isLone
      ? { form: "name", name: body.name, kind: "organization" }
      : body;
  }
  if (isDescription(first) && others.every((part) => APPOSITIVE.test(part))) return readPerson(second);
  return UNNAMED;
}

/** Who is named after a verb: “…,” said Margaret Osei, the council’s chair. */
function afterVerb(text: string, from: number, read: Read): Region {
  const tail = text.slice(from);
  const end =
    /(?:(?<!\b(?:Mr|Ms|Mrs|Dr|Sen|Gov|Rep|Prof|St|[A-Z]))\.(?:\s|$)|[;:—–?!“”"█(]|$)/u.exec(tail)?.index ??
    tail.length;
  const [first = "", second = ""] = tail.slice(0, end).trim().split(/,\s+/u);
  const spaces = tail.length - tail.trimStart().length;
  const isEnd = tail
    .slice(0, end)
    .trim()
    .split(/,\s+/u)
    .slice(1)
    .every((part) => OFFICE.test(part));
  const region = (who: Who): Region => ({
    who,
    start: from,
    // What describes the speaker is no part of what was said.
    end: from + (isEnd ? end : spaces + first.length),
  });
  const whole = read(first);
  if (whole.form === "name") return region(whole);
  if (isDescription(first) && second) {
    const person = readPerson(second.slice(0, NAME_ENDS.exec(second)?.index));
    return { ...region(person), end: from + spaces + first.length + 2 + second.length };
  }
  const cut = first.slice(0, NAME_ENDS.exec(first)?.index);
  const shorter = cut === first ? whole : read(cut);
  // "…, said Amnesty International on Tuesday."
  const isWhole = ENDS_AFTER.test(text.slice(from + spaces + cut.length));
  return region(shorter.form === "name" && shorter.kind !== "person" && !isWhole ? UNNAMED : shorter);
}
