import 'server-only'
import { keyedHash } from './secrets'

/**
 * The password of every account of a demonstration twin, drawn from the platform's secret and the twin's id: it is
 * stored nowhere, and is the same each time an operator looks.
 */
export const twinPasswordOf = (communeId: string) => keyedHash('twin-password', communeId).slice(0, 20)
