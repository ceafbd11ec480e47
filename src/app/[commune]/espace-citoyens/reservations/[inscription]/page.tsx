import { guardian } from '@/domain/access/who'
import { planningOf } from '@/features/booking/planning'
import { PlanningView } from '@/features/booking/planning-view'
import { communePage } from '@/request/commune-page'
import { isId } from '@/request/ids'

export default communePage({
  who: guardian,
  load: async (db, { viewer, commune, now, params, query }) =>
    isId(params.inscription)
      ? planningOf(db, params.inscription, {
          accountId: viewer.accountId,
          record: commune.record,
          now,
          period: query.periode,
        })
      : null,
  title: (t, { enrolment }) => t('booking.planning.title', { child: enrolment.firstName }),
  view: PlanningView,
})
