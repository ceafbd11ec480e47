import type { ChildFile } from '@/domain/eligibility/child-file'
import { eligibilityOf, type Missing } from '@/domain/eligibility/eligibility-of'
import { type RequirementsInput, requirements } from '@/domain/eligibility/kinds'
import { day } from './calendar-of-a-commune'

/** A child of 8, of the commune 78138, whose file is in order, unless the test says otherwise. */
export function aFile(differences: Partial<ChildFile> = {}): ChildFile {
  return {
    bornOn: day('2018-05-20'),
    schoolLevel: 'ce2',
    school: 'prevert',
    residency: {
      addressCommune: '78138',
      schoolCommune: '78138',
      taxCommunes: ['78138'],
      relativeCommunes: [],
      employers: [],
      specialClass: null,
    },
    yearlyFiles: { '2026-2027': 'validated' },
    documents: [],
    enrolments: [],
    unpaid: [],
    reglements: {},
    parents: { count: 2, working: 2 },
    attended: [],
    ...differences,
  }
}

export function missing(
  rules: RequirementsInput,
  differences: Partial<ChildFile> = {},
  { on = '2026-11-12', todayOn = '2026-10-06' }: { on?: string; todayOn?: string } = {},
): Missing[] {
  const asked = { file: aFile(differences), on: day(on), todayOn: day(todayOn) }
  return eligibilityOf(requirements.parse(rules), asked)
}
