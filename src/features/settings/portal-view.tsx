import { inFrench } from '@/communes/text'
import type { AgentViewer } from '@/domain/access/who'
import { formLabels } from '@/i18n/form-labels'
import { versionWords } from '@/i18n/settings/versions'
import { speak } from '@/i18n/speak'
import type { PageAsked } from '@/request/commune-page'
import { paths } from '@/request/paths'
import { Button } from '@/ui/button'
import { CardGrid, LinkCard } from '@/ui/card'
import { ErrorSummary } from '@/ui/error-summary'
import { FormScope } from '@/ui/form-scope'
import { PageHeading, Section } from '@/ui/page-heading'
import { SelectField } from '@/ui/select-field'
import { TextField } from '@/ui/text-field'
import { BackToSettings, FrenchPage } from './settings-frame'

const words = versionWords.portal

type Asked = PageAsked<AgentViewer>
type Shown = { date: string; heure: string; reglages: string }

/** What the form says first: what was typed and refused, else the moment looked at, else now. */
function shownIn({ query, look, now, commune }: Asked, hasDraft: boolean): Shown {
  const at = (look?.at ?? now).toZonedDateTimeISO(commune.record.timeZone)
  const showsDraft = look ? look.version === null : hasDraft
  return {
    date: query.date ?? at.toPlainDate().toString(),
    heure: query.heure ?? at.toPlainTime().toString({ smallestUnit: 'minute' }),
    reglages: query.reglages ?? (showsDraft && hasDraft ? 'brouillon' : 'en-vigueur'),
  }
}

/** « Le portail à une autre date » : the moment and the record to look at. */
export function PortalView({ data: { hasDraft }, ...asked }: Asked & { data: { hasDraft: boolean } }) {
  const { commune, query } = asked
  const { slug, record } = commune
  const shown = shownIn(asked, hasDraft)
  const faults = query.faute === 'moment' ? [{ field: 'date', message: words.fault }] : []
  const choices = [
    { value: 'en-vigueur', label: words.inForce },
    ...(hasDraft ? [{ value: 'brouillon', label: words.draft }] : []),
  ]
  return (
    <FrenchPage>
      <PageHeading above={<BackToSettings slug={slug} />} intro={words.intro}>
        {words.title}
      </PageHeading>
      <FormScope state={{ values: shown, faults }} labels={formLabels(speak('fr').t)}>
        <form
          method="post"
          action={paths.lookAtPortal(slug)}
          aria-label={words.title}
          noValidate
          className="space-y-6"
        >
          <ErrorSummary fieldNames={{ date: words.date }} />
          <TextField name="date" type="date" label={words.date} defaultValue={shown.date} required />
          <TextField
            name="heure"
            label={words.hour}
            defaultValue={shown.heure}
            width="date"
            maxLength={10}
            required
          />
          <SelectField
            name="reglages"
            label={words.shows}
            hint={words.kept}
            choices={choices}
            defaultValue={shown.reglages}
          />
          <Button>{words.submit}</Button>
        </form>
      </FormScope>
      <Section title={words.activities} id="activites">
        <p>{words.activitiesText}</p>
        <CardGrid>
          {record.activities.map(({ key, label }) => (
            <LinkCard key={key} level={3} href={paths.familyDays(slug, key)} title={inFrench(label)} />
          ))}
        </CardGrid>
      </Section>
    </FrenchPage>
  )
}
