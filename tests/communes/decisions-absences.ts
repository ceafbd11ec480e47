import type { AbsenceRulesInput } from '@/domain/absences/absence-rules'
import type { AbsenceExample } from '../domain/absences-example'
import { saintJeanDuBois } from './absence-rules'

export type AbsenceDecision = {
  rules: AbsenceRulesInput
  facts: AbsenceExample
  expected: { codes: string[]; billed: string[] }
}

/** « Une fois la réservation validée, aucune annulation sans justificatif. » */
const molleges: AbsenceRulesInput = {
  personal: [
    {
      reasons: ['illness'],
      proof: {
        kind: 'delivered',
        types: ['medical-certificate'],
        within: { kind: 'same-day' },
      },
    },
  ],
}

const illFromMonday = {
  days: ['2026-10-05', '2026-10-06', '2026-10-08', '2026-10-09'],
  reason: 'illness',
}

/** The decisions of the atlas that the absence rules make: `id, case`. */
export const absenceDecisions: Record<string, AbsenceDecision> = {
  'bassens-cantine, parent uploads a medical certificate for a reserved holiday day': {
    rules: { personal: [{ reasons: ['illness'], effect: { kind: 'agent-decides' } }] },
    facts: {
      days: ['2026-10-20'],
      reason: 'illness',
      notifiedAt: '2026-10-20T08:00',
      proof: { type: 'medical-certificate', handedAt: '2026-10-20T08:00' },
    },
    expected: { codes: ['agent-decides'], billed: ['2026-10-20'] },
  },
  'vigneux-cantine, class outing on Thu 2026-12-03': {
    rules: { collective: [{ causes: ['school-outing'], automatic: true }] },
    facts: { days: ['2026-12-03'], reason: 'school-outing' },
    expected: { codes: ['collective-cause'], billed: [] },
  },
  'saint-jean-du-bois-cantine, ill Mon 5, Tue 6, Thu 8, Fri 9 Oct; parent calls Tue 6 at 09:30': {
    rules: saintJeanDuBois,
    facts: { ...illFromMonday, notifiedAt: '2026-10-06T09:30' },
    expected: {
      codes: ['town-pays', 'town-pays', 'announced-in-time', 'announced-in-time'],
      billed: [],
    },
  },
  'saint-jean-du-bois-cantine, same, parent calls Tue 6 at 11:00': {
    rules: saintJeanDuBois,
    facts: { ...illFromMonday, notifiedAt: '2026-10-06T11:00' },
    expected: {
      codes: ['town-pays', 'town-pays', 'not-announced-in-time', 'not-announced-in-time'],
      billed: ['2026-10-08', '2026-10-09'],
    },
  },
  'molleges-vacances, parent cancels on 2026-10-05 a validated day of 2026-10-20 without proof': {
    rules: molleges,
    facts: { days: ['2026-10-20'], reason: 'illness', notifiedAt: '2026-10-05T10:00' },
    expected: { codes: ['proof-missing'], billed: ['2026-10-20'] },
  },
  'molleges-vacances, certificate in the child name sent for Tue 2026-10-20': {
    rules: molleges,
    facts: {
      days: ['2026-10-20'],
      reason: 'illness',
      proof: { type: 'medical-certificate', handedAt: '2026-10-20T09:00' },
    },
    expected: { codes: ['excused'], billed: [] },
  },
}
