import { expect, test } from 'vitest'
import { makeBoard } from './board-crowd.ts'

test('everybody who comes or goes changes what the board says of them', () => {
  const people = 3
  const board = makeBoard(people)
  const told = Array.from({ length: people * 4 }, (_, turn) => JSON.stringify(board.change(turn)))
  expect(new Set(told).size).toBe(people * 4)
})
