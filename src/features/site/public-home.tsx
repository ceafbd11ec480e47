import type { Viewer } from '@/domain/access/who'
import type { PageAsked } from '@/request/commune-page'
import { Section } from '@/ui/page-heading'
import { ActivityRules } from './activity-rules'
import { Contacts } from './contacts'
import { MySpace } from './my-space'
import { News } from './news'
import { TownLinks } from './town-links'
import { TownParagraph } from './town-text'
import { UsefulLinks } from './useful-links'

/** A town's portal before signing in, as its printed guide shows it. */
export function PublicHome({ commune, speaker, viewer }: PageAsked<Viewer | null>) {
  const { record, slug } = commune
  const { t } = speaker
  return (
    <>
      <div className="grid gap-6 rounded-2xl bg-tint p-5 sm:p-8 md:grid-cols-[3fr_2fr] md:items-start md:gap-10">
        <div className="space-y-4">
          <h1 className="text-3xl font-bold text-balance">{t('site.publicHome.title')}</h1>
          <div className="text-lg">
            <TownParagraph text={record.welcome} speaker={speaker} />
          </div>
        </div>
        <MySpace {...{ viewer, slug, speaker }} />
      </div>
      <div className="mt-10 grid gap-x-12 gap-y-10 md:grid-cols-[3fr_2fr]">
        <div className="min-w-0">
          <Section id="actualites" title={t('site.publicHome.news')}>
            <News news={record.news} audience="public" speaker={speaker} />
          </Section>
          <Section id="activites" title={t('site.publicHome.activities')}>
            {record.activities.map((activity) => (
              <ActivityRules key={activity.key} {...{ activity, speaker }} />
            ))}
          </Section>
        </div>
        <div className="min-w-0">
          <UsefulLinks record={record} slug={slug} speaker={speaker} />
          <TownLinks links={record.links} speaker={speaker} />
        </div>
      </div>
      <Contacts contacts={record.contacts} speaker={speaker} />
    </>
  )
}
