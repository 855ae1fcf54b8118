/** Downloads that one address may ask for; a player of web archives asks for one in many pieces. */
export const DOWNLOADS = { name: "copy_download", requests: 600, seconds: 60 };
/** Lists of copies, and the way to the one of a day. */
export const TIMEMAPS = { name: "timemap", requests: 120, seconds: 60 };
/** Copies in one page of a list. */
export const MEMENTOS_ON_A_PAGE = 500;
