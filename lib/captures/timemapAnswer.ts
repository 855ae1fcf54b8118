import { z } from "zod";
import { copyPath, mementoPath, type TimemapPage, timegatePath } from "./memento";

/** A list of copies as JSON. */
export const timemapJson = z
  .object({
    original_uri: z.string(),
    timegate_uri: z.string(),
    page: z.int(),
    next_page: z.int().nullable().meta({ description: "Null on the last page." }),
    mementos: z.object({
      list: z.array(
        z.object({
          datetime: z.iso.datetime(),
          uri: z.string().meta({ description: "The bytes, for whom this site lets have them." }),
          page: z.string().meta({ description: "What is known of the copy, for everybody." }),
        }),
      ),
    }),
  })
  .meta({ id: "TimeMap", description: "The public copies of a document, the earliest first." });

export function timemapAnswer(
  site: string,
  { original, page, isLast, mementos }: TimemapPage,
): z.infer<typeof timemapJson> {
  return {
    original_uri: original,
    timegate_uri: site + timegatePath(original),
    page,
    next_page: isLast ? null : page + 1,
    mementos: {
      list: mementos.map(({ id, at }) => ({
        datetime: at.toISOString(),
        uri: site + mementoPath(id),
        page: site + copyPath(id),
      })),
    },
  };
}
