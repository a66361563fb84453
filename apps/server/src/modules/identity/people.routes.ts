import * as contract from '@muster/contracts/identity'
import type { Module } from '../../platform/module.ts'
import { listPeopleOfProject, listWithdrawnPeople } from './people.service.ts'
import { addPerson, editPerson, removePerson } from './people-editing.service.ts'

export const peopleModule: Module = {
  name: 'people',
  bind({ serve }) {
    serve.json(contract.listPeople, async (ctx, { params }) => ({
      people: await listPeopleOfProject(ctx, params.projectId),
    }))
    serve.json(contract.listWithdrawn, async (ctx, { params }) => ({
      people: await listWithdrawnPeople(ctx, params.projectId),
    }))
    serve.json(contract.addPerson, async (ctx, { params, body }) => ({
      personId: await addPerson(ctx, params.projectId, body),
    }))
    serve.json(contract.editPerson, async (ctx, { params, body }) => {
      await editPerson(ctx, params, body)
      return {}
    })
    serve.json(contract.removePerson, async (ctx, { params }) => {
      await removePerson(ctx, params)
      return {}
    })
  },
}
