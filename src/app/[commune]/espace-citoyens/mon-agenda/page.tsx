import { guardian } from '@/domain/access/who'
import { agendaOfFamily } from '@/features/agenda/agenda-of-family'
import { AgendaView } from '@/features/agenda/agenda-view'
import { townWord } from '@/i18n/town-word'
import { communePage } from '@/request/commune-page'

export default communePage({
  who: guardian,
  title: (_, __, { speaker, commune }) => townWord(speaker, commune.record.labels, 'agenda').local,
  load: agendaOfFamily,
  view: AgendaView,
})
