import type { Contact } from '@/communes/record'
import type { Speaker } from '@/i18n/speak'
import { Section } from '@/ui/page-heading'
import { ContactCard } from './contact-card'

/** Whom to ask, topic by topic. */
export function Contacts({ contacts, speaker }: { contacts: readonly Contact[]; speaker: Speaker }) {
  return (
    <Section id="contacts" title={speaker.t('site.publicHome.contacts')}>
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {contacts.map((contact) => (
          <ContactCard key={contact.key} {...{ contact, speaker }} />
        ))}
      </div>
    </Section>
  )
}
