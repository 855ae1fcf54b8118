/** A new id: UUID version 7 (RFC 9562), so that ids sort by when they were made. */
export { v7 as newId } from "uuid";
