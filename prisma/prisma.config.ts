import { defineConfig } from 'prisma/config'

// `prisma generate` and `validate` never run the schema engine, but the command insists on having one; where it cannot
// be downloaded any existing file will do.
process.env['PRISMA_SCHEMA_ENGINE_BINARY'] ??= process.execPath

export default defineConfig({
  schema: 'schema',
  migrations: { path: 'migrations' },
  datasource: { url: process.env['DATABASE_URL'] ?? 'postgresql://localhost/none' },
})
