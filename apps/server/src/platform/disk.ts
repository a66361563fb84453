import { resolve } from 'node:path'
import { Disk } from 'flydrive'
import { FSDriver } from 'flydrive/drivers/fs'
import { S3Driver } from 'flydrive/drivers/s3'
import type { Env } from '../env.ts'

/** Where files lie: what `STORAGE` says, else a folder in the data folder. */
export function openDisk(env: Pick<Env, 'STORAGE' | 'DATA_DIR'>): Disk {
  if (!env.STORAGE) return folder(resolve(env.DATA_DIR, 'files'))
  if (env.STORAGE.startsWith('disk:')) return folder(resolve(env.STORAGE.slice('disk:'.length)))
  return new Disk(
    new S3Driver({
      ...readBucket(env.STORAGE),
      visibility: 'private',
      forcePathStyle: true,
      // Buckets of today refuse what names an access list; without one an object is its owner's.
      supportsACL: false,
      // What not every S3-compatible server knows is sent only where the protocol asks for it.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
    }),
  )
}

const folder = (location: string) => new Disk(new FSDriver({ location, visibility: 'private' }))

/**
 * What `s3://KEY:SECRET@ENDPOINT/BUCKET?region=…` says; `tls=off` is for a server within the same network. Throws where it
 * says no such thing, without repeating the secret.
 */
export function readBucket(setting: string) {
  const url = URL.canParse(setting) ? new URL(setting) : null
  const bucket = url?.pathname.slice(1) ?? ''
  if (url?.protocol !== 's3:' || !url.host || !url.username || !url.password || !/^[\w.-]+$/.test(bucket))
    throw new Error('STORAGE must be disk:FOLDER or s3://KEY:SECRET@ENDPOINT/BUCKET?region=REGION')
  return {
    credentials: {
      accessKeyId: decodeURIComponent(url.username),
      secretAccessKey: decodeURIComponent(url.password),
    },
    endpoint: `${url.searchParams.get('tls') === 'off' ? 'http' : 'https'}://${url.host}`,
    region: url.searchParams.get('region') ?? 'us-east-1',
    bucket,
  }
}
