import { href } from "@/lib/i18n/address";
import { localized } from "@/lib/i18n/localized";
import { LANGUAGE_TAG, type Locale } from "@/lib/i18n/routing";

type Name = { slug: string; nameEn: string | null; nameZh: string | null };

/** A name stands in whichever language it has: unlike a sentence, it needs no note that it is the other one. */
export function speakerName(locale: Locale, speaker: Name): string {
  return localized(locale, speaker, "name").text;
}

type Props = { locale: Locale; speaker: Name };

/** The name of somebody who has no page of their own. */
export function SpeakerName({ locale, speaker }: Props) {
  const { text, lang, fallback } = localized(locale, speaker, "name");
  return <span lang={fallback ? LANGUAGE_TAG[lang] : undefined}>{text}</span>;
}

export function SpeakerLink(props: Props) {
  return <NameLink {...props} within="/speakers" />;
}

/** The same for those who work on the record. */
export function DeskSpeakerLink(props: Props) {
  return <NameLink {...props} within="/desk/speakers" />;
}

function NameLink({ locale, speaker, within }: Props & { within: string }) {
  const { text, lang, fallback } = localized(locale, speaker, "name");
  return (
    <a href={href(locale, `${within}/${speaker.slug}`)} lang={fallback ? LANGUAGE_TAG[lang] : undefined}>
      {text}
    </a>
  );
}
