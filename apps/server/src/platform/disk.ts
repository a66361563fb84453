import { resolve } from 'node:path'
import { Disk } from 'flydrive'
import { FSDriver } from 'flydrive/drivers/fs'
import { S3Driver } from 'flydrive/drivers/s3'
import type { Env } from '../env.ts'

/** Where files lie: what `STORAGE` says, else a folder in the data folder. */
export function openDisk(env: Pick<Env, 'STORAGE' | 'DATA_DIR'>): Disk {
  if (!env.STORAGE) return folder(resolve(env.DATA_DIR, 'files'))
  if (env.STORAGE.startsWith('disk:')) return folder(resolve(env.STORAGE.slice('disk:'.length)))
  return new Disk(new S3Driver({ ...readBucket(env.STORAGE), visibility: 'private', forcePathStyle: true }))
}

const folder = (location: string) => new Disk(new FSDriver({ location, visibility: 'private' }))

/** What `s3://KEY:SECRET@ENDPOINT/BUCKET?region=…` says. Throws where it says no such thing. */
function readBucket(setting: string) {
  const url = new URL(setting)
  return {
    credentials: {
      accessKeyId: decodeURIComponent(url.username),
      secretAccessKey: decodeURIComponent(url.password),
    },
    endpoint: `https://${url.host}`,
    region: url.searchParams.get('region') ?? 'us-east-1',
    bucket: url.pathname.slice(1),
  }
}
