import { randomUUID } from 'node:crypto'
import type { ReactNode } from 'react'
import { isBookable } from '@/communes/activity'
import type { AgentViewer } from '@/domain/access/who'
import { formLabels } from '@/i18n/form-labels'
import { languageNames, type Speaker } from '@/i18n/speak'
import type { PageAsked } from '@/request/commune-page'
import { paths } from '@/request/paths'
import { ButtonRow, LinkButton } from '@/ui/button'
import { CheckboxGroup } from '@/ui/choice-fields'
import { ActionForm } from '@/ui/form'
import { PageHeading } from '@/ui/page-heading'
import { SelectField } from '@/ui/select-field'
import { SubmitButton } from '@/ui/submit-button'
import { TextField } from '@/ui/text-field'
import { openFamilyAccountAction } from './actions'
import { childRows, placeChoice } from './open-account-form'
import { recordWithin } from './reach'

const rows = Array.from({ length: childRows }, (_, row) => row)

type Commune = PageAsked<AgentViewer>['commune']
type Part = { speaker: Speaker; commune: Commune; prefix: string }

function Group({ legend, intro, children }: { legend: string; intro?: string; children: ReactNode }) {
  return (
    <fieldset className="rounded-xl border border-line p-5 sm:p-6">
      <legend className="px-2 text-xl font-bold">{legend}</legend>
      {intro && <p className="mb-5 text-muted">{intro}</p>}
      <div className="grid items-start gap-x-8 gap-y-5 lg:grid-cols-2">{children}</div>
    </fieldset>
  )
}

function AdultFields({ speaker: { t }, commune, prefix, required }: Part & { required: boolean }) {
  const field = (name: string) => `${prefix}.${name}`
  return (
    <>
      <SelectField
        name={field('title')}
        label={t('administration.openAccount.civility')}
        placeholder={t('administration.openAccount.noCivility')}
        choices={(['madame', 'monsieur'] as const).map((value) => ({
          value,
          label: t(`administration.openAccount.${value}`),
        }))}
      />
      <TextField
        name={field('firstName')}
        label={t('administration.openAccount.firstName')}
        maxLength={100}
        required={required}
      />
      <TextField
        name={field('lastName')}
        label={t('administration.openAccount.lastName')}
        maxLength={100}
        required={required}
      />
      <TextField
        name={field('email')}
        type="email"
        label={t('administration.openAccount.email')}
        maxLength={254}
        required={required}
      />
      <TextField
        name={field('identifier')}
        label={t('administration.openAccount.identifier')}
        hint={t('administration.openAccount.identifierHint')}
        maxLength={60}
        spellCheck={false}
      />
      <SelectField
        name={field('language')}
        label={t('administration.openAccount.language')}
        defaultValue={commune.record.languages[0]}
        choices={commune.record.languages.map((value) => ({
          value,
          label: languageNames[value],
          lang: value,
        }))}
      />
    </>
  )
}

function ChildFields({ speaker: { t, town }, commune: { record }, prefix }: Part) {
  const field = (name: string) => `${prefix}.${name}`
  const nameOf = (centre: string) => record.centres.find(({ key }) => key === centre)?.name ?? centre
  const places = record.activities.filter(isBookable).flatMap(({ key, label, booking }) =>
    booking.centres.map(({ centre }) => ({
      value: placeChoice(key, centre),
      label: t('administration.openAccount.place', { activity: town(label).text, centre: nameOf(centre) }),
    })),
  )
  const departures = record.centres.filter(({ departure }) => departure)
  return (
    <>
      <div className="space-y-5">
        <TextField
          name={field('firstName')}
          label={t('administration.openAccount.childFirstName')}
          maxLength={100}
        />
        <TextField
          name={field('lastName')}
          label={t('administration.openAccount.childLastName')}
          maxLength={100}
        />
        <TextField name={field('bornOn')} type="date" label={t('administration.openAccount.bornOn')} />
        {places.length > 0 && departures.length > 0 && (
          <SelectField
            name={field('departureCentre')}
            label={t('administration.openAccount.departureCentre')}
            placeholder={t('administration.openAccount.none')}
            choices={departures.map(({ key, name }) => ({ value: key, label: name }))}
          />
        )}
      </div>
      {places.length > 0 && (
        <CheckboxGroup
          name={field('places[]')}
          label={t('administration.openAccount.places')}
          choices={places}
        />
      )}
    </>
  )
}

/** The form of the town's agent; the rows left empty stand for nobody, so that it needs no script. */
export function OpenAccountView({ speaker, viewer, commune: whole }: PageAsked<AgentViewer>) {
  const { t } = speaker
  const commune = { ...whole, record: recordWithin(whole.record, viewer) }
  const part = { speaker, commune }
  return (
    <>
      <PageHeading above={t('administration.title')} intro={t('administration.openAccount.intro')}>
        {t('administration.openAccount.title')}
      </PageHeading>
      <ActionForm
        action={openFamilyAccountAction}
        labels={formLabels(t)}
        hidden={{ householdId: randomUUID() }}
        name={t('administration.openAccount.title')}
      >
        <Group legend={t('administration.openAccount.guardian')}>
          <AdultFields {...part} prefix="guardian" required />
        </Group>
        <Group
          legend={t('administration.openAccount.coGuardian')}
          intro={t('administration.openAccount.coGuardianIntro')}
        >
          <AdultFields {...part} prefix="coGuardian" required={false} />
        </Group>
        {rows.map((row) => (
          <Group
            key={row}
            legend={t('administration.openAccount.child', { n: row + 1 })}
            intro={row === 1 ? t('administration.openAccount.childrenIntro') : undefined}
          >
            <ChildFields {...part} prefix={`children.${row}`} />
          </Group>
        ))}
        <ButtonRow>
          <SubmitButton>{t('administration.openAccount.submit')}</SubmitButton>
          <LinkButton variant="quiet" href={paths.households(commune.slug)}>
            {t('administration.openAccount.back')}
          </LinkButton>
        </ButtonRow>
      </ActionForm>
    </>
  )
}
