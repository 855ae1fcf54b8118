import { expect, test } from "vitest";
import { otherLanguage } from "./otherLanguage";

test.each([
  [
    "fr",
    "Le conseil a dit lundi que les usines de la ville seront fermées dans les trois ans, mais que les ouvriers sont assurés d’une place avec une aide pour tous ceux qui ont besoin.",
  ],
  [
    "de",
    "Der Vorstand sagte am Montag, dass das Werk nicht vor dem Jahr 2030 geschlossen wird und die Arbeiter eine andere Stelle in der Stadt bekommen, mit dem gleichen Lohn.",
  ],
  ["de", "In dem Haus muss der Mieter die Treppe am dritten Tag fegen und zahlt dafür auch zwanzig Euro."],
  [
    "nl",
    "De raad was in maart van plan een van de havens te sluiten, maar of dat zo is, weet in de stad niet iedereen.",
  ],
  [
    "es",
    "El consejo dijo el lunes que las fábricas de la ciudad serán cerradas en tres años, pero los obreros recibirán una ayuda del estado por los años que han trabajado.",
  ],
  [
    "pt",
    "O conselho disse que a fábrica não será fechada, mas os trabalhadores são pagos pela cidade, e que uma parte dos fundos foi também prometida em 2030.",
  ],
  ["ru", "Совет заявил в понедельник, что завод будет закрыт в 2030 году."],
  ["ja", "市は月曜日、三年以内に新しい学校を十校建てると発表した。"],
  ["ko", "시는 월요일에 삼 년 안에 새 학교 열 곳을 짓겠다고 발표했다."],
  [
    "da",
    "Havnen siger, at den vil udvide kanalen inden udgangen af næste vinter, men fiskerne tror ikke på det, og de spørger, hvem der skal betale.",
  ],
  [
    "fi",
    "Satama kertoi keskiviikkona, että se aikoo ruopata väylän ennen talven loppua, mutta kalastajat eivät usko lupaukseen eikä kukaan tiedä hintaa.",
  ],
  [
    "cs",
    "Přístav oznámil, že kanál prohloubí do konce příští zimy, ale rybáři tomu nevěří a ptají se, kdo to zaplatí a proč se práce odkládaly.",
  ],
  ["uk", "Рада заявила у понеділок, що завод буде закрито в 2030 році, і пообіцяла їм роботу."],
  ["fa", "شورا گفت که کارخانه در سال ۲۰۳۰ بسته می‌شود و چیزی پنهان نمی‌ماند."],
  ["bn", "পরিষদ সোমবার বলেছে যে কারখানাটি ২০৩০ সালে বন্ধ হবে।"],
  ["ar", "قال المجلس يوم الاثنين إن المصنع سيغلق في عام 2030."],
])("%s is named", (tag, text) => {
  expect(otherLanguage(text)).toBe(tag);
});

test.each([
  "The board said on Monday that it would close the plant in 2030, and that its workers were told in the spring.",
  "市政府周一宣布，将在三年内新建十所学校，并与“Le Monde”合作。",
  "The president of France, Emmanuel Macron, said: « Les usines de la ville sont des lieux qui ont une histoire. » He said that the plants of the city would be kept and that they were not for sale.",
  "Die Welt",
  "Two hands 6e6088ad-b7cd-4f4d-a051-579dc8f90d39\nA paragraph.",
  "I do not want to go by a bus, so I do it by a car to a town.",
  "Vitamin A, vitamin D, vitamin E: a dose a day, a glass a day, a walk a day.",
  "OpenAI Anthropic Google Meta Microsoft Nvidia AMD Intel Apple Amazon Tesla IBM Oracle",
  "",
])("no other language is told of %s", (text) => {
  expect(otherLanguage(text)).toBeNull();
});
