/*
 * Where a redirect led, by the address alone.
 */

const LOGIN_HOST = /^(?:log-?in|sign-?in|accounts?|auth|sso|idp|passport|identity|oauth2?)\./iu;
const LOGIN_PATH =
  /\/(?:log-?in|log_in|sign-?in|sign_in|wp-login\.php|sso|oauth2?|authenticate|auth|authwall|anmelden|connexion|iniciar-sesion|checkpoint)(?:[/.?#]|$)/iu;
const CONSENT_HOST = /^(?:(?:cookie-?)?consent|guce|cmp|privacywall)\./iu;
const CONSENT_PATH = /\/(?:(?:cookie-?)?consent|cookie-?wall|privacy-?wall|collectconsent)(?:[/.?#]|$)/iu;
/** The first page of a site, and of its part in one language. */
const FIRST_PAGE =
  /^\/?(?:(?:[a-z]{2}(?:[-_][a-z]{2,4})?|index|home|default|main|start|welcome)(?:\.\w{2,5})?\/?){0,2}$/iu;

type Led = "login" | "cookie_wall" | "other_document";

/** What a redirect led to instead of what was asked for; null where its address does not tell. */
export function outcomeOfAddress(asked: string, final: string): Led | null {
  const [from, to] = [parsed(asked), parsed(final)];
  if (!from || !to || from.href === to.href) return null;
  if (isLogin(to) && !isLogin(from)) return "login";
  if (isConsent(to) && !isConsent(from)) return "cookie_wall";
  const isOneSite = hostOf(from) === hostOf(to);
  return isOneSite && isFirstPage(to) && !isFirstPage(from) ? "other_document" : null;
}

function parsed(address: string): URL | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  url.hash = "";
  return url;
}

const isLogin = ({ hostname, pathname }: URL) => LOGIN_HOST.test(hostname) || LOGIN_PATH.test(pathname);
const isConsent = ({ hostname, pathname }: URL) => CONSENT_HOST.test(hostname) || CONSENT_PATH.test(pathname);
const hostOf = ({ hostname }: URL) => hostname.replace(/^(?:www|m|mobile)\./iu, "");
/** A page may be named by the question alone: `/?p=12`. */
const isFirstPage = ({ pathname, search }: URL) =>
  FIRST_PAGE.test(pathname) && !/[?&](?:p|id|page_id|article|aid|nid)=/iu.test(search);
