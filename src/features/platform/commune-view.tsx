import { confirmWords, formLabels } from '@/i18n/form-labels'
import type { Speaker, Translate } from '@/i18n/speak'
import type { OperatorPageAsked } from '@/request/operator-page'
import { paths } from '@/request/paths'
import { ButtonRow, LinkButton } from '@/ui/button'
import { ConfirmButton } from '@/ui/confirm-button'
import { Facts } from '@/ui/facts'
import { ActionForm } from '@/ui/form'
import { Notice } from '@/ui/notice'
import { PageHeading, Section } from '@/ui/page-heading'
import { SubmitButton } from '@/ui/submit-button'
import { resumeCommuneAction, suspendCommuneAction } from './actions'
import { AdministratorsSection } from './administrators-section'
import type { CommuneOfPlatform } from './commune-of-platform'
import { CommuneTools } from './commune-tools'
import { dayOf, momentOf } from './day-of'
import { PlatformFrame } from './platform-frame'
import type { CommuneState, LastFault } from './state-of-commune'
import { StateTags } from './state-tags'
import type { CommuneTools as Tools } from './tools-of-commune'
import { VersionsTable } from './versions-table'
import { Volumes } from './volumes'

type Said = 'ouverture' | 'suspension' | 'reprise' | 'invitation'
const sayings: readonly string[] = ['ouverture', 'suspension', 'reprise', 'invitation'] satisfies Said[]

function Faults({ faults, speaker }: { faults: LastFault[]; speaker: Speaker }) {
  if (faults.length === 0) return '–'
  return (
    <ul>
      {faults.map(({ at, place, number, count }) => (
        <li key={place}>
          {momentOf(at, speaker)} · <code dir="ltr">{number}</code> ·{' '}
          {speaker.t('platform.communes.faults', { count })}
          <code dir="ltr" className="block text-sm font-normal wrap-anywhere">
            {place}
          </code>
        </li>
      ))}
    </ul>
  )
}

function factsOf(commune: CommuneState, speaker: Speaker) {
  const { t } = speaker
  const { figures, suspendedAt } = commune
  return [
    { name: t('platform.communes.state'), value: <StateTags commune={commune} t={t} /> },
    ...(suspendedAt
      ? [{ name: t('platform.commune.suspendedAt'), value: momentOf(suspendedAt, speaker) }]
      : []),
    { name: t('platform.communes.address'), value: <bdi dir="ltr">{`/${commune.slug}`}</bdi> },
    { name: t('platform.communes.insee'), value: commune.inseeCode },
    { name: t('platform.communes.openedAt'), value: dayOf(commune.openedAt, speaker) },
    { name: t('platform.communes.volumes'), value: <Volumes commune={commune} t={t} /> },
    ...(figures
      ? [
          { name: t('platform.commune.requests'), value: figures.requestsOfMonth },
          { name: t('platform.commune.mailsWaiting'), value: figures.mailsWaiting },
          { name: t('platform.commune.mailsAbandoned'), value: figures.mailsAbandoned },
          { name: t('platform.commune.countedAt'), value: momentOf(figures.countedAt, speaker) },
        ]
      : []),
    {
      name: t('platform.communes.lastFault'),
      value: <Faults faults={commune.faults} speaker={speaker} />,
    },
  ]
}

function StateForm({ commune, t }: { commune: CommuneState; t: Translate }) {
  const hidden = { commune: commune.slug }
  if (commune.state === 'suspended')
    return (
      <ActionForm
        action={resumeCommuneAction}
        labels={formLabels(t)}
        hidden={hidden}
        name={t('platform.commune.resume')}
      >
        <p className="max-w-prose">{t('platform.commune.resumeIntro')}</p>
        <SubmitButton>{t('platform.commune.resume')}</SubmitButton>
      </ActionForm>
    )
  const suspend = t('platform.commune.suspend')
  return (
    <ActionForm action={suspendCommuneAction} labels={formLabels(t)} hidden={hidden} name={suspend}>
      <p className="max-w-prose">{t('platform.commune.suspendIntro')}</p>
      <ConfirmButton
        variant="danger"
        title={t('platform.commune.suspendTitle', { commune: commune.name })}
        lost={t('platform.commune.suspendLost')}
        words={confirmWords(t)}
      >
        {suspend}
      </ConfirmButton>
    </ActionForm>
  )
}

type Props = OperatorPageAsked & { data: CommuneOfPlatform & { tools: Tools } }

/** A commune for those who run the platform: its state, its versions, and what they may do there. */
export function CommuneView({ data, ...asked }: Props) {
  const { speaker, query, now } = asked
  const { t } = speaker
  const { commune, versions, invitations, tools } = data
  const { slug } = commune
  return (
    <PlatformFrame {...asked}>
      <PageHeading above={t('platform.communes.title')}>
        <bdi>{commune.name}</bdi>
      </PageHeading>
      <div className="mb-6 space-y-4">
        {query.fait && sayings.includes(query.fait) && (
          <Notice tone="success" live title={t(`platform.commune.said.${query.fait as Said}`)} />
        )}
        <ButtonRow>
          <LinkButton variant="secondary" href={paths.home(slug)}>
            {t('platform.commune.visit')}
          </LinkButton>
          <LinkButton variant="quiet" href={paths.platformOpenCommune('commune', slug)}>
            {t('platform.commune.openLike')}
          </LinkButton>
        </ButtonRow>
        <Facts facts={factsOf(commune, speaker)} />
      </div>
      <Section id="versions" title={t('platform.commune.versions')}>
        <VersionsTable {...{ speaker, versions, now }} inForce={commune.inForce} />
      </Section>
      <AdministratorsSection {...{ speaker, slug, invitations }} />
      <CommuneTools {...{ speaker, slug, tools }} />
      <Section id="ouverture" title={t('platform.commune.state')}>
        <StateForm commune={commune} t={t} />
      </Section>
    </PlatformFrame>
  )
}
