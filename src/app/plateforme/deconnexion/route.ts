import { signOutOperator } from '@/features/platform/sign-in-operator'
import { operatorSignOutRoute } from '@/request/operator-sign-out'

export const POST = operatorSignOutRoute(signOutOperator)
