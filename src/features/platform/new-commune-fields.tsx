import type { ReactNode } from 'react'
import { knownClocks } from '@/communes/new-commune'
import { territory } from '@/domain/calendar/public-holidays'
import type { Translate } from '@/i18n/speak'
import { SelectField } from '@/ui/select-field'
import { TextField } from '@/ui/text-field'

/** Fields that go together, under the name of what they say. */
export const FieldsPart = ({ legend, children }: { legend: string; children: ReactNode }) => (
  <fieldset className="space-y-6">
    <legend className="mb-4 text-xl font-bold">{legend}</legend>
    {children}
  </fieldset>
)

export const identityNames = (t: Translate) => ({
  model: t('platform.open.model'),
  name: t('platform.open.name'),
  slug: t('platform.open.slug'),
  inseeCode: t('platform.open.inseeCode'),
  schoolZone: t('platform.open.schoolZone'),
  territory: t('platform.open.territory'),
  timeZone: t('platform.open.timeZone'),
  contactName: t('platform.open.contactName'),
  contactPhone: t('platform.open.contactPhone'),
  contactEmail: t('platform.open.contactEmail'),
})

const zones = ['A', 'B', 'C'].map((value) => ({ value, label: value }))
const clocks = knownClocks.map((value) => ({ value, label: value.replaceAll('_', ' ') }))

/** What nobody can take over from another town: its names, its calendar, one contact. */
export function NewCommuneFields({ t }: { t: Translate }) {
  const names = identityNames(t)
  return (
    <>
      <FieldsPart legend={t('platform.open.identity')}>
        <TextField name="name" label={names.name} maxLength={100} required />
        <TextField
          name="slug"
          label={names.slug}
          hint={t('platform.open.slugHint')}
          maxLength={60}
          width="half"
          spellCheck={false}
          required
        />
        <TextField
          name="inseeCode"
          label={names.inseeCode}
          maxLength={5}
          width="date"
          spellCheck={false}
          required
        />
        <SelectField name="schoolZone" label={names.schoolZone} choices={zones} placeholder="–" required />
        <SelectField
          name="territory"
          label={names.territory}
          choices={territory.options.map((value) => ({
            value,
            label: t(`platform.open.territories.${value}`),
          }))}
          defaultValue="metropole"
        />
        <SelectField
          name="timeZone"
          label={names.timeZone}
          choices={clocks}
          placeholder={t('platform.open.timeZoneOfTerritory')}
        />
      </FieldsPart>
      <FieldsPart legend={t('platform.open.contact')}>
        <TextField name="contactName" label={names.contactName} maxLength={100} required />
        <TextField
          name="contactPhone"
          type="tel"
          label={names.contactPhone}
          hint={t('platform.open.contactNeeded')}
          maxLength={20}
          width="half"
        />
        <TextField name="contactEmail" type="email" label={names.contactEmail} maxLength={254} />
      </FieldsPart>
    </>
  )
}
