'use server'
import { townAgent } from '@/domain/access/who'
import { communeAction } from '@/request/commune-action'
import { paths } from '@/request/paths'
import { askForm, askForTownExport } from './ask-for-export'

export const askTownExportAction = communeAction({
  who: townAgent('export-town'),
  form: askForm,
  run: askForTownExport,
  then: (_, { commune }) => ({ go: paths.townExports(commune.slug, 'demande') }),
})
