import { signInForm } from '@/features/access/forms'
import { signIn } from '@/features/access/sign-in'
import { communeAuthRoute } from '@/request/auth-route'

const route = communeAuthRoute({ form: signInForm, run: signIn })

export { route as GET, route as POST }
