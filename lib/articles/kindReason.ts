import type { Reason } from "@/lib/errors";

const IMAGES = new Set(["png", "jpeg", "gif", "webp", "heic", "avif", "tiff", "bmp", "psd", "ico"]);
const RECORDINGS = new Set(["ogg", "mp3", "riff", "mp4"]);
const PACKED = new Set(["zip", "gzip", "rar", "7z", "xz", "doc", "rtf"]);

/** The reason why a file is refused, by the format that its first bytes tell. */
export function reasonForKind(kind: string | undefined): Reason {
  if (kind === "pdf") return "file_pdf";
  if (kind && IMAGES.has(kind)) return "file_image";
  if (kind && RECORDINGS.has(kind)) return "file_recording";
  return kind && PACKED.has(kind) ? "file_packed" : "file_binary";
}
