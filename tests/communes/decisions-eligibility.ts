import type { ChildFile } from '@/domain/eligibility/child-file'
import type { RequirementsInput } from '@/domain/eligibility/kinds'
import type { BlockedAction } from '@/domain/eligibility/requirement-kind'
import { day } from '../domain/calendar-of-a-commune'
import { aFile } from '../domain/eligibility-example'

export type EligibilityDecision = {
  requirements: RequirementsInput
  file: Partial<ChildFile>
  on: string
  todayOn: string
  /** What is missing, and what stands in the way of each action on that day. */
  expected: { missing: string[]; blocked: Partial<Record<BlockedAction, string[]>> }
}

const elsewhere = {
  ...aFile().residency,
  addressCommune: '75056',
  schoolCommune: '75056',
  taxCommunes: [],
}

/** The page counts five member communes without naming them. */
const memberCommunes = ['member-1', 'member-2', 'member-3', 'member-4', 'member-5']

/** The decisions of the atlas that eligibility makes: `id, case`. */
export const eligibilityDecisions: Record<string, EligibilityDecision> = {
  'ploeren-periscolaire, child never enrolled attends Thu 2026-11-12': {
    requirements: [{ kind: 'enrolment', activities: ['periscolaire'] }],
    file: {},
    on: '2026-11-12',
    todayOn: '2026-11-12',
    expected: { missing: ['not-enrolled'], blocked: { attend: ['not-enrolled'] } },
  },
  'perpignan-cantine, family owes 42 EUR on 2015-06-15': {
    requirements: [{ kind: 'unpaid', decidedBy: 'rule', blocks: ['re-enrol'] }],
    file: { unpaid: [{ cents: 4200, dueOn: day('2015-05-31') }] },
    on: '2015-09-01',
    todayOn: '2015-06-15',
    expected: { missing: ['unpaid'], blocked: { 're-enrol': ['unpaid'], attend: [] } },
  },
  'lieuvin-periscolaire, child schooled in the area but living outside': {
    requirements: [
      {
        kind: 'resident',
        residency: {
          anyOf: [
            { kind: 'address', communes: ['lieuvin'] },
            { kind: 'school', communes: ['lieuvin'] },
          ],
        },
      },
    ],
    file: { residency: { ...elsewhere, schoolCommune: 'lieuvin' } },
    on: '2026-11-12',
    todayOn: '2026-10-06',
    expected: { missing: [], blocked: { book: [] } },
  },
  'saint-sebastien-mercredi, child of École du Centre asks for Marie Curie': {
    requirements: [{ kind: 'school', schools: ['marie-curie'] }],
    file: { school: 'centre' },
    on: '2026-11-04',
    todayOn: '2026-10-06',
    expected: { missing: ['other-school'], blocked: { book: ['other-school'] } },
  },
  'mallemort-vacances, family of a non-member commune asks for the February 2027 break': {
    requirements: [
      { kind: 'resident', residency: { anyOf: [{ kind: 'address', communes: memberCommunes }] } },
    ],
    file: { residency: elsewhere },
    on: '2027-02-22',
    todayOn: '2027-01-20',
    expected: { missing: ['not-resident'], blocked: { book: ['not-resident'] } },
  },
  'nanterre-vacances, request sent inside the window': {
    requirements: [{ kind: 'documents', types: ['pai'], blocks: ['attend'], from: 'first-day' }],
    file: {},
    on: '2026-10-19',
    todayOn: '2026-09-21',
    expected: { missing: ['document-absent'], blocked: { book: [], attend: ['document-absent'] } },
  },
}
