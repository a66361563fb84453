import { listDemoLogins } from '@muster/contracts/demo'
import { expect, test } from 'vitest'
import { read } from './http.ts'

test('where no server answers, it says so and what to do', async () => {
  // The discard service's port, on which no Muster ever listens.
  await expect(read('http://localhost:9', null, { endpoint: listDemoLogins })).rejects.toThrow(
    'No Muster at http://localhost:9; pass --url with the address it printed.',
  )
})
