import { UNNAMED, type Who } from "./who";

const WORD = "(?:\\p{Lu}[\\p{L}\\p{M}\\d’'&.-]*|\\p{Ll}+\\p{Lu}[\\p{L}\\d]*)";
const PARTICLE = "(?:de|da|del|della|di|du|la|le|van|von|der|den|bin|ibn|al|el|dos|ter|ben)";
/** Up to six words with capitals, with what stands between the words of a name. */
const NAME = `${WORD}(?: (?:(?:${PARTICLE} ){1,2}|of (?:the )?|for (?:the )?|and |& |the )?${WORD}){0,6}`;
const PERSON = `${WORD}(?: (?:${PARTICLE} ){0,2}${WORD}){1,3}`;
const TITLES_CAPITAL =
  "Fire Chief|Police Chief|Sheriff|Undersheriff|Deputy|Constable|Coroner|Coach|Principal|Pastor|Rabbi|Imam|Trooper|Lieutenant|Assemblyman|Assemblywoman|Alderman|Supervisor|Trustee|(?:Board|Commission|Council|Committee|Party|Club) (?:Chair|Chairman|Chairwoman|President|Leader)|Secretary of (?:State|Defen[cs]e|the \\p{Lu}\\p{Ll}+)|Press Secretary|Attorney General|Administrator|Treasurer|Comptroller|Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Sen|Rep|Gov|Gen|Col|Capt|Lt|Sgt|Rev|President|Vice President|Prime Minister|Deputy Prime Minister|Chancellor|Minister|Foreign Minister|Finance Minister|Health Minister|Secretary|Senator|Representative|Congressman|Congresswoman|Governor|Mayor|Judge|Justice|Chief Justice|General|Admiral|Captain|Colonel|King|Queen|Prince|Princess|Pope|Cardinal|Archbishop|Bishop|Councillor|Councilman|Councilwoman|CEO|CFO|COO|CTO|Chairman|Chairwoman|Chair|Director|Premier|Ambassador|Detective|Inspector|Sergeant|Superintendent|Commissioner|Speaker|MP|MEP|MSP|MS|TD|Cllr|QC|KC|Analyst|Economist|Researcher|Farmer|Resident|Campaigner|Lawyer|Attorney|Founder|Co-founder|Spokesman|Spokeswoman|Spokesperson|Activist|Author|Actor|Actress|Singer|Engineer|Scientist|Coach|Manager|Driver|Teacher|Nurse|Student|Opposition leader|Party leader|Chief executive|Campaign group leader";
/** Words of an office that have capitals before a name: "Chief Executive Officer Maria Lopez". */
const OFFICE_WORD =
  "(?:Chief|Executive|Operating|Financial|Technology|Information|Marketing|Scientific|Medical|Legal|Officer|Vice|Deputy|Senior|Managing|Assistant|Associate|General|Acting|Former|First|Foreign|Finance|Prime|Interior|Defen[cs]e|Health|Education|Trade|Home|Shadow|State|Attorney|Police|District|Lord|Labour|Conservative|Republican|Democratic|Democrat)";
const SORTS =
  "(?:Developer|Carmaker|Automaker|Airline|Retailer|Chipmaker|Drugmaker|Supermarket|Supermarket chain|Charity|Regulator|Watchdog|Lender|Energy (?:giant|company|supplier|firm)|Tech (?:giant|company|firm)|Oil (?:giant|company)|Water company|Campaign group|Pressure group|Think tank|Software company|Startup|Start-up|Rival|(?:Shipping|Mining|Media|Retail|Food|Energy|Insurance|Luxury|Campaign|Rights|Advocacy|Industry|Trade) group|Parent company|Owner|Operator|Manufacturer|Publisher|Broadcaster|[Rr]ival|\\p{L}[\\p{Ll}’'-]+(?: [\\p{Ll}-]+){0,2} (?:firm|company|giant|group|maker|chain|agency|consultancy|provider|insurer|bank|start-?up|think tank|charity|watchdog|union|body|website|newspaper|magazine|broadcaster))";
const TITLE_NOUN =
  "(?:executive|officer|president|chairman|chairwoman|chairperson|chair|founder|cofounder|co-founder|director|manager|head|chief|boss|leader|minister|secretary|spokesman|spokeswoman|spokesperson|analyst|economist|strategist|researcher|scientist|engineer|professor|lecturer|historian|author|lawyer|attorney|solicitor|barrister|prosecutor|judge|senator|lawmaker|legislator|congressman|congresswoman|governor|mayor|councillor|commissioner|ambassador|envoy|diplomat|coach|captain|manager|doctor|physician|nurse|teacher|principal|student|farmer|activist|campaigner|organizer|organiser|owner|partner|investor|adviser|advisor|consultant|commander|general|officer|sergeant|sheriff|resident|driver|worker|chancellor|premier|treasurer|coordinator|specialist|expert|fellow|editor|reporter|journalist|correspondent|developer|designer|member|representative|official|negotiator|mediator|aide|counsel|trader|ombudsman|superintendent|diplomat|pastor|chef|curator|architect|predecessor|successor|opponent|rival|deputy|MP|MEP|MSP|CEO|CFO|COO|CTO)";
const ORGANIZATION =
  /\b(?:Inc|Corp|Corporation|Ltd|LLC|PLC|AG|SA|Group|Company|Co|Bank|University|Institute|Ministry|Department|Council|Commission|Agency|Association|Party|Court|Committee|Union|Federation|Foundation|Office|Bureau|Board|Authority|Service|Society|Centre|Center|College|School|Hospital|Police|Times|Post|News|Press|Journal|Network|Trust|Alliance|Organi[sz]ation|Parliament|Congress|Senate|House|Government|Administration|Airlines|Airways|Motors?|Energy|Technolog(?:y|ies)|Labs?|Systems|Fund|International|Holdings|Partners|Industries|Treasury|Reserve|Nations|States|Kingdom|Exchange|Team|Club|Watch|Water|Rail|Railways?|Oil|Gas|Power|Pharma(?:ceuticals)?|Research|Intelligence|Studios?|Pictures|Productions|Entertainment|Records|Lines|Shipping|Foods|Semiconductors?|Farms|Brands|Stores|Securities|Insurance|Capital|Logistics|Healthcare|Devices|Chemicals|Automotive|Electronics|Software|Networks|Financial|Coalition|Army|Navy|Force|Guard|Command|of|for)\b/u;
const REFERRED =
  "(?:company|firm|agency|ministry|department|group|organi[sz]ation|council|bank|charity|university|regulator|carmaker|automaker|airline|retailer|manufacturer|supplier|utility|developer|start-?up|institute|association|commission|watchdog|union|chipmaker|drugmaker|lender|brand|studio|lab|label|coalition|charity|party|publisher|platform)";
const VOICE =
  "(?:spokes(?:man|woman|person)|statement|post|tweet|announcement|blog(?: post)?|press release|news release|letter|filing|report|memo|notice|annual report|website)";
/** What begins a sentence with a capital letter and is no name. */
const NO_NAME =
  /^(?:The|A|An|He|She|It|They|We|I|You|His|Her|Its|Their|My|Our|Your|Some|Many|Most|Several|Few|Other|Others|All|Both|These|Those|This|That|Two|Three|Four|Five|Six|Ten|No|Each|Every|One|Another|More|Such|Local|Former|There|Here|What|Who|Which|If|When|As|After|Before|Nobody|Everyone|Someone|Anyone|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)\b/u;
/** Many at once. */
const PEOPLE =
  /^(?:Republicans|Democrats|Tories|Conservatives|Liberals|Officials|Police|Residents|Critics|Experts|Analysts|Sources|Ministers|Lawmakers|Scientists|Researchers|Campaigners|Activists|Authorities|Witnesses|Prosecutors|Investigators|Economists|Supporters|Opponents|Americans|Europeans|Russians|Israelis|Palestinians|Ukrainians|Workers|Teachers|Doctors|Investors|Organi[sz]ers|Executives|Employees|Customers|Readers|Users|Reports?|Documents|Records|Figures|Data|People|Parents|Students|Farmers|Neighbou?rs|Protesters|Rescuers|Firefighters|Lawyers|Doctors)$/u;

/** One body whose name joins two things. */
const BODY =
  /^(?:Office|Department|Ministry|Institute|Centre|Center|Bureau|Agency|Board|Committee|Council|Authority|University|School|Bank|Court|Association|Federation|Organi[sz]ation) (?:of|for) /u;

const whole = (source: string) => new RegExp(`^${source}$`, "u");
const NAME_ONLY = whole(
  `(?<the>[Tt]he (?:(?:opposition|ruling|governing|state-owned|left-wing|right-wing|far-right|far-left|centre-left|centre-right|conservative|liberal|rival|US|UK|national) )?)?(?<name>${NAME})`,
);
const PERSON_ONLY = whole(`(?<name>${PERSON})`);
const WITH_TITLE = whole(
  `(?:(?:former|[Tt]he|[Ff]ormer|[Aa]cting|Shadow|\\p{Ll}+[’']s) )*(?:(?:${WORD} |of (?:the )?|for |and ){0,6}?(?:${TITLES_CAPITAL}|Executive|Officer|Leader|Chief(?! Executive))\\.? )+(?<name>${PERSON}|${WORD})`,
);
const SORTED = whole(`${SORTS} (?<name>${NAME})`);
/** "the utility NorthGrid", "the campaign group River Watch" */
const SORTED_LOWER = whole(
  `(?:[Tt]he|[Ii]ts|[Tt]heir) (?:(?:\\p{Ll}[\\p{Ll}-]* )?${REFERRED}|(?:\\p{Ll}[\\p{Ll}-]* ){0,2}(?:rival|competitor|parent|owner|operator|partner|subsidiary|contractor|maker|newspaper|magazine|broadcaster|website)) (?<name>${NAME})`,
);
/** The last word before the name is what somebody is: "Acme chief executive Jane Roe", "its president, …". */
const DESCRIBED = whole(
  `(?:(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Oo]ur) )?(?:[\\p{L}\\d’'&.-]+ ){0,8}?${TITLE_NOUN} (?<name>${PERSON})`,
);
const OWNED = whole(`${NAME}[’']s? (?<name>${PERSON})`);
const VOICE_FOR = whole(
  `(?:[Aa]n?|[Tt]he|[Oo]ne)(?: [\\p{Ll}-]+){0,2} ${VOICE} (?:for|from|by|of) (?:the )?(?<name>${NAME})`,
);
const VOICE_OF = whole(`(?:[Tt]he |[Aa]n? )?(?<name>${NAME})(?:[’']s?)? (?:[\\p{Ll}-]+ ){0,2}?${VOICE}`);
/** A body by what it is and whose: "Russia’s foreign ministry". */
const BODY_OF = whole(
  `(?:[Tt]he )?(?<name>${WORD}(?: ${WORD}){0,3}[’']s (?:\\p{Ll}+ ){0,2}(?:ministry|government|army|military|parliament|cabinet|treasury|central bank|embassy|navy|police|supreme court|top court|foreign office|intelligence agency|election commission)|${WORD}(?: (?:foreign|defence|defense|interior|health|finance|justice|education|environment|trade|energy|transport|agriculture|culture|economy))? ministry|${WORD} (?:government|army|military|parliament|central bank|embassy|navy|cabinet)|${WORD}(?: ${WORD}){0,3} (?:health|police|fire|water|transport|school|election|port|housing) (?:authority|department|ministry|commission|board|service|agency))`,
);
const REFERENCE = whole(`(?:[Tt]he|[Tt]his) (?:[\\p{Ll}-]+ )?${REFERRED}`);
/** "Lena Fischer of the University of Bonn": whom the words name before they tell where from. */
const FROM_SOMEWHERE = whole(`(?<name>${PERSON}),? (?:of|at|from|for|with) .+`);
const DESCRIPTION = whole(
  `(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Yy]our|[Oo]ur|[Mm]y|${NAME}[’']s?|${NAME})(?: [\\p{L}\\d’'&.-]+){0,10}`,
);

function named(name: string, kind: "person" | "organization"): Who {
  return {
    form: "name",
    name: name
      .replace(/ (?:KC|QC|SC|MP|MEP|MSP|TD|PhD|MD|CBE|OBE|MBE)$/u, "")
      .replace(/[’']s?$/u, "")
      .replace(/[.,]$/u, (mark) => (mark === "." ? "." : "")),
    kind,
  };
}

const groupOf = (pattern: RegExp, words: string) => pattern.exec(words)?.groups;

/** A name alone: a person's, where it is two to four plain words. */
function plainName(words: string): Who {
  const found = groupOf(NAME_ONLY, words);
  const name = found?.name;
  if (
    !name ||
    NO_NAME.test(name) ||
    PEOPLE.test(name) ||
    (/ and /u.test(name) && !BODY.test(name)) ||
    /[’']s /u.test(name)
  )
    return UNNAMED;
  const isPerson =
    !found.the &&
    PERSON_ONLY.test(name) &&
    !ORGANIZATION.test(name) &&
    !/\d|(?<!\b(?:Mac|Mc|Fitz|De|Di|La|Le|Van))(?<=\p{Ll})\p{Lu}|\p{Lu}{3}/u.test(name);
  const isLone = !/[ \d]|\p{L}\p{Lu}/u.test(name) && !found.the;
  return { ...named(name, isPerson ? "person" : "organization"), ...(isLone && { isLone }) };
}

/** Whom a noun phrase names. Only a phrase that is read to its last word names somebody. */
export function readName(phrase: string): Who {
  const words = phrase
    .trim()
    .replace(/^\p{Lu}[\p{L}. ]*-(?:based|listed|owned|backed|headquartered|born) (?=\p{Lu})/u, "");
  if (/^(?:he|she)$/iu.test(words)) return { form: "reference", kind: "person" };
  if (/^it$/iu.test(words) || REFERENCE.test(words)) return { form: "reference", kind: "organization" };
  for (const pattern of [VOICE_FOR, VOICE_OF]) {
    const name = groupOf(pattern, words)?.name;
    // Who speaks for somebody is somebody else.
    if (name && /^(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Prof)\b/u.test(name)) return UNNAMED;
    if (name && !NO_NAME.test(name)) return named(name, "organization");
  }
  const titled = groupOf(WITH_TITLE, words)?.name;
  if (titled)
    return ORGANIZATION.test(titled)
      ? UNNAMED
      : { ...named(titled, "person"), ...(!titled.includes(" ") && { isLone: true }) };
  const sorted = groupOf(SORTED, words)?.name ?? groupOf(SORTED_LOWER, words)?.name;
  if (sorted) return named(sorted, "organization");
  const placed = groupOf(FROM_SOMEWHERE, words)?.name;
  if (placed && !ORGANIZATION.test(placed) && !NO_NAME.test(placed)) return readName(placed);
  const body = groupOf(BODY_OF, words)?.name;
  if (body && !NO_NAME.test(body)) return named(body, "organization");
  const plain = plainName(words);
  if (plain.form === "name") return plain;
  for (const pattern of [DESCRIBED, OWNED]) {
    const name = groupOf(pattern, words)?.name;
    if (name && !NO_NAME.test(name) && !ORGANIZATION.test(name)) return named(name, "person");
  }
  return UNNAMED;
}

const BODY_DESCRIBED = whole(
  `(?:[Tt]he|[Aa]n?) (?:[\\p{L}-]+ ){0,3}?${REFERRED}(?: (?:that|which|behind|of|for) .+)?`,
);

/** Words that say what a body is, without its name: "the company that runs the festival". */
export const isBodyDescribed = (phrase: string) => BODY_DESCRIBED.test(phrase.trim());

/** A person's full name and nothing else. */
export function readPerson(phrase: string): Who {
  const who = readName(phrase);
  return PERSON_ONLY.test(phrase.trim()) || WITH_TITLE.test(phrase.trim()) ? who : UNNAMED;
}

/** Words that say what somebody is, without a name of their own: "the council’s chair". */
export const isDescription = (phrase: string) =>
  DESCRIPTION.test(phrase.trim()) &&
  new RegExp(`(?:^|[ -])${TITLE_NOUN}(?: (?:of|for|at|in|to) .+)?$`, "u").test(phrase.trim());

const BEFORE_NAME = new RegExp(
  `^(?:(?:(?:${WORD} ){0,4}?(?:${TITLES_CAPITAL}|Executive|Officer|Leader)|${OFFICE_WORD}|${SORTS}|Rival|The|But|And|When|As|While|If|In|On|At|For|By|With|That|After|Before|Since|Last|Next|This|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\\.? )+`,
  "u",
);

/** A name without the office, the sort or the first word of a sentence before it. */
export const bareName = (name: string) => name.replace(BEFORE_NAME, "");
