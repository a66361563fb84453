// `npm run boundaries`: fails where an import goes against the arrows, and where the check saw nothing.
import { checkBoundaries } from './boundaries.mjs'
import { root } from './repository.mjs'

const { modules, dependencies, unseen, violations } = checkBoundaries(root)
for (const { rule, from, to } of violations) console.log(`${rule}: ${from} → ${to}`)
if (modules === 0) console.log('no module was looked at')
for (const workspace of unseen) console.log(`no TypeScript file of ${workspace} was looked at`)
console.log(`${modules} modules, ${dependencies} imports, ${violations.length} against the arrows`)
process.exitCode = modules > 0 && unseen.length === 0 && violations.length === 0 ? 0 : 1
