import GitHub, { type GithubProfile } from "next-auth/providers/github";
import type { OAuthConfig } from "next-auth/providers/oauth";
import { z } from "zod";
import { env } from "@/lib/env";

/** What we keep of an account at an identity provider. Its e-mail address is not among it: that signs nobody in. */
const oidcProfile = z.object({ sub: z.string().min(1), name: z.string().optional() });

/** Ids of the identity providers, as they are kept with an identity. */
const PROVIDERS = ["github", "oidc"] as const;
export type Provider = (typeof PROVIDERS)[number];

export function isProvider(id: string): id is Provider {
  return PROVIDERS.some((known) => known === id);
}

/** The identity providers that the environment names, with what their buttons call them. */
export function configuredProviders(): { id: Provider; name: string }[] {
  const { GITHUB_ID, OIDC_ISSUER, OIDC_NAME } = env();
  return [
    ...(GITHUB_ID ? [{ id: "github" as const, name: "GitHub" }] : []),
    ...(OIDC_ISSUER ? [{ id: "oidc" as const, name: OIDC_NAME ?? new URL(OIDC_ISSUER).host }] : []),
  ];
}

/** The same for next-auth. */
export function providerConfigs() {
  const { GITHUB_ID, GITHUB_SECRET, OIDC_ISSUER } = env();
  return [
    ...(GITHUB_ID && GITHUB_SECRET ? [github(GITHUB_ID, GITHUB_SECRET)] : []),
    ...(OIDC_ISSUER ? [oidc(OIDC_ISSUER)] : []),
  ];
}

function github(clientId: string, clientSecret: string): OAuthConfig<GithubProfile> {
  // The default scope would also read e-mail addresses, which are not needed.
  return {
    ...GitHub({ clientId, clientSecret, authorization: { params: { scope: "read:user" } } }),
    userinfo: "https://api.github.com/user",
  };
}

function oidc(issuer: string): OAuthConfig<Record<string, unknown>> {
  const { OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME } = env();
  return {
    id: "oidc",
    name: OIDC_NAME ?? new URL(issuer).host,
    type: "oauth",
    wellKnown: `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`,
    clientId: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET,
    idToken: true,
    checks: ["pkce", "state", "nonce"],
    authorization: { params: { scope: "openid profile" } },
    profile: (claims) => {
      const { sub, name } = oidcProfile.parse(claims);
      return { id: sub, name: name ?? null };
    },
  };
}
