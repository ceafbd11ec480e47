import 'server-only'
import { inPlatform, type PlatformDb } from '@/database/door'
import { fromThisSite, seeOther } from './commune-route'
import { keepOperatorToken, operatorToken } from './operator'
import { paths } from './paths'

/** Ends the operator's sign-in and takes its cookie away, then shows the door. */
export function operatorSignOutRoute(end: (db: PlatformDb, token: string) => PromiseLike<unknown>) {
  return async function POST(request: Request): Promise<Response> {
    if (!fromThisSite(request)) return new Response(null, { status: 404 })
    const token = await operatorToken()
    if (token) {
      await inPlatform({ role: 'operator', operatorId: null }, async (db) => end(db, token))
      await keepOperatorToken('')
    }
    return seeOther(paths.platformSignIn())
  }
}
