import { bundleOf, isInLog, readTilePath } from "@/lib/audit/tilePath";
import { entriesBetween, logSize, TILE_WIDTH, tileHashes } from "@/lib/audit/tiles.queries";
import { text, tile } from "../../text";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ path: string[] }> };

/** A tile of the tree, or a bundle of the entries under one (C2SP tlog-tiles). */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const asked = readTilePath((await params).path.join("/"));
  if (!asked || !isInLog(asked, await logSize())) return text("The log has no such tile.\n", 404);
  const { level, index, width } = asked;
  const body =
    level === "entries"
      ? bundleOf(await entriesBetween(index * TILE_WIDTH, width))
      : Buffer.concat(await tileHashes(level, index, width));
  return tile(body, width === TILE_WIDTH);
}
