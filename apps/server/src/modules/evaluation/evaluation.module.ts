import type { Module } from '../../platform/module.ts'
import { forgetHands, forgetHandsOften, remindOfEvaluations, remindOften } from './evaluation.jobs.ts'
import { bindEvaluationRoutes } from './evaluation.routes.ts'

/** The feedback form of a project: that somebody answered is evidence, what they answered is nobody's in particular. */
export const evaluationModule: Module = {
  name: 'evaluation',
  bind({ serve, jobs }) {
    bindEvaluationRoutes(serve)
    jobs.handle(forgetHandsOften, forgetHands)
    jobs.handle(remindOften, remindOfEvaluations)
  },
}
