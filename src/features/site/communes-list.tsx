import Link from 'next/link'
import type { Speaker } from '@/i18n/speak'
import type { Commune } from '@/request/commune'
import { paths } from '@/request/paths'
import { Crest } from '@/ui/crest'
import { Icon } from '@/ui/icon'
import { PageHeading } from '@/ui/page-heading'
import { BareFrame } from './frame'
import { crestAddress } from './site-header'
import { TownText } from './town-text'

function CommuneLine({ commune, speaker }: { commune: Commune; speaker: Speaker }) {
  const { slug, record } = commune
  return (
    <li className="group relative flex items-center gap-4 rounded-xl border-2 border-line bg-paper p-4 hover:border-primary hover:bg-tint">
      <Crest src={crestAddress(commune)} size="large" />
      <div className="min-w-0 grow">
        <h2 className="text-xl font-bold">
          <Link
            href={paths.home(slug)}
            prefetch={false}
            className="underline decoration-2 underline-offset-4 after:absolute after:inset-0 after:rounded-xl"
          >
            {record.name}
          </Link>
        </h2>
        {record.localName && (
          <p lang={record.localName.lang} className="text-muted italic">
            {record.localName.text}
          </p>
        )}
        <p className="text-muted">
          <TownText text={record.portalName} speaker={speaker} />
        </p>
      </div>
      <Icon name="forward" className="size-6 shrink-0 text-primary" />
    </li>
  )
}

/** The door of the platform: one line per town. */
export function CommunesList({ communes, speaker }: { communes: readonly Commune[]; speaker: Speaker }) {
  const { t } = speaker
  return (
    <BareFrame>
      <PageHeading above={t('site.name')} intro={t('site.communes.intro')}>
        {t('site.communes.title')}
      </PageHeading>
      <ul className="grid gap-4 sm:grid-cols-2">
        {communes.map((commune) => (
          <CommuneLine key={commune.slug} {...{ commune, speaker }} />
        ))}
      </ul>
    </BareFrame>
  )
}
