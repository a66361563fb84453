import { describe, expect, test } from 'vitest'
import { readBucket } from './disk.ts'

describe('a bucket as STORAGE names it', () => {
  test.each([
    [
      's3://key:secret@storage.example.org/muster',
      { endpoint: 'https://storage.example.org', region: 'us-east-1', bucket: 'muster', key: 'key', secret: 'secret' },
    ],
    [
      's3://key:secret@storage.example.org:9000/muster.files?region=ap-northeast-2',
      {
        endpoint: 'https://storage.example.org:9000',
        region: 'ap-northeast-2',
        bucket: 'muster.files',
        key: 'key',
        secret: 'secret',
      },
    ],
    // Secrets of S3 hold slashes and pluses; in an address a slash is written %2F.
    [
      's3://AK%2FIA:a%2Fb+c%3D@10.0.0.7:9000/muster?tls=off',
      { endpoint: 'http://10.0.0.7:9000', region: 'us-east-1', bucket: 'muster', key: 'AK/IA', secret: 'a/b+c=' },
    ],
  ])('%s', (setting, { key, secret, ...expected }) => {
    expect(readBucket(setting)).toEqual({
      ...expected,
      credentials: { accessKeyId: key, secretAccessKey: secret },
    })
  })

  test.each([
    ['of another kind', 'https://key:hush@storage.example.org/muster'],
    ['without keys', 's3://storage.example.org/muster'],
    ['without a secret', 's3://key@storage.example.org/muster'],
    ['without a bucket', 's3://key:hush@storage.example.org/'],
    ['with a folder in its bucket', 's3://key:hush@storage.example.org/muster/files'],
    ['whose secret holds a bare slash', 's3://key:hu/sh@storage.example.org/muster'],
    ['that is no address', 'files'],
  ])('one %s is refused, and its secret is not repeated', (_, setting) => {
    expect(() => readBucket(setting)).toThrow(/^STORAGE must be (?!.*hush)/)
  })
})
