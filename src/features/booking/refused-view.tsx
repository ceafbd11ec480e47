import { periodsOf } from '@/communes/days-of-activity'
import type { CommuneRecord } from '@/communes/record'
import type { Refusal } from '@/domain/refusal'
import { guideWord } from '@/i18n/form-labels'
import { type Speaker, tellRefusal } from '@/i18n/speak'
import { paths } from '@/request/paths'
import { Bilingual } from '@/ui/bilingual'
import { Button } from '@/ui/button'
import { Notice } from '@/ui/notice'
import { Call } from './call'
import { FreeInstead } from './free-instead'
import { LateHelp } from './late-help'
import { momentsOf } from './line-list'
import type { Recap, RecapLine } from './recap'
import { momentOf } from './recap-moments'
import { periodOfDay, refusedGroups } from './refused-lines'

const askTheDesk = {
  'not-enrolled': 'booking.late.toEnrol',
  'session-withdrawn': 'booking.late.withdrawn',
  'never-open': 'booking.late.byPhone',
  'session-begun': 'booking.late.byPhone',
  'limit-exceeded': 'booking.late.byPhone',
  'booked-by-other-household': 'booking.late.byPhone',
} as const satisfies Partial<Record<Refusal['code'], string>>

type Props = {
  recap: Recap
  refused: (RecapLine & { refusal: Refusal })[]
  words: Record<string, string>
  /** The form that « Retirer » sends. */
  form: string
  slug: string
  record: CommuneRecord
  speaker: Speaker
}

/** What cannot be had: each reason once, its dates, what can still be done, and the button that takes them out. */
export function RefusedView({ recap, refused, words, form, slug, record, speaker }: Props) {
  const { t } = speaker
  const { activity, enrolment } = recap
  const groups = refusedGroups(
    refused.map((line) => ({ ...momentOf(line), refusal: line.refusal, line })),
    (refusal) => tellRefusal(speaker, refusal, words),
  )
  const desk = record.contacts.find((c) => c.key === record.accounts.contact)
  const late = refused.flatMap(({ session, refusal }) =>
    refusal.code === 'deadline-passed' ? [{ session, effect: refusal.facts.effect }] : [],
  )
  const periods = periodsOf(activity, record)
  const count = groups.reduce((sum, { lines }) => sum + lines.length, 0)
  const ask = ({ code, facts }: Refusal) => {
    if (code === 'not-open-yet') return 'opensAt' in facts ? undefined : 'booking.late.byPhone'
    return code in askTheDesk ? askTheDesk[code as keyof typeof askTheDesk] : undefined
  }
  const planningOn = (on: (typeof groups)[number]['lines'][number]['on']) =>
    `${paths.planning(slug, enrolment.id, periodOfDay(periods, on))}#planning`
  return (
    <Notice tone="refusal" focus title={t('booking.recap.notPossible')}>
      <ul className="space-y-5">
        {groups.map(({ refusal, sentence, article, lines }) => {
          const deskWords = ask(refusal)
          return (
            <li key={sentence} className="space-y-1">
              <p className="font-semibold">{sentence}</p>
              {article && <p className="text-sm text-muted">{t('reglement.rule', { article })}</p>}
              <ul className="list-disc space-y-1 ps-5">
                {lines.map((line) => (
                  <li key={`${line.on} ${line.childId} ${line.centre} ${line.action}`}>
                    <a href={planningOn(line.on)} className="inline-block py-1 underline">
                      <span className="inline-block first-letter:uppercase">
                        {speaker.date(line.on, true)}
                      </span>
                    </a>
                    , {momentsOf(line, words)}, {line.firstName}
                    {refusal.code === 'session-full' &&
                      line.moments.map((moment) => (
                        <FreeInstead
                          key={moment.unit}
                          line={moment.line}
                          words={words}
                          phone={desk?.phone}
                          speaker={speaker}
                        />
                      ))}
                  </li>
                ))}
              </ul>
              {deskWords && desk?.phone && (
                <Call words={t(deskWords, { desk: speaker.town(desk.name).text })} phone={desk.phone} />
              )}
            </li>
          )
        })}
      </ul>
      {late.length > 0 && (
        <LateHelp
          activity={activity}
          effects={late.map(({ effect }) => effect)}
          centres={late.map(({ session }) => record.centres.find((c) => c.key === session.centre))}
          record={record}
          speaker={speaker}
        />
      )}
      <div className="pt-2">
        <Button form={form} name="go" value="drop">
          <Bilingual {...guideWord(speaker, 'booking.recap.removeRefused', { count })} />
        </Button>
      </div>
    </Notice>
  )
}
