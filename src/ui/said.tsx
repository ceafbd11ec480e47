/** A text that may be in another language than the screen's: marked so, for the voice that reads it and the script. */
export function Said({ text, lang, on }: { text: string; lang: string; on: string }) {
  return lang === on ? text : <bdi lang={lang}>{text}</bdi>
}
