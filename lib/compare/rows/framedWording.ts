import type { Frame } from "../frame";
import type { ParsedWording } from "../parse/tokens";

export type FramedWording = { parsed: ParsedWording; frame: Frame };
