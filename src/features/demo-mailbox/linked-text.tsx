const address = /(https?:\/\/[^\s<>]+[^\s<>.,;)])/

/** A text whose web addresses are links. */
export function LinkedText({ text }: { text: string }) {
  return text.split(address).map((part, i) =>
    address.test(part) ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: a text never changes
      <a key={i} href={part} className="text-primary underline">
        {part}
      </a>
    ) : (
      part
    ),
  )
}
