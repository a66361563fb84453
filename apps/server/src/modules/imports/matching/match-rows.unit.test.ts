import { PersonId } from '@muster/contracts/ids'
import { describe, expect, test } from 'vitest'
import { type Match, makeMatcher } from './match-rows.ts'

const id = (number: number) => PersonId.parse(`01890000-0000-7000-8000-${String(number).padStart(12, '0')}`)
const people = [
  { names: ['Kim Minji', '김민지'], email: 'minji@kr.example' },
  { names: ['Bat-Erdeniin Tsetsegmaa', 'Бат-Эрдэнийн Цэцэгмаа'], email: 'tsetsegmaa@mn.example' },
  { names: ['Maria Santos'], email: 'maria.one@ph.example' },
  { names: ['MARIA  SANTOS'], email: 'maria.two@ph.example' },
  { names: ['José Peñaflor'], email: 'office@npo.example' },
  { names: ['Ramon Cruz'], email: 'office@npo.example' },
  { names: ['Jürgen Groß'], email: null },
  { names: ['Ayşe Yılmaz'], email: null },
  { names: ['Σωκράτης Παπάς'], email: null },
].map((person, at) => ({ ...person, personId: id(at) }))
const [minji, tsetsegmaa, maria1, maria2, jose, ramon, juergen, ayse, sokrates] = people.map(({ personId }) => personId)
const match = makeMatcher(people)

const said = (found: Match) =>
  found.kind === 'ask'
    ? found.candidates.map(({ personId, because }) => [personId, because])
    : found.kind === 'person'
      ? [found.personId, found.by]
      : found.kind

describe('a row is somebody', () => {
  test.each([
    ['by their address, whatever the name', 'iPhone', 'minji@kr.example', minji, 'email'],
    ['by their address in capitals', '', 'MINJI@KR.example', minji, 'email'],
    ['by their exact name', 'Kim Minji', null, minji, 'name'],
    ['by their own script', '김민지', null, minji, 'name'],
    ['by their own script, decomposed', '김민지'.normalize('NFD'), null, minji, 'name'],
    ['whatever the case', 'BAT-ERDENIIN TSETSEGMAA', null, tsetsegmaa, 'name'],
    ['whatever the spaces', ' Kim\u00A0  Minji ', null, minji, 'name'],
    ['whatever the width', 'Ｋｉｍ Ｍｉｎｊｉ', null, minji, 'name'],
    ['whatever cannot be seen', 'Kim\u200B Minji\u2060', null, minji, 'name'],
    ['with ß in capitals', 'JÜRGEN GROSS', null, juergen, 'name'],
    ['with a dotless i in capitals', 'AYŞE YILMAZ', null, ayse, 'name'],
    ['with a final sigma in capitals', 'ΣΩΚΡΆΤΗΣ ΠΑΠΆΣ', null, sokrates, 'name'],
    ['by the original name in brackets', 'Minji (Kim Minji)', null, minji, 'name'],
    ['by the name before what they added', 'Kim Minji (KPC)', null, minji, 'name'],
    ['by name, where the address is nobody’s', 'Kim Minji', 'private@mail.example', minji, 'name'],
    ['by the name among those who share an address', 'Ramon Cruz', 'office@npo.example', ramon, 'email'],
  ])('%s', (_, name, email, personId, by) => {
    expect(said(match({ name, email }))).toEqual([personId, by])
  })
})

describe('a row is asked about', () => {
  test.each([
    [
      'where two are called the same',
      'Maria Santos',
      null,
      [
        [maria1, 'same-name'],
        [maria2, 'same-name'],
      ],
    ],
    [
      'where several share the address and the name tells nothing',
      'Office',
      'office@npo.example',
      [
        [jose, 'shared-address'],
        [ramon, 'shared-address'],
      ],
    ],
    [
      'where address and exact name are of two people',
      'Kim Minji',
      'tsetsegmaa@mn.example',
      [
        [tsetsegmaa, 'same-address'],
        [minji, 'same-name'],
      ],
    ],
    ['where accents are missing', 'Jose Penaflor', null, [[jose, 'near-name']]],
    ['where the order differs', 'Minji, Kim', null, [[minji, 'near-name']]],
    ['where a part is missing', 'Tsetsegmaa', null, [[tsetsegmaa, 'near-name']]],
    ['where something is added', 'KPC_Kim Minji', null, [[minji, 'near-name']]],
    ['where a letter differs', 'Kim Minjy', null, [[minji, 'near-name']]],
    [
      'where brackets name two people',
      'Kim Minji (Ramon Cruz)',
      null,
      [
        [minji, 'same-name'],
        [ramon, 'same-name'],
      ],
    ],
  ])('%s', (_, name, email, expected) => {
    expect(said(match({ name, email }))).toEqual(expected)
  })
})

describe('a row is nobody', () => {
  test.each([
    ['whose name is nobody’s', 'iPhone', null],
    ['with no name', '', null],
    ['with a name of another person', 'Kim Seojun', null],
    ['with a name of dots', '…', null],
    ['whose short name would be near by chance', 'Li', null],
  ])('%s', (_, name, email) => {
    expect(said(match({ name, email }))).toBe('nobody')
  })
})

test('a thousand strangers are told from thirteen hundred people in a moment', () => {
  const many = makeMatcher(
    Array.from({ length: 1300 }, (_, at) => ({ personId: id(at), names: [`Person Number ${at * 7919}`], email: null })),
  )
  const startMs = performance.now()
  for (let at = 0; at < 1000; at++) many({ name: `Guest of ${at * 104_729} somewhere`, email: null })
  expect(performance.now() - startMs).toBeLessThan(10_000)
})
