import type { Preview } from '@/communes/preview/preview-of'
import type { CommuneRecord } from '@/communes/record'
import { previewWords as words } from '@/i18n/settings/preview'
import { Section } from '@/ui/page-heading'
import { PreviewLastMonth } from './preview-last-month'
import { PreviewPrices } from './preview-prices'
import { PreviewRules } from './preview-rules'
import { PreviewWeeks } from './preview-weeks'

type Props = { preview: Preview; before: CommuneRecord; after: CommuneRecord }

/**
 * What publishing `after` in the place of `before` would do, in four sections under h2: the page gives its own heading.
 * `preview` is that of these two records.
 */
export function PreviewView({ preview, before, after }: Props) {
  const records = { before, after }
  return (
    <div lang="fr" dir="ltr">
      <Section title={words.sections.rules} id="apercu-regles">
        <PreviewRules preview={preview} {...records} />
      </Section>
      <Section title={words.sections.weeks} id="apercu-semaines">
        <PreviewWeeks weeks={preview.weeks} {...records} />
      </Section>
      <Section title={words.sections.lastMonth} id="apercu-mois">
        <PreviewLastMonth preview={preview} {...records} />
      </Section>
      {(preview.curves.length > 0 || preview.rules.some(({ part }) => part === 'tariffs')) && (
        <Section title={words.sections.prices} id="apercu-prix">
          <PreviewPrices preview={preview} {...records} />
        </Section>
      )}
    </div>
  )
}
