import { OperatorSignInView } from '@/features/platform/sign-in-view'
import { operatorDoorPage } from '@/request/operator-page'

export default operatorDoorPage({ title: (t) => t('platform.signIn'), view: OperatorSignInView })
