import { expect, it } from 'vitest'
import { isolate } from './isolate.ts'

it.each([
  ['a Latin name in an English sentence needs no mark', 'Nadia Rahman', 'ltr', 'Nadia Rahman'],
  ['an Arabic name does not turn an English sentence around', 'زهرا', 'ltr', '\u2068زهرا\u2069'],
  ['a code keeps its order in an Arabic sentence', '26-IP-06', 'rtl', '\u206826-IP-06\u2069'],
  ['an Arabic name in an Arabic sentence is marked all the same', 'زهرا', 'rtl', '\u2068زهرا\u2069'],
] as const)('%s', (_, value, direction, isolated) => {
  expect(isolate(value, direction)).toBe(isolated)
})
