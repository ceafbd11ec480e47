'use server'
import { refresh } from 'next/cache'
import { guardian } from '@/domain/access/who'
import { communeAction } from '@/request/commune-action'
import { changeFeed, changeFeedForm } from './change-feed'

export const changeFeedAction = communeAction({
  who: guardian,
  form: changeFeedForm,
  run: changeFeed,
  then: (act, { speaker }) => {
    refresh()
    return { say: speaker.t(`agenda.feed.said.${act}`) }
  },
})
