BEGIN;

-- Every question with a misspelt word reads all words that wait to be sorted into this index. Up to 4 MB of them might
-- wait, which took ten times as long as all else of that question. Now at most 64 kB do.
ALTER INDEX "SearchTerm_written_like" SET (gin_pending_list_limit = 64);

COMMIT;
