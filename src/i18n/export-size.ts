import type { Translate } from './speak'

/** « 0,1 Mo »: bytes as megabytes to one decimal, never shown as none. */
export const exportSize = (t: Translate, bytes: number | null): string =>
  bytes === null ? '–' : t('exports.megabytes', { size: Math.max(1, Math.round(bytes / 100_000)) / 10 })
