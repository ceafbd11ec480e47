import Link from 'next/link'
import type { CommuneRecord } from '@/communes/record'
import type { Speaker } from '@/i18n/speak'
import { paths } from '@/request/paths'
import { LinkButton } from '@/ui/button'
import { Icon } from '@/ui/icon'
import { Section } from '@/ui/page-heading'
import { TownText } from './town-text'

type UsefulLinksProps = { record: CommuneRecord; slug: string; speaker: Speaker }

/** The questions that « Informations utiles » answers, each leading to its answer. */
export function UsefulLinks({ record, slug, speaker }: UsefulLinksProps) {
  const { practicalInfo, centres, procedures, documents } = record
  const { t } = speaker
  const lines = [
    ...(centres.length > 0 ? [{ key: 'centres', words: t('site.publicHome.centres') }] : []),
    ...(procedures.length > 0 ? [{ key: 'vos-demarches', words: t('site.practical.procedures') }] : []),
    ...practicalInfo.map(({ key, title }) => ({ key, words: <TownText text={title} speaker={speaker} /> })),
    ...(documents.length > 0
      ? [{ key: 'documents-de-la-commune', words: t('site.practical.documents') }]
      : []),
  ]
  return (
    <Section id="informations-utiles" title={t('site.publicHome.practicalInfo')}>
      <ul className="divide-y divide-line border-y border-line">
        {lines.map(({ key, words }) => (
          <li key={key}>
            <Link
              href={`${paths.practicalInfo(slug)}#${key}`}
              prefetch={false}
              className="flex min-h-12 items-center justify-between gap-3 py-2 text-primary underline underline-offset-4 hover:bg-tint hover:decoration-2"
            >
              <span>{words}</span>
              <Icon name="forward" className="size-5 shrink-0" />
            </Link>
          </li>
        ))}
      </ul>
      <LinkButton variant="secondary" href={paths.practicalInfo(slug)}>
        {t('site.publicHome.allPracticalInfo')}
      </LinkButton>
    </Section>
  )
}
