import { describe, expect, it } from 'vitest'
import en from '../../locales/en/audit.json'
import ko from '../../locales/ko/audit.json'
import { actionGroups, knownActions } from './actions.ts'

const sources = Object.values(
  import.meta.glob<string>('../../../../server/src/modules/**/*.ts', { query: '?raw', import: 'default', eager: true }),
)

/** What the server's source says that it records. */
function recordedActions(): string[] {
  const named = sources.flatMap((source) =>
    [...source.matchAll(/recordAudit\(ctx, \{\s*action: '([^']+)'/gu)].map((match) => match[1] ?? ''),
  )
  const effects = sources.find((source) => source.includes('action: `live.${command.type}`')) ?? ''
  const audited = /new Set<CommandType>\(\[([^\]]+)\]\)/u.exec(effects)?.[1] ?? ''
  const live = [...audited.matchAll(/'([^']+)'/gu)].map((match) => `live.${match[1]}`)
  return [...new Set([...named, ...live])].sort()
}

const ofNoProject = (action: string) => /^(account|key|retention)\./u.test(action)
const wordFor = (words: unknown, action: string): unknown =>
  action.split('.').reduce((at, part) => Object.entries(at ?? {}).find(([key]) => key === part)?.[1], words)

describe('the audit trail', () => {
  it('can be narrowed to each action that the server records in a project, and to no other', () => {
    expect([...knownActions].sort()).toEqual(recordedActions().filter((action) => !ofNoProject(action)))
  })

  it.each([
    ['English', en],
    ['Korean', ko],
  ])('has words for every action and every group of them in %s', (_, words) => {
    const wordless = (kind: unknown, keys: readonly string[]) =>
      keys.filter((key) => typeof wordFor(kind, key) !== 'string')
    expect(wordless(words.action, knownActions)).toEqual([])
    expect(wordless(words.group, Object.keys(actionGroups))).toEqual([])
  })
})
