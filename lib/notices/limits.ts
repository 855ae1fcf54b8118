/** Unread notices of which the exact number is told; of more it is said that they are more. */
export const MOST_COUNTED = 99;
