/** News in our own words, by language, and the encodings of one byte that it was once written in. */
export const NEWS: Readonly<Record<string, { text: string; encodings: readonly string[] }>> = {
  fr: {
    text: "Le maire a déclaré mardi que le pont serait rénové d’ici à la fin de l’année. Les travaux coûteront près de trois millions d’euros, a précisé l’adjointe chargée du budget. Plusieurs élus réclament une enquête indépendante.",
    encodings: ["windows-1252", "iso-8859-15", "macintosh", "cp850"],
  },
  de: {
    text: "Die Bürgermeisterin kündigte am Dienstag an, dass die Brücke bis Jahresende erneuert wird. Die Kosten für die Maßnahme trägt größtenteils das Land. Mehrere Räte fordern eine unabhängige Prüfung der Verträge.",
    encodings: ["windows-1252", "iso-8859-15", "macintosh", "cp850"],
  },
  es: {
    text: "La alcaldesa anunció el martes que el puente se renovará antes de fin de año. Las obras costarán unos tres millones, según explicó el concejal. ¿Quién pagará la diferencia? La oposición pidió una investigación.",
    encodings: ["windows-1252", "iso-8859-15", "macintosh", "cp850"],
  },
  pt: {
    text: "A prefeita anunciou na terça-feira que a ponte será renovada até o fim do ano. As obras não vão custar mais de três milhões, disse o secretário. A oposição pediu uma investigação sobre a licitação.",
    encodings: ["windows-1252", "iso-8859-15"],
  },
  sv: {
    text: "Kommunen meddelade på tisdagen att bron ska rustas upp före årets slut. Arbetet beräknas kosta trettio miljoner, säger ekonomichefen. Flera ledamöter kräver en självständig granskning av köpet.",
    encodings: ["windows-1252", "iso-8859-15", "macintosh"],
  },
  da: {
    text: "Kommunen oplyste tirsdag, at broen bliver sat i stand før årets udgang. Arbejdet vil koste omkring tredive millioner, siger økonomichefen. Flere medlemmer kræver en uvildig undersøgelse af aftalen på mødet.",
    encodings: ["windows-1252", "iso-8859-15"],
  },
  fi: {
    text: "Kaupunki ilmoitti tiistaina, että silta kunnostetaan ennen vuoden loppua. Työ maksaa noin kolme miljoonaa euroa, sanoi talousjohtaja. Useat jäsenet vaativat riippumatonta selvitystä päätöksestä.",
    encodings: ["windows-1252", "iso-8859-15"],
  },
  is: {
    text: "Borgin tilkynnti á þriðjudag að brúin yrði lagfærð fyrir árslok. Verkið kostar um þrjátíu milljónir króna, sagði fjármálastjórinn. Nokkrir fulltrúar krefjast óháðrar rannsóknar á samningnum.",
    encodings: ["windows-1252"],
  },
  pl: {
    text: "Burmistrz ogłosiła we wtorek, że most zostanie wyremontowany przed końcem roku. Prace będą kosztować około trzech milionów złotych, powiedział skarbnik. Kilku radnych żąda niezależnej kontroli. Mieszkańcy czekają już dziesięć lat.",
    encodings: ["windows-1250", "iso-8859-2", "cp852"],
  },
  cs: {
    text: "Starostka v úterý oznámila, že most bude opraven do konce roku. Práce přijdou na třicet milionů korun, uvedl ředitel odboru. Několik zastupitelů žádá nezávislou kontrolu smlouvy. Obyvatelé čekají už deset let.",
    encodings: ["windows-1250", "iso-8859-2", "cp852"],
  },
  sk: {
    text: "Primátorka v utorok oznámila, že most opravia do konca roka. Práce budú stáť tri milióny eur, povedal riaditeľ odboru. Niekoľko poslancov žiada nezávislú kontrolu zmluvy. Ľudia čakajú už desať rokov.",
    encodings: ["windows-1250", "iso-8859-2"],
  },
  hu: {
    text: "A polgármester kedden bejelentette, hogy a hidat még az év vége előtt felújítják. A munka közel hárommilliárd forintba kerül, mondta a pénzügyi vezető. Több képviselő független vizsgálatot sürget. A lakók tíz éve várnak erre.",
    encodings: ["windows-1250", "iso-8859-2", "cp852"],
  },
  ro: {
    text: "Primăriţa a anunţat marţi că podul va fi reparat până la sfârşitul anului. Lucrările vor costa trei milioane, a spus directorul. Mai mulţi consilieri cer o anchetă independentă. Locuitorii aşteaptă de zece ani.",
    encodings: ["windows-1250", "iso-8859-2"],
  },
  sl: {
    text: "Županja je v torek sporočila, da bodo most obnovili že pred koncem leta. Dela bodo stala tri milijone, je povedal računovodja. Več svetnikov želi neodvisno preiskavo. Občani čakajo že deset let.",
    encodings: ["windows-1250", "iso-8859-2"],
  },
  hr: {
    text: "Gradonačelnica je u utorak izjavila da će most biti obnovljen do kraja godine. Radovi će stajati tri milijuna, kaže voditelj računovodstva. Više vijećnika traži neovisnu istragu. Građani čekaju već deset godina.",
    encodings: ["windows-1250", "iso-8859-2"],
  },
  tr: {
    text: "Belediye başkanı salı günü köprünün yıl sonuna kadar onarılacağını açıkladı. İşlerin maliyeti üç milyonu bulacak, dedi müdür. Bazı üyeler bağımsız bir soruşturma istiyor. Halk on yıldır bekliyor.",
    encodings: ["windows-1254"],
  },
  lt: {
    text: "Merė antradienį pranešė, kad tiltas bus sutvarkytas iki metų pabaigos. Darbai kainuos tris milijonus eurų, sakė iždininkas. Keli tarybos nariai reikalauja nepriklausomo tyrimo. Žmonės laukia jau dešimt metų.",
    encodings: ["windows-1257", "iso-8859-13"],
  },
  lv: {
    text: "Mēre otrdien paziņoja, ka tilts tiks atjaunots līdz gada beigām. Darbi izmaksās trīs miljonus eiro, sacīja finanšu vadītājs. Vairāki deputāti pieprasa neatkarīgu pārbaudi. Iedzīvotāji gaida jau desmit gadus.",
    encodings: ["windows-1257", "iso-8859-13"],
  },
  et: {
    text: "Linnapea teatas teisipäeval, et sild tehakse korda enne aasta lõppu. Tööd maksavad kolm miljonit eurot, ütles rahandusjuht. Mitu volikogu liiget nõuab sõltumatut uurimist. Elanikud on oodanud kümme aastat.",
    encodings: ["windows-1257", "windows-1252", "iso-8859-15"],
  },
  ru: {
    text: "Мэр во вторник объявила, что мост отремонтируют до конца года. Работы обойдутся в тридцать миллионов рублей, уточнил начальник отдела. Несколько депутатов требуют независимой проверки. Жители ждут этого уже десять лет.",
    encodings: ["windows-1251", "koi8-r", "iso-8859-5", "x-mac-cyrillic", "ibm866"],
  },
  uk: {
    text: "Міська голова у вівторок оголосила, що міст відремонтують до кінця року. Роботи коштуватимуть тридцять мільйонів гривень, уточнив її заступник. Декілька депутатів вимагають незалежної перевірки. Мешканці чекають уже десять років.",
    encodings: ["windows-1251", "koi8-u", "iso-8859-5"],
  },
  bg: {
    text: "Кметът обяви във вторник, че мостът ще бъде ремонтиран до края на годината. Работата ще струва три милиона лева, уточни началникът на отдела. Няколко съветници искат независима проверка. Жителите чакат вече десет години.",
    encodings: ["windows-1251", "iso-8859-5"],
  },
  sr: {
    text: "Градоначелница је у уторак објавила да ће мост бити обновљен до краја године. Радови ће коштати триста милиона динара, рекао је начелник. Неколико одборника тражи независну истрагу. Људи чекају већ десет година.",
    encodings: ["windows-1251", "iso-8859-5"],
  },
  el: {
    text: "Η δήμαρχος ανακοίνωσε την Τρίτη ότι η γέφυρα θα επισκευαστεί μέχρι το τέλος του έτους. Τα έργα θα κοστίσουν τρία εκατομμύρια ευρώ, είπε ο ταμίας. Αρκετοί σύμβουλοι ζητούν ανεξάρτητη έρευνα. Οι κάτοικοι περιμένουν δέκα χρόνια.",
    encodings: ["windows-1253", "iso-8859-7"],
  },
  he: {
    text: "ראש העירייה הודיעה ביום שלישי כי הגשר ישופץ עד סוף השנה. העבודות יעלו שלושה מיליון שקלים, אמר הגזבר. כמה חברי מועצה דורשים בדיקה בלתי תלויה. התושבים מחכים כבר עשר שנים.",
    encodings: ["windows-1255", "iso-8859-8"],
  },
  ar: {
    text: "أعلنت رئيسة البلدية يوم الثلاثاء أن الجسر سيتم إصلاحه قبل نهاية العام. وقال المدير إن الأعمال ستكلف ثلاثة ملايين دولار. ويطالب عدد من الأعضاء بتحقيق مستقل. وينتظر السكان ذلك منذ عشر سنوات.",
    encodings: ["windows-1256", "iso-8859-6"],
  },
  th: {
    text: "นายกเทศมนตรีประกาศเมื่อวันอังคารว่าสะพานจะได้รับการซ่อมแซมก่อนสิ้นปี งานนี้จะใช้เงินสามล้านบาท ผู้อำนวยการกล่าว สมาชิกสภาหลายคนเรียกร้องให้มีการตรวจสอบอย่างอิสระ ชาวบ้านรอมาแล้วสิบปี",
    encodings: ["windows-874"],
  },
};
