/** The header in which `proxy.ts` tells a page its own address, so that sign-in can lead back to it. */
export const ADDRESS_HEADER = "x-stet-address";
