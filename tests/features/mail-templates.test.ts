import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import type { CommuneRecord } from '@/communes/record'
import { type Language, languages } from '@/communes/text'
import type { BookingContent } from '@/features/mail/booking-content'
import type { MailContent } from '@/features/mail/mail-content'
import { renderMail } from '@/features/mail/render-mail'
import { speak } from '@/i18n/speak'
import { recordOf } from '../communes/tenant'

const key = 'cle-secrete-du-courriel'
const expiresAt = Temporal.Instant.from('2026-10-12T21:59:00Z')

const booking: BookingContent = {
  mail: 'booking',
  number: 128,
  submittedAt: Temporal.Instant.from('2026-10-05T16:04:00Z'),
  activity: { fr: 'Centre de loisirs du mercredi', ru: 'Центр досуга (среда)' },
  booked: [
    {
      child: 'Lina Petrova',
      days: [
        {
          on: Temporal.PlainDate.from('2026-10-14'),
          centre: 'Villejean',
          units: [{ fr: 'Matin', ru: 'Утро', ar: 'الصباح' }, 'Repas'],
          until: Temporal.PlainDateTime.from('2026-10-06T23:59'),
          state: 'booked',
          late: [],
        },
      ],
    },
  ],
  cancelled: [],
  lateSentences: [],
}
const lateUnit = {
  unit: 'Repas',
  charge: { trigger: 'booked-late', effect: { kind: 'add', cents: 150 }, discretionary: false },
} as const
/** The same, whose lunch was asked for after the deadline. */
const lateBooking: BookingContent = {
  ...booking,
  booked: booking.booked.map(({ child, days }) => ({
    child,
    days: days.map((day) => ({ ...day, until: null, late: [lateUnit] })),
  })),
  lateSentences: ['Après le 30 septembre, une réservation hors délai est majorée.'],
}
const cancelling = { ...booking, booked: [], cancelled: booking.booked }
const both = { ...booking, cancelled: booking.booked }

const contents: MailContent[] = [
  { mail: 'activation', key, expiresAt },
  { mail: 'password', key, expiresAt },
  { mail: 'passwordChanged' },
  booking,
  lateBooking,
  cancelling,
  both,
]
const everyMail = languages.flatMap((language) => contents.map((content) => ({ language, content })))

async function written(
  content: MailContent,
  language: Language = 'fr',
  town = 'rennes',
  mailTexts?: CommuneRecord['mailTexts'],
) {
  const asPublished = await recordOf(town)
  const record = { ...asPublished, mailTexts: mailTexts ?? asPublished.mailTexts }
  const commune = { slug: record.slug, record, isDemo: false }
  const addressee = { email: 'anna@exemple.fr', name: 'Anna Petrova', identifier: 'apetrova', language }
  return renderMail({ addressee, content }, commune, 'https://portail.exemple')
}

/** A French text as typed: the spaces that do not break become spaces. */
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ')

describe.each(everyMail)('le courriel $content.mail en $language', ({ language, content }) => {
  test('dit sa langue et son sens de lecture', async () => {
    const { html } = await written(content, language)
    const direction = language === 'ar' ? 'rtl' : 'ltr'
    expect(html).toMatch(new RegExp(`<html[^>]*dir="${direction}"[^>]*lang="${language}"`))
    expect(html).toContain(`<div lang="${language}" dir="${direction}">`)
  })

  test('a tous ses mots, sans trou', async () => {
    const { subject, html, text } = await written(content, language)
    for (const said of [subject, html, text]) expect(said).not.toMatch(/mails\.|undefined|null|NaN|\{\w+\}/)
  })

  test('a un objet sans donnée personnelle', async () => {
    const { subject } = await written(content, language)
    expect(subject).not.toMatch(/Anna|Petrova|Lina|apetrova|exemple|Villejean/)
  })

  test('montre en aperçu une phrase sans donnée personnelle', async () => {
    const { html } = await written(content, language)
    const preview = /data-skip-in-text="true"[^>]*>([^<]*)/.exec(html)?.[1]
    expect(preview).toMatch(/\S/)
    expect(preview).not.toMatch(/Anna|Petrova|Lina|apetrova|exemple\.fr/)
  })

  test('porte le nom de la ville et sa signature', async () => {
    const { html, text } = await written(content, language)
    for (const said of [html, text]) expect(said).toContain('La Ville de Rennes')
    expect(html).toContain('<bdi lang="fr">Rennes</bdi>')
  })

  test('salue la personne dans sa langue', async () => {
    const { text } = await written(content, language)
    expect(text).toContain(speak(language).t('mails.hello', { name: 'Anna Petrova' }))
  })
})

describe('l’activation et le nouveau mot de passe', () => {
  const address = `https://portail.exemple/rennes/espace-citoyens/mot-de-passe/${key}`

  test.each(['activation', 'password'] as const)(
    '%s : le lien est dans le texte et dans le HTML',
    async (mail) => {
      const { html, text } = await written({ mail, key, expiresAt })
      expect(text).toContain(address)
      expect(html).toContain(`href="${address}"`)
    },
  )

  test('l’heure de fin est celle de la commune', async () => {
    const { text } = await written({ mail: 'activation', key, expiresAt })
    expect(plain(text)).toContain('Ce lien est valable jusqu’au lundi 12 octobre 2026, 23 h 59.')
  })

  test('l’identifiant est rappelé', async () => {
    const { text } = await written({ mail: 'activation', key, expiresAt })
    expect(plain(text)).toContain('Votre identifiant : apetrova')
  })

  test('le mot français du bouton reste à côté de sa traduction', async () => {
    const { text } = await written({ mail: 'activation', key, expiresAt }, 'ru')
    const translated = speak('ru').t('mails.activation.action')
    const button = translated === 'Activer mon compte' ? translated : `Activer mon compte (${translated})`
    expect(text).toContain(`${button} ${address}`)
  })
})

describe('le paragraphe de la Ville', () => {
  const added = 'Le service concerné vous tiendra régulièrement informé de l’avancement de son instruction.'

  test('à Auray, il est dans la confirmation, en HTML et en texte', async () => {
    const { html, text } = await written(booking, 'fr', 'auray')
    expect([plain(html).includes(added), plain(text).includes(added)]).toEqual([true, true])
  })

  test('à Auray, il n’est pas dans les autres courriels', async () => {
    const { text } = await written({ mail: 'activation', key, expiresAt }, 'fr', 'auray')
    expect(plain(text)).not.toContain(added)
  })

  test('dans un courriel en arabe, ce que la Ville n’a écrit qu’en français se lit de gauche à droite', async () => {
    const { html } = await written(booking, 'ar', 'auray')
    expect(html).toMatch(/<p lang="fr" dir="ltr"[^>]*>Le service concerné/)
  })

  test('il est dans la langue du lecteur quand la Ville l’a écrit ainsi', async () => {
    const texts = [
      { mail: 'password-changed' as const, text: { fr: 'Une question ? Appelez.', ru: 'Позвоните нам.' } },
    ]
    const { text } = await written({ mail: 'passwordChanged' }, 'ru', 'auray', texts)
    expect(text).toContain('Позвоните нам.')
  })
})

describe('la confirmation d’une demande', () => {
  test('l’objet dit ce qui s’est passé', async () => {
    const subjects = await Promise.all([booking, cancelling, both].map((content) => written(content)))
    expect(subjects.map(({ subject }) => plain(subject))).toEqual([
      'Réservation enregistrée, demande n° 128',
      'Annulation enregistrée, demande n° 128',
      'Réservations modifiées, demande n° 128',
    ])
  })

  test('en français : la demande, l’enfant, le jour, les moments, le centre, la date limite', async () => {
    const { text } = await written(booking)
    expect(plain(text)).toContain('votre demande n° 128 du lundi 5 octobre 2026 à 18 h 04.')
    expect(plain(text)).toContain(
      [
        'Réservé',
        'Lina Petrova',
        ' * mercredi 14 octobre 2026',
        '   Matin · Repas',
        '   Centre : Villejean',
        '   modifiable jusqu’au mardi 6 octobre, 23 h 59',
      ].join('\n'),
    )
  })

  test('une demande qui ne fait qu’annuler ne parle pas de réservation', async () => {
    const { text } = await written(cancelling)
    expect(text).toContain('Annulé')
    expect(text).not.toContain('Réservé')
  })

  test('en russe, les dates et les mots de la ville sont en russe', async () => {
    const { text } = await written(booking, 'ru')
    expect(text).toContain('среда, 14 октября 2026')
    expect(text).toContain('Утро · Repas')
  })

  test('un mot que la ville n’a pas traduit est dit en français', async () => {
    const { html } = await written(booking, 'ru')
    expect(html).toContain('<bdi lang="fr">Repas</bdi>')
  })

  test('en arabe, les dates et les mots de la ville sont en arabe', async () => {
    const { text } = await written(booking, 'ar')
    expect(text).toContain('الأربعاء')
    expect(text).toContain('الصباح')
  })

  test('à Auray, le nom breton est à côté du français', async () => {
    const { html } = await written(booking, 'fr', 'auray')
    expect(html).toContain('<bdi lang="br">An Alre</bdi>')
  })
})
