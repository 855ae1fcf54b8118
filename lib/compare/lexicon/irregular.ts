/** English words whose other forms no rule makes: the form in use first. */
const LINES = `
bear bore borne
become became
break broke broken
bring brought
catch caught
come came
deal dealt
draw drew drawn
drive drove driven
fall fell fallen
feed fed
feel felt
fight fought
find found
forbid forbade forbidden
freeze froze frozen
get gotten
give gave given
go went gone
grow grew grown
hear heard
hide hid hidden
hold held
know knew known
lay laid
lead led
lend lent
lose lost
man men
mean meant
meet met
overcome overcame
rise rose risen
run ran
say said
see saw seen
seek sought
show shown
speak spoke spoken
spend spent
stand stood
steal stole stolen
take took taken
teach taught
tell told
think thought
throw threw thrown
undergo underwent undergone
understand understood
undertake undertook undertaken
win won
withdraw withdrew withdrawn
woman women
write wrote written
`;

/** The form in use of each other form. */
export const IRREGULAR: ReadonlyMap<string, string> = new Map(
  LINES.trim()
    .split("\n")
    .flatMap((line) => {
      const [word = "", ...forms] = line.split(" ");
      return forms.map((form): [string, string] => [form, word]);
    }),
);

/** Words that a stemmer takes for forms of others: international for internal, information for inform. */
const APART = `
authority community director directive emergency employer executive examination experiment general generous important information international legislator objective organ organic resident securities universal university
`;

/** The words that are forms of themselves alone, with their singular. */
export const OWN_FORM: ReadonlyMap<string, string> = new Map(
  APART.trim()
    .split(/\s+/u)
    .flatMap((word): [string, string][] => [
      [word, word],
      [word.replace(/y?$/u, (end) => (end ? "ies" : "s")), word],
    ]),
);
