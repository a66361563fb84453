import * as contract from '@muster/contracts/recordings'
import type { Serve } from '../../platform/serve.ts'
import {
  describeRecording,
  getRecordingFile,
  placeRecording,
  removeRecording,
  uploadRecording,
} from './recordings.service.ts'
import { takeIn } from './watching.service.ts'

export function bindRecordingRoutes(serve: Serve): void {
  serve.json(contract.getRecording, (ctx, { params }) => describeRecording(ctx, params))
  serve.json(contract.uploadRecording, (ctx, { params, query, incoming }) =>
    uploadRecording(ctx, params, { ...query, incoming }),
  )
  serve.json(contract.placeRecording, async (ctx, { params, body }) => {
    await placeRecording(ctx, params, body.offsetMs)
    return {}
  })
  serve.json(contract.removeRecording, async (ctx, { params }) => {
    await removeRecording(ctx, params)
    return {}
  })
  serve.parts(contract.getRecordingFile, (ctx, { params }) => getRecordingFile(ctx, params))
  serve.json(contract.beginRun, async (ctx, { params, body }) => {
    await takeIn(ctx, params, { kind: 'begin', ...body })
    return {}
  })
  serve.json(contract.reportPiece, async (ctx, { params, body }) => {
    await takeIn(ctx, params, { kind: 'piece', runId: params.runId, ...body })
    return {}
  })
}
