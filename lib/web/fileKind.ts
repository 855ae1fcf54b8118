/** Beginnings of files that are not text, by the name a message can use. */
const SIGNATURES: readonly (readonly [kind: string, ...bytes: number[]])[] = [
  ["pdf", 0x25, 0x50, 0x44, 0x46, 0x2d],
  ["png", 0x89, 0x50, 0x4e, 0x47],
  ["jpeg", 0xff, 0xd8, 0xff],
  ["gif", 0x47, 0x49, 0x46, 0x38],
  ["zip", 0x50, 0x4b, 0x03, 0x04],
  ["zip", 0x50, 0x4b, 0x05, 0x06],
  ["gzip", 0x1f, 0x8b],
  ["rar", 0x52, 0x61, 0x72, 0x21, 0x1a],
  ["7z", 0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c],
  ["xz", 0xfd, 0x37, 0x7a, 0x58, 0x5a],
  ["doc", 0xd0, 0xcf, 0x11, 0xe0],
  ["rtf", 0x7b, 0x5c, 0x72, 0x74, 0x66],
  ["ogg", 0x4f, 0x67, 0x67, 0x53],
  ["tiff", 0x49, 0x49, 0x2a, 0x00],
  ["tiff", 0x4d, 0x4d, 0x00, 0x2a],
  ["psd", 0x38, 0x42, 0x50, 0x53, 0x00],
  ["ico", 0x00, 0x00, 0x01, 0x00],
  ["mp3", 0x49, 0x44, 0x33, 0x03],
  ["mp3", 0x49, 0x44, 0x33, 0x04],
  ["font", 0x77, 0x4f, 0x46, 0x32],
  ["elf", 0x7f, 0x45, 0x4c, 0x46],
];

/** What begins with the form of its box, and says further on what stands in it. */
const BOXES: readonly (readonly [kind: string, beginning: RegExp])[] = [
  ["webp", /^RIFF.{4}WEBP/s],
  ["riff", /^RIFF.{4}(?:WAVE|AVI )/s],
  ["heic", /^\0.{3}ftyp(?:hei|hev|mif|msf)/s],
  ["avif", /^\0.{3}ftypavi/s],
  ["mp4", /^\0.{3}ftyp/s],
  ["bmp", /^BM.{4}\0{4}/s],
];
const LONGEST_BOX = 16;

/** What a file is by its first bytes, when it is surely no text; a zip is also what .docx and .epub are. */
export function binaryKind(bytes: Uint8Array): string | undefined {
  const start = bytes.findIndex((byte) => !WHITE_SPACE.has(byte));
  const found = SIGNATURES.find(([, ...signature]) =>
    signature.every((byte, at) => bytes[start + at] === byte),
  );
  const box = String.fromCharCode(...bytes.subarray(0, LONGEST_BOX));
  return found?.[0] ?? BOXES.find(([, beginning]) => beginning.test(box))?.[0];
}

/** Some programs write line breaks before what they made. */
const WHITE_SPACE = new Set([0x09, 0x0a, 0x0d, 0x20]);
