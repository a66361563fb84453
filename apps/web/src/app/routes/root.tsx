import { getMe } from '@muster/contracts/identity'
import { ProjectId, SessionId } from '@muster/contracts/ids'
import { createRootRoute, createRoute, Outlet, redirect } from '@tanstack/react-router'
import type { ComponentType } from 'react'
import { z } from 'zod'
import { CallError, call } from '../../lib/call.ts'
import { keyOf, queryClient } from '../../lib/query.ts'
import { DeskFrame, DeskLayout } from '../layouts/desk-layout.tsx'
import { CrashPage } from '../pages/crash.tsx'
import { NotFoundPage } from '../pages/not-found.tsx'

/** An address that names nothing, or a fault of ours. */
const FailedPage = ({ error }: { error: unknown }) =>
  error instanceof Error && error.cause instanceof z.ZodError ? <NotFoundPage /> : <CrashPage />

const inMain = (Page: ComponentType<{ error: unknown }>) =>
  function InMain({ error }: { error: unknown }) {
    return (
      <main>
        <Page error={error} />
      </main>
    )
  }

export const root = createRootRoute({
  component: Outlet,
  errorComponent: inMain(CrashPage),
  notFoundComponent: () => (
    <DeskFrame>
      <NotFoundPage />
    </DeskFrame>
  ),
})

/** Pages for anybody. */
export const open = createRoute({ getParentRoute: () => root, id: 'open', component: DeskLayout })

/** Pages for who is signed in; a stranger signs in first and then comes back. */
export const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  beforeLoad: async ({ location }) => {
    try {
      await queryClient.ensureQueryData({ queryKey: keyOf(getMe, {}), queryFn: () => call(getMe) })
    } catch (error) {
      if (!(error instanceof CallError) || error.failure.code !== 'UNAUTHENTICATED') throw error
      throw redirect({ to: '/sign-in', search: { next: location.href } })
    }
  },
})

export const desk = createRoute({ getParentRoute: () => signedIn, id: 'desk', component: DeskLayout })

const projectParams = {
  parse: ({ projectId }: { projectId: string }) => ({ projectId: ProjectId.parse(projectId) }),
}

/** The seals of a project, for anybody. */
export const seals = createRoute({
  getParentRoute: () => open,
  path: '/seals/$projectId',
  params: projectParams,
  errorComponent: FailedPage,
})

/** One project; an address that names none is not found. */
export const project = createRoute({
  getParentRoute: () => desk,
  path: '/projects/$projectId',
  params: projectParams,
  errorComponent: FailedPage,
})

/** The live room fills the window. */
export const room = createRoute({
  getParentRoute: () => signedIn,
  path: '/projects/$projectId/sessions/$sessionId/live',
  params: {
    parse: ({ projectId, sessionId }: { projectId: string; sessionId: string }) => ({
      projectId: ProjectId.parse(projectId),
      sessionId: SessionId.parse(sessionId),
    }),
  },
  errorComponent: inMain(FailedPage),
})

/** Where to go after signing in (an address of ours, never another site's), and what became of a link. */
export const SignInSearch = z.object({
  link: z.literal('expired').optional().catch(undefined),
  next: z
    .string()
    .regex(/^\/(?![/\\])/)
    .optional()
    .catch(undefined),
})
