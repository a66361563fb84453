import { getMe } from '@muster/contracts/identity'
import { ProjectId, SessionId } from '@muster/contracts/ids'
import { createRootRoute, createRoute, notFound, Outlet, redirect } from '@tanstack/react-router'
import type { ComponentType } from 'react'
import { z } from 'zod'
import { call } from '../../lib/call.ts'
import { keyOf, queryClient } from '../../lib/query.ts'
import { DeskFrame, DeskLayout } from '../layouts/desk-layout.tsx'
import { CrashPage } from '../pages/crash.tsx'
import { NotFoundPage } from '../pages/not-found.tsx'
import { PendingPage } from '../pages/pending.tsx'

const inMain = <Props extends object>(Page: ComponentType<Props>) =>
  function InMain(props: Props) {
    return (
      <main>
        <Page {...props} />
      </main>
    )
  }

/** What is named in an address; one that names nothing is not found. */
function named<Schema extends z.ZodType>(schema: Schema, text: string): z.output<Schema> {
  const parsed = schema.safeParse(text)
  if (!parsed.success) throw notFound()
  return parsed.data
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
  pendingComponent: PendingPage,
  beforeLoad: async ({ location }) => {
    const { me } = await queryClient.ensureQueryData({ queryKey: keyOf(getMe, {}), queryFn: () => call(getMe) })
    if (me === null) throw redirect({ to: '/sign-in', search: { next: location.href } })
  },
})

export const desk = createRoute({ getParentRoute: () => signedIn, id: 'desk', component: DeskLayout })

const projectParams = {
  parse: ({ projectId }: { projectId: string }) => ({ projectId: named(ProjectId, projectId) }),
}

/** The seals of a project, for anybody. */
export const seals = createRoute({
  getParentRoute: () => open,
  path: '/seals/$projectId',
  params: projectParams,
  errorComponent: CrashPage,
  notFoundComponent: NotFoundPage,
})

/** One project; an address that names none is not found. */
export const project = createRoute({
  getParentRoute: () => desk,
  path: '/projects/$projectId',
  params: projectParams,
  errorComponent: CrashPage,
  notFoundComponent: NotFoundPage,
})

const sessionParams = {
  parse: ({ projectId, sessionId }: { projectId: string; sessionId: string }) => ({
    projectId: named(ProjectId, projectId),
    sessionId: named(SessionId, sessionId),
  }),
}

/** The live room fills the window. */
export const room = createRoute({
  getParentRoute: () => signedIn,
  path: '/projects/$projectId/sessions/$sessionId/live',
  params: sessionParams,
  errorComponent: inMain(CrashPage),
  notFoundComponent: inMain(NotFoundPage),
})

/** So does a session that is over, looked at again; `at` are the seconds since it was opened. */
export const replay = createRoute({
  getParentRoute: () => signedIn,
  path: '/projects/$projectId/sessions/$sessionId/replay',
  params: sessionParams,
  validateSearch: z.object({ at: z.number().nonnegative().optional().catch(undefined) }),
  errorComponent: inMain(CrashPage),
  notFoundComponent: inMain(NotFoundPage),
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
