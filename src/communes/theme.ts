import { z } from 'zod'

const colour = z.string().regex(/^#[0-9a-f]{6}$/i, 'une couleur s’écrit #rrggbb')

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((i) => {
    const channel = Number.parseInt(hex.slice(i, i + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** Contrast between two colours, 1 to 21 (WCAG 2.2, « contrast ratio »). */
function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

/** AA for text: 4.5 (RGAA 3.2.1); for the edge of a control: 3 (RGAA 3.3.1). */
const pairs = [
  { ink: 'onPrimary', paper: 'primary', least: 4.5, atFault: 'primary' },
  { ink: 'primary', paper: 'surface', least: 4.5, atFault: 'primary' },
  { ink: 'primary', paper: 'tint', least: 4.5, atFault: 'tint' },
  { ink: 'accent', paper: 'surface', least: 3, atFault: 'accent' },
] as const

/** The ink of every text, whatever the town: see globals.css. */
const textInk = '#16191d'

/** A town's colours. Ink on paper must be readable, or the record is refused at the colour at fault. */
export const theme = z
  .strictObject({
    primary: colour,
    onPrimary: colour.default('#ffffff'),
    accent: colour,
    surface: colour.default('#ffffff'),
    tint: colour,
  })
  .superRefine((value, issues) => {
    for (const { ink, paper, least, atFault } of pairs) {
      const ratio = contrast(value[ink], value[paper])
      if (ratio < least)
        issues.addIssue({
          code: 'custom',
          path: [atFault],
          message: `contraste insuffisant : ${value[ink]} sur ${value[paper]} (${paper}) donne ${ratio.toFixed(2)}, il faut ${least}`,
        })
    }
    for (const paper of ['surface', 'tint'] as const) {
      const ratio = contrast(textInk, value[paper])
      if (ratio < 7)
        issues.addIssue({
          code: 'custom',
          path: [paper],
          message: `trop sombre pour le texte : ${value[paper]} donne ${ratio.toFixed(2)}, il faut 7`,
        })
    }
  })
export type Theme = z.infer<typeof theme>

const shape = /^(svg|g|path|rect|circle|ellipse|line|polygon|polyline|title|desc)$/

function isPlainDrawing(svg: string): boolean {
  const names = [...svg.matchAll(/<\/?([a-z][\w:-]*)/gi)].map(([, name]) => name ?? '')
  return names.every((name) => shape.test(name)) && !/[\s/"']on\w|href|url\(|style|<[!?]/i.test(svg)
}

/** The arms, drawn in SVG and set into the page itself: hence shapes only, nothing that runs or fetches. */
export const crest = z
  .string()
  .max(8_000, 'un blason pèse 8 Ko au plus')
  .regex(
    /^<svg[^>]*\sviewBox="[\d .-]+"[^>]*>[\s\S]*<\/svg>\s*$/,
    'un blason est un dessin SVG avec son viewBox',
  )
  .refine(isPlainDrawing, 'un blason ne contient que des formes : ni script, ni style, ni lien')
