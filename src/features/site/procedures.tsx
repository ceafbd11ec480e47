import type { Procedure } from '@/communes/town-blocks'
import type { Speaker } from '@/i18n/speak'
import { Section } from '@/ui/page-heading'
import { Tag } from '@/ui/tag'
import { TownText } from './town-text'

/** « Vos démarches »: what a family may ask for here, in the town's own words, and who answers when the town says it. */
export function Procedures({ procedures, speaker }: { procedures: Procedure[]; speaker: Speaker }) {
  if (procedures.length === 0) return null
  const { t } = speaker
  return (
    <Section id="vos-demarches" title={t('site.practical.procedures')}>
      <p className="max-w-prose">{t('site.practical.proceduresIntro')}</p>
      <ul className="divide-y divide-line border-y border-line">
        {procedures.map(({ label, sentence, decidedBy, source }) => (
          <li key={`${speaker.town(label).text}${source.cite}`} className="space-y-1 py-3">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <strong>
                <TownText text={label} speaker={speaker} />
              </strong>
              {decidedBy && (
                <Tag tone={decidedBy === 'portal' ? 'primary' : 'neutral'}>
                  {t(`site.practical.decidedBy.${decidedBy}`)}
                </Tag>
              )}
              {source.assumed && <Tag tone="warning">{t('site.publicHome.assumed')}</Tag>}
            </p>
            {sentence && (
              <p className="max-w-prose">
                <TownText text={sentence} speaker={speaker} />
              </p>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
