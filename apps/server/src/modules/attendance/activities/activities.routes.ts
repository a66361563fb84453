import * as contract from '@muster/contracts/activities'
import type { Serve } from '../../../platform/serve.ts'
import { keepAttachment } from '../attachments/attachments.service.ts'
import { describeQuiz, removeActivity, setActivity } from './activities.service.ts'
import { describeActivities, describeActivity, describeHandedIn } from './activity-views.service.ts'
import { claimCertificate, handInReport, tryQuiz } from './doing.service.ts'
import { decline, openHandedInFile, validate } from './reviews.service.ts'

export function bindActivityRoutes(serve: Serve): void {
  serve.json(contract.listActivities, (ctx, { params }) => describeActivities(ctx, params.projectId))
  serve.json(contract.setActivity, async (ctx, { params, body }) => ({
    activityId: await setActivity(ctx, params.projectId, body),
  }))
  serve.json(contract.removeActivity, async (ctx, { params }) => {
    await removeActivity(ctx, params)
    return {}
  })
  serve.json(contract.getQuiz, (ctx, { params }) => describeQuiz(ctx, params))
  serve.json(contract.handInReport, async (ctx, { params, body, attachment }) => {
    const kept = await keepAttachment(ctx, attachment)
    await handInReport(ctx, params, { text: body.text, attachment: kept })
    return describeActivity(ctx, params)
  })
  serve.json(contract.claimCertificate, async (ctx, { params }) => {
    await claimCertificate(ctx, params)
    return describeActivity(ctx, params)
  })
  serve.json(contract.tryQuiz, async (ctx, { params, body }) => {
    await tryQuiz(ctx, params, body)
    return describeActivity(ctx, params)
  })
  serve.json(contract.listHandedIn, async (ctx, { params }) => ({ handedIn: await describeHandedIn(ctx, params) }))
  serve.json(contract.validateHandedIn, async (ctx, { params }) => {
    await validate(ctx, params)
    return {}
  })
  serve.json(contract.declineHandedIn, async (ctx, { params, body }) => {
    await decline(ctx, params, body.reason)
    return {}
  })
  serve.file(contract.getHandedInFile, (ctx, { params }) => openHandedInFile(ctx, params))
}
