import { formLabels } from '@/i18n/form-labels'
import { speak } from '@/i18n/speak'
import { ActionForm } from '@/ui/form'
import { SubmitButton } from '@/ui/submit-button'
import { TextField } from '@/ui/text-field'
import { PasswordField } from '@/ui/password-field'
import { SelectField } from '@/ui/select-field'
import { Checkbox, CheckboxGroup, RadioGroup } from '@/ui/choice-fields'
import { TextArea } from '@/ui/text-area'
import { Button, ButtonRow, LinkButton } from '@/ui/button'
import { Notice } from '@/ui/notice'
import { Steps } from '@/ui/steps'
import { Pagination } from '@/ui/pagination'
import { DataTable } from '@/ui/table'
import { Facts } from '@/ui/facts'
import { Tag } from '@/ui/tag'
import { Bilingual } from '@/ui/bilingual'
import { LinkCard, CardGrid, Card } from '@/ui/card'
import { PageHeading, Section } from '@/ui/page-heading'
import { Disclosure } from '@/ui/disclosure'

async function act(_b: any, data: FormData): Promise<any> {
  'use server'
  const values: any = {}
  for (const [k, v] of data) { if (k.startsWith('$')) continue; if (k.endsWith('[]')) (values[k.slice(0, -2)] ??= []).push(v); else if (!/password/.test(k)) values[k] = v }
  await new Promise((r) => setTimeout(r, 400))
  if (values.email === 'ok@ok.fr') return { values: {}, faults: [], said: 'C’est enregistré.' }
  if (values.email === 'r@r.fr') return { values, faults: [], refusal: { code: 'deadline-passed', message: 'Trop tard : la réservation était possible jusqu’au mardi 8 décembre, 23 h 59.' } }
  return { values, faults: [{ field: 'email', message: 'Écrivez une adresse comme nom@exemple.fr.' }, { field: 'centre', message: 'Choisissez dans la liste.' }, { field: 'jours', message: 'Remplissez ce champ.' }] }
}

export default async function Essai({ searchParams }: any) {
  const { tri, sens } = await searchParams
  const { t } = speak('fr')
  const choices = [{ value: 'a', label: 'Dominique Savio' }, { value: 'b', label: 'Les Gayeulles', hint: 'complet le mercredi' }, { value: 'c', label: 'Ille' }]
  return (
    <main className="mx-auto max-w-page p-4">
      <title>Essai</title>
      <PageHeading above="Au-dessus" intro="Une phrase d’introduction.">Essai de composants</PageHeading>
      <Steps label="Étapes" words={{ done: 'fait' }} steps={[{ id: 'a', number: 1, label: 'Choisir', state: 'done', href: '/' }, { id: 'b', number: 2, label: 'Cocher', state: 'current' }, { id: 'c', number: 3, label: 'Valider', state: 'to-come' }]} />
      <Section id="f" title="Formulaire">
        <ActionForm action={act} labels={formLabels(t)} hidden={{ idempotencyKey: 'k1' }} helpFor={{ 'deadline-passed': <p>Appelez le centre Ille.</p> }}>
          <TextField name="email" type="email" label="Adresse e-mail" hint="Nous y envoyons la confirmation." required autoComplete="email" />
          <PasswordField name="password" label="Mot de passe" autoComplete="current-password" />
          <TextField name="born" type="date" label="Date de naissance" />
          <SelectField name="centre" label="Centre" choices={choices} placeholder="Choisissez" required />
          <RadioGroup name="depart" label="Centre de départ" choices={choices} defaultValue="b" />
          <CheckboxGroup name="jours[]" label="Jours" choices={choices} defaultValues={['a']} />
          <Checkbox name="regles" label="J’ai lu le règlement" required />
          <TextArea name="note" label="Note" />
          <ButtonRow><SubmitButton wide><Bilingual fr="Valider" local="Подтвердить" /></SubmitButton><LinkButton href="/" variant="quiet">Annuler</LinkButton></ButtonRow>
        </ActionForm>
      </Section>
      <Section id="b" title="Boutons"><ButtonRow><Button>Primaire</Button><Button variant="secondary">Secondaire</Button><Button variant="quiet">Discret</Button><Button variant="danger">Supprimer</Button></ButtonRow></Section>
      <Section id="n" title="Messages">
        <Notice title="Information">Texte</Notice><Notice tone="success" title="Réussi">Texte</Notice><Notice tone="warning" title="Attention">Texte</Notice><Notice tone="refusal" title="Refus">Texte</Notice>
        <ButtonRow><Tag>neutre</Tag><Tag tone="primary">x</Tag><Tag tone="success">confirmé</Tag><Tag tone="warning">en attente</Tag><Tag tone="danger">annulé</Tag></ButtonRow>
      </Section>
      <Section id="t" title="Table">
        <DataTable caption="Foyers" columns={[{ id: 'nom', header: 'Nom', cell: (r) => r.nom, isRowHeader: true, sortBy: (r) => r.nom }, { id: 'n', header: 'Enfants', cell: (r) => r.n, isNumber: true, sortBy: (r) => r.n }, { id: 'a', header: 'Action', cell: () => <Button variant="secondary">Ouvrir</Button> }]} rows={[{ nom: 'Élodie', n: 10 }, { nom: 'Bernard', n: 9 }, { nom: 'Zoé', n: 1 }]} keyOf={(r) => r.nom} empty="rien" sorting={{ by: tri ?? 'nom', descending: sens === 'desc', href: (id, d) => `?tri=${id}&sens=${d ? 'desc' : 'asc'}`, labels: { ascending: 'croissant', descending: 'décroissant' } }} />
        <Pagination label="Pages" position="Page 2 sur 7" previous={{ href: '?p=1', label: 'Page précédente' }} next={{ href: '?p=3', label: 'Page suivante' }} />
      </Section>
      <Section id="c" title="Cartes"><CardGrid><LinkCard href="/" icon="calendar" title="Mes réservations" level={3}>Réserver ou annuler</LinkCard><Card title="Carte" level={3}><Facts facts={[{ name: 'Identifiant', value: 'marie.dupont' }, { name: 'Adresse e-mail', value: 'marie.dupont.tres.longue@exemple-de-domaine.fr' }]} /><Disclosure summary="En savoir plus"><p>Texte</p></Disclosure></Card></CardGrid></Section>
    </main>
  )
}
