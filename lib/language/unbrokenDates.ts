/**
 * A text of ours for reading, in which no line breaks between the number of a year, a month or a day and its noun: where its
 * writer set Chinese dates with spaces, that one holds them together.
 */
export const unbrokenDates = (text: string): string => text.replace(/(?<=\d) (?=[年月日])/gu, "\u00a0");
