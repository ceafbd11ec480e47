import { guardian } from '@/domain/access/who'
import { agendaOfFamily } from '@/features/agenda/agenda-of-family'
import { AgendaView } from '@/features/agenda/agenda-view'
import { communePage } from '@/request/commune-page'

export default communePage({
  who: guardian,
  title: (t) => t('agenda.title'),
  load: agendaOfFamily,
  view: AgendaView,
})
