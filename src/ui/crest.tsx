const sizes = { small: 'h-10 w-9', medium: 'h-11 w-10 sm:h-14 sm:w-12', large: 'h-20 w-16' }

/** A town's arms. The town's name always stands beside them, so they are read to nobody. */
export function Crest({ src, size = 'medium' }: { src: string; size?: keyof typeof sizes }) {
  // biome-ignore lint/performance/noImgElement: a small drawing that needs no resizing
  return <img src={src} alt="" width={48} height={56} className={`${sizes[size]} shrink-0 object-contain`} />
}
