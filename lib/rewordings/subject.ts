/** What an event about a rewording is about. */
export const about = (subjectId: string) => ({ subjectType: "rewording", subjectId }) as const;
