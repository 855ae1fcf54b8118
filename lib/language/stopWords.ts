/** English words so common that they distinguish nothing. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    "a an the of in on at to by for and or nor as is are was were be been being am that this these those with from it its " +
    "their our your my his her him them us me i you he she we they do does did doing have has had having which who whom " +
    "whose into onto than then so such there here not no if but about will would can could should shall may might must " +
    "just what when where how why all any some out up over after before because while also more most other own same too " +
    "very s t d ll re ve m rt via amp"
  ).split(" "),
);

/** Chinese characters so common that they distinguish nothing. */
export const STOP_CHARACTERS: ReadonlySet<string> = new Set(
  "的了是在和与及也就都而着或之于把被让呢吗吧啊这那个些其并则所以",
);
