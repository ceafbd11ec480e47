import { formLabels } from '@/i18n/form-labels'
import type { Speaker, Translate } from '@/i18n/speak'
import { ActionForm } from '@/ui/form'
import { Section } from '@/ui/page-heading'
import { SubmitButton } from '@/ui/submit-button'
import { type Column, DataTable } from '@/ui/table'
import { TextField } from '@/ui/text-field'
import { inviteAdministratorAction } from './actions'
import type { InvitationRow } from './commune-of-platform'
import { dayOf } from './day-of'

/** The fields of a person to invite; `prefix` sets them apart in a longer form. */
export function InviteeFields({ t, prefix = '' }: { t: Translate; prefix?: string }) {
  return (
    <>
      <TextField name={`${prefix}firstName`} label={t('platform.open.firstName')} maxLength={100} required />
      <TextField name={`${prefix}lastName`} label={t('platform.open.lastName')} maxLength={100} required />
      <TextField
        name={`${prefix}email`}
        type="email"
        label={t('platform.open.email')}
        maxLength={254}
        required
      />
    </>
  )
}

export const inviteeNames = (t: Translate, prefix = '') => ({
  [`${prefix}firstName`]: t('platform.open.firstName'),
  [`${prefix}lastName`]: t('platform.open.lastName'),
  [`${prefix}email`]: t('platform.open.email'),
})

function outcomeOf({ openedAt, refusedFor: reason }: InvitationRow, speaker: Speaker): string {
  const { t } = speaker
  if (openedAt) return t('platform.commune.accountOpened', { date: dayOf(openedAt, speaker) })
  if (reason === 'has-administrator') return t('platform.commune.hasAdministrator')
  return t(reason ? 'platform.commune.accountNotOpened' : 'platform.commune.accountComing')
}

const columnsOf = (speaker: Speaker): Column<InvitationRow>[] => [
  {
    id: 'who',
    header: speaker.t('platform.commune.invitee'),
    cell: ({ firstName, lastName, email }) => (
      <>
        <bdi>{`${firstName} ${lastName}`}</bdi>
        <bdi dir="ltr" className="block text-sm font-normal wrap-anywhere">
          {email}
        </bdi>
      </>
    ),
    isRowHeader: true,
  },
  {
    id: 'invited',
    header: speaker.t('platform.commune.invitedAt'),
    cell: ({ invitedAt }) => dayOf(invitedAt, speaker),
  },
  {
    id: 'outcome',
    header: speaker.t('platform.commune.outcome'),
    cell: (invitation) => outcomeOf(invitation, speaker),
  },
]

/** Who was invited to administer the commune, and one more to invite: a town may lose its last administrator. */
export function AdministratorsSection({
  speaker,
  slug,
  invitations,
}: {
  speaker: Speaker
  slug: string
  invitations: InvitationRow[]
}) {
  const { t } = speaker
  return (
    <Section id="administrateurs" title={t('platform.commune.administrators')}>
      {invitations.length > 0 && (
        <DataTable
          caption={t('platform.commune.administrators')}
          captionHidden
          columns={columnsOf(speaker)}
          rows={invitations}
          keyOf={({ id }) => id}
          empty="–"
        />
      )}
      <p className="max-w-prose">{t('platform.commune.inviteIntro')}</p>
      <ActionForm
        action={inviteAdministratorAction}
        labels={formLabels(t)}
        hidden={{ commune: slug }}
        fieldNames={inviteeNames(t)}
        name={t('platform.commune.invite')}
      >
        <InviteeFields t={t} />
        <SubmitButton variant="secondary">{t('platform.commune.invite')}</SubmitButton>
      </ActionForm>
    </Section>
  )
}
