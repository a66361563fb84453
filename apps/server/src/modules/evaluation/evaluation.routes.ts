import * as contract from '@muster/contracts/evaluation'
import type { Serve } from '../../platform/serve.ts'
import { answerEvaluation } from './answering.service.ts'
import { describeEvaluation, removeEvaluation, setEvaluation } from './evaluation.service.ts'
import { describeResults, eraseText } from './results.service.ts'

export function bindEvaluationRoutes(serve: Serve): void {
  serve.json(contract.getEvaluation, (ctx, { params }) => describeEvaluation(ctx, params.projectId))
  serve.json(contract.setEvaluation, (ctx, { params, body }) => setEvaluation(ctx, params.projectId, body))
  serve.json(contract.removeEvaluation, async (ctx, { params }) => {
    await removeEvaluation(ctx, params.projectId)
    return {}
  })
  serve.json(contract.answerEvaluation, (ctx, { params, body }) =>
    answerEvaluation(ctx, params.projectId, body.answers),
  )
  serve.json(contract.getEvaluationResults, (ctx, { params }) => describeResults(ctx, params.projectId))
  serve.json(contract.eraseAnswerText, async (ctx, { params }) => {
    await eraseText(ctx, params)
    return {}
  })
}
