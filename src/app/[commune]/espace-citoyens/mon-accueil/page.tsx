import { guardian } from '@/domain/access/who'
import { nextDays } from '@/features/agenda/next-days'
import { NextDaysList } from '@/features/agenda/next-days-list'
import { familyHome } from '@/features/family-home/family-home'
import { HomeView } from '@/features/family-home/home-view'
import { communePage } from '@/request/commune-page'

const daysShown = 5

export default communePage({
  who: guardian,
  title: (t) => t('family.home.title'),
  load: async (db, asked) => ({
    home: await familyHome(db, asked),
    days: await nextDays(db, { record: asked.commune.record, now: asked.now }, daysShown),
  }),
  view: ({ data: { home, days }, ...asked }) => (
    <HomeView
      {...asked}
      data={home}
      nextDays={days.length > 0 ? <NextDaysList speaker={asked.speaker} days={days} /> : null}
    />
  ),
})
