import type { Preview } from '@/communes/preview/preview-of'
import type { ReplayedAct } from '@/communes/preview/replay'
import type { PriceReplay } from '@/communes/preview/replay-prices'
import type { CommuneRecord } from '@/communes/record'
import type { ReglementPart } from '@/communes/reglement'
import { previewWords as words } from '@/i18n/settings/preview'
import { Disclosure } from '@/ui/disclosure'
import { Notice } from '@/ui/notice'
import { type Column, DataTable } from '@/ui/table'
import { dayInFrench } from './in-french'
import {
  activityLabel,
  euros,
  instantText,
  judgementText,
  monthText,
  signedEuros,
  unitLabel,
} from './preview-sentences'

type Records = { before: CommuneRecord; after: CommuneRecord }

/** The parts that say when an act is accepted and what it costs: what a booking already made can be judged by. */
const replayed: readonly ReglementPart[] = ['openings', 'deadlines', 'graces', 'late', 'tariffs']

function columnsOf({ before, after }: Records): Column<ReplayedAct>[] {
  const records = [after, before]
  const { columns } = words.lastMonth
  return [
    {
      id: 'request',
      header: columns.request,
      isRowHeader: true,
      cell: ({ requestNumber }) => words.lastMonth.number(requestNumber),
    },
    {
      id: 'day',
      header: columns.day,
      cell: ({ activity, on, unit }) =>
        `${activityLabel(activity, records)}, ${dayInFrench(on, false)}, ${unitLabel(unit, activity, records)}`,
    },
    {
      id: 'done',
      header: columns.done,
      cell: ({ action, at }) => `${words.lastMonth.done[action]} ${instantText(at, after.timeZone)}`,
    },
    { id: 'before', header: columns.before, cell: ({ before: was }) => judgementText(was) },
    { id: 'after', header: columns.after, cell: ({ after: is }) => judgementText(is) },
    {
      id: 'difference',
      header: columns.difference,
      isNumber: true,
      cell: ({ differenceCents }) =>
        differenceCents === null ? words.lastMonth.unknown : signedEuros(differenceCents),
    },
  ]
}

function Amounts({ lateCents, toFix, atDiscretion }: Preview['replay']) {
  const say = lateCents > 0 ? words.lastMonth.more : words.lastMonth.less
  return (
    <>
      {lateCents !== 0 && <p>{say(euros(Math.abs(lateCents)))}</p>}
      {toFix > 0 && <p>{words.lastMonth.toFix(toFix)}</p>}
      {atDiscretion > 0 && <p>{words.lastMonth.atDiscretion(atDiscretion)}</p>}
    </>
  )
}

const hasBookings = ({ priced, notPriced }: PriceReplay) => priced + notPriced > 0

/** « Le mois dernier, avec cette règle »: what families did, judged by both records, without a name. */
export function PreviewLastMonth({ preview, ...records }: Records & { preview: Preview }) {
  const { replay, rules, isCut, month, prices } = preview
  const name = monthText(month.month)
  const others = new Set(
    rules
      .filter(({ part, change }) => change !== 'reworded' && !replayed.includes(part))
      .map(({ part }) => words.parts[part].toLocaleLowerCase('fr')),
  )
  return (
    <>
      {isCut && <Notice tone="warning">{words.lastMonth.cut}</Notice>}
      {replay.changed > 0 && (
        <ul className="space-y-1 text-lg font-semibold">
          {replay.tallies.map(({ action, change, acts, families }) => (
            <li key={`${action} ${change}`}>{words.lastMonth.tally(action, change, acts, families)}</li>
          ))}
        </ul>
      )}
      <p>
        {replay.judged === 0 ? words.lastMonth.unread(name) : words.lastMonth.read(replay.judged, name)}
        {replay.judged > 0 && replay.changed === 0 && <> {words.lastMonth.none}</>}
      </p>
      <Amounts {...replay} />
      {prices
        .filter(hasBookings)
        .map(({ activity, priced, notPriced, beforeCents, afterCents, ...families }) => (
          <p key={activity}>
            {words.prices.replay(
              activityLabel(activity, [records.after, records.before]),
              name,
              priced,
              euros(beforeCents),
              euros(afterCents),
            )}{' '}
            {words.prices.families(families.familiesPayingMore, families.familiesPayingLess)}
            {notPriced > 0 && <> {words.prices.notPriced(notPriced)}</>}
          </p>
        ))}
      {replay.judged > 0 && <p className="text-sm text-muted">{words.lastMonth.refusedThen}</p>}
      {others.size > 0 && (
        <p className="text-sm text-muted">{words.lastMonth.notReplayed([...others].join(', '))}</p>
      )}
      {replay.changed > 0 && (
        <Disclosure summary={words.lastMonth.list(replay.list.length)}>
          {replay.changed > replay.list.length && (
            <p>{words.lastMonth.listed(replay.list.length, replay.changed)}</p>
          )}
          <DataTable
            caption={words.lastMonth.caption}
            captionHidden
            columns={columnsOf(records)}
            rows={replay.list}
            keyOf={({ bookingId, action }) => `${bookingId} ${action}`}
            empty={words.lastMonth.none}
          />
        </Disclosure>
      )}
    </>
  )
}
