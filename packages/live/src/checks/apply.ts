import type { Event } from '../events.ts'
import { limits } from '../limits.ts'
import type { OwnChecks, StageChecks } from './model.ts'

export function applyStageChecks(checks: StageChecks, event: Event): StageChecks {
  switch (event.type) {
    case 'checks.announced':
      return { ...checks, announced: event.moments }
    case 'check.asked': {
      const { checkId, form, expiresAt, at } = event
      return { ...checks, asked: [...checks.asked, { checkId, form, expiresAt, at }] }
    }
    default:
      return checks
  }
}

export function applyOwnChecks(checks: OwnChecks, event: Event): OwnChecks {
  switch (event.type) {
    case 'check.put': {
      const { checkId, form, expiresAt, at } = event
      return {
        list: [...checks.list.slice(1 - limits.checksOfSession), { checkId, form, expiresAt, at, answeredAt: null }],
      }
    }
    case 'check.answered':
      return {
        list: checks.list.map((check) =>
          check.checkId === event.checkId ? { ...check, answeredAt: check.answeredAt ?? event.at } : check,
        ),
      }
    default:
      return checks
  }
}
