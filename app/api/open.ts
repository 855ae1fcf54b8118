/** Seconds for which a browser may remember that any page may ask. */
const ONE_DAY = "86400";

/** Anyone may ask from any page, without credentials; the answer is nobody else's. */
export const OPEN = {
  "access-control-allow-origin": "*",
  "access-control-expose-headers": "RateLimit, RateLimit-Policy, Retry-After",
  "cache-control": "no-store",
};

/** What a browser is told that asks whether it may ask. */
export function preflight(allow: string, methods: string, headers?: string): Response {
  return new Response(null, {
    status: 204,
    headers: {
      ...OPEN,
      allow,
      "access-control-allow-methods": methods,
      ...(headers && { "access-control-allow-headers": headers }),
      "access-control-max-age": ONE_DAY,
    },
  });
}
