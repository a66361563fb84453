import { createReadStream } from 'node:fs'
import { join, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { Disk } from 'flydrive'
import { FSDriver } from 'flydrive/drivers/fs'
import { S3Driver } from 'flydrive/drivers/s3'
import type { Env } from '../env.ts'
import type { Part } from './byte-range.ts'

/** Where files lie, and how a part of one is read. */
export type OpenDisk = { disk: Disk; readPart(key: string, part: Part): Promise<Readable> }

/** What `STORAGE` says, else a folder in the data folder. */
export function openDisk(env: Pick<Env, 'STORAGE' | 'DATA_DIR'>): OpenDisk {
  if (!env.STORAGE) return folder(resolve(env.DATA_DIR, 'files'))
  if (env.STORAGE.startsWith('disk:')) return folder(resolve(env.STORAGE.slice('disk:'.length)))
  return bucket(env.STORAGE)
}

const folder = (location: string): OpenDisk => ({
  disk: new Disk(new FSDriver({ location, visibility: 'private' })),
  readPart: async (key, { first, last }) => createReadStream(join(location, key), { start: first, end: last }),
})

function bucket(setting: string): OpenDisk {
  const { bucket: name, ...where } = readBucket(setting)
  const client = new S3Client({
    ...where,
    forcePathStyle: true,
    // What not every S3-compatible server knows is sent only where the protocol asks for it.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  })
  // Buckets of today refuse what names an access list; without one an object is its owner's.
  const driver = new S3Driver({ client, bucket: name, visibility: 'private', supportsACL: false })
  return {
    disk: new Disk(driver),
    async readPart(Key, { first, last }) {
      const { Body } = await client.send(new GetObjectCommand({ Bucket: name, Key, Range: `bytes=${first}-${last}` }))
      if (!(Body instanceof Readable)) throw new Error('The storage answered without a file.')
      return Body
    },
  }
}

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
