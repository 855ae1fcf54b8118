/**
 * How many bytes an answer of a route has. Next takes Content-Length off, since a body may have been unpacked on its way:
 * what says it here is written as that again (lib/responseHead.ts), for whoever asks for pieces of a file.
 */
export const BODY_LENGTH = "x-body-length";
