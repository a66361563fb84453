import type { CheckPlacing, CheckPlan } from '@muster/attendance/check-plan'
import type { CheckDemand, CheckForm } from '@muster/attendance/requirements/checks'

export const checkForms = ['prompt', 'spoken-code', 'poll'] as const satisfies readonly CheckForm[]
export const placingKinds = ['density', 'every'] as const satisfies readonly CheckPlacing['kind'][]
export const announcings = ['never', 'some', 'always'] as const satisfies readonly CheckPlan['announced'][]
export const demandKinds = ['percent', 'count', 'density'] as const satisfies readonly CheckDemand['kind'][]

/** What checks begin as, where a rule had none: three in each fifty minutes, at moments that nobody knows. */
export const firstPlan: CheckPlan = {
  forms: ['prompt', 'spoken-code'],
  placing: { kind: 'density', count: 3, perMinutes: 50 },
  announced: 'never',
  onlyOne: null,
  expireAfterS: 120,
}

export const newPlacing = (kind: CheckPlacing['kind']): CheckPlacing =>
  kind === 'density' ? { kind, count: 3, perMinutes: 50 } : { kind, fromMinutes: 12, toMinutes: 14 }

export function newDemand(kind: CheckDemand['kind']): CheckDemand {
  switch (kind) {
    case 'percent':
      return { kind, minPercent: 75 }
    case 'count':
      return { kind, count: 3 }
    case 'density':
      return { kind, count: 3, perMinutes: 50 }
  }
}

/** The same forms with one more or one fewer, in the order in which they are offered. */
export const withForm = (forms: readonly CheckForm[], form: CheckForm, isOn: boolean): CheckForm[] =>
  checkForms.filter((each) => (each === form ? isOn : forms.includes(each)))
