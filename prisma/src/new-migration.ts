import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { migrationsFolder } from './migrate.ts'
import { schemaDiff } from './schema-diff.ts'

// npm run migration -- add_something: writes the next migration from what the schema says and the migrations do not.
const name = process.argv[2]
if (!name || !/^[a-z0-9_]+$/.test(name)) {
  process.stderr.write('Name the migration in lower case: npm run migration -- add_something\n')
  process.exit(2)
}
const sql = await schemaDiff()
if (!sql) {
  process.stdout.write('Nothing to do: schema and migrations agree.\n')
  process.exit(0)
}
const folder = join(migrationsFolder, `${new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14)}_${name}`)
mkdirSync(folder, { recursive: true })
writeFileSync(join(folder, 'migration.sql'), sql)
process.stdout.write(`Wrote ${folder}\n`)
process.exit(0)
