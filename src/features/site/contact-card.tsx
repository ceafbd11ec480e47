import type { ReactNode } from 'react'
import type { Contact } from '@/communes/record'
import type { Speaker } from '@/i18n/speak'
import { Card } from '@/ui/card'
import { Icon, type IconName } from '@/ui/icon'
import { PhoneLink } from '@/ui/phone'
import { TownParagraph, TownText } from './town-text'

function Line({ icon, name, children }: { icon: IconName; name: string; children: ReactNode }) {
  return (
    <li className="flex items-start gap-2.5">
      <Icon name={icon} className="mt-0.5 size-5 shrink-0 text-primary" />
      <div className="min-w-0 space-y-1">
        <span className="sr-only">{name}</span>
        {children}
      </div>
    </li>
  )
}

/** Whom to ask about one topic: telephone, mail, place, hours. */
export function ContactCard({ contact, speaker }: { contact: Contact; speaker: Speaker }) {
  const { topic, name, phone, email, address, hours, note } = contact
  const named = (key: Parameters<typeof speaker.t>[0]) => `${speaker.t(key)}${speaker.t('site.form.colon')}`
  return (
    <Card level={3} title={<TownText text={topic} speaker={speaker} />}>
      <p>
        <TownText text={name} speaker={speaker} />
      </p>
      {(phone || email || address || hours.length > 0) && (
        <ul className="space-y-2.5">
          {phone && (
            <Line icon="phone" name={named('site.publicHome.phone')}>
              <PhoneLink phone={phone} />
            </Line>
          )}
          {email && (
            <Line icon="mail" name={named('site.publicHome.email')}>
              <a href={`mailto:${email}`} className="font-semibold break-all text-primary underline">
                <bdi dir="ltr">{email}</bdi>
              </a>
            </Line>
          )}
          {address && (
            <Line icon="place" name={named('site.publicHome.address')}>
              <bdi lang="fr">{address}</bdi>
            </Line>
          )}
          {hours.length > 0 && (
            <Line icon="clock" name={named('site.publicHome.hours')}>
              {hours.map((line) => (
                <p key={speaker.town(line).text}>
                  <TownText text={line} speaker={speaker} />
                </p>
              ))}
            </Line>
          )}
        </ul>
      )}
      {note && <TownParagraph text={note} speaker={speaker} withNote={false} />}
    </Card>
  )
}
