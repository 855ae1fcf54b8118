import { stemOf } from "@/lib/language/stem";

/** Irregular forms, mostly past tenses, that the stemmer does not bring to the stem of their word. */
const FORMS =
  "led lead,left leave,fell fall,fallen fall,rose rise,risen rise,grew grow,grown grow,said say,told tell,took take," +
  "taken take,went go,gone go,came come,found find,held hold,lost lose,won win,spent spend,met meet,wrote write," +
  "written write,spoke speak,spoken speak,broke break,broken break,fought fight,sought seek,taught teach," +
  "caught catch,stood stand,drew draw,drawn draw,drove drive,driven drive,ate eat,eaten eat,knew know,known know," +
  "threw throw,thrown throw,shot shoot,stole steal,stolen steal,ran run,sat sit,swore swear,sworn swear,wore wear," +
  "laid lay,lain lie,brought bring,thought think,felt feel,meant mean,heard hear,fed feed,bred breed,lent lend," +
  "struck strike,stuck stick,hung hang,dug dig,flew fly,flown fly,froze freeze,frozen freeze,hid hide,hidden hide," +
  "shook shake,shaken shake,shrank shrink,sank sink,sunk sink,swam swim,woke wake,beaten beat,bitten bite,dealt deal," +
  "fled flee,forbade forbid,forbidden forbid,forgot forget,forgotten forget,withdrew withdraw,withdrawn withdraw," +
  "overcame overcome,undertook undertake,undertaken undertake,became become,died die,dying die,sued sue,suing sue,owed owe,used use,tied tie,lied lie,lying lie,men man,women woman,lives life,fewer few";

/** The stem of an irregular form to the stem of its word. */
export const IRREGULAR_FORMS: Readonly<Record<string, string>> = Object.fromEntries(
  FORMS.split(",").map((pair) => pair.split(" ").map(stemOf)),
);
