import 'server-only'
import { create } from 'qrcode'

/** White around the drawing, without which cameras do not find it (ISO/IEC 18004: four modules). */
const marginModules = 4

/** A text drawn as a QR code: the side of the square, and the path of its black modules. */
export function qrDrawing(text: string): { side: number; path: string } {
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  const { size } = modules
  const black = Array.from({ length: size * size }, (_, i) => i).filter((i) =>
    modules.get(Math.floor(i / size), i % size),
  )
  const path = black
    .map((i) => `M${(i % size) + marginModules} ${Math.floor(i / size) + marginModules}h1v1h-1z`)
    .join('')
  return { side: size + 2 * marginModules, path }
}
