import { SpeakerLink } from "@/components/speakers/SpeakerLink";
import { Title } from "@/components/ui/Headline";
import { href } from "@/lib/i18n/address";
import { localized } from "@/lib/i18n/localized";
import type { Locale } from "@/lib/i18n/routing";
import type { ClaimLine } from "@/lib/site/select";

/** Claims of a text that are not marked in it: they are listed with who said them, each once, never dropped. */
export function ClaimLinks(props: { locale: Locale; heading: string; claims: readonly ClaimLine[] }) {
  const claims = [...new Map(props.claims.map((claim) => [claim.id, claim])).values()];
  if (claims.length === 0) return null;
  return (
    <>
      <h2>{props.heading}</h2>
      <ul>
        {claims.map((claim) => (
          <li key={claim.id}>
            <a href={href(props.locale, `/claims/${claim.slug}`)}>
              <Title locale={props.locale} value={localized(props.locale, claim, "statement")} />
            </a>{" "}
            <span className="by">
              <SpeakerLink locale={props.locale} speaker={claim.speaker} />
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
