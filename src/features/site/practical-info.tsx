import type { Centre, CommuneRecord } from '@/communes/record'
import type { Viewer } from '@/domain/access/who'
import type { Speaker, Translate } from '@/i18n/speak'
import type { PageAsked } from '@/request/commune-page'
import { PageHeading, Section } from '@/ui/page-heading'
import { PhoneLink } from '@/ui/phone'
import { type Column, DataTable } from '@/ui/table'
import { Tag } from '@/ui/tag'
import { Contacts } from './contacts'
import { Procedures } from './procedures'
import { TownDocuments } from './town-documents'
import { TownParagraph, TownText } from './town-text'

type Info = CommuneRecord['practicalInfo'][number]

const addressColumn = (t: Translate): Column<Centre> => ({
  id: 'adresse',
  header: t('site.publicHome.address'),
  cell: ({ address }) =>
    address ? (
      <bdi lang="fr">{address}</bdi>
    ) : (
      <span className="text-muted">{t('site.practical.addressUnknown')}</span>
    ),
})

const columnsOf = ({ t }: Speaker, withAddress: boolean): Column<Centre>[] => [
  {
    id: 'centre',
    header: t('site.practical.centre'),
    isRowHeader: true,
    cell: ({ name, departure }) => (
      <>
        <bdi lang="fr">{name}</bdi> {departure && <Tag>{t('site.practical.departure')}</Tag>}
      </>
    ),
  },
  {
    id: 'telephone',
    header: t('site.publicHome.phone'),
    cell: ({ name, phone }) =>
      phone ? (
        <PhoneLink phone={phone} label={t('site.practical.callCentre', { centre: name, phone })} />
      ) : (
        <span className="text-muted">{t('site.practical.phoneUnknown')}</span>
      ),
  },
  ...(withAddress ? [addressColumn(t)] : []),
]

function Places({ places, speaker }: { places: Info['places']; speaker: Speaker }) {
  if (places.length === 0) return null
  return (
    <ul className="grid gap-4 sm:grid-cols-2">
      {places.map(({ name, details }) => (
        <li key={speaker.town(name).text} className="rounded-xl border border-line bg-paper p-4">
          <p className="font-bold">
            <TownText text={name} speaker={speaker} />
          </p>
          {details.map((line) => (
            <p key={speaker.town(line).text}>
              <TownText text={line} speaker={speaker} />
            </p>
          ))}
        </li>
      ))}
    </ul>
  )
}

/** « Informations utiles »: the telephone of each centre, what one may ask for, the town's answers, whom to ask. */
export function PracticalInfo({ commune, speaker }: PageAsked<Viewer | null>) {
  const { record } = commune
  const { t } = speaker
  return (
    <>
      <PageHeading intro={t('site.practical.intro')}>{t('site.publicHome.practicalInfo')}</PageHeading>
      {record.centres.length > 0 && (
        <Section id="centres" title={t('site.publicHome.centres')}>
          <DataTable
            caption={t('site.practical.centresCaption')}
            captionHidden
            columns={columnsOf(
              speaker,
              record.centres.some(({ address }) => address !== undefined),
            )}
            rows={record.centres}
            keyOf={({ key }) => key}
            empty=""
          />
        </Section>
      )}
      <Procedures procedures={record.procedures} speaker={speaker} />
      {record.practicalInfo.map(({ key, title, body, places }) => (
        <Section key={key} id={key} title={<TownText text={title} speaker={speaker} />}>
          {body && <TownParagraph text={body} speaker={speaker} />}
          <Places places={places} speaker={speaker} />
        </Section>
      ))}
      <TownDocuments documents={record.documents} speaker={speaker} />
      <Contacts contacts={record.contacts} speaker={speaker} />
    </>
  )
}
