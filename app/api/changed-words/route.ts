import { changedWordsQuery } from "@/lib/claims/changedWords";
import { inThread } from "@/lib/threadPool";
import { forDesk } from "../deskRequest";
import { guarded } from "../guarded";
import { refusedByThread } from "../refusedByThread";

/** Two passages, with room for characters that JSON escapes. */
const MAX_BYTES = 64_000;
const HEADERS = { "cache-control": "no-store" };

/** What changed between old and new words of a passage; only for people who may read the desk. */
const answer = forDesk(
  { schema: changedWordsQuery, maxBytes: MAX_BYTES, verb: "read_desk" },
  async ({ earlier, later, lang }, { id }) => {
    const texts = { earlier, later, earlierLang: lang, laterLang: lang };
    const words = await inThread("diff_words", texts, { address: id });
    return words.ok
      ? Response.json({ words: words.value }, { headers: HEADERS })
      : refusedByThread(words, HEADERS);
  },
);

export const POST = guarded("/api/changed-words", "POST", answer);
