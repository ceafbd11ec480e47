'use server'
import { done } from '@/domain/refusal'
import { keepOperatorToken } from '@/request/operator'
import { operatorAction, operatorCommuneAction, operatorDoorAction } from '@/request/operator-action'
import { hideSecret, secretShown, showOnce } from '@/request/operator-secrets'
import { paths } from '@/request/paths'
import { askTownExport } from './ask-town-export'
import { communeNamed, newCommuneId } from './commune-named'
import { createTwin, placeOfTwin } from './create-twin'
import { faultsAtField, faultsInRecord } from './faults-at-field'
import { inviteAdministrator, inviteForm } from './invite-administrator'
import { clashesOfDirectory, openCommune } from './open-commune'
import { openCommuneForm, openFromRecordForm } from './open-commune-form'
import {
  changeOwnPassword,
  drawNewKey,
  newOwnPasswordForm,
  ownPasswordForm,
  renewRecoveryCodes,
  takeNewKey,
} from './own-access'
import {
  nothingTyped,
  proveByRecoveryCode,
  proveSecondFactor,
  recoveryCodeForm,
  secondFactorForm,
} from './prove-second-factor'
import { recordGiven, recordOfNew } from './record-to-open'
import { operatorSignInForm, signInOperator } from './sign-in-operator'
import { communeForm, resumeCommune, suspendCommune } from './suspend-commune'

export const signInOperatorAction = operatorDoorAction({
  form: operatorSignInForm,
  run: signInOperator,
  go: async ({ token }) => {
    await keepOperatorToken(token)
    return paths.platformSecondFactor()
  },
})

export const proveSecondFactorAction = operatorDoorAction({
  form: secondFactorForm,
  run: proveSecondFactor,
  go: async ({ operatorId, token, codes }) => {
    await keepOperatorToken(token)
    if (!codes) return paths.platform()
    await showOnce('codes-de-secours', operatorId, codes.join(' '))
    return paths.platformRecoveryCodes()
  },
})

export const proveByRecoveryCodeAction = operatorDoorAction({
  form: recoveryCodeForm,
  run: proveByRecoveryCode,
  go: async ({ token }) => {
    await keepOperatorToken(token)
    return paths.platformAccess()
  },
})

export const hideRecoveryCodesAction = operatorAction({
  form: nothingTyped,
  run: async () => done(null),
  then: async () => {
    await hideSecret('codes-de-secours')
    return { go: paths.platform() }
  },
})

export const changeOwnPasswordAction = operatorAction({
  form: newOwnPasswordForm,
  run: changeOwnPassword,
  then: async ({ token }) => {
    await keepOperatorToken(token)
    return { go: paths.platformAccess('mot-de-passe') }
  },
})

export const renewRecoveryCodesAction = operatorAction({
  form: ownPasswordForm,
  run: renewRecoveryCodes,
  then: async ({ codes }, { operator }) => {
    await showOnce('codes-de-secours', operator.id, codes.join(' '))
    return { go: paths.platformRecoveryCodes() }
  },
})

export const drawNewKeyAction = operatorAction({
  form: ownPasswordForm,
  run: drawNewKey,
  then: async ({ key }, { operator }) => {
    await showOnce('nouvelle-cle', operator.id, key)
    return { go: paths.platformNewKey() }
  },
})

export const takeNewKeyAction = operatorAction({
  form: secondFactorForm,
  run: async (db, { code }, asked) =>
    takeNewKey(db, { code, key: await secretShown('nouvelle-cle', asked.operator.id) }, asked),
  then: async ({ token }) => {
    await hideSecret('nouvelle-cle')
    await keepOperatorToken(token)
    return { go: paths.platformAccess('cle') }
  },
})

export const openCommuneAction = operatorCommuneAction({
  form: openCommuneForm,
  atField: faultsAtField,
  place: async (form, { operator, now }) => {
    const record = await recordOfNew(form, { operatorId: operator.id, now })
    return record.ok ? done({ communeId: newCommuneId(), record: record.done }) : record
  },
  run: (db, { administrator }, asked) => openCommune(db, { record: asked.record, administrator }, asked),
  clashes: clashesOfDirectory,
  wakes: 'open-invited',
  then: ({ slug }) => ({ go: paths.platformCommune(slug, 'ouverture') }),
})

export const openFromRecordAction = operatorCommuneAction({
  form: openFromRecordForm,
  upload: { file: 'file', field: 'record' },
  atField: faultsInRecord,
  place: async ({ yaml }) => {
    const record = await recordGiven(yaml)
    return record.ok ? done({ communeId: newCommuneId(), record: record.done }) : record
  },
  run: (db, { administrator }, asked) => openCommune(db, { record: asked.record, administrator }, asked),
  clashes: clashesOfDirectory,
  wakes: 'open-invited',
  then: ({ slug }) => ({ go: paths.platformCommune(slug, 'ouverture') }),
})

export const inviteAdministratorAction = operatorCommuneAction({
  form: inviteForm,
  atField: faultsAtField,
  place: communeNamed,
  run: inviteAdministrator,
  wakes: 'open-invited',
  then: (_, asked) => ({ go: paths.platformCommune(asked.slug, 'invitation') }),
})

export const suspendCommuneAction = operatorCommuneAction({
  form: communeForm,
  place: communeNamed,
  run: (db, _, { now }) => suspendCommune(db, { now }),
  then: (_, asked) => ({ go: paths.platformCommune(asked.slug, 'suspension') }),
})

export const resumeCommuneAction = operatorCommuneAction({
  form: communeForm,
  place: communeNamed,
  run: (db, _, { now }) => resumeCommune(db, { now }),
  then: (_, asked) => ({ go: paths.platformCommune(asked.slug, 'reprise') }),
})

export const askTownExportAction = operatorCommuneAction({
  form: communeForm,
  place: communeNamed,
  run: askTownExport,
  then: (_, asked) => ({ go: paths.platformCommune(asked.slug) }),
})

export const createTwinAction = operatorCommuneAction({
  form: communeForm,
  place: placeOfTwin,
  run: (db, _, asked) => createTwin(db, asked.twin, asked),
  clashes: clashesOfDirectory,
  then: (_, asked) => ({ go: paths.platformCommune(asked.slug) }),
})
