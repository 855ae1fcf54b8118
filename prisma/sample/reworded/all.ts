import { bp } from "./bp";
import { china } from "./china";
import { glasgow } from "./glasgow";
import { google } from "./google";
import { openai } from "./openai";
import { taiwan } from "./taiwan";
import { unilever } from "./unilever";

/** Promises of the public record, in the order in which their rewordings were confirmed. */
export const reworded = [openai, taiwan, glasgow, bp, unilever, google, china];
