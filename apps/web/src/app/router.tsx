import { createRoute, createRouter } from '@tanstack/react-router'
import { SignInPage } from '../features/identity/pages/sign-in-page.tsx'
import { NotFoundPage } from './pages/not-found.tsx'
import { desk, open, project, room, root, SignInSearch, signedIn } from './routes/root.tsx'

const signIn = createRoute({
  getParentRoute: () => open,
  path: '/sign-in',
  validateSearch: SignInSearch,
  component: function SignIn() {
    const { next, link } = signIn.useSearch()
    return <SignInPage linkExpired={link === 'expired'} onSignedIn={() => router.history.push(next ?? '/')} />
  },
})
const verify = createRoute({ getParentRoute: () => open, path: '/verify', component: NotFoundPage })
const verifySerial = createRoute({ getParentRoute: () => open, path: '/verify/$serial', component: NotFoundPage })

const home = createRoute({ getParentRoute: () => desk, path: '/', component: NotFoundPage })
const accounts = createRoute({ getParentRoute: () => desk, path: '/accounts', component: NotFoundPage })
const newProject = createRoute({ getParentRoute: () => desk, path: '/projects/new', component: NotFoundPage })
const overview = createRoute({ getParentRoute: () => project, path: '/', component: NotFoundPage })
const edit = createRoute({ getParentRoute: () => project, path: '/edit', component: NotFoundPage })
const programme = createRoute({ getParentRoute: () => project, path: '/programme', component: NotFoundPage })
const people = createRoute({ getParentRoute: () => project, path: '/people', component: NotFoundPage })
const attendance = createRoute({ getParentRoute: () => project, path: '/attendance', component: NotFoundPage })
const myAttendance = createRoute({ getParentRoute: () => project, path: '/my-attendance', component: NotFoundPage })
const policy = createRoute({ getParentRoute: () => project, path: '/policy', component: NotFoundPage })
const certificates = createRoute({ getParentRoute: () => project, path: '/certificates', component: NotFoundPage })
const myCertificate = createRoute({ getParentRoute: () => project, path: '/my-certificate', component: NotFoundPage })
const messages = createRoute({ getParentRoute: () => project, path: '/messages', component: NotFoundPage })
const audit = createRoute({ getParentRoute: () => project, path: '/audit', component: NotFoundPage })

const routeTree = root.addChildren([
  open.addChildren([signIn, verify, verifySerial]),
  signedIn.addChildren([
    desk.addChildren([
      home,
      accounts,
      newProject,
      project.addChildren([
        overview,
        edit,
        programme,
        people,
        attendance,
        myAttendance,
        policy,
        certificates,
        myCertificate,
        messages,
        audit,
      ]),
    ]),
    room,
  ]),
])

export const router = createRouter({ routeTree, scrollRestoration: true, defaultPreload: 'intent' })

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
