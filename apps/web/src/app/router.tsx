import { ActivityId, HubId, ImportId, SessionId } from '@muster/contracts/ids'
import { createRoute, createRouter } from '@tanstack/react-router'
import { PageSkeleton } from '../components/skeletons.tsx'
import { SignInPage } from '../features/identity/pages/sign-in-page.tsx'
import { ReplayLayout } from './layouts/replay-layout.tsx'
import { RoomLayout } from './layouts/room-layout.tsx'
import * as pages from './routes/pages.tsx'
import { desk, open, project, replay, room, root, SignInSearch, seals, signedIn } from './routes/root.tsx'

const signIn = createRoute({
  getParentRoute: () => open,
  path: '/sign-in',
  validateSearch: SignInSearch,
  component: function SignIn() {
    const { next, link } = signIn.useSearch()
    return <SignInPage linkExpired={link === 'expired'} onSignedIn={() => router.history.push(next ?? '/')} />
  },
})
const verify = createRoute({ getParentRoute: () => open, path: '/verify', component: pages.VerifyPage })
const verifySerial = createRoute({
  getParentRoute: () => open,
  path: '/verify/$serial',
  component: pages.around(pages.VerificationPage, function Verification() {
    const { serial } = verifySerial.useParams()
    return <pages.VerificationPage serial={serial} />
  }),
})
const privacy = createRoute({ getParentRoute: () => open, path: '/privacy', component: pages.PrivacyPage })

const sealsOfProject = seals.update({
  component: pages.around(pages.SealsPage, function Seals() {
    const { projectId } = seals.useParams()
    return <pages.SealsPage projectId={projectId} />
  }),
})

const home = createRoute({ getParentRoute: () => desk, path: '/', component: pages.HomePage })
const accounts = createRoute({ getParentRoute: () => desk, path: '/accounts', component: pages.AccountsPage })
const keys = createRoute({ getParentRoute: () => desk, path: '/keys', component: pages.KeysPage })
const newProject = createRoute({ getParentRoute: () => desk, path: '/projects/new', component: pages.NewProjectPage })
const overview = createRoute({ getParentRoute: () => project, path: '/', component: pages.OverviewPage })
const edit = createRoute({ getParentRoute: () => project, path: '/edit', component: pages.EditProjectPage })
const programme = createRoute({ getParentRoute: () => project, path: '/programme', component: pages.ProgrammePage })
const people = createRoute({ getParentRoute: () => project, path: '/people', component: pages.PeoplePage })
const attendance = createRoute({ getParentRoute: () => project, path: '/attendance', component: pages.BoardPage })
const myAttendance = createRoute({
  getParentRoute: () => project,
  path: '/my-attendance',
  component: pages.OwnAttendancePage,
})
const decisions = createRoute({ getParentRoute: () => project, path: '/decisions', component: pages.DecisionsPage })
const policy = createRoute({ getParentRoute: () => project, path: '/policy', component: pages.PolicyPage })
const evaluation = createRoute({ getParentRoute: () => project, path: '/evaluation', component: pages.EvaluationPage })
const activities = createRoute({ getParentRoute: () => project, path: '/activities', component: pages.ActivitiesPage })
const activity = createRoute({
  getParentRoute: () => project,
  path: '/activities/$activityId',
  params: { parse: ({ activityId }: { activityId: string }) => ({ activityId: ActivityId.parse(activityId) }) },
  component: pages.around(pages.ActivityPage, function OneActivity() {
    const { projectId, activityId } = activity.useParams()
    const navigate = activity.useNavigate()
    return (
      <pages.ActivityPage
        projectId={projectId}
        activityId={activityId}
        onRemoved={() => void navigate({ to: activities.to, params: { projectId } })}
      />
    )
  }),
})
const certificates = createRoute({
  getParentRoute: () => project,
  path: '/certificates',
  component: pages.CertificatesPage,
})
const myCertificate = createRoute({
  getParentRoute: () => project,
  path: '/my-certificate',
  component: pages.OwnCertificatePage,
})
const sessionLogs = createRoute({
  getParentRoute: () => project,
  path: '/sessions/$sessionId/imports',
  params: { parse: ({ sessionId }: { sessionId: string }) => ({ sessionId: SessionId.parse(sessionId) }) },
  component: pages.around(pages.SessionLogsPage, function SessionLogs() {
    const { projectId, sessionId } = sessionLogs.useParams()
    const navigate = sessionLogs.useNavigate()
    return (
      <pages.SessionLogsPage
        projectId={projectId}
        sessionId={sessionId}
        onBrought={(importId) => void navigate({ to: imported.to, params: { projectId, importId } })}
      />
    )
  }),
})
const imported = createRoute({
  getParentRoute: () => project,
  path: '/imports/$importId',
  params: { parse: ({ importId }: { importId: string }) => ({ importId: ImportId.parse(importId) }) },
  component: pages.around(pages.ImportPage, function Imported() {
    const { projectId, importId } = imported.useParams()
    const navigate = imported.useNavigate()
    return (
      <pages.ImportPage
        projectId={projectId}
        importId={importId}
        onDiscarded={(sessionId) => void navigate({ to: sessionLogs.to, params: { projectId, sessionId } })}
      />
    )
  }),
})
const recording = createRoute({
  getParentRoute: () => project,
  path: '/sessions/$sessionId/recording',
  params: { parse: ({ sessionId }: { sessionId: string }) => ({ sessionId: SessionId.parse(sessionId) }) },
  component: pages.around(pages.RecordingPage, function SessionRecording() {
    return <pages.RecordingPage {...recording.useParams()} />
  }),
})
const runOfShow = createRoute({
  getParentRoute: () => project,
  path: '/sessions/$sessionId/run-of-show',
  params: { parse: ({ sessionId }: { sessionId: string }) => ({ sessionId: SessionId.parse(sessionId) }) },
  component: pages.around(pages.RunOfShowPage, function SessionRunOfShow() {
    return <pages.RunOfShowPage {...runOfShow.useParams()} />
  }),
})
const polls = createRoute({
  getParentRoute: () => project,
  path: '/sessions/$sessionId/polls',
  params: { parse: ({ sessionId }: { sessionId: string }) => ({ sessionId: SessionId.parse(sessionId) }) },
  component: pages.around(pages.PollsPage, function SessionPolls() {
    return <pages.PollsPage {...polls.useParams()} />
  }),
})
const groups = createRoute({
  getParentRoute: () => project,
  path: '/sessions/$sessionId/groups',
  params: { parse: ({ sessionId }: { sessionId: string }) => ({ sessionId: SessionId.parse(sessionId) }) },
  component: pages.around(pages.GroupsPage, function SessionGroups() {
    return <pages.GroupsPage {...groups.useParams()} />
  }),
})
const hubs = createRoute({ getParentRoute: () => project, path: '/hubs', component: pages.HubsPage })
const roll = createRoute({
  getParentRoute: () => project,
  path: '/hubs/$hubId/rolls/$sessionId',
  params: {
    parse: ({ hubId, sessionId }: { hubId: string; sessionId: string }) => ({
      hubId: HubId.parse(hubId),
      sessionId: SessionId.parse(sessionId),
    }),
  },
  component: pages.around(pages.RollPage, function HubRoll() {
    return <pages.RollPage {...roll.useParams()} />
  }),
})
const messages = createRoute({ getParentRoute: () => project, path: '/messages', component: pages.MessagesPage })
const audit = createRoute({ getParentRoute: () => project, path: '/audit', component: pages.AuditPage })

const routeTree = root.addChildren([
  open.addChildren([signIn, verify, verifySerial, privacy, sealsOfProject]),
  signedIn.addChildren([
    desk.addChildren([
      home,
      accounts,
      keys,
      newProject,
      project.addChildren([
        overview,
        edit,
        programme,
        people,
        attendance,
        myAttendance,
        decisions,
        policy,
        evaluation,
        activities,
        activity,
        certificates,
        myCertificate,
        sessionLogs,
        imported,
        recording,
        runOfShow,
        polls,
        groups,
        hubs,
        roll,
        messages,
        audit,
      ]),
    ]),
    room.update({ component: pages.around(pages.LivePage, RoomLayout) }),
    replay.update({ component: pages.around(pages.ReplayPage, ReplayLayout) }),
  ]),
])

export const router = createRouter({
  routeTree,
  scrollRestoration: true,
  defaultPreload: 'intent',
  // A page that is soon there replaces the old one at once; on a slow line the skeleton is soon there.
  defaultPendingComponent: PageSkeleton,
  defaultPendingMs: 150,
  defaultPendingMinMs: 0,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
