import { closestText } from "@/lib/articles/like/closest";
import { sketchOf } from "@/lib/articles/like/sketch";
import { readContent } from "@/lib/articles/readContent";
import { openSupplied } from "@/lib/captures/openSupplied";
import { findQuotes } from "@/lib/captures/quotes/findQuote";
import { readBody } from "@/lib/captures/read";
import { carried } from "@/lib/claims/reanchor";
import { suggestClaims } from "@/lib/claims/suggest";
import { compare } from "@/lib/compare/compare";
import { offerRenames } from "@/lib/compare/renames/offerRenames";
import { diffWords } from "@/lib/compare/words/diff";
import { answerComparison } from "@/lib/compareAny/answer";
import { answerDocuments } from "@/lib/compareAny/documents/answer";
import { readDocuments } from "@/lib/compareAny/documents/readDocuments";
import { readPair } from "@/lib/compareAny/readPair";
import { tellPair } from "@/lib/compareAny/tellPair";
import { readDeadlines } from "@/lib/deadlines/readDeadlines";
import { rankCandidates } from "@/lib/promises/rankCandidates";
import { scoreWordings } from "@/lib/rewordings/scoreWordings";
import { readQuestion } from "@/lib/search/question";
import { drawCard } from "@/lib/site/social/draw";
import type { ThreadFunctions } from "@/lib/threads";
import { compareCopies } from "@/lib/watches/compareCopies";
import { robotsAllow } from "@/lib/web/robotsRules";

/** What each thread does (lib/threads.ts). All of them are pure: a thread may be ended anywhere. */
export const threadFunctions: ThreadFunctions = {
  compare: ({ earlier, later, ...named }) => compare(earlier, later, named),
  tell_words: tellPair,
  offer_renames: ({ earlier, later }) => offerRenames(earlier, later),
  read_pair: readPair,
  answer_comparison: answerComparison,
  read_documents: readDocuments,
  answer_documents: answerDocuments,
  read_deadlines: readDeadlines,
  diff_words: ({ earlier, later, ...langs }) => diffWords(earlier, later, langs),
  diff_passages: (passages) =>
    passages.map(({ earlier, later, lang }) =>
      diffWords(earlier, later, { earlierLang: lang, laterLang: lang }),
    ),
  read_question: readQuestion,
  read_article: readContent,
  read_copy: readBody,
  robots_allow: robotsAllow,
  compare_copies: compareCopies,
  open_supplied: openSupplied,
  sketch_text: ({ text }) => sketchOf(text),
  closest_text: closestText,
  suggest_claims: ({ text, lang }) => suggestClaims(text, lang),
  rank_candidates: rankCandidates,
  score_wordings: scoreWordings,
  find_quotes: findQuotes,
  draw_card: drawCard,
  carry_mentions: carried,
};
