import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { CommuneRecord } from '@/communes/record'
import type { Language } from '@/communes/text'
import { ActivityRules } from '@/features/site/activity-rules'
import { PracticalInfo } from '@/features/site/practical-info'
import { UsefulLinks } from '@/features/site/useful-links'
import { speak } from '@/i18n/speak'
import { byKey, recordOf } from '../communes/tenant'

const auray = await recordOf('auray')
const rennes = await recordOf('rennes')
const withGuide: CommuneRecord = {
  ...auray,
  documents: [
    {
      key: 'reglement',
      title: 'Règlement intérieur',
      url: 'https://www.auray.fr/reglement.pdf',
      note: 'À lire avant la première venue.',
      source: { cite: 'Site de la Ville' },
    },
  ],
}

/** What a person reads, without the marks of the page. */
const words = (screen: ReactNode) =>
  renderToStaticMarkup(screen)
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/[\s\u00a0\u202f]+/g, ' ')

const practicalInfo = (record: CommuneRecord, language: Language = 'fr') => (
  <PracticalInfo
    {...({ commune: { slug: record.slug, record }, speaker: speak(language) } as object as Parameters<
      typeof PracticalInfo
    >[0])}
  />
)

describe('« Informations utiles »', () => {
  it('liste les démarches dans les mots de la Ville, et dit qui répond', () => {
    expect(words(practicalInfo(auray))).toContain('Modifier les réservations Un agent de la mairie répond')
  })

  it('ne dit pas qui répond quand la Ville ne l’a pas dit', () => {
    expect(words(practicalInfo(auray))).toContain('Créer une inscription Justifier une absence Suivre')
  })

  it('dit en russe les démarches que la Ville a traduites', () => {
    expect(words(practicalInfo(rennes, 'ru'))).toContain('Справочная карточка')
  })

  it('donne un document, le site où il est, et sa note', () => {
    expect(words(practicalInfo(withGuide))).toContain(
      'Règlement intérieur (www.auray.fr) À lire avant la première venue.',
    )
  })

  it('n’a pas de titre de documents sans document', () => {
    expect(words(practicalInfo(auray))).not.toContain('Documents à lire')
  })

  it('s’annonce à l’accueil, démarches et documents compris', () => {
    const links = words(<UsefulLinks record={withGuide} slug="auray" speaker={speak('fr')} />)
    expect([links.includes('Vos démarches'), links.includes('Documents à lire ou à imprimer')]).toEqual([
      true,
      true,
    ])
  })
})

describe('les règles d’une activité', () => {
  const rules = (record: CommuneRecord, key: string, language: Language = 'fr') =>
    words(<ActivityRules activity={byKey(record.activities, key)} speaker={speak(language)} />)

  it('se lisent sous leur nom, dans leur chapitre, avec leur source', () => {
    expect(rules(auray, 'klub')).toContain(
      'Places et limites Une activité par créneau Une seule activité peut être choisie par créneau horaire. Source : Tutoriel « KLUB 8/12 ans » (IV)',
    )
  })

  it('disent ce qui reste à confirmer par la commune', async () => {
    expect(rules(await recordOf('ploeren'), 'restaurant-scolaire')).toContain(
      'pas d’annulation par mail ou téléphone. à confirmer par la commune',
    )
  })

  it('ont leurs chapitres dans la langue de l’écran', () => {
    expect(rules(rennes, 'mercredi', 'ru')).toContain('Запись и отмена')
  })
})
