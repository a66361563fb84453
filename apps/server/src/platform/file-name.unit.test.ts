import { expect, test } from 'vitest'
import { fileNamePart } from './file-name.ts'

test.each([
  ['21-IP-06-GE-OSM-B', '21-IP-06-GE-OSM-B'],
  ['../../etc/passwd', 'etc-passwd'],
  ['a/b\\c:d*e?f"g<h>i|j\0k', 'a-b-c-d-e-f-g-h-i-j-k'],
  ['출석 보고서', '출석-보고서'],
  ['تقرير الحضور', 'تقرير-الحضور'],
  ['รายงาน', 'รายงาน'],
  ['  …  ', ''],
  ['x'.repeat(200), 'x'.repeat(80)],
])('%s becomes %s', (text, expected) => {
  expect(fileNamePart(text)).toBe(expected)
})
