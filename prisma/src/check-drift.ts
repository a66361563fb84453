import { schemaDiff } from './schema-diff.ts'

// Fails when the schema says something that the migrations do not: `npm test` runs it.
const sql = await schemaDiff()
if (sql) {
  process.stderr.write(`The schema differs from its migrations. Run \`npm run migration -- NAME\`. Missing:\n${sql}\n`)
  process.exit(1)
}
process.stdout.write('Schema and migrations agree.\n')
process.exit(0)
