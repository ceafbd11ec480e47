'use server'
import { keepOperatorToken } from '@/request/operator'
import { operatorDoorAction } from '@/request/operator-action'
import { paths } from '@/request/paths'
import { operatorSignInForm, signInOperator } from './sign-in-operator'

export const signInOperatorAction = operatorDoorAction({
  form: operatorSignInForm,
  run: signInOperator,
  go: async ({ token }) => {
    await keepOperatorToken(token)
    return paths.platform()
  },
})
