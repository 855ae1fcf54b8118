/** The key of a word by which the speaker is meant. */
export const SPEAKER = /^(?:we|us|≈us|≈我们)$/u;

/** By what the speaker is known where the names are known, whether the words say "we" or a name. */
export const SPEAKER_KEY = "≈us";
