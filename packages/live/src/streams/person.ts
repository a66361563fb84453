import { applyOwnChecks } from '../checks/apply.ts'
import { decideOwnChecks } from '../checks/decide.ts'
import type { Decision, Request } from '../decision.ts'
import type { Event } from '../events.ts'
import { applyNotices } from '../notices/apply.ts'
import { decideNotices } from '../notices/decide.ts'
import { applyOwnProblems } from '../problems/apply.ts'
import type { CommandFor } from '../rules.ts'
import type { PersonState } from '../state.ts'

export function decidePerson(person: PersonState, request: Request<CommandFor<'person'>>): Decision {
  const { command } = request
  switch (command.type) {
    case 'notice.give':
    case 'notice.dismiss':
      return decideNotices(person.notices, { ...request, command })
    case 'check.put':
    case 'check.answer':
      return decideOwnChecks(person.checks, { ...request, command })
  }
}

export const applyPerson = (person: PersonState, event: Event): PersonState => ({
  kind: 'person',
  notices: applyNotices(person.notices, event),
  checks: applyOwnChecks(person.checks, event),
  problems: applyOwnProblems(person.problems, event),
})
