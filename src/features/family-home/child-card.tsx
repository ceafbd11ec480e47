import Link from 'next/link'
import { guideWord } from '@/i18n/form-labels'
import type { Speaker } from '@/i18n/speak'
import { paths } from '@/request/paths'
import { Bilingual } from '@/ui/bilingual'
import { LinkButton } from '@/ui/button'
import { Card } from '@/ui/card'
import type { ChildShown, EnrolmentShown } from './children-with-enrolments'

type Told = { speaker: Speaker; slug: string }

function EnrolmentLine({
  speaker,
  slug,
  child,
  enrolment,
}: Told & { child: string; enrolment: EnrolmentShown }) {
  const { t, town } = speaker
  const activity = town(enrolment.activity)
  const { centre, departureCentre } = enrolment
  return (
    <li className="space-y-1 border-t border-line pt-3">
      <p lang={activity.lang} className="font-semibold">
        {activity.text}
      </p>
      <p>{t('family.home.centre', { centre })}</p>
      {departureCentre && <p>{t('family.home.departure', { centre: departureCentre })}</p>}
      {enrolment.isBookable && (
        <p>
          <Link
            href={paths.planning(slug, enrolment.id)}
            prefetch={false}
            className="inline-flex min-h-11 items-center font-semibold text-primary underline underline-offset-4"
          >
            <Bilingual {...guideWord(speaker, 'family.home.planningOf')} />
            <span className="sr-only">
              {' '}
              <bdi>{child}</bdi> · <span lang={activity.lang}>{activity.text}</span>
            </span>
          </Link>
        </p>
      )}
    </li>
  )
}

/** A child: name, age, where they go, and what can be done for them. */
export function ChildCard({ speaker, slug, child }: Told & { child: ChildShown }) {
  const { t } = speaker
  return (
    <Card
      level={3}
      id={`enfant-${child.id}`}
      title={
        <Link
          href={paths.agenda(slug, child.id)}
          prefetch={false}
          className="-my-2 inline-flex min-h-11 items-center text-primary underline underline-offset-4"
        >
          <bdi>
            {child.firstName} {child.lastName}
          </bdi>
        </Link>
      }
    >
      <p>{t('family.home.age', { years: child.ageYears })}</p>
      {child.enrolments.length === 0 ? (
        <p className="text-muted">{t('family.home.notEnrolled')}</p>
      ) : (
        <ul className="space-y-3">
          {child.enrolments.map((enrolment) => (
            <EnrolmentLine key={enrolment.id} {...{ speaker, slug, enrolment }} child={child.firstName} />
          ))}
        </ul>
      )}
      <LinkButton variant="secondary" wide href={paths.agenda(slug, child.id)}>
        {t('family.home.agendaOf', { child: child.firstName })}
      </LinkButton>
    </Card>
  )
}
