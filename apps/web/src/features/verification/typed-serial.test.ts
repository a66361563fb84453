import { makeSerial, serialBytes } from '@muster/certificates/serial'
import { expect, it } from 'vitest'
import { serialIn } from './typed-serial.ts'

const serial = makeSerial(new Uint8Array(serialBytes).fill(77))

it.each([
  ['as printed', serial],
  ['in small letters without hyphens', serial.toLowerCase().replaceAll('-', '')],
  ['with spaces around and inside', `  ${serial.replaceAll('-', ' ')}\n`],
  ['as the address of its page', `https://muster.example/verify/${serial}`],
  ['as an address with more behind it', `https://muster.example/verify/${serial.toLowerCase()}?lang=ko#top`],
])('a serial is understood %s', (_, typed) => {
  expect(serialIn(typed)).toBe(serial)
})

it.each([
  ['nothing', ''],
  ['a name', 'Kim Ana'],
  ['an address of something else', 'https://muster.example/projects/1'],
  ['a serial with one wrong letter', serial.replace(/.$/, (last) => (last === '7' ? '8' : '7'))],
])('%s is no serial', (_, typed) => {
  expect(serialIn(typed)).toBeNull()
})
