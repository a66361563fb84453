import { createHash } from 'node:crypto'
import { resolve } from 'node:path'
import type { Readable } from 'node:stream'
import { Disk } from 'flydrive'
import { FSDriver } from 'flydrive/drivers/fs'
import { S3Driver } from 'flydrive/drivers/s3'
import type { Env } from '../env.ts'

/** Files by the digest of their content: the same bytes are kept once, and never change under their key. */
export type Storage = {
  keep(bytes: Uint8Array): Promise<{ storageKey: string; sha256: string }>
  read(storageKey: string): Promise<Readable>
}

export function makeStorage(env: Pick<Env, 'STORAGE' | 'DATA_DIR'>): Storage {
  const disk = new Disk(driver(env))
  return {
    async keep(bytes) {
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      const storageKey = `${sha256.slice(0, 2)}/${sha256}`
      if (!(await disk.exists(storageKey))) await disk.put(storageKey, bytes)
      return { storageKey, sha256 }
    },
    read: (storageKey) => disk.getStream(storageKey),
  }
}

function driver(env: Pick<Env, 'STORAGE' | 'DATA_DIR'>) {
  if (!env.STORAGE) return fileDriver(resolve(env.DATA_DIR, 'files'))
  if (env.STORAGE.startsWith('disk:')) return fileDriver(resolve(env.STORAGE.slice('disk:'.length)))
  const url = new URL(env.STORAGE)
  if (url.protocol !== 's3:') throw new Error('STORAGE must be disk:FOLDER or s3://KEY:SECRET@ENDPOINT/BUCKET')
  return new S3Driver({
    credentials: {
      accessKeyId: decodeURIComponent(url.username),
      secretAccessKey: decodeURIComponent(url.password),
    },
    endpoint: `https://${url.host}`,
    region: url.searchParams.get('region') ?? 'us-east-1',
    bucket: url.pathname.slice(1),
    visibility: 'private',
    forcePathStyle: true,
  })
}

const fileDriver = (location: string) => new FSDriver({ location, visibility: 'private' })
