import Link from 'next/link'
import type { Asked } from '@/request/asked'
import { paths } from '@/request/paths'
import { Crest } from '@/ui/crest'
import { LanguageSwitch } from './language-switch'
import { MainNav } from './main-nav'
import { SignedIn } from './signed-in'
import { TownText } from './town-text'

type HeaderProps = Omit<Asked, 'now'>

/** The address of a town's arms; the version in it lets browsers keep them. */
export const crestAddress = ({ slug, recordVersion }: HeaderProps['commune']) =>
  `${paths.crest(slug)}?v=${recordVersion}`

/** Whose portal it is, in which language, and where one can go. */
export function SiteHeader({ commune, speaker, viewer }: HeaderProps) {
  const { record, slug } = commune
  return (
    <>
      <div className="border-t-4 border-primary sm:border-t-8">
        <div className="mx-auto max-w-page items-center justify-between gap-x-6 px-3 sm:flex sm:px-6 sm:pt-2 sm:pb-3">
          <Link
            href={paths.home(slug)}
            prefetch={false}
            className="flex min-h-11 min-w-0 items-center gap-3 py-1 leading-tight no-underline hover:[&_strong]:underline"
          >
            <Crest src={crestAddress(commune)} />
            <span className="min-w-0">
              <span className="flex flex-wrap items-baseline gap-x-2.5">
                <strong className="text-xl leading-tight font-bold sm:text-2xl">{record.name}</strong>
                {record.localName && (
                  <i lang={record.localName.lang} className="text-muted">
                    {record.localName.text}
                  </i>
                )}
              </span>
              <span className="block text-sm leading-tight font-semibold text-primary sm:text-base">
                <TownText text={record.portalName} speaker={speaker} />
              </span>
            </span>
          </Link>
          <div className="flex items-center justify-between sm:flex-col sm:items-end">
            <LanguageSwitch
              action={paths.language(slug)}
              offered={record.languages}
              current={speaker.language}
              label={speaker.t('site.chooseLanguage')}
              isShort={viewer !== null}
            />
            {viewer && <SignedIn viewer={viewer} slug={slug} speaker={speaker} />}
          </div>
        </div>
      </div>
      <MainNav {...{ viewer, slug, speaker }} labels={record.labels} />
    </>
  )
}
