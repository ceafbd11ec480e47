import { mayDo, type Right } from '@/domain/access/rights'
import type { AgentViewer } from '@/domain/access/who'
import { paths } from '@/request/paths'

const pages = [
  { right: 'read-households', word: 'administration.households.title', href: paths.households },
  { right: 'read-settings', word: 'agents.settings', href: paths.settings },
  { right: 'manage-agents', word: 'agents.title', href: paths.agents },
  { right: 'export-town', word: 'exports.title', href: paths.townExports },
] as const satisfies { right: Right; word: string; href: (slug: string) => string }[]

/** The pages of a town's administration that are open to someone, in the order of the navigation. */
export const administrationPages = (viewer: AgentViewer, slug: string) =>
  pages.filter(({ right }) => mayDo(viewer, right)).map(({ word, href }) => ({ word, href: href(slug) }))
