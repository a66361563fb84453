import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import { PrismaPGlite } from 'pglite-prisma-adapter'
import { listMigrations, migrationsFolder } from './migrate.ts'

const schemaFolder = join(import.meta.dirname, '..', 'schema')

/**
 * The SQL that leads from the migrations on disk to the schema, worked out off line by Prisma's schema engine (compiled
 * to WebAssembly) on an in-memory database; null when they agree.
 */
export async function schemaDiff(): Promise<string | null> {
  const engine = await startEngine()
  const result = await engine.diff({
    from: { tag: 'migrations', ...migrationList() },
    to: { tag: 'schemaDatamodel', files: schemaFiles() },
    script: true,
    exitCode: true,
    filters: { externalTables: [], externalEnums: [] },
  })
  return result.exitCode === 0 ? null : (result.stdout ?? '').trimStart()
}

function schemaFiles() {
  return readdirSync(schemaFolder).map((name) => {
    const path = join(schemaFolder, name)
    return { path, content: readFileSync(path, 'utf8') }
  })
}

function migrationList() {
  return {
    baseDir: migrationsFolder,
    lockfile: {
      path: 'migration_lock.toml',
      content: readFileSync(join(migrationsFolder, 'migration_lock.toml'), 'utf8'),
    },
    shadowDbInitScript: '',
    migrationDirectories: listMigrations().map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value: sql } },
    })),
  }
}

async function startEngine() {
  const require = createRequire(import.meta.url)
  // The engine reports a panic through this global; it must exist before the module starts.
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: {
      message: '',
      set_message(message: string) {
        this.message = message
      },
    },
  })
  const bindings = await import('@prisma/schema-engine-wasm/schema_engine_bg')
  const wasm = require.resolve('@prisma/schema-engine-wasm/schema_engine_bg').replace(/\.js$/, '.wasm')
  const { instance } = await WebAssembly.instantiate(readFileSync(wasm), { './schema_engine_bg.js': bindings })
  bindings.__wbg_set_wasm(instance.exports)
  const { __wbindgen_start: start } = instance.exports
  if (typeof start === 'function') start()
  const factory = new PrismaPGlite(new PGlite())
  factory.connectToShadowDb = () => new PrismaPGlite(new PGlite()).connect()
  const datamodels = schemaFiles().map((file): [string, string] => [file.path, file.content])
  return bindings.SchemaEngine.new({ datamodels }, () => {}, bindMigrationAwareSqlAdapterFactory(factory))
}
