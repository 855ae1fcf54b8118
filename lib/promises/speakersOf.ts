type Speaker = { id: string };

/** Whoever made a promise and whoever put it into words, each once. */
export function speakersOf<T extends Speaker>(promise: { promisor: T; wordings: { speaker: T }[] }): T[] {
  const said = [promise.promisor, ...promise.wordings.map(({ speaker }) => speaker)];
  return [...new Map(said.map((speaker) => [speaker.id, speaker])).values()];
}
